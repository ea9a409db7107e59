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

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** Connections of our own, for a database that nobody else manages. */
final class Pool {
    private static final int MOST = 8;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    /** Longest silence of a database that is asked something; more than a statement may take. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(15);

    private final String url;
    private final HikariDataSource connections;
    private final Optional<Connection> keeper;

    private Pool(String url, HikariDataSource connections, Optional<Connection> keeper) {
        this.url = url;
        this.connections = connections;
        this.keeper = keeper;
    }

    static Pool of(String given) throws SQLException {
        return of(given, FileTurn.STANDARD);
    }

    static Pool of(String given, FileTurn turn) throws SQLException {
        String url = Addresses.durable(Addresses.named(given));
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            // Asked here since the pool would put the whole address, password included, into its complaint.
            throw new SQLException(
                    url.startsWith("jdbc:mysql:")
                            ? "no driver; begin the address with jdbc:mariadb:, whose driver speaks with MySQL, too"
                            : "no driver for this JDBC address",
                    e);
        }
        try {
            return Addresses.isOwnFile(url) ? openInTurn(url, turn) : open(url);
        } catch (PoolInitializationException | SQLException e) {
            throw new IllegalStateException("no connection", e);
        }
    }

    private static Pool openInTurn(String url, FileTurn turn) throws SQLException {
        // Held until the pool has a connection of its own: the file is opened once, and nobody takes it in between.
        Connection first = turn.taken(url);
        try {
            return open(url);
        } finally {
            first.close();
        }
    }

    private static Pool open(String url) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("lms-bridge");
        config.setConnectionTimeout(LONGEST_WAIT.toMillis());
        config.setMaximumPoolSize(MOST);
        config.setMinimumIdle(1);
        config.setAllowPoolSuspension(true);
        Addresses.timeouts(url, LONGEST_WAIT, LONGEST_SILENCE).forEach(config::addDataSourceProperty);
        HikariDataSource connections = new HikariDataSource(config);
        // A database in memory lasts as long as a connection to it.
        return new Pool(
                url,
                connections,
                Addresses.inMemory(url) ? Optional.of(DriverManager.getConnection(url)) : Optional.empty());
    }

    DataSource database() {
        return connections;
    }

    /** The same database for work that takes long, such as a new index. */
    DataSource patient() {
        return new PatientConnections(connections, Sql.LONGEST_UPKEEP);
    }

    /** What gives back to the disk what an H2 file does not need; empty where the database is not all ours. */
    Optional<Runnable> compaction() {
        return Addresses.isOwnFile(url) ? Optional.of(() -> Sql.working("compacted", this::compact)) : Optional.empty();
    }

    /** Whoever wants a connection waits meanwhile, since compacting ends all connections. */
    private boolean compact() throws SQLException {
        HikariPoolMXBean all = connections.getHikariPoolMXBean();
        all.suspendPool();
        try {
            long end = System.nanoTime() + LONGEST_WAIT.toNanos();
            all.softEvictConnections();
            while (all.getTotalConnections() > 0) {
                if (System.nanoTime() > end) {
                    throw new SQLException("it is in use", Failures.IN_USE);
                }
                LockSupport.parkNanos(LOOK_AGAIN.toNanos());
            }
            try (Connection alone = DriverManager.getConnection(url);
                    Statement statement = alone.createStatement()) {
                Optional<FileRights> rights = FileRights.of(alone);
                statement.execute("SHUTDOWN COMPACT");
                rights.ifPresent(FileRights::restore);
            }
            return true;
        } finally {
            all.resumePool();
        }
    }

    void close() {
        connections.close();
        if (keeper.isPresent()) {
            try {
                keeper.get().close();
            } catch (SQLException e) {
                throw new IllegalStateException("A database in memory could not be given up", e);
            }
        }
    }
}
