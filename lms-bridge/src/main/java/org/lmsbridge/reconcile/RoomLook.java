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
package org.lmsbridge.reconcile;

import java.util.List;
import java.util.Optional;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.reconcile.Difference.Kind;

/** Looks whether a room that no course has is one of this platform, which a course should have. Thread-safe. */
final class RoomLook {
    private final RoomStore store;
    private final String ourType;
    private final Unseen unseen;

    /** Takes rooms of that external type for this platform's; those of any other type are never touched. */
    RoomLook(RoomStore store, String ourType, Unseen unseen) {
        this.store = store;
        this.ourType = ourType;
        this.unseen = unseen;
    }

    /**
     * What was seen under one number.
     *
     * @param exists whether there is a room, of whatever system
     */
    record Sight(RoomId id, boolean exists, Optional<Difference> difference) {}

    /** One request. */
    Sight at(String name, OpenMeetings server, RoomId id) {
        if (unseen.isGivenUp(name)) {
            return new Sight(id, true, Optional.empty());
        }
        try {
            Optional<Room> room = server.rooms().find(id);
            boolean told = Comparison.tells(server.version());
            if (room.isPresent() && !told) {
                unseen.say("Rooms without course on the server '" + name + "': OpenMeetings " + server.version()
                        + " does not tell whose a room is");
            }
            return new Sight(
                    id,
                    room.isPresent(),
                    room.filter(some -> isStray(name, some))
                            .map(some -> new Difference(
                                    Kind.ROOM_WITHOUT_COURSE, name, Optional.empty(), Optional.of(some), List.of())));
        } catch (OpenMeetingsException e) {
            unseen.failed(name, "Room " + id + " on the server '" + name + "'", e);
            return new Sight(id, true, Optional.empty());
        }
    }

    /** Whether the room is one of this platform and of no course, also of none that is just getting it. */
    boolean isStray(String server, Room room) {
        boolean ours = room.details().externalType().equals(Optional.of(ourType));
        boolean taken =
                !ours || store.roomNumbers(server, room.id().value() - 1, 1).contains(room.id());
        return !taken && !isBeingMade(room);
    }

    private boolean isBeingMade(Room room) {
        Optional<StoredRoom> row = room.externalId().flatMap(store::findByExternalId);
        return row.isPresent() && row.get().claim().isPresent();
    }
}
