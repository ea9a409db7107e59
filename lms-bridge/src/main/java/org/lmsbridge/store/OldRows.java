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

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What may go from a table that only grows. This is the one place where that is said: whoever adds such a table adds a
 * line to {@link #ALL}. Tables are emptied in the order of the lines.
 *
 * @param table name without prefix
 * @param key columns of the primary key
 * @param condition which rows are old, by their own columns: {@code :before} is the moment in milliseconds
 * @param kept what else must hold, with looks at other rows; <code>${prefix}</code> begins the names of tables
 */
record OldRows(String table, List<String> key, String condition, String kept) {
    static final List<OldRows> ALL = List.of(
            // The highest room of each server stays: a search for a lost room starts behind it. So does the opening of
            // a room that is open: its meeting lasts.
            new OldRows(
                    "room_event",
                    List.of("id"),
                    "happened_at < :before",
                    " AND (server, room_id) NOT IN"
                            + " (SELECT server, MAX(room_id) FROM ${prefix}room_event GROUP BY server)"
                            + " AND (room_key, happened_at) NOT IN (SELECT room_key, opened_at FROM ${prefix}room"
                            + " WHERE is_open = TRUE AND opened_at IS NOT NULL)"),
            new OldRows("used_link", List.of("link_id"), "expires_at < :before", ""),
            new OldRows("guest_pass", List.of("id"), "expires_at < :before", ""),
            // Also what no look has ended: nobody looks into a room after it was closed.
            new OldRows("attendance", List.of("id"), "seen_until < :before", ""),
            new OldRows("attendance_link", List.of("id"), "linked_at < :before", ""),
            new OldRows(
                    "meeting",
                    List.of("uid"),
                    "changed_at < :before AND (last_end < :before"
                            + " OR (last_end IS NULL AND ends_at < :before AND repeat_rule IS NULL))",
                    ""),
            // Of a recording that is on a server still the row is what is known of it.
            new OldRows("recording", List.of("server", "recording_id"), "gone_at < :before", ""),
            // Of a recording that is forgotten, or is another one under that number by now.
            new OldRows(
                    "recording_showing",
                    List.of("server", "recording_id", "room_key"),
                    "seen_at < :before",
                    " AND (server, recording_id, seen_at) NOT IN"
                            + " (SELECT server, recording_id, seen_at FROM ${prefix}recording)"),
            new OldRows("receipt", List.of("id", "place_number"), "erased_at < :before", ""));

    /** Looks for the keys of some old rows. */
    String find(String prefix, int most) {
        return "SELECT " + String.join(", ", key) + " FROM " + prefix + table + " WHERE " + condition
                + kept.replace("${prefix}", prefix) + " LIMIT " + most;
    }

    /** Removes so many rows by their keys, {@code :key0} and so on, that are still old. */
    String remove(String prefix, int rows) {
        String columns = String.join(", ", key);
        String keys = IntStream.range(0, rows).mapToObj(this::bound).collect(Collectors.joining(", "));
        return "DELETE FROM " + prefix + table + " WHERE " + (key.size() == 1 ? columns : "(" + columns + ")") + " IN ("
                + keys + ") AND " + condition;
    }

    private String bound(int row) {
        String parts = IntStream.range(row * key.size(), (row + 1) * key.size())
                .mapToObj(part -> ":key" + part)
                .collect(Collectors.joining(", "));
        return key.size() == 1 ? parts : "(" + parts + ")";
    }
}
