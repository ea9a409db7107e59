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
package org.lmsbridge;

/** Says what each role may do. Called by many threads at once. */
@FunctionalInterface
public interface RolePolicy {
    /** What the role may do. */
    Rights rightsOf(Role role);

    /** Teachers steer, record and manage; students and guests take part. */
    static RolePolicy standard() {
        return role -> role == Role.TEACHER ? Rights.EVERYTHING : Rights.TAKE_PART;
    }

    /**
     * What somebody may do with the room of a course.
     *
     * @param manages opens, closes and deletes the room, and enters it while it is closed
     * @param enters enters the room while it is open
     * @param moderates is a moderator in the room
     * @param records may record, if the room may be recorded
     */
    record Rights(boolean manages, boolean enters, boolean moderates, boolean records) {
        /** For teachers. */
        public static final Rights EVERYTHING = new Rights(true, true, true, true);

        /** For students. */
        public static final Rights TAKE_PART = new Rights(false, true, false, false);

        /** For those who are kept out. */
        public static final Rights NOTHING = new Rights(false, false, false, false);
    }
}
