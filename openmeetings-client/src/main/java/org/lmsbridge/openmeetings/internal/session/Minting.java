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

import java.util.LinkedHashMap;
import java.util.Map;
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

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long last = System.nanoTime() - SPACING;

    /** Asks for a value until it is one that was not seen before. */
    public String mint(boolean fromClock, Supplier<String> source) {
        if (!fromClock) {
            return source.get();
        }
        lock.lock();
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
