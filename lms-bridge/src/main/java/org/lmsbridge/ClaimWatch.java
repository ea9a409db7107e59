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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.lmsbridge.StoredRoom.Claim;

/**
 * Since when this process has seen the claims of others unchanged, by its own watch. The clocks of two nodes may be
 * minutes apart, and are set back: what one of them wrote down says nothing on the other. Thread-safe.
 */
final class ClaimWatch {
    /** Forgetting one means waiting for its end once more, never two rooms. */
    private static final int MOST = 4096;

    private final LongSupplier nanos;
    private final Map<CourseKey, Sight> sights = new LinkedHashMap<>();

    ClaimWatch(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Takes note of a row that was just read. */
    synchronized void saw(StoredRoom row) {
        if (row.claim().filter(claim -> !claim.isOver()).isEmpty()) {
            sights.remove(row.key());
            return;
        }
        Sight now = new Sight(row.version(), row.createdAt(), row.claim().get(), nanos.getAsLong());
        Sight known = sights.get(row.key());
        if (known == null || !known.isSame(now)) {
            sights.put(row.key(), now);
            sights.keySet().stream()
                    .findFirst()
                    .filter(eldest -> sights.size() > MOST)
                    .ifPresent(sights::remove);
        }
    }

    /** Whether others may take the claim over: it was ended, or nobody has touched the row for so long. */
    synchronized boolean isOver(StoredRoom row, Duration lease) {
        saw(row);
        Sight sight = sights.get(row.key());
        return sight == null || nanos.getAsLong() - sight.since() >= lease.toNanos();
    }

    /** A row that was removed and added again begins to count its versions anew. */
    private record Sight(long version, Instant createdAt, Claim claim, long since) {
        boolean isSame(Sight other) {
            return version == other.version && createdAt.equals(other.createdAt) && claim.equals(other.claim);
        }
    }
}
