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
package org.lmsbridge.openmeetings.model;

/** Where an appointment takes place. */
public sealed interface MeetingPlace {
    /** A room that is there; it stays as it is. Not for new appointments of 2.0, which make a room each. */
    record InRoom(RoomId room) implements MeetingPlace {}

    /**
     * A room that OpenMeetings makes for this appointment and deletes with it. It is named after the appointment and
     * gets the seats of the server's setting {@code calendar.conference.rooms.default.size}, whatever is said here. Of
     * everything else, 2.0 to 3.0 take the type only.
     */
    record NewRoom(RoomSettings settings) implements MeetingPlace {}

    /** A new room of a type, everything else as OpenMeetings likes it. */
    static MeetingPlace newRoom(RoomType type) {
        return new NewRoom(RoomSettings.named("-").type(type).appointment(true).build());
    }
}
