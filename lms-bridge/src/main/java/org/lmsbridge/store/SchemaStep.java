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

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * One statement of a script, as a migration of its own that does nothing when its result is there already. H2, MariaDB
 * and MySQL commit each change of a table by itself: a process that dies between the change and the note that it was made
 * leaves the one without the other, and the next start has to go on from there.
 *
 * @param version that of the script, then the number of the statement
 * @param script file name, for the history
 * @param statement with the names of this database
 */
record SchemaStep(MigrationVersion version, String script, String statement) implements JavaMigration {
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+) .*");
    private static final Pattern INDEX = Pattern.compile("CREATE (?:UNIQUE )?INDEX (\\w+) ON (\\w+) .*");
    private static final Pattern COLUMN = Pattern.compile("ALTER TABLE (\\w+) ADD COLUMN (\\w+) .*");
    private static final Pattern ROWS = Pattern.compile("UPDATE .*");

    /** Refuses what could not be told to be done. */
    SchemaStep {
        String line = line(statement);
        if (!TABLE.matcher(line).matches()
                && !INDEX.matcher(line).matches()
                && !COLUMN.matcher(line).matches()
                && !ROWS.matcher(line).matches()) {
            throw new IllegalArgumentException(script + " has a statement that cannot be repeated: " + line);
        }
    }

    private static String line(String statement) {
        return statement.replaceAll("\\s+", " ");
    }

    @Override
    public MigrationVersion getVersion() {
        return version;
    }

    @Override
    public String getDescription() {
        return script;
    }

    @Override
    public Integer getChecksum() {
        CRC32 sum = new CRC32();
        sum.update(line(statement).getBytes(StandardCharsets.UTF_8));
        return (int) sum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        run(context.getConnection());
    }

    /** Does it, unless it is done. */
    void run(Connection connection) throws SQLException {
        if (!isDone(connection)) {
            try (Statement change = connection.createStatement()) {
                change.execute(statement);
            }
        }
    }

    private boolean isDone(Connection connection) throws SQLException {
        DatabaseMetaData there = connection.getMetaData();
        String line = line(statement);
        Matcher table = TABLE.matcher(line);
        if (table.matches()) {
            try (ResultSet tables = there.getTables(
                    connection.getCatalog(), connection.getSchema(), stored(there, table.group(1)), null)) {
                return has(tables, table.group(1), "TABLE_NAME", table.group(1));
            }
        }
        Matcher column = COLUMN.matcher(line);
        if (column.matches()) {
            try (ResultSet columns = there.getColumns(
                    connection.getCatalog(), connection.getSchema(), stored(there, column.group(1)), null)) {
                return has(columns, column.group(1), "COLUMN_NAME", column.group(2));
            }
        }
        Matcher index = INDEX.matcher(line);
        if (index.matches()) {
            try (ResultSet indexes = there.getIndexInfo(
                    connection.getCatalog(), connection.getSchema(), stored(there, index.group(2)), false, true)) {
                return has(indexes, index.group(2), "INDEX_NAME", index.group(1));
            }
        }
        // what changes rows gives the same when it is done again
        return false;
    }

    private static String stored(DatabaseMetaData there, String name) throws SQLException {
        return there.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** Compares names again: what was asked for is a pattern, in which each _ stands for any character. */
    private static boolean has(ResultSet found, String table, String column, String name) throws SQLException {
        while (found.next()) {
            if (table.equalsIgnoreCase(found.getString("TABLE_NAME"))
                    && name.equalsIgnoreCase(found.getString(column))) {
                return true;
            }
        }
        return false;
    }
}
