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
import java.util.function.LongSupplier;
import org.lmsbridge.pool.ServerReport.Checked;
import org.lmsbridge.pool.ServerReport.Health;

/**
 * Remembers how one server did. It is down after several failures in a row, or after the first one when it was never
 * seen well or does not take the password; after some time it is tried once, and is up again, or down for that time
 * once more. Thread-safe.
 */
final class Breaker {
    /** Looks between two logins, while all is well: a login costs the server a second, and tells more. */
    static final int LOOKS = 6;

    /** A password that is refused again and again is tried once in that time at least. */
    private static final Duration LONGEST_REST = Duration.ofHours(1);

    private static final int MOST_DOUBLINGS = 12;

    private final CheckRules rules;
    private final LongSupplier nanos;
    private Checked checked = Checked.NEVER;
    private long wentDown;
    private int failures;
    private int refusedLogins;
    private int looks;
    private boolean underWay;

    /**
     * Knows nothing yet.
     *
     * @param nanos measures the rest; clocks are set back
     */
    Breaker(CheckRules rules, LongSupplier nanos) {
        this.rules = rules;
        this.nanos = nanos;
    }

    synchronized Checked checked() {
        return checked;
    }

    /** Whether it is time for a check: always but for the rest after it went down. */
    synchronized boolean due() {
        return checked.health() != Health.DOWN || nanos.getAsLong() - wentDown >= rest().toNanos();
    }

    private Duration rest() {
        Duration usual = rules.rest();
        if (refusedLogins < 2) {
            return usual;
        }
        Duration longer = usual.multipliedBy(1L << Math.min(refusedLogins - 1, MOST_DOUBLINGS));
        Duration most = usual.compareTo(LONGEST_REST) > 0 ? usual : LONGEST_REST;
        return longer.compareTo(most) > 0 ? most : longer;
    }

    /** Whether the next check shall log in: while anything is not well, and now and then. */
    synchronized boolean wantsLogin() {
        return checked.health() != Health.UP || failures > 0 || looks >= LOOKS;
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
    synchronized boolean succeeded(Instant now, boolean login) {
        failures = 0;
        refusedLogins = 0;
        looks = login ? 0 : looks + 1;
        return became(Health.UP, now, Optional.empty());
    }

    /** Whether that changed something. */
    synchronized boolean failed(Instant now, Complaint complaint) {
        failures++;
        refusedLogins = complaint.login() ? refusedLogins + 1 : 0;
        boolean down = checked.health() != Health.UP || failures >= rules.failures() || complaint.login();
        return became(down ? Health.DOWN : Health.UP, now, Optional.of(complaint.reason()));
    }

    /** A real call went well: of a server that is down that says nothing, it was on its way before. */
    synchronized void served() {
        if (checked.health() == Health.UP) {
            failures = 0;
        }
    }

    private boolean became(Health health, Instant now, Optional<String> reason) {
        boolean changed = checked.health() != health;
        if (health == Health.DOWN) {
            wentDown = nanos.getAsLong();
        }
        checked = new Checked(health, Optional.of(now), changed ? Optional.of(now) : checked.since(), reason);
        return changed;
    }
}
