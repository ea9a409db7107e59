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
 * Remembers what is known of recordings. Thread-safe, durable. Every method throws
 * {@link org.lmsbridge.BridgeException} with {@code STORE_FAILED} when the store does not work, and keeps no connection
 * when it returns. Writes name the version of the row that they are based on and do nothing when it has changed since.
 */
public interface RecordingStore {
    /** One recording; empty when it was never seen. */
    Optional<StoredRecording> find(RecordingKey key);

    /** Recordings of a course, the oldest first. */
    List<StoredRecording> ofCourse(CourseKey course);

    /** Courses of a platform that have recordings, each once, in no order. */
    List<CourseKey> courses(String instance);

    /** Adds a recording; false when there is one of that key. */
    boolean insert(StoredRecording recording);

    /**
     * Overwrites the recording of that key and version.
     *
     * @return it with its new version; empty when the stored one has another version or is forgotten
     */
    Optional<StoredRecording> replace(StoredRecording recording);

    /**
     * Forgets the recording of that key and version, and where it is shown; false when it has changed or is forgotten.
     */
    boolean remove(StoredRecording recording);

    /** Shows a recording in one more course, or there to others. */
    void show(Showing showing);

    /** Shows it there no more; false when it is not shown there. */
    boolean hide(RecordingKey key, CourseKey course);

    /** Shows nothing of other courses in a course any more. */
    void hideAll(CourseKey course);

    /**
     * Recordings of other courses that are shown in a course, in no order. What was shown of another recording that had
     * the same number is over.
     */
    List<Showing> shownIn(CourseKey course);

    /** The other courses in which a recording is shown, in no order. */
    List<CourseKey> coursesShowing(RecordingKey key);

    /** Of a course, its sessions, groups and slots, those in which recordings of others are shown; in no order. */
    List<CourseKey> showing(String instance, String course);
}
