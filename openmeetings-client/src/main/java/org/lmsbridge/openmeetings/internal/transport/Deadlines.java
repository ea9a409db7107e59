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
package org.lmsbridge.openmeetings.internal.transport;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends exchanges whose time is up. One thread looks at all of them every few milliseconds and goes away when there were
 * none for a while: a timer would wake a thread for each exchange, which costs as much as reading its answer does.
 */
final class Deadlines implements AutoCloseable {
    private static final long TICK_MILLIS = 10;
    private static final int IDLE_TICKS = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);

    /** The end of one exchange. */
    static final class Deadline {
        private final long nanos;
        private final Runnable end;
        private volatile long at;
        private volatile boolean missed;

        private Deadline(Duration time, Runnable end) {
            nanos = time.toNanos();
            this.end = end;
            again();
        }

        /** Starts its time anew. */
        void again() {
            at = System.nanoTime() + nanos;
        }

        /** Whether the exchange was ended. */
        boolean missed() {
            return missed;
        }
    }

    private final Set<Deadline> pending = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean watched = new AtomicBoolean();
    private volatile boolean closed;

    /** Ends something after a time, at most a tick later; at once when closed. */
    Deadline in(Duration time, Runnable end) {
        Deadline deadline = new Deadline(time, end);
        pending.add(deadline);
        if (!watched.get() && watched.compareAndSet(false, true)) {
            Thread watcher = new Thread(this::watch, "openmeetings-deadlines");
            watcher.setDaemon(true);
            watcher.start();
        }
        if (closed) {
            // closing may have looked at what was pending just before this was
            end(deadline);
        }
        return deadline;
    }

    /** Forgets a deadline that was met. */
    void met(Deadline deadline) {
        pending.remove(deadline);
    }

    private void watch() {
        try {
            do {
                untilIdle();
                watched.set(false);
                // somebody may have come meanwhile and relied on this thread
            } while (!pending.isEmpty() && watched.compareAndSet(false, true));
        } catch (InterruptedException e) {
            watched.set(false);
            Thread.currentThread().interrupt();
        }
    }

    private void untilIdle() throws InterruptedException {
        int idle = 0;
        while (idle < IDLE_TICKS && !(closed && idle > 0)) {
            TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            idle = pending.isEmpty() ? idle + 1 : 0;
            long now = System.nanoTime();
            pending.stream().filter(deadline -> now - deadline.at >= 0).forEach(this::miss);
        }
    }

    private void miss(Deadline deadline) {
        if (pending.remove(deadline)) {
            deadline.missed = true;
            run(deadline);
        }
    }

    private void end(Deadline deadline) {
        if (pending.remove(deadline)) {
            run(deadline);
        }
    }

    private static void run(Deadline deadline) {
        try {
            deadline.end.run();
        } catch (RuntimeException e) {
            // the others are to be watched all the same
            LOG.debug("An exchange could not be ended", e);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /**
     * Takes no more, and ends what is under way: closing connections alone misses an exchange that is about to get one,
     * which would wait for its answer until its time is up.
     */
    @Override
    public void close() {
        closed = true;
        pending.forEach(this::end);
    }
}
