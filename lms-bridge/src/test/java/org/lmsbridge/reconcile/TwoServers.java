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
package org.lmsbridge.reconcile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Platform;
import org.lmsbridge.RoomStore;
import org.lmsbridge.Servers;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** A platform with the servers red and blue, whose courses get their rooms where a test says. */
final class TwoServers implements Servers, AutoCloseable {
    final StandInServer red;
    final StandInServer blue;
    final CourseRooms rooms;
    final RoomStore store;

    private final JdbcStore database = JdbcStore.at("jdbc:h2:mem:");
    private final Map<String, OpenMeetings> clients = new TreeMap<>();
    private Set<String> down = Set.of();
    private String home = "red";

    TwoServers(String redVersion, String blueVersion) {
        red = StandInServer.version(redVersion).start();
        blue = StandInServer.version(blueVersion).start();
        clients.put("red", client(red));
        clients.put("blue", client(blue));
        store = database.rooms();
        rooms = CourseRooms.on(this).store(store).build();
    }

    /** Courses that are opened from now on have or get their rooms there. */
    void home(String name) {
        home = name;
    }

    /** Courses stay where they are from now on. */
    void stay() {
        home = "";
    }

    /** These are known to be down from now on. */
    void down(String... names) {
        down = Set.of(names);
    }

    OpenMeetings client(String name) {
        return Objects.requireNonNull(clients.get(name));
    }

    RoomId open(String course) {
        CourseRoom room = rooms.open(Platform.key(course), Platform.TEACHER, CourseSettings.defaults());
        return room.room();
    }

    RoomId stray(String server, String id) {
        return client(server)
                .rooms()
                .create(RoomSettings.named("Stray")
                        .externalId(new ExternalId(Platform.OUR_TYPE, id))
                        .build())
                .id();
    }

    Reconcile.Builder reconcile() {
        return Reconcile.of(rooms, store, Platform.HOST).servers(this);
    }

    static List<StandInRoom> ours(StandInServer server) {
        return server.rooms().stream()
                .filter(room -> room.externalType().equals(Platform.OUR_TYPE))
                .toList();
    }

    @Override
    public String choose(CourseKey course) {
        return home;
    }

    @Override
    public OpenMeetings named(String name) {
        if (down.contains(name)) {
            throw new BridgeException(BridgeException.Reason.SERVER_DOWN, "The server " + name + " is down");
        }
        return client(name);
    }

    @Override
    public String home(StoredRoom row) {
        return home.isEmpty() ? row.server() : home;
    }

    @Override
    public Set<String> names() {
        return clients.keySet();
    }

    @Override
    public void close() {
        database.close();
        clients.values().forEach(OpenMeetings::close);
        red.close();
        blue.close();
    }

    private static OpenMeetings client(StandInServer om) {
        return OpenMeetings.at(om.uri())
                .credentials(Credentials.password(om.user(), om.password()))
                .timeout(Duration.ofSeconds(30))
                .spareJoinSessions(0)
                .build();
    }
}
