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

import java.time.Instant;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * What once happened to the room of a course. Kept when the room is deleted.
 *
 * @param key what the room was for
 * @param room its number on OpenMeetings then
 * @param what what happened
 * @param memberId who did it; empty when the person has been erased
 * @param at when
 */
public record MeetingEvent(CourseKey key, RoomId room, What what, String memberId, Instant at) {
    /** Kinds of event. */
    public enum What {
        /** Students and guests may enter from now on. */
        OPENED,
        /** Students and guests are turned away from now on. */
        CLOSED,
        /** The course gets a room on another server; this one stays, closed. */
        MOVED,
        /** The room is no more. */
        DELETED,
        /** Nobody opens or enters the room from now on. */
        ARCHIVED,
        /** Teachers may open the room again from now on. */
        RESTORED
    }
}
