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
package org.lmsbridge.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.RoomStore;
import org.lmsbridge.Servers;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.attendance.Stretch.Place;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.RoomId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into open rooms. Whoever holds the lease of the store looks; each write prolongs it and is done only while it
 * is held, so that two who look at once never both write.
 */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    private static final Duration LONGEST_LEASE = Duration.ofMinutes(2);

    /** Longer than a database or a garbage collection makes anybody wait, as a rule. */
    private static final Duration SHORTEST_LEASE = Duration.ofSeconds(5);

    /** How often a lease is prolonged, at least, before it ends. */
    private static final int PROLONGED = 3;

    /** How early the next poll may come: schedulers are not exact. */
    private static final double EARLY = 0.1;

    private final Servers servers;
    private final RoomStore rooms;
    private final AttendanceStore store;
    private final Clock clock;
    private final Duration every;
    private final Duration lease;
    private final Round round;

    Poller(Servers servers, RoomStore rooms, AttendanceStore store, Clock clock, Duration every, int atOnce) {
        this.servers = servers;
        this.rooms = rooms;
        this.store = store;
        this.clock = clock;
        this.every = every;
        // Whoever dies while looking holds the others up for the time of one poll, not longer.
        lease = longer(SHORTEST_LEASE, every.compareTo(LONGEST_LEASE) < 0 ? every : LONGEST_LEASE);
        round = new Round(atOnce, lease.dividedBy(PROLONGED));
    }

    /** Longest time between two looks of which something is known: one look may be late, or skipped by a restart. */
    static Duration silence(Duration every) {
        return every.multipliedBy(2);
    }

    PollResult poll(String instance) {
        Instant start = now();
        String holder = UUID.randomUUID().toString();
        // Twice as long as a lease can be held: clocks of nodes differ a little.
        Instant latest = start.plus(longer(lease, every).multipliedBy(2));
        if (!store.lease(instance, holder, start, start.plus(lease), latest)) {
            return PollResult.NOT_NOW;
        }
        try {
            return look(instance, holder);
        } finally {
            Duration rest = every.minusMillis((long) (every.toMillis() * EARLY));
            store.write(instance, holder, start.plus(rest), List.of());
        }
    }

    private PollResult look(String instance, String holder) {
        AtomicReference<PollResult> result = new AtomicReference<>(PollResult.NOTHING);
        SilentServers silent = new SilentServers();
        round.each(
                new OpenRooms(rooms, instance),
                (StoredRoom row) -> look(row, silent),
                look -> {
                    boolean written = written(instance, holder, changes(look));
                    if (written) {
                        result.updateAndGet(look::addedTo);
                    }
                    return written;
                },
                () -> written(instance, holder, List.of()));
        return Objects.requireNonNull(result.get());
    }

    private boolean written(String instance, String holder, List<Stretch> changes) {
        boolean written = store.write(instance, holder, now().plus(lease), changes);
        if (!written) {
            LOG.warn("Looking into the rooms of {} took too long, another process has taken over", instance);
        }
        return written;
    }

    private Look look(StoredRoom row, SilentServers silent) {
        Optional<String> known = silent.why(row.server());
        if (known.isPresent()) {
            return new Look(row, null, known.get(), now());
        }
        RoomId room = row.room().orElseThrow();
        String failure;
        try {
            RoomSight sight = RoomSight.of(
                    servers.named(row.server()),
                    room,
                    inside -> matching(row, room).of(inside));
            silent.answered(row.server());
            return new Look(row, sight, "", now());
        } catch (OpenMeetingsException e) {
            LOG.warn("Nobody knows who is in room {} of {}: {}", room, row.key(), e.getMessage());
            failure = silent.failed(row.server(), e);
        } catch (BridgeException e) {
            if (e.reason() == BridgeException.Reason.STORE_FAILED) {
                throw e;
            }
            failure = silent.failed(row.server(), e);
        }
        return new Look(row, null, failure, now());
    }

    private Matching matching(StoredRoom row, RoomId room) {
        return new Matching(
                row.externalId().type(),
                store.linked(row.key(), row.server(), room.value()),
                openedAt(row),
                store.running(row.key()));
    }

    private List<Stretch> changes(Look seen) {
        StoredRoom row = seen.row;
        Place place = new Place(row.key(), row.server(), row.room().orElseThrow());
        RoomLook look = new RoomLook(place, store.running(row.key()), openedAt(row), seen.at, silence(every));
        return seen.sight == null ? look.failed(seen.failure) : look.found(seen.sight.people(), seen.sight.who());
    }

    private static Instant openedAt(StoredRoom row) {
        return row.openedAt().orElse(row.createdAt());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private record Look(StoredRoom row, @Nullable RoomSight sight, String failure, Instant at) {
        PollResult addedTo(PollResult result) {
            return sight == null ? result.plusFailed(failure) : result.plus(sight.people(), sight.unmatched());
        }
    }
}
