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
import java.util.Optional;
import org.lmsbridge.store.DatabaseFinding.Kind;

/**
 * MariaDB and MySQL: a table is in a file of its own, or in ibdata1 with others, which never shrinks. Which of the two
 * is decided when a table is made or rebuilt, by the variable {@code innodb_file_per_table} at that moment.
 */
final class InnoDb implements Disk {
    private static final String SWITCH_ON = "switch it on (SET GLOBAL innodb_file_per_table = ON, and"
            + " innodb_file_per_table = ON under [mysqld] in the server's configuration), then run ";

    private final Sql sql;
    private final InnoDbFiles files;
    private final String rebuild;

    InnoDb(Sql sql) {
        this.sql = sql;
        rebuild = "om db rebuild" + (sql.prefix().equals(JdbcStore.PREFIX) ? "" : " --table-prefix " + sql.prefix());
        files = new InnoDbFiles(sql);
    }

    @Override
    public List<DatabaseFinding> findings(List<String> tables) {
        List<DatabaseFinding> findings = new ArrayList<>();
        boolean off = files.isPerTableOff();
        if (off) {
            findings.add(new DatabaseFinding(
                    Kind.FILE_PER_TABLE_OFF,
                    "innodb_file_per_table is OFF on this database server: tables that are made now go into the file"
                            + " ibdata1, which never shrinks",
                    SWITCH_ON + rebuild));
        }
        List<String> shared = shared(tables);
        if (!shared.isEmpty()) {
            findings.add(new DatabaseFinding(
                    Kind.TABLES_IN_SHARED_FILE,
                    String.join(", ", shared)
                            + " are in the file ibdata1, which never shrinks, however much is removed",
                    (off ? "switch innodb_file_per_table on, then run " : "run ") + rebuild));
        }
        return findings;
    }

    @Override
    public boolean exists(String table) {
        return sql.reading(handle -> handle.createQuery("SELECT COUNT(*) FROM information_schema.tables"
                                + " WHERE table_schema = DATABASE() AND table_name = :name")
                        .bind("name", table)
                        .mapTo(Integer.class)
                        .one())
                > 0;
    }

    @Override
    public Place place(String table) {
        return files.place(table);
    }

    @Override
    public long bytes(List<String> tables) {
        return tables.stream().mapToLong(table -> place(table).bytes()).sum();
    }

    @Override
    public Optional<String> obstacle() {
        return files.isPerTableOff()
                ? Optional.of("Nothing is rebuilt while innodb_file_per_table is OFF, since tables would stay in, or"
                        + " get into, the file ibdata1, which never shrinks; " + SWITCH_ON + rebuild)
                : Optional.empty();
    }

    @Override
    public Optional<String> whyNothingShrinks(List<String> tables) {
        List<String> shared = shared(tables);
        if (shared.isEmpty()) {
            return obstacle();
        }
        return Optional.of("Nothing shrinks, since " + String.join(", ", shared)
                + " share the file ibdata1 with other tables and that file never shrinks: the space is only used again;"
                + (files.isPerTableOff() ? " innodb_file_per_table is OFF, " + SWITCH_ON : " run ")
                + rebuild
                + ", so that it shrinks the next time");
    }

    @Override
    public void rebuild(List<String> tables) {
        sql.keeping(handle -> {
            handle.execute("SET SESSION lock_wait_timeout = " + Sql.LONGEST_LOCK_SECONDS);
            try {
                for (String table : tables) {
                    handle.execute("ALTER TABLE " + table + " ENGINE=InnoDB");
                    // Sizes are estimated from what the server knows of the table.
                    handle.createQuery("ANALYZE TABLE " + table).mapToMap().list();
                }
            } finally {
                handle.execute("SET SESSION lock_wait_timeout = DEFAULT");
            }
            return true;
        });
    }

    private List<String> shared(List<String> tables) {
        return tables.stream()
                .filter(table -> place(table).ownFile().equals(Optional.of(false)))
                .toList();
    }
}
