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
package org.lmsbridge.openmeetings.internal.session;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/**
 * Logs in. A password that was refused is not sent again for half a minute: OpenMeetings 9 punishes each try with up
 * to 15 seconds. Thread-safe.
 */
public final class Logins {
    private static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern MD5 = Pattern.compile("[0-9a-fA-F]{32}");
    private static final long REFUSED_FOR = Duration.ofSeconds(30).toNanos();

    private record Refused(Refusal refusal, long since) {}

    private final Exchange exchange;
    private final Minting minting;
    private final List<Login> candidates;
    private final LongSupplier clock;
    private volatile int likeliest;
    private volatile @Nullable Refused refused;

    /** Prepares; sends nothing. */
    public Logins(Exchange exchange, Minting minting, List<Login> candidates) {
        this(exchange, minting, candidates, System::nanoTime);
    }

    Logins(Exchange exchange, Minting minting, List<Login> candidates, LongSupplier clock) {
        this.exchange = exchange;
        this.minting = minting;
        this.candidates = List.copyOf(candidates);
        this.clock = clock;
    }

    /** A new session, unless the password was refused a moment ago. */
    public String session() {
        Refused last = refused;
        if (last != null && clock.getAsLong() - last.since() < REFUSED_FOR) {
            throw last.refusal();
        }
        return freshSession();
    }

    /** A new session, asked for in any case. */
    public String freshSession() {
        try {
            String session = openedWithAny();
            refused = null;
            return session;
        } catch (Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.BAD_CREDENTIALS) {
                refused = new Refused(refusal, clock.getAsLong());
            }
            throw refusal;
        } catch (Unreached unreached) {
            throw unreached.beforehand();
        }
    }

    /** While salts are exchanged two passwords may be right; what worked last is tried first, and each once. */
    private String openedWithAny() {
        if (candidates.isEmpty()) {
            throw Refusal.of(Refusal.Kind.BAD_CREDENTIALS, null, "no credentials were given to the client");
        }
        int first = likeliest;
        try {
            return opened(candidates.get(first));
        } catch (Refusal refusal) {
            if (candidates.size() == 1 || refusal.kind() != Refusal.Kind.BAD_CREDENTIALS) {
                throw refusal;
            }
        }
        int second = (first + 1) % candidates.size();
        String session = opened(candidates.get(second));
        likeliest = second;
        return session;
    }

    private String opened(Login login) {
        boolean fromClock = exchange.features().idsFromClock();
        if (exchange.features().axis2()) {
            String session =
                    checked(minting.mint(true, () -> exchange.ask(SessionOperations.OPEN, Done.DONE, "")), true);
            exchange.ask(SessionOperations.ENTER, login, session);
            return session;
        }
        return checked(minting.mint(fromClock, () -> exchange.ask(SessionOperations.LOGIN, login, "")), fromClock);
    }

    /** An empty or partial session id acts as somebody else's on 3.3, and so does % on 3.1 and 3.2. */
    private static String checked(String session, boolean fromClock) {
        Pattern form = fromClock ? MD5 : UUID;
        if (!form.matcher(session).matches()) {
            throw new Unreadable("the login gave no session id of the form that this version has");
        }
        return session;
    }
}
