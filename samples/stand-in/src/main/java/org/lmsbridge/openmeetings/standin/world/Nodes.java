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
package org.lmsbridge.openmeetings.standin.world;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The servers of a cluster, which OpenMeetings 2.1 to 3.3.0 keeps a list of. */
public final class Nodes {
    private final Map<Long, Map<String, @Nullable Object>> byId = new TreeMap<>();
    private long last;

    Nodes() {}

    /** Keeps what is known of a server, and gives its number: the one it had, or the next. */
    public long save(long id, Map<String, @Nullable Object> fields) {
        long number = byId.containsKey(id) ? id : last + 1;
        put(number, fields);
        return number;
    }

    /** Keeps a server under this number. */
    public void put(long id, Map<String, @Nullable Object> fields) {
        Map<String, @Nullable Object> kept = new HashMap<>(fields);
        kept.put("id", id);
        byId.put(id, kept);
        last = Math.max(last, id);
    }

    /** What is known of each, by number. */
    public List<Map<String, @Nullable Object>> all() {
        return List.copyOf(byId.values());
    }

    /** Forgets one and says whether it was there. */
    public boolean delete(long id) {
        return byId.remove(id) != null;
    }

    /** Forgets all of them. */
    public void clear() {
        byId.clear();
    }
}
