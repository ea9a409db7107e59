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

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.lmsbridge.link.LinkPurpose.Viewing;
import org.lmsbridge.link.LinkRefusedException.Reason;

/**
 * How many links to recordings a node answers at the same moment. Files take long, so that they have places of their own,
 * of which one person takes a few only. Thread-safe.
 */
final class RecordingPlaces {
    private final Semaphore watching;
    private final Semaphore sending;
    private final int mostForOne;
    private final ConcurrentMap<String, Integer> fetching = new ConcurrentHashMap<>();

    RecordingPlaces(int most, int mostForOne) {
        watching = new Semaphore(most);
        sending = new Semaphore(most);
        this.mostForOne = mostForOne;
    }

    /** For one request, which has no place yet. */
    Visit visit() {
        return new Visit();
    }

    private Runnable watching() {
        if (!watching.tryAcquire()) {
            throw new LinkRefusedException(Reason.CROWDED);
        }
        return watching::release;
    }

    private Runnable sending(String person) {
        boolean modest = fetching.merge(person, 1, Integer::sum) <= mostForOne;
        if (!modest || !sending.tryAcquire()) {
            left(person);
            throw new LinkRefusedException(Reason.CROWDED);
        }
        return () -> {
            sending.release();
            left(person);
        };
    }

    private void left(String person) {
        fetching.merge(person, -1, Integer::sum);
        fetching.remove(person, 0);
    }

    /** One request, which gives its place back in the end. Not thread-safe. */
    final class Visit implements AutoCloseable {
        private Runnable leaving = () -> {};
        private String person = "";

        /**
         * Takes a place.
         *
         * @throws LinkRefusedException {@code CROWDED}
         */
        void enter(LinkClaims<Viewing> claims) {
            person = claims.person().id();
            leaving = switch (claims.purpose().use()) {
                case WATCH -> watching();
                case DOWNLOAD -> sending(person);
            };
        }

        /** Id of the person who came. */
        String person() {
            return person;
        }

        @Override
        public void close() {
            leaving.run();
        }
    }
}
