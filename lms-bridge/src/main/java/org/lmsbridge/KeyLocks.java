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

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets the threads of this process at the room of a course one after the other, so that only processes compete in the
 * store. Keeps nothing about courses that nobody is at.
 */
final class KeyLocks {
    private final ConcurrentHashMap<CourseKey, Place> places = new ConcurrentHashMap<>();

    /** Runs the work when it is this thread's turn. */
    <T> T holding(CourseKey key, Patience patience, Supplier<T> work) {
        ReentrantLock lock = places.compute(key, (same, known) -> known == null ? Place.forOne() : known.plus(1))
                .lock();
        try {
            patience.enter(lock);
            try {
                return work.get();
            } finally {
                lock.unlock();
            }
        } finally {
            places.computeIfPresent(key, (same, known) -> known.users() == 1 ? null : known.plus(-1));
        }
    }

    /** Number of courses that somebody is at. */
    int size() {
        return places.size();
    }

    private record Place(ReentrantLock lock, int users) {
        static Place forOne() {
            return new Place(new ReentrantLock(true), 1);
        }

        Place plus(int more) {
            return new Place(lock, users + more);
        }
    }
}
