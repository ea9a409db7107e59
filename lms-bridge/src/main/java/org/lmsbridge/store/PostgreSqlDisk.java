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
import java.util.Optional;

/** PostgreSQL: each table is in files of its own. */
final class PostgreSqlDisk implements Disk {
    private final Sql sql;

    PostgreSqlDisk(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<DatabaseFinding> findings(List<String> tables) {
        return List.of();
    }

    @Override
    public boolean exists(String table) {
        return sql.reading(handle -> handle.createQuery("SELECT to_regclass(CAST(:name AS text)) IS NOT NULL")
                .bind("name", table)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Place place(String table) {
        // The cast reads the name as statements do: in small letters, along the search path.
        long bytes = sql.reading(
                handle -> handle.createQuery("SELECT pg_total_relation_size(CAST(CAST(:name AS text) AS regclass))")
                        .bind("name", table)
                        .mapTo(Long.class)
                        .one());
        return new Place(bytes, Optional.of(true));
    }

    @Override
    public long bytes(List<String> tables) {
        return tables.stream().mapToLong(table -> place(table).bytes()).sum();
    }

    @Override
    public Optional<String> obstacle() {
        return Optional.empty();
    }

    @Override
    public Optional<String> whyNothingShrinks(List<String> tables) {
        return Optional.empty();
    }

    /** A plain VACUUM gives back the end of the file only, and old rows are at its start. */
    @Override
    public void rebuild(List<String> tables) {
        sql.keeping(handle -> {
            handle.execute("SET lock_timeout = '" + Sql.LONGEST_LOCK_SECONDS + "s'");
            try {
                tables.forEach(table -> handle.execute("VACUUM (FULL, ANALYZE) " + table));
            } finally {
                handle.execute("RESET lock_timeout");
            }
            return true;
        });
    }
}
