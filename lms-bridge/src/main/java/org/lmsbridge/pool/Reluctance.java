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

import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Remembers whether a server makes rooms: one that answers and lets the account in may still refuse, or fail at, every
 * room. After several failures in a row it gets no courses for a time, then one; those that it has are not concerned.
 * Thread-safe.
 */
final class Reluctance {
    private final CheckRules rules;
    private final LongSupplier nanos;
    private int failures;
    private long last;
    private Optional<String> reason = Optional.empty();

    Reluctance(CheckRules rules, LongSupplier nanos) {
        this.rules = rules;
        this.nanos = nanos;
    }

    synchronized void made() {
        failures = 0;
        reason = Optional.empty();
    }

    synchronized void failed(RuntimeException failure) {
        failures = Math.min(failures + 1, rules.failures());
        last = nanos.getAsLong();
        reason = Optional.of(Complaint.of(failure).reason());
    }

    /** Why it gets no courses now; empty when it does. */
    synchronized Optional<String> reason() {
        boolean resting = failures >= rules.failures()
                && nanos.getAsLong() - last < rules.rest().toNanos();
        return resting ? reason : Optional.empty();
    }
}
