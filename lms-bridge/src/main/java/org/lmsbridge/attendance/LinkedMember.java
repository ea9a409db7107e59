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
package org.lmsbridge.attendance;

import java.time.Instant;
import org.lmsbridge.CourseKey;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Somebody who got a link for a room, under the names that OpenMeetings will show.
 *
 * @param key what the room is for
 * @param server name of the server that it is on
 * @param room its number there
 * @param memberId who this is in the platform
 * @param login name shown in lists
 * @param firstName may be empty
 * @param lastName may be empty
 * @param at when the last link was made
 */
public record LinkedMember(
        CourseKey key,
        String server,
        RoomId room,
        String memberId,
        String login,
        String firstName,
        String lastName,
        Instant at) {
    /** Id only: the rest is nobody's business in a log. */
    @Override
    public String toString() {
        return "LinkedMember[" + memberId + ", " + key + "]";
    }
}
