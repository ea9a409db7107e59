/*
 * Copyright 2026 the OpenMeetings LMS bridge authors
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package org.lmsbridge.recording;

import java.util.List;
import java.util.Optional;
import org.lmsbridge.CourseKey;

/**
 * What one call of a sweep did, or would have done.
 *
 * @param dryRun whether nothing was deleted
 * @param courses how many courses were looked at
 * @param deleted recordings that were deleted, or would have been
 * @param problems what could not be done, a sentence each; the next sweep tries again
 * @param complete whether all courses have had their turn
 * @param last the course that was done with last; empty when there was none
 */
public record RecordingSweep(
        boolean dryRun,
        int courses,
        List<CourseRecording> deleted,
        List<String> problems,
        boolean complete,
        Optional<CourseKey> last) {
    /** Copies the lists. */
    public RecordingSweep {
        deleted = List.copyOf(deleted);
        problems = List.copyOf(problems);
    }

    /**
     * How much one call does.
     *
     * @param dryRun whether to delete nothing and only say what would be
     * @param mostCourses looks at most at so many courses, at least one: a request for each of their rooms
     * @param mostDeleted deletes at most so many recordings, at least one; a dry run ends after the course in which it
     *     found so many
     * @param after the course after which to begin; empty for the first
     */
    public record Step(boolean dryRun, int mostCourses, int mostDeleted, Optional<CourseKey> after) {
        private static final int COURSES = 500;
        private static final int RECORDINGS = 100;

        /** Refuses steps that do nothing. */
        public Step {
            if (mostCourses < 1 || mostDeleted < 1) {
                throw new IllegalArgumentException("A step looks at one course and deletes one recording at least");
            }
        }

        /** Says what would be deleted in 500 courses, or about 100 recordings. */
        public static Step dry() {
            return new Step(true, COURSES, RECORDINGS, Optional.empty());
        }

        /** Deletes at most 100 recordings of at most 500 courses. */
        public static Step real() {
            return new Step(false, COURSES, RECORDINGS, Optional.empty());
        }

        /** The same, going on where another call stopped. */
        public Step goingOn(RecordingSweep done) {
            return new Step(dryRun, mostCourses, mostDeleted, done.last());
        }
    }
}
