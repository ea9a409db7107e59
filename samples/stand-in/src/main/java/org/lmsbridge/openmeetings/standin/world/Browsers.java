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
import java.util.Map;
import java.util.UUID;

/** Web sessions of browsers that have opened a page without signing in, and when each last measured the network. */
public final class Browsers {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Map<String, Instant> lastByCookie = new HashMap<>();
    private final Clock clock;

    Browsers(Clock clock) {
        this.clock = clock;
    }

    /** Gives the value of a new cookie. */
    public String open() {
        String cookie = UUID.randomUUID().toString().replace("-", "");
        lastByCookie.put(cookie, Instant.MIN);
        return cookie;
    }

    /** Whether there is such a session. */
    public boolean knows(String cookie) {
        return lastByCookie.containsKey(cookie);
    }

    /** Whether the last attempt is long enough ago; this is the next one. */
    public boolean mayTransfer(String cookie) {
        Instant now = clock.instant();
        Instant last = lastByCookie.put(cookie, now);
        return last == null || last.equals(Instant.MIN) || !now.isBefore(last.plus(PAUSE));
    }

    /** Forgets all. */
    public void forget() {
        lastByCookie.clear();
    }
}
