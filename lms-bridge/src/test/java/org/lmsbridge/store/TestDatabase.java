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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lmsbridge.databases.DatabaseServer;

/** Databases and drivers that the bridge works with. MySQL itself is in no Debian: its driver is tried on MariaDB. */
public enum TestDatabase {
    H2_FILE {
        @Override
        public String newUrl() {
            try {
                Path folder = Files.createTempDirectory("h2");
                folder.toFile().deleteOnExit();
                folder.resolve("rooms.mv.db").toFile().deleteOnExit();
                return "jdbc:h2:file:" + folder.resolve("rooms");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    H2_MEMORY {
        @Override
        public String newUrl() {
            return "jdbc:h2:mem:";
        }
    },
    MARIADB {
        @Override
        public String newUrl() {
            return DatabaseServer.mariaDb().newDatabase();
        }
    },
    MARIADB_OVER_CONNECTOR_J {
        @Override
        public String newUrl() {
            return MARIADB.newUrl().replace("jdbc:mariadb:", "jdbc:mysql:");
        }
    },
    POSTGRESQL {
        @Override
        public String newUrl() {
            return DatabaseServer.postgreSql().newDatabase();
        }
    };

    private static final Map<TestDatabase, String> SHARED = new ConcurrentHashMap<>();

    /** Address of a new, empty database. */
    public abstract String newUrl();

    /**
     * Address of a database that has the tables of the bridge with nothing in them, for one test at a time: making the
     * tables takes longer than most tests.
     */
    public final String emptiedUrl() {
        String url = this == H2_MEMORY ? newUrl() : SHARED.computeIfAbsent(this, TestDatabase::newUrl);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                if (!table.toLowerCase(Locale.ROOT).endsWith("_history")) {
                    statement.execute("DELETE FROM " + table);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a test left its database in a bad state", e);
        }
        return url;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }
}
