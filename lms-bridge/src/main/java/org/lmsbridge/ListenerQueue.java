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
package org.lmsbridge;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a slow listener hear events later, in a thread of its own and in their order, so that nobody waits for it. When
 * it lags too far behind, events are dropped and counted. Thread-safe.
 */
public final class ListenerQueue implements BridgeListener, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ListenerQueue.class);
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final BridgeListener listener;
    private final ThreadPoolExecutor thread;
    private final AtomicLong dropped = new AtomicLong();

    private ListenerQueue(BridgeListener listener, int longest) {
        this.listener = listener;
        thread = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(longest),
                work -> {
                    Thread made = new Thread(work, "lms-bridge-listener");
                    made.setDaemon(true);
                    return made;
                },
                (work, full) -> drop());
    }

    /**
     * Puts a queue before a listener.
     *
     * @param longest most events that may wait, at least 1
     */
    public static ListenerQueue before(BridgeListener listener, int longest) {
        return new ListenerQueue(listener, longest);
    }

    @Override
    public void on(BridgeEvent event) {
        String id = event.about().correlationId();
        Runnable delivery = () -> Events.deliver(listener, event);
        // An event that the platform made itself may have an id of any form.
        thread.execute(Correlation.isOne(id) ? () -> Correlation.with(id, delivery) : delivery);
    }

    /** How many events were dropped because the listener lagged behind, or because this was closed. */
    public long dropped() {
        return dropped.get();
    }

    /** Lets the listener hear what waits, for at most five seconds; what comes later is dropped. May be repeated. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LAST_WORDS.toSeconds(), TimeUnit.SECONDS)) {
                dropped.addAndGet(thread.shutdownNow().size());
            }
        } catch (InterruptedException e) {
            dropped.addAndGet(thread.shutdownNow().size());
            Thread.currentThread().interrupt();
        }
    }

    private void drop() {
        if (dropped.getAndIncrement() == 0) {
            LOG.warn("A listener of the bridge lags behind, events for it are dropped from now on");
        }
    }
}
