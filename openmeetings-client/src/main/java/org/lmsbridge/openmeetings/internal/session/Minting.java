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

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/**
 * Makes session ids and hashes one at a time where OpenMeetings makes them from the clock: in 2.0 to 3.1.1 both are
 * the MD5 of the current millisecond (SessiondataDao, SOAPLoginDao), so two made at once are the same, and let two
 * people in as one. Thread-safe.
 */
public final class Minting {
    private static final long SPACING = 2_000_000;
    private static final int REMEMBERED = 4096;
    private static final int TRIES = 5;

    /** Behind a server that hangs, callers give up together instead of one after the other. */
    private static final long PATIENCE_SECONDS = 15;

    private static final Map<URI, WeakReference<Minting>> BY_SERVER = new ConcurrentHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long last = System.nanoTime() - SPACING;

    /** The one of a server, shared by all clients of that server in this process. */
    public static Minting at(URI address) {
        Minting[] found = new Minting[1];
        BY_SERVER.compute(address, (key, known) -> {
            found[0] = known == null ? null : known.get();
            if (found[0] != null) {
                return known;
            }
            found[0] = new Minting();
            return new WeakReference<>(found[0]);
        });
        return found[0];
    }

    /** Asks for a value until it is one that was not seen before. */
    public String mint(boolean fromClock, Supplier<String> source) {
        if (!fromClock) {
            return source.get();
        }
        awaitTurn();
        try {
            for (int attempt = 0; attempt < TRIES; attempt++) {
                awaitSpacing();
                String value = source.get();
                last = System.nanoTime();
                if (seen.put(value, true) == null) {
                    return value;
                }
            }
            throw new Unreadable("OpenMeetings gives the same session or hash again and again");
        } finally {
            lock.unlock();
        }
    }

    private void awaitTurn() {
        // an interrupt is for whoever called, and does not shorten the wait
        boolean interrupted = Thread.interrupted();
        try {
            if (lock.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            interrupted = true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
        String why = "OpenMeetings is too slow: others wait for a session or link as well";
        throw new Unreached(false, why, new IOException(why));
    }

    private void awaitSpacing() {
        for (long left = last + SPACING - System.nanoTime(); left > 0; left = last + SPACING - System.nanoTime()) {
            LockSupport.parkNanos(left);
            if (Thread.currentThread().isInterrupted()) {
                // parking returns at once then; spin the rest, it is 2 ms at most
                Thread.onSpinWait();
            }
        }
    }
}
