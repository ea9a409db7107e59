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
package org.lmsbridge.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A real database server on a free port of the loopback address, with data of its own. It ends with this process,
 * however that ends. Its programs are looked for and, on Debian as root, installed.
 */
public final class DatabaseServer implements AutoCloseable {
    private static final int MOST_PORTS = 3;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    /** What makes a server one of its kind. */
    interface Kind {
        /** Whatever must be run once in an empty folder. */
        List<List<String>> firstSteps(Path folder);

        List<String> command(Path folder, int port);

        String url(int port, String database);

        /** Database that is there from the start. */
        String maintenance();
    }

    private static final class Shared {
        static final DatabaseServer MARIADB = untilTheEnd(new DatabaseServer(new MariaDb(List.of())));
        static final DatabaseServer POSTGRESQL = untilTheEnd(new DatabaseServer(new PostgreSql()));

        /** A process that is killed leaves the folder behind, not the server. */
        private static DatabaseServer untilTheEnd(DatabaseServer server) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "database-end"));
            return server;
        }
    }

    private final Kind kind;
    private final Path folder;
    private int port;
    private final AtomicInteger databases = new AtomicInteger();
    private Daemon daemon;

    private DatabaseServer(Kind kind) {
        this.kind = kind;
        try {
            folder = Files.createTempDirectory("database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (List<String> step : kind.firstSteps(folder)) {
            Daemon.run(step, folder.resolve("init.log"));
        }
        daemon = launchSomewhere();
    }

    /** Between the look for a port and its use another process may take it. */
    private Daemon launchSomewhere() {
        for (int attempt = 1; ; attempt++) {
            try {
                port = freePort();
                return launch();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (IllegalStateException e) {
                if (attempt == MOST_PORTS) {
                    throw e;
                }
            }
        }
    }

    /** The MariaDB server that all tests of this process share; not to be killed. */
    public static DatabaseServer mariaDb() {
        return Shared.MARIADB;
    }

    /** The PostgreSQL server that all tests of this process share; not to be killed. */
    public static DatabaseServer postgreSql() {
        return Shared.POSTGRESQL;
    }

    /**
     * A MariaDB server for one test, which may kill it.
     *
     * @param options of the server, such as {@code --innodb-file-per-table=OFF}
     */
    public static DatabaseServer ownMariaDb(String... options) {
        return new DatabaseServer(new MariaDb(List.of(options)));
    }

    /** A PostgreSQL server for one test, which may kill it. */
    public static DatabaseServer ownPostgreSql() {
        return new DatabaseServer(new PostgreSql());
    }

    /** JDBC address of a new, empty database. */
    public String newDatabase() {
        String name = "lms" + databases.incrementAndGet();
        execute("CREATE DATABASE " + name);
        return kind.url(port, name);
    }

    /** Runs a statement as the administrator of the server. */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(kind.url(port, kind.maintenance()));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("the server refuses: " + e.getMessage(), e);
        }
    }

    /** Ends the server at once, as {@code kill -9} does. */
    public synchronized void kill() {
        daemon.kill();
    }

    /** Stops the server in the middle of whatever it does, as {@code kill -STOP} does: it answers nothing. */
    public synchronized void halt() {
        daemon.halt();
    }

    /** Lets a halted server go on. */
    public synchronized void goOn() {
        daemon.goOn();
    }

    /** Starts the server again on the same data and port. */
    public synchronized void restart() {
        if (daemon.isAlive()) {
            daemon.stop();
        }
        daemon = launch();
    }

    /** Ends the server and removes its data. */
    @Override
    public synchronized void close() {
        daemon.stop();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Daemon launch() {
        Path log = folder.resolve("server.log");
        Daemon started = Daemon.start(kind.command(folder, port), log);
        long end = System.nanoTime() + LONGEST_START.toNanos();
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("The database server does not start: " + text(log));
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return started;
    }

    private boolean answers() {
        try (Connection connection = DriverManager.getConnection(kind.url(port, kind.maintenance()))) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return "no log";
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
