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
package org.lmsbridge.pool;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something from the store that may be a few seconds old. Thread-safe; one thread looks it up for all. */
final class Remembered<T> {
    private final Supplier<T> source;
    private final Duration freshness;
    private final Clock clock;
    private @Nullable T value;
    private Instant until = Instant.MIN;

    Remembered(Supplier<T> source, Duration freshness, Clock clock) {
        this.source = source;
        this.freshness = freshness;
        this.clock = clock;
    }

    synchronized T get() {
        T known = value;
        Instant now = clock.instant();
        if (known == null || !now.isBefore(until)) {
            known = source.get();
            value = known;
            until = now.plus(freshness);
        }
        return known;
    }

    /** The next one looks it up again. */
    synchronized void forget() {
        until = Instant.MIN;
    }
}
