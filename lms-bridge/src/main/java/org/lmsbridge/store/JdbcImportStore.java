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

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.Update;
import org.lmsbridge.chamilo.ImportStore;
import org.lmsbridge.chamilo.ImportStore.Write;

/** Keeps in a database what has been taken from Chamilo. Thread-safe. */
final class JdbcImportStore implements ImportStore {
    private final Sql database;
    private final JdbcRoomStore rooms;
    private final String table;

    JdbcImportStore(Sql database, JdbcRoomStore rooms) {
        this.database = database;
        this.rooms = rooms;
        table = database.prefix() + "chamilo_row";
    }

    @Override
    public Map<Long, Taken> taken(String instance, Collection<Long> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        return database.reading(handle -> {
            Map<Long, Taken> taken = new HashMap<>();
            handle.createQuery("SELECT source_row, digest, room_version FROM " + table
                            + " WHERE lms_instance = :instance AND source_row IN (<rows>)")
                    .bind("instance", instance)
                    .bindList("rows", rows)
                    .map((row, context) -> {
                        long version = row.getLong("room_version");
                        Optional<Long> known = row.wasNull() ? Optional.empty() : Optional.of(version);
                        return taken.put(row.getLong("source_row"), new Taken(row.getString("digest"), known));
                    })
                    .forEach(before -> {});
            return taken;
        });
    }

    @Override
    public boolean take(Taking taking) {
        try {
            return database.writing(handle -> {
                if (!written(handle, taking)) {
                    return false;
                }
                rooms.add(handle, taking.row(), taking.events());
                taking.rows().forEach((row, digest) -> remember(handle, taking, row, digest));
                return true;
            });
        } catch (Raced e) {
            return false;
        }
    }

    private boolean written(Handle handle, Taking taking) {
        return switch (taking.write()) {
            case INSERT -> unlessRaced(() -> rooms.inserted(handle, taking.row()));
            case REPLACE -> rooms.replaced(handle, taking.row());
            case REMOVE -> rooms.removed(handle, taking.row());
            case NOTHING -> true;
        };
    }

    private void remember(Handle handle, Taking taking, long row, String digest) {
        boolean known = taking.known().contains(row);
        // Which version came of a row stays known where nothing was written: the bridge may have deleted it since.
        boolean keeps = known && taking.write() == Write.NOTHING;
        String change = "UPDATE " + table + " SET digest = :digest" + (keeps ? "" : ", room_version = :version")
                + " WHERE lms_instance = :instance AND source_row = :row";
        String statement = known
                ? change
                : "INSERT INTO " + table + " (lms_instance, source_row, digest, room_version)"
                        + " VALUES (:instance, :row, :digest, :version)";
        unlessRaced(() -> {
            Update update = handle.createUpdate(statement)
                    .bind("instance", taking.instance())
                    .bind("row", row)
                    .bind("digest", digest);
            return (keeps ? update : update.bind("version", version(taking).orElse(null))).execute() == 1;
        });
    }

    private static Optional<Long> version(Taking taking) {
        return switch (taking.write()) {
            case INSERT -> Optional.of(taking.row().version());
            case REPLACE -> Optional.of(taking.row().version() + 1);
            default -> Optional.empty();
        };
    }

    /** Another import at the same time has come first; all of this one's writes are undone. */
    private static boolean unlessRaced(Attempt attempt) {
        try {
            return attempt.done();
        } catch (JdbiException e) {
            if (Failures.isDuplicate(e)) {
                throw new Raced();
            }
            throw e;
        }
    }

    /** A write. */
    private interface Attempt {
        boolean done();
    }

    /** Rolls back. */
    private static final class Raced extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
