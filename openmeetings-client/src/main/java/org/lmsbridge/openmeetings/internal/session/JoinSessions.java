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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions for join links, logged in ahead, since a login takes a second and a link 26 milliseconds. Each serves one
 * link and never comes back: OpenMeetings keeps the person with the session, so a second link on it would let the
 * first person in as the second. Bounded and thread-safe; one thread refills, and only while somebody takes.
 */
public final class JoinSessions implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JoinSessions.class);

    /** Well before OpenMeetings forgets them; 21 minutes were measured to serve. */
    private static final long LONGEST_IDLE = Duration.ofMinutes(20).toNanos();

    /**
     * A session for one link.
     *
     * @param id session id
     * @param ahead whether it was logged in earlier, so that it may have ended meanwhile
     */
    public record JoinSession(String id, boolean ahead) {
        @Override
        public String toString() {
            return "JoinSession";
        }
    }

    private record Spare(String id, long since) {}

    private final Logins logins;
    private final int size;
    private final Deque<Spare> spares = new ArrayDeque<>();
    private final ThreadPoolExecutor refiller;
    private final LongSupplier clock;
    private boolean closed;

    /** Prepares; the first link logs in for itself. */
    public JoinSessions(Logins logins, int size) {
        this(logins, size, System::nanoTime);
    }

    JoinSessions(Logins logins, int size, LongSupplier clock) {
        this.logins = logins;
        this.size = size;
        this.clock = clock;
        refiller = new ThreadPoolExecutor(0, 1, 5, TimeUnit.SECONDS, new ArrayBlockingQueue<>(1), task -> {
            Thread thread = new Thread(task, "openmeetings-join-sessions");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** A session that nothing else will use; {@link #refill} once its link is made. */
    public JoinSession take() {
        Spare spare = spare();
        return spare == null ? new JoinSession(logins.session(), false) : new JoinSession(spare.id(), true);
    }

    /** A session logged in just now, after one from the store was refused. */
    public JoinSession takeFresh() {
        return new JoinSession(logins.session(), false);
    }

    private synchronized @Nullable Spare spare() {
        long now = clock.getAsLong();
        Spare spare = spares.pollFirst();
        while (spare != null && now - spare.since() > LONGEST_IDLE) {
            spare = spares.pollFirst();
        }
        return spare;
    }

    private synchronized boolean wants() {
        return !closed && spares.size() < size;
    }

    private synchronized void add(String id) {
        if (wants()) {
            spares.addLast(new Spare(id, clock.getAsLong()));
        }
    }

    /**
     * Logs in ahead, in the background. Not before the link is made: where ids come from the clock they are made one at
     * a time, and the link would wait for a slow login.
     */
    public void refill() {
        if (!wants()) {
            return;
        }
        try {
            refiller.execute(() -> {
                try {
                    while (wants()) {
                        add(logins.session());
                    }
                } catch (Refusal | Unreadable | Unreached e) {
                    // the next link logs in for itself and tells its caller why it cannot
                    LOG.debug("No session ahead: {}", e.getMessage());
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.trace("Refilling already and once more after that, or closed");
        }
    }

    /** How many sessions are kept now. */
    public synchronized int spareCount() {
        return spares.size();
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            spares.clear();
        }
        refiller.shutdownNow();
    }
}
