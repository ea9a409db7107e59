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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.RoomStore;
import org.lmsbridge.Servers;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.attendance.Stretch.Place;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnexpectedReplyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into open rooms. Whoever holds the lease of the store looks; each write prolongs it and is done only while it
 * is held, so that two who look at once never both write.
 */
final class Poller {
    private static final Logger LOG = LoggerFactory.getLogger(Poller.class);

    /** Longer than one call to OpenMeetings with all its time limits used up. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** How early the next poll may come: schedulers are not exact. */
    private static final double EARLY = 0.1;

    private final Servers servers;
    private final RoomStore rooms;
    private final AttendanceStore store;
    private final Clock clock;
    private final Duration every;

    Poller(Servers servers, RoomStore rooms, AttendanceStore store, Clock clock, Duration every) {
        this.servers = servers;
        this.rooms = rooms;
        this.store = store;
        this.clock = clock;
        this.every = every;
    }

    /** Longest time between two looks of which something is known: one look may be late, or skipped by a restart. */
    static Duration silence(Duration every) {
        return every.multipliedBy(2);
    }

    PollResult poll(String instance) {
        Instant start = now();
        String holder = UUID.randomUUID().toString();
        if (!store.lease(instance, holder, start, start.plus(LEASE))) {
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
        PollResult result = PollResult.NOTHING;
        Map<String, String> silent = new HashMap<>();
        for (StoredRoom row : rooms.list(instance)) {
            if (row.open() && row.room().isPresent()) {
                Look look = look(row, silent);
                if (!store.write(instance, holder, now().plus(LEASE), look.changes)) {
                    LOG.warn("Looking into the rooms of {} took too long, another process has taken over", instance);
                    return result;
                }
                result = look.sight == null
                        ? result.plusFailed()
                        : result.plus(look.sight.people(), look.sight.unmatched());
            }
        }
        return result;
    }

    private Look look(StoredRoom row, Map<String, String> silent) {
        Place place = new Place(row.key(), row.server(), row.room().orElseThrow());
        RoomSight sight = null;
        String failure = silent.get(row.server());
        if (failure == null) {
            try {
                OpenMeetings server = servers.named(row.server());
                sight = RoomSight.of(
                        server,
                        row,
                        () -> store.linked(row.key(), row.server(), place.room().value()));
            } catch (OpenMeetingsException e) {
                LOG.warn("Nobody knows who is in room {} of {}: {}", place.room(), row.key(), e.getMessage());
                failure = reason(e);
                if (!(e instanceof RefusedException)) {
                    silent.put(row.server(), failure);
                }
            } catch (BridgeException e) {
                if (e.reason() == BridgeException.Reason.STORE_FAILED) {
                    throw e;
                }
                failure = e.reason().name();
                silent.put(row.server(), failure);
            }
        }
        RoomLook look = new RoomLook(
                place, store.running(row.key()), row.openedAt().orElse(row.createdAt()), now(), silence(every));
        List<Stretch> changes =
                sight == null ? look.failed(String.valueOf(failure)) : look.found(sight.people(), sight.who());
        return new Look(changes, sight);
    }

    private static String reason(OpenMeetingsException failure) {
        if (failure instanceof RefusedException refused) {
            return refused.reason().name();
        }
        return failure instanceof UnexpectedReplyException ? "UNEXPECTED_REPLY" : "UNREACHABLE";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private record Look(List<Stretch> changes, @Nullable RoomSight sight) {}
}
