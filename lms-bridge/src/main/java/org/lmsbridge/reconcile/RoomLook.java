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
import org.lmsbridge.RoomPlace;
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

    /** What was seen under one number. */
    record Sight(RoomId id, What what, Optional<Difference> difference) {
        /** Whether there is a room, of whatever system. */
        enum What {
            ROOM,
            NONE,
            NOT_SEEN
        }
    }

    /** One request, and one more where a course may have two rooms. */
    Sight at(String name, OpenMeetings server, RoomId id) {
        if (unseen.isGivenUp(name)) {
            return notSeen(id);
        }
        try {
            Optional<Room> room = server.rooms().find(id);
            unseen.answered(name);
            if (room.isPresent() && !Comparison.tells(server.version())) {
                unseen.say("Rooms without course on the server '" + name + "': OpenMeetings " + server.version()
                        + " does not tell whose a room is");
            }
            Optional<Difference> difference = room.filter(some -> isStray(name, server, some))
                    .map(some -> new Difference(
                            Kind.ROOM_WITHOUT_COURSE, name, Optional.empty(), Optional.of(some), List.of()));
            return new Sight(id, room.isPresent() ? Sight.What.ROOM : Sight.What.NONE, difference);
        } catch (OpenMeetingsException e) {
            unseen.failed(name, "Room " + id + " on the server '" + name + "'", e);
            return notSeen(id);
        }
    }

    private static Sight notSeen(RoomId id) {
        return new Sight(id, Sight.What.NOT_SEEN, Optional.empty());
    }

    /** Whether the room is one of this platform and of no course, nor one that a course may want back. */
    boolean isStray(String name, OpenMeetings server, Room room) {
        boolean ours = room.details().externalType().equals(Optional.of(ourType));
        if (!ours || store.roomNumbers(name, room.id().value() - 1, 1).contains(room.id())) {
            return false;
        }
        Optional<StoredRoom> row = room.externalId().flatMap(store::findByExternalId);
        return row.isEmpty() || isOneTooMany(row.get(), new RoomPlace(name, room.id()), server);
    }

    /**
     * Whether a course that OpenMeetings takes the room for can do without it: it has another one on that server that is
     * there, and never had this one. A course that is getting a room, or has lost it, finds this one by its external id;
     * rooms on servers that it left keep their recordings.
     */
    private boolean isOneTooMany(StoredRoom row, RoomPlace place, OpenMeetings server) {
        return row.server().equals(place.server())
                && row.room().flatMap(server.rooms()::find).isPresent()
                && !store.places(row.key()).contains(place);
    }
}
