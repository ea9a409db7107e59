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

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.StoredRoom.Claim;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnreachableException;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the room of a course, once, whatever fails in between: first a claim is stored, then OpenMeetings is asked,
 * then the room is stored. A claim that its owner did not live to fulfil, or whose answer was lost, is taken over, and
 * who takes it over looks for the room before making one.
 *
 * <p>Methods answer empty when another process came first: look at the row again.
 */
final class RoomMaking {
    /**
     * Longer than the few calls that make a room take. One that takes longer still, with every time limit used up,
     * notices that it was overtaken and leaves the room to the other.
     */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final Logger LOG = LoggerFactory.getLogger(RoomMaking.class);

    private final RoomStore store;
    private final RemoteRooms servers;
    private final CourseNames names;
    private final Now now;

    RoomMaking(RoomStore store, RemoteRooms servers, CourseNames names, Now now) {
        this.store = store;
        this.servers = servers;
        this.names = names;
        this.now = now;
    }

    /** For a course without a row. */
    Optional<StoredRoom> first(CourseKey key, Wish wish) {
        String server = servers.choose(key);
        StoredRoom row =
                StoredRoom.intent(key, names.room(key), server, wish.settings(), claim(server), following(key));
        return store.insert(row) ? made(row, () -> store.remove(row, List.of()), wish) : Optional.empty();
    }

    /** After what happened to rooms that the course had, though a clock was set back since. */
    private Instant following(CourseKey key) {
        Instant at = now.get();
        return store.history(key).stream()
                .map(MeetingEvent::at)
                .filter(at::isBefore)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMillis(1))
                .orElse(at);
    }

    /** For a course whose room has been deleted on OpenMeetings. */
    Optional<StoredRoom> anew(StoredRoom lost, Wish wish) {
        LOG.warn("Room {} of {} has been deleted on OpenMeetings, a new one is made", room(lost), lost.key());
        return again(lost, lost.server(), wish);
    }

    /** For a course that goes to another server; the room that it has stays there, closed. */
    Optional<StoredRoom> moved(StoredRoom row, String home, Wish wish) {
        LOG.info("The room of {} is made on the server {}, the course leaves {}", row.key(), home, row.server());
        return left(row, wish.who()).flatMap(old -> again(old, home, wish));
    }

    private Optional<StoredRoom> again(StoredRoom old, String server, Wish wish) {
        return store.replace(old.claimedOn(server, claim(server), wish.settings()), List.of())
                .flatMap(row -> made(
                        row,
                        () -> store.replace(old.withVersion(row.version()), List.of())
                                .isPresent(),
                        wish));
    }

    /** Writes down, under the server that the course leaves, that there is a room with perhaps recordings. */
    private Optional<StoredRoom> left(StoredRoom row, Member who) {
        if (row.room().isEmpty()) {
            return Optional.of(row);
        }
        if (row.open()) {
            closeLeft(row);
        }
        MeetingEvent event = new MeetingEvent(row.key(), room(row), What.MOVED, who.id(), row.following(now.get()));
        return store.replace(row.closed(event.at()), List.of(event));
    }

    /** The server that a course with an open room leaves is down, as a rule: that must not keep the course there. */
    private void closeLeft(StoredRoom row) {
        try {
            servers.of(row).rooms().close(room(row));
        } catch (OpenMeetingsException | BridgeException e) {
            LOG.warn(
                    "Room {} on the server {} stays open, close it by hand when the server is back: {}",
                    room(row),
                    row.server(),
                    e.getMessage());
        }
    }

    /** For a course that somebody else claimed. */
    Optional<StoredRoom> afterOthers(StoredRoom row, Wish wish) {
        Claim others = row.claim().orElseThrow();
        if (now.get().isBefore(others.until())) {
            return Optional.empty();
        }
        String home = servers.home(row);
        if (!home.equals(row.server())) {
            return moved(row, home, wish);
        }
        LOG.warn("The room of {} was begun and not finished, it is looked for", row.key());
        // With the settings of the first attempt: OpenMeetings finds a room by its type, too.
        StoredRoom mine = row.claimed(new Claim(end(), others.above()), row.settings());
        return store.replace(mine, List.of()).flatMap(claimed -> adopted(claimed, wish));
    }

    private Optional<StoredRoom> made(StoredRoom row, Supplier<Boolean> undo, Wish wish) {
        Room room;
        try {
            room = servers.of(row).rooms().make(row.externalId(), wish.settings());
        } catch (RefusedException | BridgeException e) {
            afterFailure(undo);
            throw e;
        } catch (UnreachableException e) {
            afterFailure(e.maybeProcessed() ? () -> leave(row) : undo);
            throw e;
        } catch (RuntimeException e) {
            afterFailure(() -> leave(row));
            throw e;
        }
        return finished(row, room, wish);
    }

    private Optional<StoredRoom> adopted(StoredRoom row, Wish wish) {
        Room room;
        try {
            long above = row.claim().orElseThrow().above();
            room = servers.of(row)
                    .rooms()
                    .adopt(row.externalId(), row.settings(), above, store.highestRoom(row.server()));
        } catch (RuntimeException e) {
            afterFailure(() -> leave(row));
            throw e;
        }
        return finished(row, room, wish);
    }

    private Optional<StoredRoom> finished(StoredRoom row, Room room, Wish wish) {
        CourseSettings kept;
        try {
            kept = servers.of(row).rooms().align(room, wish);
        } catch (RuntimeException e) {
            afterFailure(() -> leave(row));
            throw e;
        }
        StoredRoom ready = wish.open() ? row.opened(room.id(), kept, now.get()) : row.madeClosed(room.id(), kept);
        Optional<StoredRoom> saved = saved(row, ready.changedByHand(wish.byHand()), wish.who());
        if (saved.isEmpty()) {
            overtaken(ready);
        }
        return saved;
    }

    private Optional<StoredRoom> saved(StoredRoom row, StoredRoom ready, Member who) {
        try {
            return store.replace(ready, ready.open() ? List.of(RoomOpening.opening(ready, who)) : List.of());
        } catch (BridgeException e) {
            afterFailure(() -> leave(row));
            throw e;
        }
    }

    /** OpenMeetings took longer than the claim was good for, and another process took over, or deleted the course. */
    private void overtaken(StoredRoom mine) {
        Optional<StoredRoom> theirs = store.find(mine.key());
        // Whoever is making the room still looks for this one, and may be about to take it.
        boolean takesIt = theirs.isPresent()
                && theirs.get().room().filter(room -> !room.equals(room(mine))).isEmpty();
        if (!takesIt) {
            servers.of(mine).rooms().discard(room(mine));
        }
    }

    /** Ends the claim but keeps the row, so that the next one looks for the room before making one. */
    private boolean leave(StoredRoom row) {
        Claim claim = row.claim().orElseThrow();
        return store.replace(row.claimed(new Claim(now.get(), claim.above()), row.settings()), List.of())
                .isPresent();
    }

    /** When this fails as well, the claim ends by itself; what failed first is what the caller must hear of. */
    private static void afterFailure(Supplier<Boolean> step) {
        try {
            if (!step.get()) {
                LOG.debug("The claim was no longer ours");
            }
        } catch (BridgeException e) {
            LOG.warn("A claim could not be ended and runs for {} s: {}", LEASE.toSeconds(), e.getMessage());
        }
    }

    private Claim claim(String server) {
        long highest = store.highestRoom(server);
        return new Claim(end(), highest);
    }

    private Instant end() {
        return now.get().plus(LEASE);
    }

    private static RoomId room(StoredRoom row) {
        return row.room().orElseThrow();
    }
}
