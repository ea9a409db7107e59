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
package org.lmsbridge.link;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Notices a browser that takes what it is sent so slowly that it does little but hold a place. Counts the time in which
 * the browser is waited for, and not that in which OpenMeetings is. Not thread-safe.
 */
final class ReaderPace {
    /** Bytes in a second; over a connection as slow as that an hour of lecture takes a day. */
    static final int SLOWEST = 4096;

    /** How long somebody may be slower, as on a train in a tunnel. */
    static final Duration BORNE = Duration.ofMinutes(1);

    private final LongSupplier nanos;
    private long waited;
    private long taken;

    /**
     * Counts from now on.
     *
     * @param nanos a clock as {@link System#nanoTime}
     */
    ReaderPace(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Sends some bytes.
     *
     * @throws IOException also when the browser is too slow
     */
    void send(int bytes, Writing writing) throws IOException {
        long start = nanos.getAsLong();
        writing.write();
        waited += nanos.getAsLong() - start;
        taken += bytes;
        if (waited < BORNE.toNanos()) {
            return;
        }
        if (taken < SLOWEST * Duration.ofNanos(waited).toSeconds()) {
            throw new IOException("The browser takes less than " + SLOWEST + " bytes in a second");
        }
        waited = 0;
        taken = 0;
    }

    /** Hands bytes to the HTTP server, which waits for the browser. */
    interface Writing {
        void write() throws IOException;
    }
}
