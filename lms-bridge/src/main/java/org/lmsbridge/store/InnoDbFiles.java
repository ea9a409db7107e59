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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.lmsbridge.store.Disk.Place;

/**
 * In which files MariaDB and MySQL keep tables. The server tells those who have the right PROCESS; others can see it
 * where the server's data folder is on this machine and readable; else it stays unknown.
 */
final class InnoDbFiles {
    /** As the server writes names of databases into names of files, where {@code -} is {@code @002d}. */
    private static final String FOLDER = "CAST(CAST(CONVERT(DATABASE() USING filename) AS BINARY) AS CHAR)";

    /** Number of the tablespace that is ibdata1. */
    private static final long SYSTEM = 0;

    private final Sql sql;

    /** Asked once: some drivers put each refusal into the log. */
    private volatile boolean refused;

    InnoDbFiles(Sql sql) {
        this.sql = sql;
    }

    /** Whether tables that are made now share ibdata1; false also where there is no such choice any more. */
    boolean isPerTableOff() {
        return sql.reading(handle -> handle.createQuery("SHOW VARIABLES LIKE 'innodb_file_per_table'")
                .map((row, context) -> row.getString(2))
                .findOne()
                .filter("OFF"::equalsIgnoreCase)
                .isPresent());
    }

    Place place(String table) {
        Optional<Long> space = space(table);
        Optional<Boolean> own = space.map(number -> number != SYSTEM).or(() -> hasFile(table));
        long bytes = space.filter(number -> number != SYSTEM)
                .flatMap(this::fileSize)
                .orElseGet(() -> estimate(table, own.orElse(false)));
        return new Place(bytes, own);
    }

    private Optional<Long> space(String table) {
        return asked(
                "INNODB_SYS_TABLES",
                "INNODB_TABLES",
                (handle, view) -> handle.createQuery("SELECT space FROM " + "information_schema." + view
                                + " WHERE name = CONCAT(" + FOLDER + ", '/', :name)")
                        .bind("name", table)
                        .mapTo(Long.class)
                        .findOne());
    }

    private Optional<Long> fileSize(long space) {
        return asked(
                "INNODB_SYS_TABLESPACES",
                "INNODB_TABLESPACES",
                (handle, view) -> handle.createQuery(
                                "SELECT file_size FROM information_schema." + view + " WHERE space = :space")
                        .bind("space", space)
                        .mapTo(Long.class)
                        .findOne());
    }

    /** MySQL 8 has taken a part out of the names of these views. */
    private Optional<Long> asked(String name, String nameInMySql8, Question question) {
        if (refused) {
            return Optional.empty();
        }
        return sql.reading(handle -> {
            try {
                List<String> views = handle.createQuery("SELECT table_name FROM information_schema.tables WHERE"
                                + " table_schema = 'information_schema' AND UPPER(table_name) IN (:old, :new)")
                        .bind("old", name)
                        .bind("new", nameInMySql8)
                        .mapTo(String.class)
                        .list();
                return views.isEmpty() ? Optional.empty() : question.ask(handle, views.get(0));
            } catch (JdbiException e) {
                // Without the right PROCESS the server does not tell.
                refused = true;
                return Optional.empty();
            }
        });
    }

    private interface Question {
        Optional<Long> ask(Handle handle, String view);
    }

    /** Whether the table has its file; empty unless the description of the table lies where the file would. */
    private Optional<Boolean> hasFile(String table) {
        boolean innoDb = sql.reading(handle -> handle.createQuery("SELECT COUNT(*) FROM information_schema.tables"
                                + " WHERE table_schema = DATABASE() AND table_name = :name AND engine = 'InnoDB'")
                        .bind("name", table)
                        .mapTo(Integer.class)
                        .one())
                > 0;
        if (!innoDb) {
            return Optional.empty();
        }
        Path folder = sql.reading(handle -> handle.createQuery("SELECT CONCAT(@@datadir, '/', " + FOLDER + ")")
                .mapTo(String.class)
                .map(Path::of)
                .one());
        if (!Files.exists(folder.resolve(table + ".frm"))) {
            return Optional.empty();
        }
        return Optional.of(Files.exists(folder.resolve(table + ".ibd")));
    }

    private long estimate(String table, boolean own) {
        // What is free counts where it is the table's own.
        String free = own ? " + data_free" : "";
        return sql.reading(handle -> handle.createQuery("SELECT data_length + index_length" + free
                        + " FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = :name")
                .bind("name", table)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }
}
