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
package org.lmsbridge.openmeetings.scenarios;

import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.model.User;

/** What runs that were killed have left on a server. Nothing is touched whose name does not begin with our mark. */
final class Leftovers {
    private Leftovers() {}

    /** Removes it. */
    static void remove(OpenMeetings client) {
        removeAppointments(client);
        rooms(client).forEach(room -> remove(client, room.id()));
        users(client).forEach(user -> client.users().delete(user.id()));
        client.users().deleteByExternalId(Stage.USER);
        groups(client).forEach(group -> client.groups().delete(group.id()));
        removeServers(client);
    }

    /** A room with its files, which OpenMeetings would keep. */
    private static void remove(OpenMeetings client, RoomId room) {
        client.files().inRoom(room).room().forEach(file -> client.files().delete(file.id()));
        client.rooms().delete(room);
    }

    /** Appointments can be read from 3.0.4 on. */
    private static void removeAppointments(OpenMeetings client) {
        if (client.supports("calendar.titled").works()) {
            client.calendar().titled(Stage.MARK + " %").stream()
                    .filter(appointment -> isOurs(appointment.title()))
                    .forEach(appointment -> client.calendar().delete(appointment.id()));
        }
    }

    private static void removeServers(OpenMeetings client) {
        if (client.supports("cluster.list").works()) {
            client.cluster().list().stream()
                    .filter(server -> isOurs(server.settings().name()))
                    .forEach(server -> client.cluster().delete(server.id()));
        }
    }

    private static List<User> users(OpenMeetings client) {
        return client.supports("users.list").works()
                ? client.users().list().stream()
                        .filter(user -> user.login().startsWith(Stage.MARK + "-"))
                        .toList()
                : List.of();
    }

    /** Ours, and the one that 5.0 and later make for the external type of rooms and users. */
    private static List<Group> groups(OpenMeetings client) {
        return client.supports("groups.list").works()
                ? client.groups().list().stream()
                        .filter(group -> group.name().equals(Stage.MARK) || isOurs(group.name()))
                        .toList()
                : List.of();
    }

    private static List<Room> rooms(OpenMeetings client) {
        List<Room> found = new ArrayList<>();
        if (client.supports("rooms.list").works()) {
            // those that 2.x makes for appointments, too
            client.rooms().list().stream().filter(room -> isOurs(room.name())).forEach(found::add);
            return found;
        }
        for (RoomType type : List.of(RoomType.CONFERENCE, RoomType.PRESENTATION, RoomType.INTERVIEW)) {
            client.rooms().listPublic(type).stream()
                    .filter(room -> isOurs(room.name()))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isOurs(String name) {
        return name.startsWith(Stage.MARK + " ");
    }
}
