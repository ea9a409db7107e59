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
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** Kinds of database that the bridge's tables can be in. */
enum Product {
    H2,
    /** MariaDB and MySQL. */
    MYSQL,
    POSTGRESQL;

    static Product of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            String name = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            if (name.contains("mariadb") || name.contains("mysql")) {
                return MYSQL;
            }
            if (name.contains("postgresql")) {
                return POSTGRESQL;
            }
            if (name.equals("h2")) {
                return H2;
            }
            throw new SQLException("it is neither H2, MariaDB, MySQL nor PostgreSQL");
        }
    }

    /**
     * What is said of each table. On MariaDB and MySQL a server's default may be an engine that loses rows in a crash,
     * or a form of rows too narrow for ours, or an encoding that has no place for all characters, or a comparison that takes two course codes for one.
     */
    String tableOptions() {
        return this == MYSQL ? " ENGINE=InnoDB ROW_FORMAT=DYNAMIC CHARACTER SET utf8mb4 COLLATE utf8mb4_bin" : "";
    }
}
