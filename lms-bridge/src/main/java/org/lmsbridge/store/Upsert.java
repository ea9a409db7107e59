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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;

/** A table whose rows are written whole, the later write over the earlier one, on any database. */
final class Upsert {
    private final Sql database;
    private final String table;
    private final String key;
    private final List<String> all;
    private final String insert;
    private final String update;

    /** The columns {@code changing} are overwritten, {@code fixed} ones too. */
    Upsert(Sql database, String table, String key, List<String> fixed, List<String> changing) {
        this.database = database;
        this.table = table;
        this.key = key;
        all = new ArrayList<>(fixed);
        all.addAll(changing);
        insert = "INSERT INTO " + table + " (" + key + ", " + String.join(", ", all) + ") VALUES (:" + key + ", "
                + all.stream().map(column -> ":" + column).collect(Collectors.joining(", ")) + ")";
        update = "UPDATE " + table + " SET "
                + all.stream().map(column -> column + " = :" + column).collect(Collectors.joining(", ")) + " WHERE "
                + key + " = :" + key;
    }

    String select() {
        return "SELECT " + String.join(", ", all) + " FROM " + table;
    }

    /** When somebody removes the row between the two statements, it is as if that had come after both. */
    void write(Map<String, @Nullable Object> columns) {
        if (!inserted(columns)) {
            database.writing(
                    handle -> handle.createUpdate(update).bindMap(columns).execute());
        }
    }

    boolean delete(String value) {
        return database.writing(handle -> handle.createUpdate("DELETE FROM " + table + " WHERE " + key + " = :key")
                        .bind("key", value)
                        .execute()
                == 1);
    }

    private boolean inserted(Map<String, @Nullable Object> columns) {
        try {
            return database.writing(
                    handle -> handle.createUpdate(insert).bindMap(columns).execute() == 1);
        } catch (BridgeException e) {
            if (e.getCause() instanceof JdbiException cause && Failures.isDuplicate(cause)) {
                return false;
            }
            throw e;
        }
    }
}
