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
package org.lmsbridge.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.CourseKey;

/**
 * Remembers meetings. Thread-safe, durable. Every method throws {@link org.lmsbridge.BridgeException} with
 * {@code STORE_FAILED} when the store does not work, and keeps no connection when it returns. Writes name the version
 * of the row that they are based on and do nothing when it has changed since.
 */
public interface MeetingStore {
    /** One meeting; empty when there is none. */
    Optional<CourseMeeting> find(String uid);

    /** Meetings of a course, also those that are over or called off, by their first beginning. */
    List<CourseMeeting> ofCourse(CourseKey course);

    /** Meetings of a platform that are not in step and due to be tried again, those that are longest so first. */
    List<CourseMeeting> outOfStep(String instance, Instant now, int most);

    /**
     * A page of the meetings of a platform that are not called off, and begin for the first time no later than {@code until}
     * and end for the last time no earlier than {@code since}, in the order of their uids.
     *
     * @param after uid of the last meeting of the page before; empty text for the first page
     * @param most meetings of a page; fewer come when there are no more
     */
    List<CourseMeeting> around(String instance, Instant since, Instant until, String after, int most);

    /** What has meetings in a course: the course, its sessions, groups and slots. */
    List<CourseKey> ofWholeCourse(String instance, String course);

    /** Adds a meeting; false when there is one of that uid. */
    boolean insert(CourseMeeting meeting);

    /**
     * Overwrites the meeting of that uid and version.
     *
     * @return it with its new version; empty when the stored one has another version or is gone
     */
    Optional<CourseMeeting> replace(CourseMeeting meeting);

    /** Removes the meeting of that uid and version; false when it has changed or is gone. */
    boolean remove(CourseMeeting meeting);
}
