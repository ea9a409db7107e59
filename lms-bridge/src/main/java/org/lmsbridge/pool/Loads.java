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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lmsbridge.CourseKey;

/** What the servers had when the store was asked, and what they were given since. Thread-safe. */
final class Loads {
    private final Map<String, Load> stored;
    private final Map<CourseKey, Given> given = new ConcurrentHashMap<>();

    Loads(Map<String, Load> stored) {
        this.stored = Map.copyOf(stored);
    }

    Load of(String server) {
        Load load = stored.getOrDefault(server, Load.NONE);
        for (Given one : given.values()) {
            load = one.server().equals(server) ? load.plus(one.seats()) : load;
        }
        return load;
    }

    /** A course that asks again counts once, where it was sent last. */
    void give(String server, CourseKey course, int seats) {
        given.put(course, new Given(server, seats));
    }

    private record Given(String server, int seats) {}
}
