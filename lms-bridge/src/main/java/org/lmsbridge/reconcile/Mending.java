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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.UnreachableException;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.reconcile.Difference.Kind;
import org.lmsbridge.reconcile.Outcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Mends one difference after the other, each only if everything is still as it was planned. Thread-safe. */
final class Mending {
    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    private static final String USED = "somebody used the room of the course since";
    private static final String CHANGED = "somebody changed the room on OpenMeetings since";
    private static final String OCCUPIED = "people are in the room";

    /** Unreachable so often in a row, a server is not asked again in this run. */
    private static final int MOST_UNREACHABLE = 10;

    private final CourseRooms rooms;
    private final RoomStore store;
    private final Map<String, OpenMeetings> servers;
    private final Optional<Courses> courses;
    private final Member who;
    private final RoomLook look;
    private final Map<String, AtomicInteger> unreachable = new ConcurrentHashMap<>();

    Mending(
            CourseRooms rooms,
            RoomStore store,
            Map<String, OpenMeetings> servers,
            Optional<Courses> courses,
            Member who,
            RoomLook look) {
        this.rooms = rooms;
        this.store = store;
        this.servers = servers;
        this.courses = courses;
        this.who = who;
        this.look = look;
    }

    /** Never throws: what the store, OpenMeetings or the platform say becomes the outcome. */
    Outcome mend(Difference difference) {
        OpenMeetings server = servers.get(difference.server());
        if (server == null) {
            return left(difference, "the server '" + difference.server() + "' was not given");
        }
        AtomicInteger inARow = unreachable.computeIfAbsent(difference.server(), name -> new AtomicInteger());
        if (inARow.get() >= MOST_UNREACHABLE) {
            return failed(difference, "not tried, the server was not reachable before");
        }
        try {
            Outcome outcome = mend(difference, server);
            inARow.set(0);
            return outcome;
        } catch (Overtaken e) {
            return left(difference, String.valueOf(e.getMessage()));
        } catch (OpenMeetingsException | BridgeException e) {
            if (e instanceof UnreachableException) {
                inARow.incrementAndGet();
            }
            return failed(difference, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("A difference of the server {} could not be mended", difference.server(), e);
            return failed(difference, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        }
    }

    private Outcome mend(Difference difference, OpenMeetings server) {
        if (difference.kind() == Kind.ROOM_WITHOUT_COURSE) {
            return delete(difference, server, difference.found().orElseThrow());
        }
        StoredRoom row = difference.row().orElseThrow();
        if (!isAsPlanned(row)) {
            return left(difference, USED);
        }
        return switch (difference.kind()) {
            case COURSE_WITHOUT_ROOM -> make(difference, row, server.rooms());
            case CHANGED_ROOM -> change(difference, row, server);
            default -> deleteCourse(difference, row, server);
        };
    }

    private Outcome make(Difference difference, StoredRoom row, Rooms remote) {
        if (row.room().flatMap(remote::find).isPresent()) {
            return left(difference, "the room is there again");
        }
        if (row.archived()) {
            return left(difference, "the course is archived; its room is made when it is restored and opened");
        }
        rooms.remake(row.key(), who);
        return mended(difference);
    }

    private Outcome change(Difference difference, StoredRoom row, OpenMeetings server) {
        RoomId id = row.room().orElseThrow();
        RoomSettings planned = difference.found().orElseThrow().settings();
        Room kept;
        try {
            kept = server.rooms().update(id, seen -> {
                if (!seen.equals(planned)) {
                    throw new Overtaken(CHANGED);
                }
                return Comparison.wanted(row, seen, server.rooms());
            });
        } catch (RefusedException e) {
            if (e.reason() == RefusedException.Reason.NOT_FOUND) {
                return left(difference, "the room has been deleted on OpenMeetings since");
            }
            throw e;
        }
        if (row.open() == kept.closed() && Comparison.tells(server.version())) {
            setClosed(server.rooms(), id, !row.open());
            kept = server.rooms().find(id).orElse(kept);
        }
        List<Change> rest = Comparison.changes(row, kept.settings(), server);
        return rest.isEmpty() ? mended(difference) : failed(difference, "OpenMeetings keeps " + rest);
    }

    private Outcome deleteCourse(Difference difference, StoredRoom row, OpenMeetings server) {
        CourseKey key = row.key();
        if (courses.isEmpty() || courses.get().existing(Set.of(key)).contains(key)) {
            return left(difference, "the platform does not say any more that the course is deleted");
        }
        Optional<Room> now = row.room().flatMap(server.rooms()::find);
        if (!isSame(now, difference.found())) {
            return left(difference, CHANGED);
        }
        if (now.filter(room -> isOccupied(server.rooms(), room)).isPresent()) {
            return left(difference, OCCUPIED);
        }
        // Once more, since all of that took its time.
        if (!isAsPlanned(row)) {
            return left(difference, USED);
        }
        rooms.delete(key, who);
        return mended(difference);
    }

    private Outcome delete(Difference difference, OpenMeetings server, Room planned) {
        Optional<Room> now = server.rooms().find(planned.id());
        if (now.isEmpty()) {
            return mended(difference);
        }
        if (!isSame(now, difference.found())) {
            return left(difference, CHANGED);
        }
        if (isOccupied(server.rooms(), planned)) {
            return left(difference, OCCUPIED);
        }
        // Last of all, since courses find rooms again by their external ids at any time.
        if (!look.isStray(difference.server(), server, now.get())) {
            return left(difference, "a course has the room by now, or may want it back");
        }
        server.rooms().delete(planned.id());
        return mended(difference);
    }

    private boolean isAsPlanned(StoredRoom row) {
        return store.find(row.key()).equals(Optional.of(row));
    }

    /** Whether a room is still there, or still gone, of the same system and with the same settings. */
    private static boolean isSame(Optional<Room> now, Optional<Room> planned) {
        return now.map(Room::settings).equals(planned.map(Room::settings))
                && now.flatMap(room -> room.details().externalType())
                        .equals(planned.flatMap(room -> room.details().externalType()));
    }

    private static void setClosed(Rooms remote, RoomId id, boolean closed) {
        if (closed) {
            remote.close(id);
        } else {
            remote.open(id);
        }
    }

    private static boolean isOccupied(Rooms remote, Room room) {
        return remote.occupancy(room.id()).participants() > 0;
    }

    private static Outcome mended(Difference difference) {
        return new Outcome(difference, Result.MENDED, "");
    }

    private static Outcome failed(Difference difference, String reason) {
        return new Outcome(difference, Result.FAILED, reason);
    }

    private static Outcome left(Difference difference, String reason) {
        return new Outcome(difference, Result.LEFT, reason);
    }

    /** Ends an update between its reading and its writing. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Overtaken(String message) {
            super(message, null, false, false);
        }
    }
}
