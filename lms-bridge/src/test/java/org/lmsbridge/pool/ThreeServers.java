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

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.SettableClock;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** A platform with three servers, {@code blue}, {@code green} and {@code red}, of versions that differ. */
final class ThreeServers implements AutoCloseable {
    static final Member TEACHER = Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER);
    static final Member STUDENT = Member.of("7", "sam", "Sam", "Student", Role.STUDENT);
    static final CheckRules RULES = CheckRules.standard().withEvery(Duration.ZERO);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final SettableClock clock = new SettableClock();
    final JdbcStore database;
    final Map<String, StandInServer> standIns = new LinkedHashMap<>();
    final Map<String, OpenMeetings> clients = new LinkedHashMap<>();
    private final List<ServerPool> pools = new ArrayList<>();

    /** With tables in memory. */
    ThreeServers() {
        this("H2");
    }

    /** With tables in H2 or MariaDB. */
    ThreeServers(String product) {
        database = JdbcStore.at(
                product.equals("H2") ? "jdbc:h2:mem:" : DatabaseServer.mariaDb().newDatabase());
        start("blue", "9.2");
        start("green", "3.3");
        start("red", "2.0");
    }

    private void start(String name, String version) {
        StandInServer standIn = StandInServer.version(version).start();
        standIn.recordBy(clock);
        standIns.put(name, standIn);
        clients.put(
                name,
                OpenMeetings.at(standIn.uri())
                        .credentials(Credentials.password(standIn.user(), standIn.password()))
                        .timeout(PATIENCE)
                        .spareJoinSessions(0)
                        .build());
    }

    /** A node of the platform that checks its servers when it is told to. */
    ServerPool node() {
        return node(RULES, server -> server);
    }

    ServerPool node(CheckRules rules, UnaryOperator<PoolServer> each) {
        ServerPool.Builder builder = ServerPool.of(database.pool())
                .clock(clock)
                .stopwatch(clock::nanos)
                .checks(rules);
        clients.forEach((name, client) -> builder.add(each.apply(PoolServer.of(name, client))));
        ServerPool pool = builder.build();
        pools.add(pool);
        return pool;
    }

    CourseRooms rooms(ServerPool pool) {
        return CourseRooms.on(pool)
                .store(database.rooms())
                .clock(clock)
                .stopwatch(clock::nanos)
                .build();
    }

    static CourseKey course(String code) {
        return CourseKey.of("campus.example", code);
    }

    static CourseSettings settings() {
        return CourseSettings.defaults();
    }

    /** Where the store says that a course is. */
    String place(CourseKey course) {
        return database.rooms().find(course).orElseThrow().server();
    }

    List<StandInRoom> courseRooms(String server) {
        return standIn(server).rooms().stream()
                .filter(room -> room.externalType().equals("chamilolms.campus.example"))
                .toList();
    }

    StandInServer standIn(String server) {
        StandInServer standIn = standIns.get(server);
        if (standIn == null) {
            throw new IllegalArgumentException(server);
        }
        return standIn;
    }

    OpenMeetings client(String server) {
        OpenMeetings client = clients.get(server);
        if (client == null) {
            throw new IllegalArgumentException(server);
        }
        return client;
    }

    /** Lets a server drop every connection, with all that it has, until it is back. */
    void kill(String server) {
        standIn(server).faults().next("*", 10_000, Fault.REQUEST_LOST);
    }

    /** Ends a server and starts one with nothing in it on the same port, as after a new installation. */
    void startAnew(String server) {
        StandInServer old = standIn(server);
        old.close();
        StandInServer anew =
                StandInServer.version(old.version()).port(old.uri().getPort()).start();
        anew.recordBy(clock);
        standIns.put(server, anew);
    }

    void bringBack(String server) {
        standIn(server).faults().clear();
    }

    @Override
    public void close() {
        pools.forEach(ServerPool::close);
        clients.values().forEach(OpenMeetings::close);
        standIns.values().forEach(StandInServer::close);
        database.close();
    }
}
