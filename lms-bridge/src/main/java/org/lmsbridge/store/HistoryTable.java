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

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Flyway's own table, of which it says neither engine nor encoding, so that MariaDB and MySQL take their defaults. */
final class HistoryTable {
    private HistoryTable() {}

    /** Makes it like the other tables, and asks with it whether the connections count rows as the stores do. */
    static void asOurs(DataSource database, Product product, String name) throws SQLException {
        if (product != Product.MYSQL) {
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!isOurs(connection, name)) {
                statement.execute("ALTER TABLE " + name + " ENGINE=InnoDB ROW_FORMAT=DYNAMIC,"
                        + " CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
            }
            int found = statement.executeUpdate("UPDATE " + name + " SET success = success");
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            if (found == 0) {
                throw new SQLException("its connections count changed rows only and not those found; take"
                        + " useAffectedRows=true out of the address");
            }
        }
    }

    private static boolean isOurs(Connection connection, String name) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement("SELECT COUNT(*) FROM information_schema.tables"
                + " WHERE table_schema = DATABASE() AND table_name = ?"
                + " AND engine = 'InnoDB' AND table_collation = 'utf8mb4_bin'")) {
            question.setString(1, name);
            try (ResultSet answer = question.executeQuery()) {
                return answer.next() && answer.getInt(1) > 0;
            }
        }
    }
}
