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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Habit;
import org.lmsbridge.openmeetings.standin.Right;

/** The sessions: how they are made, found (too easily in some versions) and forgotten. */
public final class Sessions {
    private static final Duration IDLE = Duration.ofMinutes(30);

    private final Map<String, Session> bySid = new LinkedHashMap<>();
    private final OmVersion version;
    private final Set<Habit> habits;
    private final Clock clock;
    private final Minting minting;
    private long last;

    Sessions(OmVersion version, Set<Habit> habits, Clock clock, Minting minting) {
        this.version = version;
        this.habits = habits;
        this.clock = clock;
        this.minting = minting;
    }

    /** Opens a session nobody is logged in with; with clock-made SIDs that may be one there is already. */
    public Session open() {
        String sid = minting.next("");
        return bySid.computeIfAbsent(sid, key -> new Session(++last, key, clock.instant()));
    }

    /** Logs an account in. */
    public void logIn(Session session, Account account) {
        session.account(account);
    }

    /** The session a call names, refreshed by the call; null when there is none. */
    public @Nullable Session find(@Nullable String sid) {
        Session session = lookUp(sid);
        if (session == null) {
            return null;
        }
        if (!session.permanent() && session.used().plus(IDLE).isBefore(clock.instant())) {
            bySid.remove(session.sid());
            return null;
        }
        session.used(clock.instant());
        return session;
    }

    /** Who calls, or null when nobody known does. */
    public @Nullable Account caller(@Nullable String sid) {
        Session session = find(sid);
        return session == null ? null : session.account();
    }

    /** Whether the caller has the right, with the levels of the early versions in mind. */
    public boolean may(@Nullable String sid, Right right) {
        Account caller = caller(sid);
        if (caller == null) {
            return false;
        }
        boolean levels = version.before(3, 0, 3);
        if (levels && right != Right.ADMIN && caller.may(Right.ADMIN)) {
            return true;
        }
        return caller.may(right) || (levels && right == Right.ROOM && caller.may(Right.SOAP));
    }

    /** Forgets every session that is not permanent. */
    public void expire() {
        bySid.values().removeIf(session -> !session.permanent());
    }

    boolean alive(Session session) {
        return bySid.get(session.sid()) == session
                && (session.permanent() || !session.used().plus(IDLE).isBefore(clock.instant()));
    }

    private @Nullable Session lookUp(@Nullable String sid) {
        boolean like = !version.axis2() && version.before(4, 0, 0) && habits.contains(Habit.PARTIAL_SID);
        if (!like) {
            return sid == null ? null : bySid.get(sid);
        }
        String asked = String.valueOf(sid);
        Pattern pattern = like(version.atLeast(3, 3, 0) ? "%" + asked + "%" : asked);
        return bySid.values().stream()
                .filter(session -> pattern.matcher(session.sid()).matches())
                .findFirst()
                .orElse(null);
    }

    private static Pattern like(String expression) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < expression.length(); i++) {
            char c = expression.charAt(i);
            regex.append(c == '%' ? ".*" : c == '_' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString());
    }
}
