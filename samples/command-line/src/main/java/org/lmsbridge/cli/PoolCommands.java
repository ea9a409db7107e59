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
package org.lmsbridge.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.pool.PoolServer;
import org.lmsbridge.pool.ServerPool;
import org.lmsbridge.pool.ServerReport;
import org.lmsbridge.pool.ServerReport.Health;
import org.lmsbridge.pool.ServerState;
import org.lmsbridge.store.JdbcStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for the servers of a platform that has several. */
final class PoolCommands {
    private PoolCommands() {}

    private static Fields fields(ServerReport report) {
        return new Fields()
                .add("server", report.server().name())
                .add("url", report.address().toString())
                .add("state", report.state())
                .add("full", report.full())
                .add("rooms", report.load().rooms())
                .add("mostRooms", report.server().mostRooms())
                .add("openRooms", report.load().openRooms())
                .add("openSeats", report.load().openSeats())
                .add("mostPeople", report.server().mostPeople())
                .add("leaving", report.load().leaving())
                .add("weight", report.server().weight())
                .add("tags", report.server().tags().stream().sorted().toList());
    }

    private static Fields health(ServerReport report) {
        return new Fields()
                .add("server", report.server().name())
                .add("url", report.address().toString())
                .add("state", report.state())
                .add("health", report.health().health())
                .add("checkedAt", report.health().at().map(Instant::toString))
                .add("reason", report.health().reason());
    }

    /** A command for all servers. */
    abstract static class OnPool extends TerminalCommand {
        @Mixin
        ServersOptions servers = new ServersOptions();

        @Option(
                names = "--db",
                paramLabel = "JDBC-URL",
                description = "Database of the bridge; else OM_DB, else the H2 file om-courses in the current folder.")
        @Nullable String database;

        OnPool(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int run() {
            List<PoolServer> named = servers.file(terminal())
                    .orElseThrow(() -> CommandFailure.wrongUsage("No servers given: use --servers or OM_SERVERS."))
                    .connect();
            String url =
                    database != null ? database : terminal().variable("OM_DB").orElse("");
            try (JdbcStore store =
                    url.isEmpty() ? JdbcStore.inFile(Path.of("om-courses").toAbsolutePath()) : JdbcStore.at(url)) {
                ServerPool pool = ConnectedServers.pool(named, store.pool());
                try {
                    return run(pool, store);
                } finally {
                    pool.close();
                }
            } finally {
                named.forEach(server -> server.server().close());
            }
        }

        abstract int run(ServerPool pool, JdbcStore store);
    }

    /** A command for one of them. */
    abstract static class OneServer extends OnPool {
        @Option(names = "--server", required = true, paramLabel = "NAME", description = "Name of the server.")
        String server = "";

        OneServer(Terminal terminal) {
            super(terminal);
        }

        final ServerReport report(ServerPool pool) {
            return pool.list().stream()
                    .filter(report -> report.server().name().equals(server))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.notFound("There is no server " + server
                            + " in the file; it has: "
                            + String.join(", ", pool.names().stream().sorted().toList())));
        }

        final int done(ServerPool pool, String sentence) {
            output().done(fields(report(pool)), sentence);
            return ExitCode.DONE;
        }

        /** A server that the file has no more may still have courses. */
        final boolean isThere(ServerPool pool) {
            return pool.names().contains(server);
        }

        /** What becomes of the courses of the server; answers how many they are. */
        final int courses(ToIntFunction<String> decision) {
            try {
                return decision.applyAsInt(server);
            } catch (BridgeException e) {
                if (e.reason() == BridgeException.Reason.NO_SERVER) {
                    throw CommandFailure.notFound("There is no server " + server + " in the file, and no course on it");
                }
                throw e;
            }
        }

        final int counted(ServerPool pool, int courses, String sentence) {
            Fields fields = isThere(pool) ? fields(report(pool)) : new Fields().add("server", server);
            output().done(fields.add("courses", courses), sentence);
            return ExitCode.DONE;
        }

        final void mustBe(ServerState state, ServerPool pool) {
            ServerState found = report(pool).state();
            if (found != state) {
                throw CommandFailure.failed("The server " + server + " is not "
                        + state.name().toLowerCase(Locale.ROOT) + "; it is " + Words.of(found) + ".");
            }
        }
    }

    @Command(name = "list", description = "List the servers, what was decided about them, and what they have.")
    static final class ListServers extends OnPool {
        ListServers(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            output().many(
                            pool.list().stream().map(PoolCommands::fields).toList(),
                            "There are no servers.",
                            "server",
                            "state",
                            "full",
                            "rooms",
                            "openRooms",
                            "openSeats",
                            "leaving",
                            "url");
            return ExitCode.DONE;
        }
    }

    @Command(name = "health", description = "Check all servers that are not disabled, with a login each.")
    static final class CheckHealth extends OnPool {
        CheckHealth(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            pool.check();
            List<ServerReport> reports = pool.list();
            output().many(
                            reports.stream().map(PoolCommands::health).toList(),
                            "There are no servers.",
                            "server",
                            "state",
                            "health",
                            "reason");
            return reports.stream().anyMatch(report -> report.health().health() == Health.DOWN)
                    ? ExitCode.NOT_REACHABLE
                    : ExitCode.DONE;
        }
    }

    @Command(name = "drain", description = "Give a server no more courses; it keeps those that it has.")
    static final class Drain extends OneServer {
        Drain(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            report(pool);
            pool.drain(server);
            return done(pool, "The server " + server + " gets no more courses.");
        }
    }

    @Command(name = "undrain", description = "Give a drained server courses again.")
    static final class Undrain extends OneServer {
        Undrain(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            mustBe(ServerState.DRAINED, pool);
            pool.enable(server);
            return done(pool, "The server " + server + " gets courses again.");
        }
    }

    @Command(name = "disable", description = "Ask a server for nothing any more; its courses have no room until then.")
    static final class Disable extends OneServer {
        Disable(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            report(pool);
            pool.disable(server);
            return done(pool, "The server " + server + " is asked for nothing any more.");
        }
    }

    @Command(name = "enable", description = "Put a disabled server back into use.")
    static final class Enable extends OneServer {
        Enable(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            mustBe(ServerState.DISABLED, pool);
            pool.enable(server);
            return done(pool, "The server " + server + " is in use again.");
        }
    }

    @Command(name = "move-all", description = "Let all courses of a server get their rooms elsewhere at the next open.")
    static final class MoveAll extends OneServer {
        MoveAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            if (isThere(pool) && report(pool).state() == ServerState.IN_USE) {
                throw CommandFailure.failed("The server " + server
                        + " still gets courses; first drain it with: om pool drain --server " + server);
            }
            int courses = courses(pool::moveAll);
            return counted(
                    pool, courses, "Courses that leave " + server + " when they are opened next: " + courses + ".");
        }
    }

    @Command(name = "stay-all", description = "Let all courses stay that were to leave a server and are still on it.")
    static final class StayAll extends OneServer {
        StayAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            int courses = courses(pool::stayAll);
            return counted(pool, courses, "Courses that were to leave " + server + " and stay: " + courses + ".");
        }
    }

    /** A command for one course. */
    abstract static class OneCourse extends OnPool {
        @Option(
                names = "--instance",
                required = true,
                paramLabel = "HOST",
                description = "Host name of the learning platform, such as campus.example.")
        String instance = "";

        @Mixin
        CourseOptions.Place place = new CourseOptions.Place();

        OneCourse(Terminal terminal) {
            super(terminal);
        }

        final StoredRoom row(JdbcStore store) {
            return store.rooms()
                    .find(place.key(instance))
                    .orElseThrow(() -> CommandFailure.notFound(
                            "The course " + place.course + " has no room yet; it gets one with: om course open"));
        }
    }

    @Command(name = "move", description = "Let a course get its room on another server when it is opened next.")
    static final class Move extends OneCourse {
        Move(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            StoredRoom row = row(store);
            pool.move(row.key(), row.server());
            output().done(
                            new Fields()
                                    .add("course", place.course)
                                    .add("leaving", row.server())
                                    .add("open", row.open()),
                            "The course " + place.course + " leaves the server " + row.server()
                                    + " when it is opened next" + (row.open() ? "; close it first." : "."));
            return ExitCode.DONE;
        }
    }

    @Command(name = "stay", description = "Let a course stay that was to leave its server and is still on it.")
    static final class Stay extends OneCourse {
        Stay(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(ServerPool pool, JdbcStore store) {
            StoredRoom row = row(store);
            pool.stay(row.key());
            output().done(
                            new Fields().add("course", place.course).add("server", row.server()),
                            "The course " + place.course + " stays on the server " + row.server() + ".");
            return ExitCode.DONE;
        }
    }
}
