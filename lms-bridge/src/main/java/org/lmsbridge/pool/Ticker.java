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
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something again and again in a thread of its own, which does not keep the process alive. */
final class Ticker implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ticker.class);

    private final ScheduledExecutorService thread;
    private final Future<?> ticks;

    /**
     * Starts at once.
     *
     * @param name of the thread
     * @param every from the end of one time to the start of the next
     */
    Ticker(String name, Duration every, Runnable work) {
        thread = Executors.newSingleThreadScheduledExecutor(loop -> {
            Thread made = new Thread(loop, name);
            made.setDaemon(true);
            return made;
        });
        ticks = thread.scheduleWithFixedDelay(() -> quietly(work), 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is thrown would end it for ever. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("The servers are looked after another time: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        ticks.cancel(true);
        thread.shutdownNow();
    }
}
