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
package org.lmsbridge.reconcile;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.lmsbridge.RoomStore;
import org.lmsbridge.openmeetings.model.RoomId;

/** Which numbers of rooms courses have, asked in ascending order, read a page at a time. Not thread-safe. */
final class KnownNumbers {
    private static final int PAGE = 1000;

    private final RoomStore store;
    private final String server;
    private final Queue<Long> page = new ArrayDeque<>();
    private long last;
    private boolean ended;

    KnownNumbers(RoomStore store, String server, long first) {
        this.store = store;
        this.server = server;
        last = first - 1;
    }

    /** Whether a course has that number, which is not lower than the one asked about before. */
    boolean contains(long number) {
        while (true) {
            while (!page.isEmpty() && page.element() < number) {
                page.remove();
            }
            if (!page.isEmpty() || ended) {
                return !page.isEmpty() && page.element() == number;
            }
            turn();
        }
    }

    private void turn() {
        List<RoomId> numbers = store.roomNumbers(server, last, PAGE);
        ended = numbers.size() < PAGE;
        for (RoomId number : numbers) {
            last = number.value();
            page.add(last);
        }
    }
}
