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
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one session that manages. It makes no join links: a link takes the rights away from the session it was made on.
 * Thread-safe; many threads that need it at once share one login.
 */
public final class ControlSession {
    /** OpenMeetings forgets a session 30 minutes after its last use. */
    private static final long LONGEST_IDLE = Duration.ofMinutes(25).toNanos();

    private final Logins logins;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable String session;
    private volatile long lastUse;
    private volatile int failures;
    private volatile @Nullable RuntimeException lastFailure;

    /** Prepares; logs in when first asked. */
    public ControlSession(Logins logins) {
        this(logins, System::nanoTime);
    }

    ControlSession(Logins logins, LongSupplier clock) {
        this.logins = logins;
        this.clock = clock;
    }

    /** The session id, after a login where there is none. */
    public String id() {
        String current = alive();
        if (current != null) {
            return current;
        }
        int failuresBefore = failures;
        lock.lock();
        try {
            current = alive();
            if (current == null) {
                current = loggedIn(failuresBefore);
                session = current;
            }
            lastUse = clock.getAsLong();
            return current;
        } finally {
            lock.unlock();
        }
    }

    /** Logs in, unless a login failed while this thread waited: else each of many threads would wait a time-out in turn. */
    private String loggedIn(int failuresBefore) {
        RuntimeException shared = lastFailure;
        if (failures != failuresBefore && shared != null) {
            throw shared;
        }
        try {
            return logins.session();
        } catch (RuntimeException e) {
            lastFailure = e;
            failures = failuresBefore + 1;
            throw e;
        }
    }

    private @Nullable String alive() {
        String current = session;
        long now = clock.getAsLong();
        if (current == null || now - lastUse > LONGEST_IDLE) {
            return null;
        }
        lastUse = now;
        return current;
    }

    /** Gives the session up, unless somebody else has renewed it meanwhile. */
    public void forget(String id) {
        lock.lock();
        try {
            if (id.equals(session)) {
                session = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
