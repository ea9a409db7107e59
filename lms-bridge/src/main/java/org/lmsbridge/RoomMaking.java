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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.StoredRoom.Claim;
import org.lmsbridge.openmeetings.OpenMeetingsException;
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
    private final LeftRooms left;
    private final SurplusRooms surplus;
    private final Times times;

    RoomMaking(
            RoomStore store,
            RemoteRooms servers,
            CourseNames names,
            LeftRooms left,
            SurplusRooms surplus,
            Times times) {
        this.store = store;
        this.servers = servers;
        this.names = names;
        this.left = left;
        this.surplus = surplus;
        this.times = times;
    }

    /** For a course without a row: on the server that is chosen, or on the next one when it certainly has not made it. */
    Optional<StoredRoom> first(CourseKey key, Wish wish) {
        Set<String> failed = new HashSet<>();
        String server = servers.choose(key, wish.settings(), failed);
        while (true) {
            StoredRoom row =
                    StoredRoom.intent(key, names.room(key), server, wish.settings(), claim(server), following(key));
            if (!store.insert(row)) {
                return Optional.empty();
            }
            Retreat retreat = Retreat.orLeave(() -> store.remove(row, List.of()));
            Room room;
            try {
                room = asked(row, retreat, wish);
            } catch (OpenMeetingsException | BridgeException failure) {
                failed.add(server);
                server = next(key, wish.settings(), failed, failure);
                continue;
            }
            return finished(row, room, retreat, wish);
        }
    }

    /** After an answer that may mean anything there is no next server: the room may be there. */
    private String next(CourseKey key, CourseSettings wanted, Set<String> failed, RuntimeException failure) {
        if (!Retreat.isCertain(failure) || Retreat.isOfTheWish(failure)) {
            throw failure;
        }
        String next;
        try {
            next = servers.choose(key, wanted, failed);
        } catch (BridgeException none) {
            failure.addSuppressed(none);
            throw failure;
        }
        LOG.warn("The room of {} is made on the server {} instead: {}", key, next, failure.getMessage());
        return next;
    }

    /** After what happened to rooms that the course had, though a clock was set back since. */
    private Instant following(CourseKey key) {
        Instant at = now();
        return store.history(key).stream()
                .map(MeetingEvent::at)
                .filter(at::isBefore)
                .max(Comparator.naturalOrder())
                .map(last -> last.plusMillis(1))
                .orElse(at);
    }

    /** For a course whose room is not there any more. */
    Optional<StoredRoom> anew(StoredRoom lost, Wish wish) {
        LOG.warn("Room {} of {} is no longer on OpenMeetings, a new one is made", room(lost), lost.key());
        return again(lost, lost.server(), Retreat::orLeave, wish);
    }

    /** For a course that goes to another server; the room that it has stays there, closed. */
    Optional<StoredRoom> moved(StoredRoom row, String home, Wish wish) {
        LOG.info("The room of {} is made on the server {}, the course leaves {}", row.key(), home, row.server());
        if (row.room().isEmpty()) {
            LOG.warn(
                    "A room of {} that was begun may be on the server {}; reconciling finds it",
                    row.key(),
                    row.server());
            return again(row, home, Retreat::orLeave, wish);
        }
        return left(row, wish.who()).flatMap(old -> again(old, home, Retreat::always, wish));
    }

    private Optional<StoredRoom> again(
            StoredRoom old, String server, Function<Supplier<Boolean>, Retreat> retreat, Wish wish) {
        return store.replace(old.claimedOn(server, claim(server), wish.settings()), List.of())
                .flatMap(row -> made(
                        row,
                        retreat.apply(() -> store.replace(old.withVersion(row.version()), List.of())
                                .isPresent()),
                        wish));
    }

    /** Writes down, under the server that the course leaves, that there is a room with perhaps recordings. */
    private Optional<StoredRoom> left(StoredRoom row, Member who) {
        if (row.open()) {
            left.leave(row);
        }
        MeetingEvent event = new MeetingEvent(row.key(), room(row), What.MOVED, who.id(), row.following(now()));
        return store.replace(row.closed(event.at()), List.of(event));
    }

    /** For a course that somebody else claimed. */
    Optional<StoredRoom> afterOthers(StoredRoom row, Wish wish) {
        Claim others = row.claim().orElseThrow();
        if (!times.claims().isOver(row, LEASE)) {
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

    private Optional<StoredRoom> made(StoredRoom row, Retreat retreat, Wish wish) {
        return finished(row, asked(row, retreat, wish), retreat, wish);
    }

    private Room asked(StoredRoom row, Retreat retreat, Wish wish) {
        try {
            return servers.of(row).rooms().make(row.externalId(), wish.settings());
        } catch (RuntimeException e) {
            afterFailure(retreat.after(e, () -> leave(row)));
            throw e;
        }
    }

    private Optional<StoredRoom> adopted(StoredRoom row, Wish wish) {
        HeldClaim held = new HeldClaim(store, times.nanos(), this::end, row);
        Room room;
        try {
            long above = row.claim().orElseThrow().above();
            long known = store.highestRoom(row.server());
            room = servers.of(row).rooms().adopt(row.externalId(), row.settings(), above, known, held::isAbove);
        } catch (HeldClaim.Lost e) {
            return Optional.empty();
        } catch (RuntimeException e) {
            afterFailure(() -> leave(held.row()));
            throw e;
        }
        return finished(held.row(), room, Retreat.none(), wish);
    }

    private Optional<StoredRoom> finished(StoredRoom row, Room room, Retreat retreat, Wish wish) {
        StoredRoom ready;
        Optional<StoredRoom> saved;
        try {
            takeNumber(new RoomPlace(row.server(), room.id()), row.key());
            CourseSettings kept = servers.of(row).rooms().align(room, wish);
            StoredRoom made = wish.open() ? row.opened(room.id(), kept, now()) : row.madeClosed(room.id(), kept);
            ready = made.changedByHand(wish.byHand());
            saved = store.replace(ready, ready.open() ? List.of(RoomOpening.opening(ready, wish.who())) : List.of());
        } catch (RuntimeException e) {
            afterFailure(retreat.afterMaking(() -> leave(row)));
            if (retreat.always()) {
                surplus.suspect(row.opened(room.id(), row.settings(), now()));
            }
            throw e;
        }
        if (saved.isEmpty()) {
            surplus.suspect(ready);
        }
        return saved;
    }

    /**
     * Another course that has the number had it before the server was installed anew: its room is gone, and nobody may be
     * let into this one in its name.
     */
    private void takeNumber(RoomPlace place, CourseKey key) {
        Optional<StoredRoom> other = otherHolder(place, key);
        // A moderator who enters by the old number writes the same row: only a look tells that it was taken.
        while (other.isPresent()) {
            StoredRoom row = other.get();
            LOG.warn("Room {} on the server {} is no longer that of {}", place.room(), place.server(), row.key());
            Claim over = Claim.over(store.highestRoom(place.server()));
            store.replace(row.claimed(over, row.settings()), List.of());
            other = otherHolder(place, key);
        }
    }

    private Optional<StoredRoom> otherHolder(RoomPlace place, CourseKey key) {
        return store.findByRoom(place).filter(row -> !row.key().equals(key));
    }

    /** Ends the claim but keeps the row, so that the next one looks for the room before making one. */
    private boolean leave(StoredRoom row) {
        Claim claim = row.claim().orElseThrow();
        return store.replace(row.claimed(Claim.over(claim.above()), row.settings()), List.of())
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
        return now().plus(LEASE);
    }

    private Instant now() {
        return times.now().get();
    }

    private static RoomId room(StoredRoom row) {
        return row.room().orElseThrow();
    }
}
