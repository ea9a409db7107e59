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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.Group;
import org.lmsbridge.openmeetings.standin.world.Participant;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/** Rooms as beans of the Axis2 versions. */
final class RoomBeans {
    private final World world;
    private final RoomNames names;

    RoomBeans(World world) {
        this.world = world;
        this.names = new RoomNames(world.words());
    }

    /** The bean a version calls Rooms, Room or RoomDTO. */
    Bean room(String type, Room room) {
        return new Bean(type, name -> switch (name) {
            case "roomtype" -> type(room.number("roomtypes_id"));
            case "allowFontStyles" -> true;
            case "showMicrophoneStatus",
                    "autoVideoSelect",
                    "chatModerated",
                    "chatOpened",
                    "filesOpened",
                    "sipEnabled" -> false;
            case "roomOrganisations" -> List.of();
            case "externalRoomId" -> room.text("externalId").isEmpty() ? null : room.text("externalId");
            default -> read(room, name);
        });
    }

    /** The same, with the groups it belongs to, which are read together with a single room only. */
    Bean withGroups(String type, Room room) {
        Bean bean = room(type, room);
        return new Bean(type, name -> name.equals("roomOrganisations") ? groups(room) : bean.get(name));
    }

    private List<Bean> groups(Room room) {
        List<Bean> beans = new ArrayList<>();
        for (Group group : world.groups().all()) {
            Long row = group.rowOfRoom(room.id());
            if (row != null) {
                beans.add(Bean.of(
                        "RoomOrganisation",
                        "deleted",
                        false,
                        "organisation",
                        organisation(group),
                        "rooms_organisation_id",
                        row,
                        "starttime",
                        group.made()));
            }
        }
        return beans;
    }

    private static Bean organisation(Group group) {
        return Bean.of(
                "Organisation",
                "deleted",
                false,
                "insertedby",
                1L,
                "name",
                group.name(),
                "organisation_id",
                group.id(),
                "starttime",
                group.made());
    }

    private @Nullable Object read(Room room, String name) {
        Object value = names.read(room, name);
        return name.equals("allowRecording") && world.version().atLeast(3, 0, 4) ? Boolean.TRUE.equals(value) : value;
    }

    /** A room type by its number. */
    @Nullable Bean type(long id) {
        boolean early = world.version().before(3, 0, 0);
        String name = switch ((int) id) {
            case 1 -> early ? "conference (1-25 users)" : "conference";
            case 3 -> early ? "restricted  (1-150 users)" : "restricted";
            case 4 -> early ? "interview  (1:1 meeting with recording)" : "interview";
            default -> null;
        };
        if (name == null) {
            return null;
        }
        long label = 1540 + (id == 1 ? 1 : id - 1);
        return Bean.of(
                world.version().before(2, 1, 0) ? "RoomTypes" : "RoomType",
                "deleted",
                false,
                "name",
                name,
                "roomtypes_id",
                id,
                "fieldvalues_id",
                label,
                "starttime",
                world.clock().instant());
    }

    /** A room with the people in it; in lists less is known of them. */
    Bean withUsers(Room room, boolean inList) {
        List<Bean> users = new ArrayList<>();
        for (Participant one : world.door().in(room.id())) {
            users.add(Bean.of(
                    "RoomUser",
                    "avsettings",
                    inList ? null : "",
                    "broadcastId",
                    inList ? 0L : -2L,
                    "firstname",
                    one.account().person().firstName(),
                    "isBroadCasting",
                    inList ? null : false,
                    "lastname",
                    one.account().person().lastName(),
                    "publicSID",
                    inList ? null : one.uid()));
        }
        return Bean.of(
                "RoomReturn",
                "created",
                room.get("starttime"),
                "creator",
                inList ? "SOAP" : null,
                "name",
                room.text("name"),
                "roomUser",
                users,
                "room_id",
                room.id());
    }

    /** How full a room is. */
    Bean count(Room room) {
        return Bean.of(
                "RoomCountBean",
                "maxUser",
                room.number("capacity"),
                "roomCount",
                (long) world.door().in(room.id()).size(),
                "roomId",
                room.id(),
                "roomName",
                room.text("name"));
    }
}
