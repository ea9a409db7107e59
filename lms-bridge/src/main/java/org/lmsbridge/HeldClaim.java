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

import java.time.Instant;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.lmsbridge.StoredRoom.Claim;

/**
 * A claim while its owner looks at many rooms, which may take longer than a claim is good for: it is renewed on the way,
 * and says how far the search has come, so that nobody looks at the same rooms again. Of one thread.
 */
final class HeldClaim {
    /** The claim is somebody else's by now. */
    static final class Lost extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Lost() {
            super("The claim was taken over", null, false, false);
        }
    }

    private static final int PARTS = 4;

    private final RoomStore store;
    private final LongSupplier nanos;
    private final Supplier<Instant> end;
    private StoredRoom row;
    private long seen;
    private long renewed;

    HeldClaim(RoomStore store, LongSupplier nanos, Supplier<Instant> end, StoredRoom row) {
        this.store = store;
        this.nanos = nanos;
        this.end = end;
        this.row = row;
        seen = row.claim().orElseThrow().above();
        renewed = nanos.getAsLong();
    }

    /** The row as it was last written by this owner, with how far the search has come. */
    StoredRoom row() {
        return row.claimed(new Claim(row.claim().orElseThrow().until(), seen), row.settings());
    }

    /** Takes note that the room has a higher number than this. */
    void isAbove(long number) {
        seen = number;
        if (nanos.getAsLong() - renewed < RoomMaking.LEASE.toNanos() / PARTS) {
            return;
        }
        row = store.replace(row.claimed(new Claim(end.get(), seen), row.settings()), List.of())
                .orElseThrow(Lost::new);
        renewed = nanos.getAsLong();
    }
}
