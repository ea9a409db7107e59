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
package org.lmsbridge.store;

import java.util.Map;
import java.util.Optional;

/**
 * What a purge has removed.
 *
 * @param rows how many rows of each table, by its name with prefix; tables without old rows are there with 0
 * @param bytes how much less the tables take on the disk now; never negative
 * @param obstacle why the space of the rows was not given back, and what to do; empty when it was, or nothing was old
 */
public record Purged(Map<String, Long> rows, long bytes, Optional<String> obstacle) {
    /** Copies the counts. */
    public Purged {
        rows = Map.copyOf(rows);
    }

    /** Rows of all tables together. */
    public long allRows() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
