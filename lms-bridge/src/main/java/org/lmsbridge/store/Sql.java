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

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.SqlStatements;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;

/**
 * The database, for the stores that share it: every look-up and every write goes through here, holds a connection for
 * its own few milliseconds, and fails with {@code STORE_FAILED}. Thread-safe.
 */
final class Sql {
    /** Longest wait for others who use a table that is to be rebuilt. */
    static final int LONGEST_LOCK_SECONDS = 5;

    private static final int LONGEST_STATEMENT_SECONDS = 10;
    private static final int MOST_ATTEMPTS = 20;
    static final Duration LONGEST_UPKEEP = Duration.ofHours(1);

    private final Jdbi jdbi;
    private final String prefix;

    Sql(DataSource database, String prefix) {
        this.prefix = prefix;
        jdbi = Jdbi.create(database);
        jdbi.getConfig(SqlStatements.class).setQueryTimeout(LONGEST_STATEMENT_SECONDS);
    }

    /** What the names of all tables begin with. */
    String prefix() {
        return prefix;
    }

    /** Looks something up; the work may be done more than once. */
    <T> T reading(Function<Handle, T> work) {
        return untilSettled(
                "read",
                () -> jdbi.withHandle(handle -> commitsItself(handle) ? work.apply(handle) : committed(handle, work)));
    }

    /** Writes all of it or nothing; the work may be done more than once, so it must change nothing but the database. */
    <T> T writing(Function<Handle, T> work) {
        return untilSettled(
                "written",
                () -> jdbi.withHandle(
                        handle -> commitsItself(handle) ? handle.inTransaction(work::apply) : committed(handle, work)));
    }

    /** Does what takes long and can be no part of a transaction, such as rebuilding a table. */
    <T> T keeping(Function<Handle, T> work) {
        return working(
                "kept in order",
                () -> jdbi.withHandle(handle -> {
                    handle.getConfig(SqlStatements.class).setQueryTimeout((int) LONGEST_UPKEEP.toSeconds());
                    Connection connection = handle.getConnection();
                    boolean commits = commitsItself(handle);
                    int patience = connection.getNetworkTimeout();
                    connection.setAutoCommit(true);
                    PatientConnections.patient(connection, LONGEST_UPKEEP);
                    try {
                        return work.apply(handle);
                    } finally {
                        PatientConnections.patient(connection, Duration.ofMillis(patience));
                        connection.setAutoCommit(commits);
                    }
                }));
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

    /** Again when the database gave it up so that others could go on: one of those who meet always comes through. */
    private static <T> T untilSettled(String what, Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return working(what, work);
            } catch (BridgeException e) {
                if (attempt == MOST_ATTEMPTS || !Failures.isDeadlock(e)) {
                    throw e;
                }
            }
        }
    }

    static <T> T working(String what, Work<T> work) {
        try {
            return work.done();
        } catch (SQLException | JdbiException | FlywayException | IllegalStateException | IllegalArgumentException e) {
            throw new BridgeException(
                    Reason.STORE_FAILED, "The database of the bridge cannot be " + what + Failures.remedy(e), e);
        }
    }

    /** Work on a database. */
    interface Work<T> {
        T done() throws SQLException;
    }
}
