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
package org.lmsbridge.chamilo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;

/**
 * Reads Chamilo's table, course by course, a page at a time; between pages no connection is held. Knows the tables of
 * all plug-ins: the first had neither sessions nor numbers of rooms and kept dates as text. Changes nothing.
 */
final class MeetingTable {
    static final int PAGE = 500;

    private static final Set<String> NEEDED = Set.of("id", "c_id", "meeting_name", "status", "created_at");

    private final Connections connections;
    private final String table;
    private final Set<String> columns;

    /** Looks at the columns; fails with {@code STORE_FAILED} when there are none, or they are not Chamilo's. */
    MeetingTable(Connections connections, String table) {
        this.connections = connections;
        this.table = table;
        columns = reading(this::columns);
        if (!columns.containsAll(NEEDED)) {
            Set<String> missing = new TreeSet<>(NEEDED);
            missing.removeAll(columns);
            throw new BridgeException(
                    BridgeException.Reason.STORE_FAILED,
                    "The table " + table + " is not one of Chamilo's plug-in, it lacks " + missing
                            + "; name the right table");
        }
    }

    /** Opens connections to the database of Chamilo. */
    @FunctionalInterface
    interface Connections {
        Connection open() throws SQLException;
    }

    long count() {
        return reading(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
                count.next();
                return count.getLong(1);
            }
        });
    }

    /** The next rows, ordered by course, session and number; none when there are no more. */
    List<MeetingRow> after(@Nullable MeetingRow last) {
        return reading(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query(last != null))) {
                if (last != null) {
                    bind(statement, last);
                }
                statement.setMaxRows(PAGE);
                return rows(statement);
            }
        });
    }

    private List<MeetingRow> rows(PreparedStatement statement) throws SQLException {
        List<MeetingRow> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                rows.add(read(row));
            }
        }
        return rows;
    }

    private MeetingRow read(ResultSet row) throws SQLException {
        long id = row.getLong("id");
        String name = row.getString("meeting_name");
        return new MeetingRow(
                id,
                row.getLong("c_id"),
                has("session_id") ? row.getLong("session_id") : 0,
                has("room_id") ? row.getLong("room_id") : id,
                name == null ? "" : name,
                !has("record") || row.getLong("record") != 0,
                row.getLong("status"),
                row.getString("created_at"),
                has("closed_at") ? row.getString("closed_at") : null);
    }

    private String query(boolean further) {
        String session = has("session_id") ? "COALESCE(session_id, 0)" : "0";
        String course = "COALESCE(c_id, 0)";
        String where = " WHERE " + course + " > ? OR (" + course + " = ? AND (" + session + " > ? OR (" + session
                + " = ? AND id > ?)))";
        String order = has("session_id") ? course + ", " + session + ", id" : course + ", id";
        return "SELECT * FROM " + table + (further ? where : "") + " ORDER BY " + order + " LIMIT " + PAGE;
    }

    private static void bind(PreparedStatement statement, MeetingRow last) throws SQLException {
        statement.setLong(1, last.course());
        statement.setLong(2, last.course());
        statement.setLong(3, last.session());
        statement.setLong(4, last.session());
        statement.setLong(5, last.id());
    }

    private boolean has(String column) {
        return columns.contains(column);
    }

    private Set<String> columns(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData said = nothing.getMetaData();
            Set<String> names = new TreeSet<>();
            for (int column = 1; column <= said.getColumnCount(); column++) {
                names.add(said.getColumnLabel(column).toLowerCase(Locale.ROOT));
            }
            return names;
        }
    }

    private <T> T reading(Reading<T> reading) {
        try (Connection connection = connections.open()) {
            return reading.of(connection);
        } catch (SQLException e) {
            // Without the driver's words, which may quote the address with its password.
            throw new BridgeException(
                    BridgeException.Reason.STORE_FAILED,
                    "The table " + table + " of Chamilo's database cannot be read (SQL state " + e.getSQLState()
                            + "); check its address, user, rights and the name of the table");
        }
    }

    /** Something read over one connection. */
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }
}
