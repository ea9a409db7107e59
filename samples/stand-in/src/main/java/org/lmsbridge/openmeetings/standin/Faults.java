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
package org.lmsbridge.openmeetings.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Faults to come; safe to use while requests run. */
public final class Faults {
    private final Map<String, Deque<Fault>> faults = new HashMap<>();
    private final Map<String, Deque<Long>> cuts = new HashMap<>();
    private final Map<String, Deque<Duration>> delays = new HashMap<>();
    private final Map<String, Deque<Boolean>> unmeasured = new HashMap<>();

    Faults() {}

    /**
     * Lets the next request for an operation, such as {@code add}, go wrong; {@code *} is any request and
     * {@code download} one for the file of a recording.
     */
    public Faults next(String operation, Fault fault) {
        return next(operation, 1, fault);
    }

    /** Lets the next so many requests for an operation go wrong. */
    public synchronized Faults next(String operation, int times, Fault fault) {
        for (int i = 0; i < times; i++) {
            faults.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(fault);
        }
        return this;
    }

    /** Ends the connection of the next answer to an operation after so many bytes of its body. */
    public synchronized Faults cut(String operation, long afterBytes) {
        cuts.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(afterBytes);
        return this;
    }

    /** Leaves the length of the next so many answers to an operation untold, as proxies do that pack or buffer. */
    public synchronized Faults unmeasured(String operation, int times) {
        for (int i = 0; i < times; i++) {
            unmeasured.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(true);
        }
        return this;
    }

    /** Delays the next so many requests for an operation; they are carried out after the delay. */
    public synchronized Faults delay(String operation, int times, Duration delay) {
        for (int i = 0; i < times; i++) {
            delays.computeIfAbsent(operation, key -> new ArrayDeque<>()).add(delay);
        }
        return this;
    }

    /** Forgets all faults that have not happened yet. */
    public synchronized void clear() {
        faults.clear();
        cuts.clear();
        delays.clear();
        unmeasured.clear();
    }

    synchronized Optional<Fault> take(String operation) {
        return take(faults, operation);
    }

    synchronized Optional<Long> takeCut(String operation) {
        return take(cuts, operation);
    }

    synchronized boolean takeUnmeasured(String operation) {
        return take(unmeasured, operation).isPresent();
    }

    synchronized Optional<Duration> takeDelay(String operation) {
        return take(delays, operation);
    }

    private static <T> Optional<T> take(Map<String, Deque<T>> planned, String operation) {
        for (String key : new String[] {operation, "*"}) {
            Deque<T> queue = planned.get(key);
            if (queue != null && !queue.isEmpty()) {
                return Optional.of(queue.remove());
            }
        }
        return Optional.empty();
    }
}
