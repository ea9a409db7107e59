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
package org.lmsbridge.openmeetings;

import java.util.List;
import org.lmsbridge.openmeetings.model.InstalledRoomType;
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomWithParticipants;
import org.lmsbridge.openmeetings.model.UserId;

/**
 * What only OpenMeetings 2.0 to 3.0 can do; later versions refuse it as {@code NOT_SUPPORTED} before anything is sent.
 * Thread-safe.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException}.
 */
public interface Legacy {
    /** The room types that are installed, those out of use included. */
    List<InstalledRoomType> roomTypes();

    /** All rooms and who is in them, lowest number first. Only for accounts with the right Admin. */
    List<RoomWithParticipants> roomsWithParticipants();

    /** The same for the rooms of one calling system; an empty list when it has none. */
    List<RoomWithParticipants> roomsWithParticipants(String externalType);

    /**
     * Sets one property of a room by the name that OpenMeetings' own bean has for it, such as {@code
     * numberOfPartizipants} or {@code redirectURL}. Repeatable. From 2.1. For what {@link
     * org.lmsbridge.openmeetings.model.RoomSettings} holds use {@link Rooms#update}.
     *
     * <p>Until 3.0.2 properties that are no texts are refused, with the text of an exception (PropertyUtils converts
     * nothing).
     *
     * @throws RefusedException {@code NOT_FOUND} for an unknown room as well as for an unknown property: OpenMeetings
     *     does not tell which
     */
    void setRoomProperty(RoomId room, String property, String value);

    /**
     * Recordings in the rooms of one calling system that one account made; an empty list when there are none. The query
     * fails on Derby and other databases that do not compare numbers with LIKE.
     */
    List<Recording> recordingsMadeBy(String externalType, UserId creator);
}
