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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Reading rooms. */
final class RoomQueries {
    /** Set for rooms whose groups are in the cache of 2.1 and 2.2, where the two then refer to each other for ever. */
    static final String READ_WITH_GROUPS = "readWithGroups";

    private final World world;
    private final Gate gate;
    private final RoomBeans beans;
    private final String roomType;

    RoomQueries(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
        this.beans = new RoomBeans(world);
        boolean dto = world.version().atLeast(3, 0, 4);
        roomType = world.version().before(2, 1, 0) ? "Rooms" : dto ? "RoomDTO" : "Room";
    }

    void addTo(Map<String, Action> actions) {
        actions.put("RoomService.getRoomById", this::byId);
        actions.put("RoomService.getRoomWithCurrentUsersById", this::byId);
        actions.put("RoomService.getRoomsPublic", this::publicRooms);
        actions.put("RoomService.getRooms", this::search);
        actions.put("RoomService.getRoomsWithCurrentUsers", this::search);
        actions.put("RoomService.getRoomsWithCurrentUsersByList", this::listed);
        actions.put("RoomService.getRoomsWithCurrentUsersByListAndType", this::listed);
        actions.put("RoomService.getRoomWithClientObjectsById", this::withClients);
        actions.put("RoomService.getRoomTypes", this::types);
        actions.put("RoomService.getRoomCounters", this::counters);
    }

    private @Nullable Object byId(Args args) {
        Room room = gate.user(args) ? world.rooms().find(args.number("rooms_id")) : null;
        if (room == null && world.version().atLeast(3, 0, 4)) {
            throw Failure.escaped(null);
        }
        if (room == null) {
            return null;
        }
        if (world.groups().all().stream().anyMatch(group -> group.rooms().contains(room.id()))) {
            room.put(READ_WITH_GROUPS, world.version().atLeast(2, 1, 0));
        }
        return beans.withGroups(roomType, room);
    }

    private @Nullable Object publicRooms(Args args) {
        if (!gate.service(args)) {
            return null;
        }
        long type = args.number("roomtypes_id");
        boolean late = world.version().atLeast(3, 0, 0);
        List<Bean> found = world.rooms().all().stream()
                .filter(room -> room.is("isPublic"))
                .filter(room -> (late && type == 0) || room.number("roomtypes_id") == type)
                .map(room -> beans.room(roomType, room))
                .toList();
        return found.isEmpty() && !late ? null : found;
    }

    private @Nullable Object search(Args args) {
        if (world.version().before(2, 2, 0)) {
            if (!gate.admin(args)) {
                return null;
            }
            String root = world.version().before(2, 1, 0) ? "org.openmeetings.app" : "org.apache.openmeetings";
            throw Failure.service("org.apache.axis2.AxisFault: Mapping qname not fond for the package: " + root
                    + ".data.beans.basic");
        }
        if (!gate.admin(args)) {
            throw Failure.escaped(null);
        }
        List<Bean> page =
                page(args, "").map(room -> beans.room("RoomDTO", room)).toList();
        String entity = world.version().before(3, 0, 0) ? "persistence.beans.room" : "db.entity.room";
        return Bean.of(
                "RoomSearchResult",
                "objectName",
                "org.apache.openmeetings." + entity + ".Room",
                "records",
                (long) world.rooms().all().size(),
                "result",
                page);
    }

    private Stream<Room> page(Args args, String externalType) {
        Comparator<Room> order = switch (args.textOrEmpty("orderby")) {
            case "rooms_id" -> Comparator.comparingLong(Room::id);
            case "name" -> Comparator.comparing(room -> room.text("name"));
            default -> throw Failure.escaped(null);
        };
        return world.rooms().all().stream()
                .filter(room ->
                        externalType.isEmpty() || room.text("externalType").equals(externalType))
                .sorted(args.flag("asc") ? order : order.reversed())
                .skip(Math.max(0, args.number("start")))
                .limit(Math.max(0, args.number("max")));
    }

    private @Nullable Object listed(Args args) {
        if (!gate.service(args)) {
            return null;
        }
        return page(args, args.textOrEmpty("externalRoomType"))
                .map(room -> beans.withUsers(room, true))
                .toList();
    }

    private @Nullable Object withClients(Args args) {
        if (!gate.service(args)) {
            return null;
        }
        Room room = world.rooms().find(args.number("rooms_id"));
        if (room == null) {
            throw Failure.service(null);
        }
        return beans.withUsers(room, false);
    }

    private @Nullable Object types(Args args) {
        return gate.user(args) ? Stream.of(1L, 3L, 4L).map(beans::type).toList() : null;
    }

    private @Nullable Object counters(Args args) {
        boolean early = world.version().before(2, 1, 0);
        if (!gate.service(args)) {
            return early ? null : List.of();
        }
        List<Long> ids = world.version().before(2, 2, 0)
                ? Stream.iterate(1, n -> n <= 10, n -> n + 1)
                        .map(n -> args.number("roomId" + n))
                        .toList()
                : args.list("roomId").stream()
                        .map(id -> id instanceof Long number ? number : 0L)
                        .toList();
        return world.rooms().all().stream()
                .filter(room -> ids.contains(room.id()))
                .map(beans::count)
                .toList();
    }
}
