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

import java.util.Optional;
import java.util.function.LongConsumer;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds a room by looking at one number after the other, for OpenMeetings 3.1 and 3.2, which cannot look external ids
 * up. Numbers only grow and are never given again, so a room made after a claim has a number above all that were known
 * when the claim was made.
 */
final class RoomScan {
    /** Unknown numbers in a row after which nothing more is expected. */
    static final int GAP = 32;

    /** Most numbers looked at in one go; more would keep a teacher waiting for minutes. */
    static final int MOST = 4096;

    private static final Logger LOG = LoggerFactory.getLogger(RoomScan.class);

    private final Rooms rooms;

    RoomScan(Rooms rooms) {
        this.rooms = rooms;
    }

    /**
     * Looks for the room.
     *
     * @param above number to start behind
     * @param known highest number known to exist: gaps below it mean nothing
     * @param progress told the highest number seen to exist, and not to be that of the room, after each look
     */
    Optional<Room> find(ExternalId id, long above, long known, LongConsumer progress) {
        int unknown = 0;
        long last = above;
        for (long number = above + 1; unknown < GAP; number++) {
            if (number - above > MOST) {
                LOG.warn("No room of {} {} among {} numbers yet, the search goes on later", id.type(), id.id(), MOST);
                throw new BridgeException(
                        BridgeException.Reason.BUSY,
                        "OpenMeetings has so many new rooms that looking for one takes long; open the room again");
            }
            Optional<Room> room = rooms.find(new RoomId(number));
            if (room.isPresent() && belongs(room.get(), id)) {
                return room;
            }
            boolean exists = room.isPresent() || number <= known;
            last = exists ? number : last;
            unknown = exists ? 0 : unknown + 1;
            progress.accept(last);
        }
        return Optional.empty();
    }

    private static boolean belongs(Room room, ExternalId id) {
        return room.details().externalType().equals(Optional.of(id.type()))
                && room.details().externalId().equals(Optional.of(id.id()));
    }
}
