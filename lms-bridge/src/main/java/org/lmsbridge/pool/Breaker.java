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
import java.time.Instant;
import java.util.Optional;
import org.lmsbridge.pool.ServerReport.Checked;
import org.lmsbridge.pool.ServerReport.Health;

/**
 * Remembers how one server did. It is down after several failures in a row, or after the first one when it was never
 * seen well; after some time it is tried once, and is up again, or down for that time once more. Thread-safe.
 */
final class Breaker {
    private final int mostFailures;
    private final Duration rest;
    private Checked checked = Checked.NEVER;
    private int failures;
    private boolean underWay;

    Breaker(int mostFailures, Duration rest) {
        this.mostFailures = mostFailures;
        this.rest = rest;
    }

    synchronized Checked checked() {
        return checked;
    }

    /** Whether it is time for a check: always but for the rest after it went down. */
    synchronized boolean due(Instant now) {
        return checked.health() != Health.DOWN
                || checked.at().map(at -> !now.isBefore(at.plus(rest))).orElse(true);
    }

    /** False when an earlier check has not ended yet. */
    synchronized boolean begin() {
        boolean free = !underWay;
        underWay = true;
        return free;
    }

    synchronized void end() {
        underWay = false;
    }

    /** Whether that changed something. */
    synchronized boolean succeeded(Instant now) {
        failures = 0;
        return became(Health.UP, now, Optional.empty());
    }

    /** Whether that changed something. */
    synchronized boolean failed(Instant now, String reason) {
        failures++;
        boolean down = checked.health() != Health.UP || failures >= mostFailures;
        return became(down ? Health.DOWN : Health.UP, now, Optional.of(reason));
    }

    private boolean became(Health health, Instant now, Optional<String> reason) {
        boolean changed = checked.health() != health;
        checked = new Checked(health, Optional.of(now), changed ? Optional.of(now) : checked.since(), reason);
        return changed;
    }
}
