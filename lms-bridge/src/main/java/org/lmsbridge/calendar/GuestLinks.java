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

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.lmsbridge.CourseKey;

/** Makes links of the platform for people who are not of it, where OpenMeetings makes none. */
@FunctionalInterface
public interface GuestLinks {
    /**
     * A link into the room of a course.
     *
     * @param until when it ceases to be good; empty when nobody said
     * @param once whether it is good once only
     */
    URI link(CourseKey course, Contact guest, Optional<Instant> until, boolean once);
}
