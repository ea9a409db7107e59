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
package org.lmsbridge.pool;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lmsbridge.BridgeEvent.About;
import org.lmsbridge.BridgeEvent.ServerDown;
import org.lmsbridge.BridgeEvent.ServerUp;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Events;
import org.lmsbridge.Servers;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.pool.ServerReport.Checked;
import org.lmsbridge.pool.ServerReport.Health;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several OpenMeetings servers as one: a course gets its room on the server that has the least to do, and stays there.
 * A server that is down gets no courses, and those that it has are told so at once; none of them gets a second room
 * elsewhere unless somebody decides to move it. Built once for each node of a platform, shared by all threads; what is
 * decided on one node is known to the others within {@link Builder#freshness}.
 *
 * <pre>{@code
 * ServerPool pool = ServerPool.of(store.pool())
 *         .add(PoolServer.of("red", red).withMostRooms(500))
 *         .add(PoolServer.of("blue", blue))
 *         .build();
 * CourseRooms rooms = CourseRooms.on(pool).store(store.rooms()).build();
 * }</pre>
 */
public final class ServerPool implements Servers, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServerPool.class);

    private final Map<String, PoolServer> servers;
    private final PoolStore store;
    private final Clock clock;
    private final Function<CourseKey, Set<String>> tags;
    private final Remembered<Map<String, ServerState>> states;
    private final Remembered<Loads> loads;
    private final Events events;
    private final HealthChecks checks;
    private final Map<String, Reluctance> reluctance;
    private final Comebacks comebacks;
    private final boolean ticking;
    private final List<Ticker> tickers;

    private ServerPool(Builder parts) {
        servers = Map.copyOf(parts.servers);
        store = parts.store;
        clock = parts.clock;
        tags = parts.tags;
        states = new Remembered<>(store::states, parts.freshness, parts.nanos);
        loads = new Remembered<>(() -> new Loads(store.loads()), parts.freshness, parts.nanos);
        events = parts.events;
        checks = new HealthChecks(List.copyOf(servers.values()), parts.rules, clock, parts.nanos, this::tell);
        reluctance = servers.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> new Reluctance(parts.rules, parts.nanos)));
        comebacks = new Comebacks(servers.keySet(), this::isSeenWell);
        Duration every = parts.rules.every();
        // In two threads: what is done for a server that is back may take long, and the others are checked meanwhile.
        ticking = !every.isZero();
        tickers = ticking
                ? List.of(
                        new Ticker("lms-bridge-pool", every, this::check),
                        new Ticker("lms-bridge-back", every, comebacks::tell))
                : List.of();
    }

    /** Starts with where decisions are kept, {@code JdbcStore.pool()}. */
    public static Builder of(PoolStore store) {
        return new Builder(store);
    }

    /** {@inheritDoc} As for a room of the seats that courses have unless they say otherwise. */
    @Override
    public String choose(CourseKey course) {
        return choose(course, CourseSettings.defaults(), Set.of());
    }

    /**
     * {@inheritDoc}
     *
     * <p>Of those that are in use, up, not full and have the tags that the course asks for, the one with the least
     * load: rooms or seats of open rooms, whichever is more of what it can take, divided by its weight; then the one
     * with the fewest open rooms; then the first by name. One that failed to make several rooms in a row is left out for
     * the rest that the rules give to servers that are down.
     *
     * <p>Servers that were never checked are checked first. That the course was told to leave a server is forgotten:
     * one short write into the store; what the servers have is read every few seconds.
     */
    @Override
    public String choose(CourseKey course, CourseSettings wanted, Set<String> failed) {
        store.letStay(course);
        return chosen(course, wanted.capacity(), failed)
                .orElseThrow(
                        () -> new BridgeException(
                                Reason.NO_SERVER,
                                "No OpenMeetings server takes the room of " + course
                                        + " now: all are full, drained, disabled, down or lack a tag; look with: om pool list"));
    }

    /**
     * {@inheritDoc}
     *
     * <p>A server that cannot be reached, or does not take the password, is counted as in a check. One that does not
     * make rooms, for whatever reason but the wish itself, gets no courses for a while.
     */
    @Override
    public void happened(String server, Call call, Optional<RuntimeException> failure) {
        PoolServer known = servers.get(server);
        if (known == null) {
            return;
        }
        if (failure.isEmpty()) {
            checks.served(known);
        } else if (Judged.isOfTheServer(failure.get())) {
            checks.failed(known, failure.get());
        }
        Reluctance making = reluctance.get(server);
        if (making != null && call == Call.MAKE) {
            failure.filter(Judged::isNoMaking).ifPresent(making::failed);
            if (failure.isEmpty()) {
                making.made();
            }
        }
    }

    /**
     * {@inheritDoc}
     *
     * <p>Told in a thread of its own where the pool checks by itself, else in that of whoever has the servers checked.
     */
    @Override
    public void whenBack(Predicate<String> then) {
        comebacks.add(then);
    }

    /**
     * {@inheritDoc}
     *
     * @throws BridgeException {@code SERVER_DOWN} while it is disabled or down; nothing was sent
     */
    @Override
    public OpenMeetings named(String name) {
        PoolServer server = known(name);
        if (state(name) == ServerState.DISABLED) {
            throw new BridgeException(
                    Reason.SERVER_DOWN,
                    "The OpenMeetings server " + name + " is disabled; enable it, or move its courses");
        }
        if (!checks.of(name).answers()) {
            throw new BridgeException(
                    Reason.SERVER_DOWN,
                    "The OpenMeetings server " + name + " does not answer; try again later, or move its courses");
        }
        return server.server();
    }

    /** {@inheritDoc} Also of those that are down. */
    @Override
    public Set<String> names() {
        return servers.keySet();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Another one when the course was told to {@link #move}, its room is closed or its server is down or disabled,
     * and another one takes it.
     */
    @Override
    public String home(StoredRoom row) {
        String current = row.server();
        boolean usable = usable(current);
        Optional<String> leaving = row.open() && usable ? Optional.empty() : store.leaving(row.key());
        if (leaving.isEmpty()) {
            return current;
        }
        if (!leaving.get().equals(current)) {
            // It has left; would it ever come back, nobody said that it shall leave again.
            store.letStay(row.key());
            return current;
        }
        Optional<String> other = chosen(row.key(), row.settings().capacity(), Set.of(current));
        if (other.isEmpty()) {
            LOG.warn("The course {} stays on the server {}: no other takes it now", row.key(), current);
        }
        return other.orElse(current);
    }

    /** All servers, ordered by name, with what the store says just now and what the last checks said. */
    public List<ServerReport> list() {
        states.forget();
        loads.forget();
        return servers.keySet().stream().sorted().map(this::report).toList();
    }

    /**
     * Gives a server no more courses; it keeps those that it has. May be repeated.
     *
     * @throws BridgeException {@code NO_SERVER} when there is none of that name
     */
    public void drain(String name) {
        decide(name, ServerState.DRAINED);
    }

    /**
     * Asks a server for nothing any more; its courses are answered with {@code SERVER_DOWN}. May be repeated.
     *
     * @throws BridgeException {@code NO_SERVER} when there is none of that name
     */
    public void disable(String name) {
        decide(name, ServerState.DISABLED);
    }

    /**
     * Puts a server that was drained or disabled back into use. May be repeated.
     *
     * @throws BridgeException {@code NO_SERVER} when there is none of that name
     */
    public void enable(String name) {
        decide(name, ServerState.IN_USE);
    }

    /**
     * Lets a course get its room on another server when it is opened next while it is closed, or while its server is
     * down or disabled. The room that it has stays where it is, with its recordings, and closed. May be repeated.
     *
     * @param current the server that it is on, and is to leave; also one that the pool has no more
     * @throws BridgeException {@code NO_SERVER} when neither the pool nor any course has one of that name
     */
    public void move(CourseKey course, String current) {
        heardOf(current);
        store.letLeave(course, current, clock.instant());
    }

    /**
     * Lets all courses of a server get their rooms elsewhere, as {@link #move} does. The server should be drained or
     * disabled first, or they may be followed by others. May be repeated.
     *
     * @return how many courses that are
     * @throws BridgeException {@code NO_SERVER} when neither the pool nor any course has one of that name
     */
    public int moveAll(String current) {
        heardOf(current);
        return store.letAllLeave(current, clock.instant());
    }

    /** Lets a course that was to leave its server, and has not left it yet, stay. May be repeated. */
    public void stay(CourseKey course) {
        store.letStay(course);
    }

    /**
     * Lets all courses stay that were to leave a server and have not left it yet. May be repeated.
     *
     * @return how many courses that are
     * @throws BridgeException {@code NO_SERVER} when neither the pool nor any course has one of that name
     */
    public int stayAll(String current) {
        heardOf(current);
        return store.letAllStay(current);
    }

    /**
     * Checks now all servers that are not disabled, those that are down only when they had their rest, and waits for
     * the answers, no longer than the limits of a check. Where the pool does not check by itself, this also does what is
     * to be done on servers that are back.
     *
     * @throws BridgeException {@code NO_SERVER} when the pool is closed
     */
    public void check() {
        checks.check(inService());
        tellUnlessTicking();
    }

    private void tellUnlessTicking() {
        if (!ticking) {
            comebacks.tell();
        }
    }

    /** Ends the checks; the clients stay open. May be repeated. */
    @Override
    public void close() {
        tickers.forEach(Ticker::close);
        checks.close();
    }

    private Optional<String> chosen(CourseKey course, int seats, Set<String> but) {
        if (checks.checkUnknown(inService())) {
            tellUnlessTicking();
        }
        Set<String> asked = tags.apply(course);
        synchronized (loads) {
            Optional<String> best = servers.values().stream()
                    .filter(server ->
                            !but.contains(server.name()) && server.tags().containsAll(asked))
                    .map(server -> report(server.name()))
                    .filter(ServerReport::takesCourses)
                    .min(LeastLoaded.FIRST)
                    .map(report -> report.server().name());
            best.ifPresent(name -> loads.get().give(name, course, seats));
            return best;
        }
    }

    private List<PoolServer> inService() {
        return servers.values().stream()
                .filter(server -> state(server.name()) != ServerState.DISABLED)
                .toList();
    }

    private ServerReport report(String name) {
        PoolServer server = known(name);
        return new ServerReport(
                server,
                server.server().address(),
                state(name),
                checks.of(name),
                loads.get().of(name),
                Optional.ofNullable(reluctance.get(name)).flatMap(Reluctance::reason));
    }

    private boolean usable(String name) {
        return servers.containsKey(name)
                && state(name) != ServerState.DISABLED
                && checks.of(name).answers();
    }

    private boolean isSeenWell(String name) {
        return state(name) != ServerState.DISABLED && checks.of(name).health() == Health.UP;
    }

    private void decide(String name, ServerState state) {
        known(name);
        store.decide(name, state, clock.instant());
        states.forget();
        comebacks.wasAway(name);
    }

    private ServerState state(String name) {
        return states.get().getOrDefault(name, ServerState.IN_USE);
    }

    private PoolServer known(String name) {
        PoolServer server = servers.get(name);
        if (server == null) {
            throw Servers.noServer(name);
        }
        return server;
    }

    /** Courses may still be on a server that the pool has no more, and must be able to leave it. */
    private void heardOf(String name) {
        if (!servers.containsKey(name) && !store.loads().containsKey(name)) {
            throw Servers.noServer(name);
        }
    }

    private void tell(PoolServer server, Checked now) {
        About about = events.now().on(server.name());
        if (now.answers()) {
            LOG.info("The OpenMeetings server {} answers", server.name());
            events.tell(new ServerUp(about));
            comebacks.wasAway(server.name());
        } else {
            String reason = now.reason().orElse("no reason given");
            LOG.warn("The OpenMeetings server {} is down: {}", server.name(), reason);
            events.tell(new ServerDown(about, reason));
        }
    }

    /** Collects the servers. Not thread-safe. */
    public static final class Builder {
        private static final int MOST = 32;

        private final PoolStore store;
        private final Map<String, PoolServer> servers = new LinkedHashMap<>();
        private Clock clock = Clock.systemUTC();
        private LongSupplier nanos = System::nanoTime;
        private CheckRules rules = CheckRules.standard();
        private Duration freshness = Duration.ofSeconds(3);
        private Function<CourseKey, Set<String>> tags = course -> Set.of();
        private Events events = Events.of(Clock.systemUTC(), List.of());

        private Builder(PoolStore store) {
            this.store = store;
        }

        /**
         * Adds a server.
         *
         * @throws IllegalArgumentException when there is one of that name, or there are 32 already
         */
        public Builder add(PoolServer server) {
            if (servers.size() == MOST || servers.putIfAbsent(server.name(), server) != null) {
                throw new IllegalArgumentException("A pool has at most " + MOST
                        + " servers, each of another name; one too many is " + server.name());
            }
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * What measures, in nanoseconds and never set back, how old something is and how long a server has had its
         * rest; {@link System#nanoTime} unless said otherwise.
         */
        public Builder stopwatch(LongSupplier value) {
            nanos = value;
            return this;
        }

        /** How servers are checked; {@link CheckRules#standard()} unless said otherwise. */
        public Builder checks(CheckRules value) {
            rules = value;
            return this;
        }

        /** How old what is known of loads and of decisions may be; 3 seconds unless said otherwise. */
        public Builder freshness(Duration value) {
            freshness = value;
            return this;
        }

        /** Who hears, in this process, of servers that are down, and up; nobody unless said otherwise. */
        public Builder events(Events value) {
            events = value;
            return this;
        }

        /** Which tags the server of a course must have, all of them; none unless said otherwise. */
        public Builder tags(Function<CourseKey, Set<String>> value) {
            tags = value;
            return this;
        }

        /**
         * Makes the pool, and starts the checks if the rules have some.
         *
         * @throws IllegalArgumentException without a server
         */
        public ServerPool build() {
            if (servers.isEmpty()) {
                throw new IllegalArgumentException("A pool has at least one server; add one");
            }
            return new ServerPool(this);
        }
    }
}
