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
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations.Guest;
import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;

/** The Jabber service, over the web services of a server. */
final class RemoteJabber implements Jabber {
    private final ManagedCalls calls;
    private final Joins joins;

    RemoteJabber(ManagedCalls calls, Joins joins) {
        this.calls = calls;
        this.joins = joins;
    }

    @Override
    public List<Room> rooms() {
        return calls.call(LegacyOperations.JABBER_ROOMS, Done.DONE);
    }

    @Override
    public int participants(RoomId room) {
        return calls.call(LegacyOperations.JABBER_COUNT, room);
    }

    @Override
    public Invitation invite(RoomId room, String guest, int language) {
        if (guest.isBlank()) {
            throw Engine.invalid("jabber.invite", "the guest has no name");
        }
        String hash = calls.call(LegacyOperations.JABBER_INVITATION, new Guest(room, guest));
        return new Invitation(joins.invitation(hash, language), hash);
    }
}
