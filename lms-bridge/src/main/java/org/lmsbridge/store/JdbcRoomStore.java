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

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Keeps rooms in a database, in tables that it makes and updates itself. Thread-safe; a connection is held for the few
 * milliseconds of one look-up or one write, never longer.
 */
public final class JdbcRoomStore implements RoomStore {
    private static final String PREFIX = "lms_";
    private static final Pattern PREFIXES = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,29}");
    private static final int LONGEST_STATEMENT_SECONDS = 10;

    private final Jdbi jdbi;
    private final Statements sql;
    private final Runnable atClose;

    private JdbcRoomStore(DataSource database, String prefix, Runnable atClose) {
        this.atClose = atClose;
        sql = Statements.withPrefix(prefix);
        jdbi = Jdbi.create(database);
        jdbi.getConfig(SqlStatements.class).setQueryTimeout(LONGEST_STATEMENT_SECONDS);
        working("made ready", () -> {
            Schema.migrate(database, prefix);
            return true;
        });
    }

    /**
     * Keeps rooms in an H2 file, made when there is none. Good for one process; every write is on the disk when it
     * returns.
     *
     * @param file path without H2's own ending {@code .mv.db}
     */
    public static JdbcRoomStore inFile(Path file) {
        return at(Addresses.file(file));
    }

    /**
     * Keeps rooms in a database with connections of its own, at most eight.
     *
     * @param url JDBC address, with user and password if the database wants them; the driver must be at hand
     */
    public static JdbcRoomStore at(String url) {
        Pool pool = working("opened", () -> Pool.of(url));
        try {
            return new JdbcRoomStore(pool.database(), PREFIX, pool::close);
        } catch (BridgeException e) {
            pool.close();
            throw e;
        }
    }

    /**
     * Keeps rooms in the platform's own database, in tables that begin with {@code lms_}. Needs two connections at once
     * while it is made, one later.
     */
    public static JdbcRoomStore on(DataSource database) {
        return on(database, PREFIX);
    }

    /**
     * Keeps rooms in the platform's own database.
     *
     * @param tablePrefix what the names of the tables begin with
     */
    public static JdbcRoomStore on(DataSource database, String tablePrefix) {
        if (!PREFIXES.matcher(tablePrefix).matches()) {
            throw new IllegalArgumentException(
                    "A table prefix is a letter and up to 29 letters, digits and _, such as lms_");
        }
        return new JdbcRoomStore(database, tablePrefix, () -> {});
    }

    @Override
    public Optional<StoredRoom> find(CourseKey key) {
        return reading(handle -> handle.createQuery(sql.find())
                .bind("room_key", key.fingerprint())
                .map((row, context) -> RoomRow.read(row))
                .findOne());
    }

    @Override
    public List<StoredRoom> list(String instance) {
        return reading(handle -> handle.createQuery(sql.list())
                .bind("lms_instance", instance)
                .map((row, context) -> RoomRow.read(row))
                .list());
    }

    @Override
    public boolean insert(StoredRoom row) {
        return writing(handle -> {
            try {
                return changed(handle, sql.insert(), row);
            } catch (JdbiException e) {
                if (Failures.isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<StoredRoom> replace(StoredRoom row, List<MeetingEvent> events) {
        return writing(handle -> {
            if (!changed(handle, sql.replace(), row)) {
                return Optional.<StoredRoom>empty();
            }
            add(handle, row, events);
            return Optional.of(row.withVersion(row.version() + 1));
        });
    }

    @Override
    public boolean remove(StoredRoom row, List<MeetingEvent> events) {
        return writing(handle -> {
            boolean removed = changed(handle, sql.remove(), row);
            if (removed) {
                add(handle, row, events);
            }
            return removed;
        });
    }

    @Override
    public long highestRoom() {
        return reading(handle -> handle.createQuery(sql.highestRoom())
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<MeetingEvent> history(CourseKey key) {
        return reading(handle -> handle.createQuery(sql.history())
                .bind("room_key", key.fingerprint())
                .map((row, context) -> event(key, row))
                .list());
    }

    @Override
    public void close() {
        atClose.run();
    }

    private static boolean changed(Handle handle, String statement, StoredRoom row) {
        return handle.createUpdate(statement).bindMap(RoomRow.columns(row)).execute() == 1;
    }

    private void add(Handle handle, StoredRoom row, List<MeetingEvent> events) {
        for (MeetingEvent event : events) {
            handle.createUpdate(sql.addEvent())
                    .bind("id", UUID.randomUUID().toString())
                    .bind("room_key", event.key().fingerprint())
                    .bind("room_id", event.room().value())
                    .bind("what", event.what().name())
                    .bind("member_id", event.memberId())
                    .bind("happened_at", event.at().toEpochMilli())
                    .bind("row_version", row.version())
                    .execute();
        }
    }

    private static MeetingEvent event(CourseKey key, ResultSet row) throws SQLException {
        return new MeetingEvent(
                key,
                new RoomId(row.getLong("room_id")),
                MeetingEvent.What.valueOf(row.getString("what")),
                row.getString("member_id"),
                Instant.ofEpochMilli(row.getLong("happened_at")));
    }

    private <T> T reading(Function<Handle, T> work) {
        return working(
                "read",
                () -> jdbi.withHandle(handle -> commitsItself(handle) ? work.apply(handle) : committed(handle, work)));
    }

    private <T> T writing(Function<Handle, T> work) {
        return working(
                "written",
                () -> jdbi.withHandle(
                        handle -> commitsItself(handle) ? handle.inTransaction(work::apply) : committed(handle, work)));
    }

    private static boolean commitsItself(Handle handle) throws SQLException {
        return handle.getConnection().getAutoCommit();
    }

    /** Jdbi takes a connection that does not commit by itself for one in somebody's transaction, and leaves it so. */
    private static <T> T committed(Handle handle, Function<Handle, T> work) throws SQLException {
        try {
            T result = work.apply(handle);
            handle.getConnection().commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            handle.getConnection().rollback();
            throw e;
        }
    }

    private static <T> T working(String what, Work<T> work) {
        try {
            return work.done();
        } catch (SQLException | JdbiException | FlywayException | IllegalStateException | IllegalArgumentException e) {
            throw new BridgeException(
                    Reason.STORE_FAILED,
                    "The database of the rooms cannot be " + what + " (" + Failures.shortly(e)
                            + "); check that it runs and is reachable, then try again",
                    e);
        }
    }

    private interface Work<T> {
        T done() throws SQLException;
    }
}
