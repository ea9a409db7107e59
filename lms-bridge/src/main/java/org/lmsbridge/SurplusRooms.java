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
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongSupplier;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rooms that this process made after others had taken its claim over. Whether such a room is one too many is known only
 * when the others are done: they may have found it. Thread-safe.
 */
final class SurplusRooms {
    private static final Logger LOG = LoggerFactory.getLogger(SurplusRooms.class);

    private final RoomStore store;
    private final RemoteRooms servers;
    private final LongSupplier nanos;
    private final ConcurrentLinkedQueue<Suspect> suspects = new ConcurrentLinkedQueue<>();

    SurplusRooms(RoomStore store, RemoteRooms servers, LongSupplier nanos) {
        this.store = store;
        this.servers = servers;
        this.nanos = nanos;
    }

    /** Takes note of a room of ours that may be one too many. */
    void suspect(StoredRoom mine) {
        LOG.warn(
                "Room {} of {} may be one too many; it is deleted when its course has another",
                mine.room().orElseThrow(),
                mine.key());
        suspects.add(new Suspect(mine, nanos.getAsLong()));
        settle();
    }

    /** Deletes those that are known to be one too many, and keeps the others in mind. Throws nothing. */
    void settle() {
        int most = suspects.size();
        for (int one = 0; one < most; one++) {
            Suspect suspect = suspects.poll();
            if (suspect != null) {
                settled(suspect).ifPresent(suspects::add);
            }
        }
    }

    /** What is to be looked at again. */
    private Optional<Suspect> settled(Suspect suspect) {
        long now = nanos.getAsLong();
        if (now - suspect.from() < 0) {
            return Optional.of(suspect);
        }
        StoredRoom mine = suspect.mine();
        try {
            return isSettled(mine) ? Optional.empty() : Optional.of(suspect);
        } catch (BridgeException | OpenMeetingsException e) {
            LOG.warn(
                    "Room {} on the server {} may be one too many, which is looked at again later: {}",
                    mine.room().orElseThrow(),
                    mine.server(),
                    e.getMessage());
            // Whoever opens some other room does not wait each time for a server that does not answer.
            return Optional.of(new Suspect(mine, now + RoomMaking.LEASE.toNanos()));
        }
    }

    private boolean isSettled(StoredRoom mine) {
        boolean begun = store.find(mine.key())
                .filter(others ->
                        others.server().equals(mine.server()) && others.room().isEmpty())
                .isPresent();
        if (begun) {
            return false;
        }
        // Others may have found the room for the course, which has left it since.
        if (!store.places(mine.key())
                .contains(new RoomPlace(mine.server(), mine.room().orElseThrow()))) {
            servers.of(mine).rooms().discard(mine);
        }
        return true;
    }

    /** A room, and when to look at it next. */
    private record Suspect(StoredRoom mine, long from) {}
}
