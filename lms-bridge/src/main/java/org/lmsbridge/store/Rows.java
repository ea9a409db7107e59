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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Statements for a table whose rows have a version: what has changed since it was read is neither overwritten nor
 * deleted.
 *
 * @param key columns that find a row, and never change
 * @param others columns but the key and {@code row_version}
 */
record Rows(List<String> key, List<String> others) {
    private static final String VERSION = "row_version";

    String select(String table, String condition) {
        return "SELECT " + all("%s") + " FROM " + table + " WHERE " + condition;
    }

    String isKey() {
        return joined(key, "%1$s = :%1$s", " AND ");
    }

    String insert(String table) {
        return "INSERT INTO " + table + " (" + all("%s") + ") VALUES (" + all(":%s") + ")";
    }

    String replace(String table) {
        return "UPDATE " + table + " SET " + VERSION + " = " + VERSION + " + 1, " + joined(others, "%1$s = :%1$s", ", ")
                + unchanged();
    }

    String remove(String table) {
        return "DELETE FROM " + table + unchanged();
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }

    static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }

    private String unchanged() {
        return " WHERE " + isKey() + " AND " + VERSION + " = :" + VERSION;
    }

    private String all(String form) {
        return joined(
                Stream.of(key, others, List.of(VERSION)).flatMap(List::stream).toList(), form, ", ");
    }

    private static String joined(List<String> columns, String form, String between) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(between));
    }
}
