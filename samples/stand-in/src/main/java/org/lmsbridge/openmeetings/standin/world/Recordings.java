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
package org.lmsbridge.openmeetings.standin.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The recordings. */
public final class Recordings {
    private static final long DEFAULT_SIZE = 64 << 10;

    private final Map<Long, Recording> byId = new TreeMap<>();
    private Clock clock;
    private final Map<Long, Long> sizes = new HashMap<>();
    private long last;
    private boolean mixed;

    Recordings(Clock clock) {
        this.clock = clock;
    }

    /** Recordings are made by this clock from now on. */
    public void recordBy(Clock other) {
        clock = other;
    }

    /** Adds a finished recording of a minute. */
    public Recording add(long roomId, String name, String externalUserId, String externalType, long ownerId) {
        return add(roomId, name, externalUserId, externalType, ownerId, clock.instant());
    }

    /** Adds a recording that has no end. */
    public Recording addEndless(long roomId, String name, String externalUserId, String externalType) {
        return add(roomId, name, externalUserId, externalType, 1, null);
    }

    private Recording add(
            long roomId, String name, String externalUserId, String externalType, long ownerId, @Nullable Instant end) {
        long id = last + 1;
        return put(new Recording(
                id,
                roomId,
                name,
                externalUserId,
                externalType,
                ownerId,
                "flvRecording_" + id,
                "PROCESSED",
                false,
                clock.instant().minus(Duration.ofMinutes(1)),
                end,
                800,
                600));
    }

    /** Keeps a recording as it is, in place of one with its number. */
    public Recording put(Recording recording) {
        byId.put(recording.id(), recording);
        last = Math.max(last, recording.id());
        return recording;
    }

    /** Gives a recording's file so many bytes; 64 KiB without it. */
    public void resize(long id, long bytes) {
        sizes.put(id, bytes);
    }

    /** What is in a recording's file. */
    public Content content(long id) {
        return new Content(id, sizes.getOrDefault(id, DEFAULT_SIZE));
    }

    /** Those that fit, by number. */
    public List<Recording> all(Predicate<Recording> fits) {
        return byId.values().stream().filter(fits).toList();
    }

    /** Those that a list of a room tells. */
    public Predicate<Recording> listedFor(long roomId) {
        return one -> mixed || one.roomId() == roomId;
    }

    /** Lists of a room tell the recordings of all rooms from now on. */
    public void mix() {
        mixed = true;
    }

    /** Deletes one and says whether it was there. */
    public boolean delete(long id) {
        return byId.remove(id) != null;
    }

    /** Forgets all recordings. */
    public void clear() {
        byId.clear();
    }
}
