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
import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * The Jabber service of OpenMeetings 2.0 to 3.0, which asks for less than the others: any account may use it.
 * Thread-safe.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException}.
 */
public interface Jabber {
    /**
     * Rooms that the account of the library can enter: those it is invited to, public ones, and those of its
     * organisations. OpenMeetings 2.x fails on some of them with a stack overflow (JabberWebService.getAvailableRooms
     * returns rooms that point at themselves).
     */
    List<Room> rooms();

    /** How many people are in a room; 0 for an unknown one. */
    int participants(RoomId room);

    /**
     * Makes an invitation for one use, without a password, that ends never. Nobody is mailed. Each call makes another one.
     *
     * @param guest how the guest is called in the room; OpenMeetings takes it for a mail address, and checks nothing
     * @param language of the page that opens, by OpenMeetings' number; 1 is English
     */
    Invitation invite(RoomId room, String guest, int language);
}
