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

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells those who want to know which servers answer again, and tells them again until they are done with it: what they do
 * then may fail half-way. Whoever asks late hears of all servers. Thread-safe.
 */
final class Comebacks {
    private static final Logger LOG = LoggerFactory.getLogger(Comebacks.class);

    private final Set<String> names;
    private final Predicate<String> answers;
    private final List<Waiting> waiting = new CopyOnWriteArrayList<>();

    /**
     * Knows nobody yet.
     *
     * @param answers whether a server is in service and was seen well when it was looked at last
     */
    Comebacks(Set<String> names, Predicate<String> answers) {
        this.names = names;
        this.answers = answers;
    }

    /** Adds somebody who says whether that is done, and has heard of no server so far. */
    void add(Predicate<String> then) {
        Set<String> owed = ConcurrentHashMap.newKeySet();
        owed.addAll(names);
        waiting.add(new Waiting(then, owed));
    }

    /** Takes note of a server that was away, or is. */
    void wasAway(String server) {
        waiting.forEach(one -> one.owed().add(server));
    }

    /** Tells of the servers that answer now, in this thread, which may take long. */
    void tell() {
        for (String server : names) {
            if (answers.test(server)) {
                waiting.forEach(one -> one.tell(server));
            } else {
                wasAway(server);
            }
        }
    }

    /**
     * Somebody who wants to know.
     *
     * @param owed servers that are to be told of when they answer
     */
    private record Waiting(Predicate<String> then, Set<String> owed) {
        void tell(String server) {
            // Taken first: what happens to the server from now on is to be told again.
            if (owed.remove(server) && !isDone(server)) {
                owed.add(server);
            }
        }

        private boolean isDone(String server) {
            try {
                return then.test(server);
            } catch (RuntimeException e) {
                LOG.warn("Somebody who was told that the server {} is back failed: {}", server, e.getMessage());
                return false;
            }
        }
    }
}
