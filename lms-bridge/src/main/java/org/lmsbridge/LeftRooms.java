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

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends rooms on servers that their courses have left. What could not be closed because the server was away is written
 * down, and closed when the server is back, or with the course.
 */
final class LeftRooms {
    private static final Logger LOG = LoggerFactory.getLogger(LeftRooms.class);

    /** Others may write the row at the same time, but not for ever. */
    private static final int MOST_LOOKS = 20;

    private final RoomStore store;
    private final RemoteRooms servers;
    private final CourseNames names;

    LeftRooms(RoomStore store, RemoteRooms servers, CourseNames names) {
        this.store = store;
        this.servers = servers;
        this.names = names;
    }

    /** Closes the open room of a course that leaves; that its server is away must not keep the course there. */
    void leave(StoredRoom row) {
        try {
            servers.of(row).rooms().close(room(row));
        } catch (OpenMeetingsException | BridgeException e) {
            LOG.warn(
                    "Room {} on the server {} stays open until the server is back: {}",
                    room(row),
                    row.server(),
                    e.getMessage());
            store.noteLeft(left(row));
        }
    }

    /** Closes the room of a course, and those that the course left open elsewhere. */
    void close(StoredRoom row) {
        if (isLost(row)) {
            LOG.warn(
                    "Room {} of {} is not closed on OpenMeetings: the bridge has no server {} any more",
                    room(row),
                    row.key(),
                    row.server());
            store.noteLeft(left(row));
        } else {
            servers.of(row).rooms().close(room(row));
        }
        store.leftRooms(row.key()).stream()
                .filter(left -> !isAt(row, left.place()))
                .forEach(this::closed);
    }

    /**
     * Closes what courses left open on a server that is back, until it is away again: others wait for whoever asks.
     * Answers whether nothing is left to be tried again.
     */
    boolean closeOn(String server) {
        try {
            boolean all = true;
            for (LeftRoom left : store.leftRoomsOn(server)) {
                Closing closing = closed(left);
                if (closing == Closing.AWAY) {
                    return false;
                }
                all &= closing == Closing.DONE;
            }
            return all;
        } catch (BridgeException e) {
            LOG.warn("What courses left open on the server {} is closed another time: {}", server, e.getMessage());
            return false;
        }
    }

    /**
     * Deletes the rooms of a course on all servers. A server that is not answering, or that the bridge has no more,
     * keeps what it has of rooms that the course left, and this is said.
     */
    void delete(StoredRoom row) {
        RoomPlace current = new RoomPlace(row.server(), room(row));
        for (RoomPlace place : store.places(row.key())) {
            if (!place.equals(current)) {
                deleteLeft(new LeftRoom(row.key(), place), row);
            }
        }
        if (isLost(row)) {
            sayLost(new LeftRoom(row.key(), current), "the bridge has no such server any more");
        } else {
            servers.of(row).rooms().delete(row);
        }
    }

    /** Whether the room is, or was to be, on a server that the bridge has no more. */
    boolean isLost(StoredRoom row) {
        return !servers.names().contains(row.server());
    }

    private void deleteLeft(LeftRoom left, StoredRoom row) {
        try {
            servers.named(left.place().server()).rooms().delete(at(left, row));
            store.forgetLeft(left.place());
        } catch (OpenMeetingsException | BridgeException e) {
            sayLost(left, e.getMessage());
        }
    }

    private static void sayLost(LeftRoom left, @Nullable String why) {
        LOG.warn(
                "Room {} of {} stays on the server {}, delete it by hand: {}",
                left.place().room(),
                left.key(),
                left.place().server(),
                why);
    }

    private enum Closing {
        /** It is closed, or cannot be. */
        DONE,
        /** Others are at its course. */
        BUSY,
        /** The server, or the store, does not answer. */
        AWAY
    }

    /** Closes one if its server is ours. */
    private Closing closed(LeftRoom left) {
        if (!servers.names().contains(left.place().server())) {
            return Closing.DONE;
        }
        try {
            if (!settled(left)) {
                return Closing.BUSY;
            }
            store.forgetLeft(left.place());
            return Closing.DONE;
        } catch (OpenMeetingsException | BridgeException e) {
            LOG.warn(
                    "Room {} on the server {} could not be closed yet: {}",
                    left.place().room(),
                    left.place().server(),
                    e.getMessage());
            return e instanceof RefusedException ? Closing.DONE : Closing.AWAY;
        }
    }

    /**
     * Closes a room, unless its course has opened it again. The row is written afterwards, though nothing differs in it:
     * whoever opened the room at the same time notices, or is noticed here.
     */
    private boolean settled(LeftRoom left) {
        for (int look = 0; look < MOST_LOOKS; look++) {
            Optional<StoredRoom> row = store.find(left.key());
            if (row.filter(now -> isBegunOn(now, left.place())).isPresent()) {
                return false;
            }
            KeptRooms rooms = servers.named(left.place().server()).rooms();
            // As the row has it: platforms of other software may share the store.
            ExternalId owner = row.map(StoredRoom::externalId).orElseGet(() -> names.room(left.key()));
            if (row.filter(now -> now.open() && isAt(now, left.place())).isPresent()) {
                rooms.openIfOf(left.place().room(), owner);
            } else {
                rooms.closeIfOf(left.place().room(), owner);
            }
            // A claim would be lost if its row was written.
            Optional<StoredRoom> ready = row.filter(now -> now.room().isPresent());
            if (ready.isEmpty() || store.replace(ready.get(), List.of()).isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Whoever makes a room there may find this one. */
    private static boolean isBegunOn(StoredRoom row, RoomPlace place) {
        return row.room().isEmpty() && row.server().equals(place.server());
    }

    private static boolean isAt(StoredRoom row, RoomPlace place) {
        return row.server().equals(place.server()) && row.room().equals(Optional.of(place.room()));
    }

    private static StoredRoom at(LeftRoom left, StoredRoom row) {
        return row.at(left.place());
    }

    private static LeftRoom left(StoredRoom row) {
        return new LeftRoom(row.key(), new RoomPlace(row.server(), room(row)));
    }

    private static RoomId room(StoredRoom row) {
        return row.room().orElseThrow();
    }
}
