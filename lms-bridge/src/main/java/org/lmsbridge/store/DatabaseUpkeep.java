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

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.lmsbridge.BridgeException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What administrators do with the tables of the bridge now and then. Every method may be repeated, also after a failure
 * half way, and throws {@link BridgeException} with {@code STORE_FAILED} when the database does not work. Thread-safe.
 */
public final class DatabaseUpkeep {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseUpkeep.class);

    /** Rows removed in one transaction; the log of the database and the locks stay small. */
    private static final int BATCH = 500;

    /** Keys read at once: looking for old rows reads much of a table. */
    private static final int ROUND = 10 * BATCH;

    private final Sql sql;
    private final Disk disk;

    DatabaseUpkeep(Sql sql, Disk disk) {
        this.sql = sql;
        this.disk = disk;
    }

    /** Whether there is any table of that prefix. */
    boolean hasTables() {
        return Schema.tables().stream().map(table -> sql.prefix() + table).anyMatch(disk::exists);
    }

    /** What about the database an administrator should mend, now. */
    public List<DatabaseFinding> findings() {
        return disk.findings(names());
    }

    /** The tables with what they hold; counts every row. */
    public List<KeptTable> tables() {
        return names().stream().map(this::look).toList();
    }

    /**
     * Writes every table anew: into a file of its own on MariaDB and MySQL, without holes on each database. Calls that
     * use a table wait until it is done, which for a million rows takes some seconds.
     */
    public Rebuilt rebuild() {
        Optional<String> obstacle = disk.obstacle();
        if (obstacle.isPresent()) {
            return new Rebuilt(List.of(), 0, 0, obstacle);
        }
        List<String> tables = names();
        long before = disk.bytes(tables);
        disk.rebuild(tables);
        return new Rebuilt(tables, before, disk.bytes(tables), Optional.empty());
    }

    /**
     * Removes what happened before that moment, five hundred rows at a time, and gives the space back to the disk, for
     * which calls that use an emptied table wait as in {@link #rebuild}. Rows of rooms stay however old they are, and
     * so do the record of the highest room of each server and the openings of rooms that are open.
     */
    public Purged purge(Instant before) {
        Map<String, Long> rows = new TreeMap<>();
        List<String> emptied = new ArrayList<>();
        for (OldRows old : OldRows.ALL) {
            if (!disk.exists(sql.prefix() + old.table())) {
                continue;
            }
            long removed = removed(old, before.toEpochMilli());
            rows.merge(sql.prefix() + old.table(), removed, Long::sum);
            if (removed > 0 && !emptied.contains(sql.prefix() + old.table())) {
                emptied.add(sql.prefix() + old.table());
            }
        }
        if (emptied.isEmpty()) {
            return new Purged(rows, 0, Optional.empty());
        }
        Optional<String> obstacle = disk.whyNothingShrinks(emptied);
        if (obstacle.isPresent()) {
            return new Purged(rows, 0, obstacle);
        }
        return shrunk(rows, emptied);
    }

    /** The rows have gone, whatever happens now. */
    private Purged shrunk(Map<String, Long> rows, List<String> emptied) {
        try {
            long full = disk.bytes(emptied);
            disk.rebuild(emptied);
            return new Purged(rows, Math.max(0, full - disk.bytes(emptied)), Optional.empty());
        } catch (BridgeException e) {
            return new Purged(
                    rows,
                    0,
                    Optional.of("The rows are removed, but their space is not given back: " + e.getMessage()
                            + " with om db rebuild"));
        }
    }

    /** Makes the tables and logs what is wrong: what concerns new tables before they are made, the rest afterwards. */
    void warn(Migration migration) throws SQLException {
        Set<DatabaseFinding> said = new HashSet<>();
        warn(said);
        migration.run();
        warn(said);
    }

    /** Making the tables. */
    interface Migration {
        void run() throws SQLException;
    }

    /** That the look fails must not keep the platform from its rooms. */
    private void warn(Set<DatabaseFinding> said) {
        try {
            findings().stream().filter(said::add).forEach(finding -> LOG.warn("{}", finding));
        } catch (BridgeException e) {
            LOG.debug("How the tables are kept could not be seen: {}", e.getMessage());
        }
    }

    private long removed(OldRows old, long before) {
        long removed = 0;
        while (true) {
            List<List<Object>> keys = keys(old, before);
            for (int from = 0; from < keys.size(); from += BATCH) {
                List<List<Object>> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
                removed += sql.writing(handle -> remove(handle, old, batch, before));
            }
            if (keys.size() < ROUND) {
                return removed;
            }
        }
    }

    private List<List<Object>> keys(OldRows old, long before) {
        return sql.keeping(handle -> handle.createQuery(old.find(sql.prefix(), ROUND))
                .bind("before", before)
                .map((row, context) -> {
                    List<Object> key = new ArrayList<>();
                    for (String column : old.key()) {
                        key.add(row.getObject(column));
                    }
                    return key;
                })
                .list());
    }

    private int remove(Handle handle, OldRows old, List<List<Object>> keys, long before) {
        Update update =
                handle.createUpdate(old.remove(sql.prefix(), keys.size())).bind("before", before);
        int position = 0;
        for (List<Object> key : keys) {
            for (Object part : key) {
                update.bind("key" + position++, part);
            }
        }
        return update.execute();
    }

    private KeptTable look(String name) {
        long rows = sql.keeping(handle -> handle.createQuery("SELECT COUNT(*) FROM " + name)
                .mapTo(Long.class)
                .one());
        Disk.Place place = disk.place(name);
        return new KeptTable(name, rows, place.bytes(), place.ownFile());
    }

    /** Those that there are; before the first use there are none. */
    private List<String> names() {
        return Schema.tables().stream()
                .map(table -> sql.prefix() + table)
                .filter(disk::exists)
                .toList();
    }
}
