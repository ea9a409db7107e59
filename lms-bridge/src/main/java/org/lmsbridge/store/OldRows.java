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

import java.util.Collections;
import java.util.List;

/**
 * What may go from a table that only grows. This is the one place where that is said: whoever adds such a table adds a
 * line to {@link #ALL}. Tables are emptied in the order of the lines.
 *
 * @param table name without prefix
 * @param key columns of the primary key
 * @param condition which rows are old: {@code :before} is the moment in milliseconds, and <code>${prefix}</code> begins
 *     the names of tables. A row that is old must not become young again.
 */
record OldRows(String table, List<String> key, String condition) {
    static final List<OldRows> ALL = List.of(
            // The highest room of each server stays: a search for a lost room starts behind it.
            new OldRows(
                    "room_event",
                    List.of("id"),
                    "happened_at < :before AND (server, room_id) NOT IN"
                            + " (SELECT server, MAX(room_id) FROM ${prefix}room_event GROUP BY server)"),
            new OldRows("used_link", List.of("link_id"), "expires_at < :before"));

    /** Looks for the keys of some old rows. */
    String find(String prefix, int most) {
        return "SELECT " + columns() + " FROM " + prefix + table + " WHERE " + condition.replace("${prefix}", prefix)
                + " LIMIT " + most;
    }

    /** Removes so many rows by their keys, which are bound one after the other. */
    String remove(String prefix, int rows) {
        String one = key.size() == 1 ? "?" : "(" + repeated("?", key.size()) + ")";
        String columns = key.size() == 1 ? columns() : "(" + columns() + ")";
        return "DELETE FROM " + prefix + table + " WHERE " + columns + " IN (" + repeated(one, rows) + ")";
    }

    private String columns() {
        return String.join(", ", key);
    }

    private static String repeated(String text, int times) {
        return String.join(", ", Collections.nCopies(times, text));
    }
}
