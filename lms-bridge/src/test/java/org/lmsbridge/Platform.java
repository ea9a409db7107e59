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

import java.time.Duration;
import java.util.List;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** A learning platform with a database of some kind and a stand-in server of some version, for the parts of the bridge. */
public final class Platform implements AutoCloseable {
    public static final String HOST = "campus.example";
    public static final String OUR_TYPE = "chamilolms.campus.example";
    public static final Member TEACHER = Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER);

    public final StandInServer om;
    public final OpenMeetings server;
    public final JdbcStore database;
    public final RoomStore store;
    public final CourseRooms rooms;

    private Platform(String version, String url) {
        om = StandInServer.version(version).start();
        server = OpenMeetings.at(om.uri())
                .credentials(Credentials.password(om.user(), om.password()))
                .timeout(Duration.ofSeconds(30))
                .spareJoinSessions(0)
                .build();
        database = JdbcStore.at(url);
        store = database.rooms();
        rooms = CourseRooms.on(server).store(store).build();
    }

    /** With a database in memory. */
    public static Platform of(String version) {
        return new Platform(version, "jdbc:h2:mem:");
    }

    /** With a database of that kind: h2 or mariadb. */
    public static Platform of(String version, String kind) {
        return new Platform(
                version,
                kind.equals("h2") ? "jdbc:h2:mem:" : DatabaseServer.mariaDb().newDatabase());
    }

    /** The room of that course, opened by a teacher. */
    public CourseRoom open(String course) {
        return rooms.open(key(course), TEACHER, CourseSettings.defaults());
    }

    public static CourseKey key(String course) {
        return CourseKey.of(HOST, course);
    }

    /** Rooms on OpenMeetings that are of this platform. */
    public List<StandInRoom> roomsOnServer() {
        return om.rooms().stream()
                .filter(room -> room.externalType().equals(OUR_TYPE))
                .toList();
    }

    @Override
    public void close() {
        database.close();
        server.close();
        om.close();
    }
}
