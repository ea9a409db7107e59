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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.pool.Load;
import org.lmsbridge.pool.PoolStore;
import org.lmsbridge.pool.ServerState;

/** Keeps what was decided about servers in a database. Thread-safe. */
final class JdbcPoolStore implements PoolStore {
    private static final int MOST_ATTEMPTS = 20;

    private final Sql database;
    private final String rooms;
    private final String servers;
    private final String leaving;

    JdbcPoolStore(Sql database) {
        this.database = database;
        rooms = database.prefix() + "room";
        servers = database.prefix() + "pool_server";
        leaving = database.prefix() + "pool_leaving";
    }

    @Override
    public Map<String, ServerState> states() {
        return database.reading(handle -> handle.createQuery("SELECT name, state FROM " + servers)
                .map((row, context) -> Map.entry(row.getString("name"), ServerState.valueOf(row.getString("state"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Override
    public void decide(String server, ServerState state, Instant at) {
        settled(handle -> {
            boolean known = handle.createUpdate(
                                    "UPDATE " + servers + " SET state = :state, decided_at = :at WHERE name = :name")
                            .bind("state", state.name())
                            .bind("at", at.toEpochMilli())
                            .bind("name", server)
                            .execute()
                    > 0;
            return known
                    ? 1
                    : handle.createUpdate(
                                    "INSERT INTO " + servers + " (name, state, decided_at) VALUES (:name, :state, :at)")
                            .bind("state", state.name())
                            .bind("at", at.toEpochMilli())
                            .bind("name", server)
                            .execute();
        });
    }

    @Override
    public Map<String, Load> loads() {
        return database.reading(handle -> handle.createQuery("SELECT r.server, COUNT(*) AS rooms,"
                        + " SUM(CASE WHEN r.is_open THEN 1 ELSE 0 END) AS open_rooms,"
                        + " SUM(CASE WHEN r.is_open THEN r.capacity ELSE 0 END) AS open_seats,"
                        + " COUNT(l.room_key) AS leaving FROM " + rooms + " r LEFT JOIN " + leaving
                        + " l ON l.room_key = r.room_key AND l.server = r.server GROUP BY r.server")
                .map((row, context) -> Map.entry(row.getString("server"), load(row)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Load load(ResultSet row) throws SQLException {
        return new Load(
                row.getInt("rooms"), row.getInt("open_rooms"), row.getLong("open_seats"), row.getInt("leaving"));
    }

    @Override
    public void letLeave(CourseKey course, String server, Instant at) {
        settled(handle -> {
            forget(handle, course);
            return handle.createUpdate("INSERT INTO " + leaving
                            + " (room_key, server, decided_at) VALUES (:room_key, :server, :at)")
                    .bind("room_key", course.fingerprint())
                    .bind("server", server)
                    .bind("at", at.toEpochMilli())
                    .execute();
        });
    }

    @Override
    public int letAllLeave(String server, Instant at) {
        return settled(handle -> {
            handle.createUpdate("DELETE FROM " + leaving + " WHERE room_key IN (SELECT room_key FROM " + rooms
                            + " WHERE server = :server)")
                    .bind("server", server)
                    .execute();
            return handle.createUpdate("INSERT INTO " + leaving + " (room_key, server, decided_at)"
                            + " SELECT room_key, server, :at FROM " + rooms + " WHERE server = :server")
                    .bind("server", server)
                    .bind("at", at.toEpochMilli())
                    .execute();
        });
    }

    @Override
    public Optional<String> leaving(CourseKey course) {
        return database.reading(
                handle -> handle.createQuery("SELECT server FROM " + leaving + " WHERE room_key = :room_key")
                        .bind("room_key", course.fingerprint())
                        .mapTo(String.class)
                        .findOne());
    }

    @Override
    public void letStay(CourseKey course) {
        database.writing(handle -> forget(handle, course));
    }

    @Override
    public int letAllStay(String server) {
        return settled(handle -> handle.createUpdate("DELETE FROM " + leaving + " WHERE server = :server")
                .bind("server", server)
                .execute());
    }

    private int forget(Handle handle, CourseKey course) {
        return handle.createUpdate("DELETE FROM " + leaving + " WHERE room_key = :room_key")
                .bind("room_key", course.fingerprint())
                .execute();
    }

    /** Again when another node wrote the same row at the same time: one of two always comes through. */
    private int settled(Function<Handle, Integer> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.writing(work);
            } catch (BridgeException e) {
                if (attempt == MOST_ATTEMPTS || !Failures.isDuplicate(e)) {
                    throw e;
                }
            }
        }
    }
}
