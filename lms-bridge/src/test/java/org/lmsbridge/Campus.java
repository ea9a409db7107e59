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
package org.lmsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.Joins;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.Recordings;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.Users;
import org.lmsbridge.openmeetings.standin.RequestSeen;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** A platform with a course, a store in memory and a stand-in OpenMeetings server of some version. */
public final class Campus implements AutoCloseable {
    /** Logging in, and finding the version out; documents have no operation. */
    private static final Set<String> LOGIN = Set.of("getSession", "loginUser", "login", "getVersion", "version", "");

    private static final String ON_MARIADB = " on MariaDB";

    public static final CourseKey ALGEBRA = CourseKey.of("campus.example", "ALGEBRA101");
    public static final Member TEACHER = Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER);
    public static final Member STUDENT = Member.of("7", "sam", "Sam", "Student", Role.STUDENT);
    public static final Member GUEST = Member.of("9", "gus", "Gus", "Guest", Role.GUEST);
    public static final CourseSettings SETTINGS = CourseSettings.defaults();

    public final StandInServer om;
    public final OpenMeetings server;
    public final JdbcStore database;
    public final RoomStore store;
    public final SettableClock clock = new SettableClock();
    public final CourseRooms rooms;

    /** How patient other processes are with each other. */
    Duration longestWait = RoomMaking.LEASE.plusSeconds(15);

    /** With tables in memory, or, for versions such as {@code 9.2 on MariaDB}, there. */
    public Campus(String version) {
        this(
                version.replace(ON_MARIADB, ""),
                version.endsWith(ON_MARIADB) ? DatabaseServer.mariaDb().newDatabase() : "jdbc:h2:mem:");
    }

    /** With tables in any database. */
    public Campus(String version, String url) {
        database = JdbcStore.at(url);
        store = database.rooms();
        om = StandInServer.version(version).start();
        om.recordBy(clock);
        server = OpenMeetings.at(om.uri())
                .credentials(Credentials.password(om.user(), om.password()))
                .timeout(Duration.ofSeconds(30))
                .spareJoinSessions(0)
                .build();
        rooms = on(store);
    }

    /** Another process of the platform, with a store as it sees it. */
    public CourseRooms on(RoomStore seen) {
        return CourseRooms.on(server)
                .store(seen)
                .clock(clock)
                .stopwatch(clock::nanos)
                .longestWait(longestWait)
                .build();
    }

    /** Another process, whose every call to OpenMeetings is watched. */
    CourseRooms watched(RoomStore seen, Consumer<String> watcher) {
        return watched(seen, watcher, call -> {});
    }

    /** The same; calls that concern rooms are watched when they return, too. */
    CourseRooms watched(RoomStore seen, Consumer<String> watcher, Consumer<String> after) {
        RemoteRooms.Server seenServer = RemoteRooms.Server.of(
                server,
                new Reported(Servers.only(server), Servers.MAIN),
                Watched.watched(Rooms.class, server.rooms(), watcher, after),
                Watched.watched(Joins.class, server.joins(), watcher),
                Watched.watched(Recordings.class, server.recordings(), watcher));
        return new CourseRooms.Builder(new RemoteRooms(Servers.only(server), name -> seenServer))
                .store(seen)
                .clock(clock)
                .stopwatch(clock::nanos)
                .longestWait(longestWait)
                .build();
    }

    /** Another process, of which everything is heard that it says to OpenMeetings about links and people. */
    CourseRooms overheard(List<Object> said) {
        RemoteRooms.Server real = RemoteRooms.Server.of(server, new Reported(Servers.only(server), Servers.MAIN));
        RemoteRooms.Server heard = new RemoteRooms.Server(
                real.rooms(),
                Watched.overheard(Joins.class, real.joins(), said),
                real.recordings(),
                Watched.overheard(Users.class, real.users(), said),
                real.versions(),
                real.able());
        return new CourseRooms.Builder(new RemoteRooms(Servers.only(server), name -> heard))
                .store(store)
                .clock(clock)
                .stopwatch(clock::nanos)
                .build();
    }

    /** A process that makes or finds a room on OpenMeetings and does not get to hear of it. */
    void begin(CourseKey key) {
        CourseRooms dying = watched(store, call -> {}, call -> {
            if (call.equals("findOrCreate")) {
                throw new IllegalStateException("The answer is lost");
            }
        });
        assertThatIllegalStateException().isThrownBy(() -> dying.open(key, TEACHER, SETTINGS));
        assertThat(store.find(key).flatMap(StoredRoom::claim)).isPresent();
    }

    /** Looks at the claim of somebody who does not get on, and lets the time pass after which others may take over. */
    void letTheClaimEnd(CourseKey key) {
        rooms.find(key);
        clock.advance(RoomMaking.LEASE);
    }

    public CourseRoom open() {
        return rooms.open(ALGEBRA, TEACHER, SETTINGS);
    }

    /** Rooms on OpenMeetings that courses have made; a fresh server has some of its own. */
    public List<StandInRoom> courseRooms() {
        return om.rooms().stream()
                .filter(room -> room.externalType().equals("chamilolms.campus.example"))
                .toList();
    }

    /** Requests but those for logging in and finding the version out. */
    public List<String> requests() {
        return om.requests().stream()
                .map(RequestSeen::operation)
                .filter(name -> !LOGIN.contains(name))
                .toList();
    }

    @Override
    public void close() {
        database.close();
        server.close();
        om.close();
    }
}
