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

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something from the store that may be a few seconds old. Thread-safe; one thread looks it up for all. */
final class Remembered<T> {
    private final Supplier<T> source;
    private final Duration freshness;
    private final LongSupplier nanos;
    private @Nullable T value;
    private long since;

    /**
     * Looks nothing up yet.
     *
     * @param nanos measures the age; clocks are set back
     */
    Remembered(Supplier<T> source, Duration freshness, LongSupplier nanos) {
        this.source = source;
        this.freshness = freshness;
        this.nanos = nanos;
    }

    synchronized T get() {
        T known = value;
        long now = nanos.getAsLong();
        if (known == null || now - since >= freshness.toNanos()) {
            known = source.get();
            value = known;
            since = now;
        }
        return known;
    }

    /** The next one looks it up again. */
    synchronized void forget() {
        value = null;
    }
}
