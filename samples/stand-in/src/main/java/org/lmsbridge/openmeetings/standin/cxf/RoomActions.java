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
package org.lmsbridge.openmeetings.standin.cxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Habit;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Participant;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/** Rooms. */
final class RoomActions {
    private static final String ENTITY = "org.apache.openmeetings.db.entity.room.Room";

    private final World world;
    private final Refusals refusals;
    private final RoomNames names;

    RoomActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
        this.names = new RoomNames(world.words());
    }

    void addTo(Map<String, Action> actions) {
        actions.put("RoomService.getPublic", this::publicRooms);
        actions.put("RoomService.getRoomById", (args, rest) -> byId(args));
        actions.put("RoomService.getExternal", this::external);
        actions.put("RoomService.add", (args, rest) -> add(args));
        actions.put("RoomService.delete", (args, rest) -> delete(args));
        actions.put("RoomService.close", (args, rest) -> close(args, true));
        actions.put("RoomService.open", (args, rest) -> close(args, false));
        actions.put("RoomService.kickAll", (args, rest) -> kickAll(args));
        actions.put(
                "RoomService.kick", (args, rest) -> world.version().atLeast(4, 0, 7) ? kickOne(args) : kickAll(args));
        actions.put("RoomService.counters", (args, rest) -> counters(args));
        actions.put("RoomService.count", (args, rest) -> count(args));
    }

    private Bean bean(Room room) {
        return new Bean("roomDTO", name -> name.equals("files") ? files(room) : names.read(room, name));
    }

    private static List<Bean> files(Room room) {
        List<Bean> files = new ArrayList<>();
        if (room.get("files") instanceof List<?> given) {
            for (Object file : given) {
                if (file instanceof Map<?, ?> values) {
                    files.add(Bean.of(
                            "roomFileDTO",
                            "id",
                            files.size() + 1L,
                            "fileId",
                            values.get("fileId"),
                            "wbIdx",
                            values.get("wbIdx")));
                }
            }
        }
        return files;
    }

    private Object publicRooms(Args args, boolean rest) {
        refusals.demand(args, Right.ROOM);
        String word = args.textOrEmpty("type");
        String type = word.isEmpty() && !rest && world.version().atLeast(4, 0, 4) ? "" : publicType(word);
        return world.rooms().all().stream()
                .filter(room -> room.is("isPublic")
                        && (type.isEmpty() || room.text("type").equals(type)))
                .map(this::bean)
                .toList();
    }

    private String publicType(String word) {
        try {
            return type(word);
        } catch (Failure e) {
            throw world.version().atLeast(5, 0, 0) ? Failure.escaped(e.text()) : e;
        }
    }

    private String type(String word) {
        String type = world.words().readRoomType(word);
        if (type == null) {
            throw Failure.service("No enum constant " + ENTITY + ".Type." + word);
        }
        return type;
    }

    private Object byId(Args args) {
        if (world.version().before(3, 1, 3)) {
            refusals.demand(args, Right.ROOM);
        } else if (refusals.early()) {
            refusals.demand(args, Right.SOAP, Right.ROOM);
        } else {
            refusals.demand(args, Right.SOAP);
        }
        return bean(existing(args, "getId()", "r"));
    }

    private Room existing(Args args, String method, String variable) {
        Room room = world.rooms().find(args.number("id"));
        if (room == null) {
            String text = "Cannot invoke \"" + ENTITY + "." + method + "\" because \"" + variable + "\" is null";
            throw variable.equals("r") && refusals.early() ? Failure.escaped(null) : refusals.nullPointer(text);
        }
        return room;
    }

    private @Nullable Object external(Args args, boolean rest) {
        refusals.demand(args, Right.SOAP);
        String type = type(args.textOrEmpty("type"));
        boolean broken = rest && world.version().before(6, 0, 0) && world.has(Habit.BROKEN_REST_EXTERNAL);
        if (world.version().before(3, 3, 0) && world.has(Habit.BROKEN_REST_EXTERNAL)) {
            throw Failure.service("An error occurred while parsing the query filter \"select r from Room as r where"
                    + " r.externalId = :externalId AND c.externalType = :externalType AND r.type = :type AND c.deleted ="
                    + " false\". Error message: Attempt to query field \"c.externalType\" from non-entity variable \"c\"."
                    + " Perhaps you forgot to prefix the path in question with an identification variable from your FROM"
                    + " clause?");
        }
        String id = broken ? "" : args.textOrEmpty("externalid");
        String platform = args.textOrEmpty("externaltype");
        Predicate<Room> same = room -> room.text("type").equals(type)
                && room.text("externalType").equals(platform)
                && (broken
                        ? room.get("externalId") == null
                        : room.text("externalId").equals(id));
        Room room = world.rooms().first(same);
        Args wish = args.bean("room");
        if (room != null || wish == null) {
            return room == null ? null : bean(room);
        }
        Room made = world.rooms().add();
        fill(made, wish);
        made.put("externalType", platform).put("externalId", broken ? null : id);
        return answer(made);
    }

    private Object add(Args args) {
        refusals.demand(args, Right.SOAP);
        Args wish = args.bean("room");
        if (wish == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.dto.room.RoomDTO.get()\" because \"room\" is null");
        }
        Room old = wish.has("id") ? world.rooms().find(wish.number("id")) : null;
        if (wish.has("id") && old == null && world.version().atLeast(5, 0, 0)) {
            throw refusals.nullPointer("Cannot invoke \"" + ENTITY + ".setComment(String)\" because \"r\" is null");
        }
        Room room = old == null ? world.rooms().add() : world.rooms().put(old.id());
        fill(room, wish);
        return answer(room);
    }

    private void fill(Room room, Args wish) {
        wish.values().forEach((name, value) -> names.write(room, name, value));
        if (world.version().before(4, 0, 11)) {
            room.put("closed", false);
        }
        if (room.get("capacity") == null) {
            room.put("capacity", 4L);
        }
    }

    private Bean answer(Room room) {
        Bean bean = bean(room);
        return world.version().atLeast(5, 0, 0) ? bean.without("externalType") : bean;
    }

    private Object delete(Args args) {
        refusals.demand(args, Right.SOAP);
        Room room = world.rooms().find(args.number("id"));
        if (room == null) {
            return Refusals.result(0, "Not found", "SUCCESS");
        }
        room.put("deleted", true);
        return Refusals.result(room.id(), "Deleted", "SUCCESS");
    }

    private Object close(Args args, boolean closed) {
        refusals.demand(args, Right.SOAP);
        existing(args, "setClosed(boolean)", "room").put("closed", closed);
        return Refusals.result(1, closed ? "Closed" : "Opened", "SUCCESS");
    }

    private Object kickAll(Args args) {
        refusals.demand(args, Right.SOAP);
        long room = args.number("id");
        world.door().kick(one -> one.roomId() == room);
        return Refusals.result(1, "Kicked", "SUCCESS");
    }

    private Object kickOne(Args args) {
        refusals.demand(args, Right.SOAP);
        Predicate<Participant> whom = one -> one.roomId() == args.number("id")
                && one.account().person().externalId().equals(args.text("externalId"))
                && one.account().person().externalType().equals(args.text("externalType"));
        return Refusals.result(1, world.door().kick(whom) ? "Kicked" : "Not kicked", "SUCCESS");
    }

    private Object counters(Args args) {
        refusals.demand(args, Right.SOAP);
        if (args.list("id").isEmpty()) {
            throw Failure.service("Failed to execute query \"SELECT r FROM Room r WHERE r.deleted = false AND r.id IN"
                    + " :ids\". Check the query syntax for correctness. See nested exception for details.");
        }
        String type = world.version().before(3, 3, 0) ? "roomCountBean" : "roomCountDTO";
        return world.rooms().all().stream()
                .filter(room -> args.list("id").contains(room.id()))
                .map(room -> Bean.of(
                        type,
                        "roomId",
                        room.id(),
                        "roomName",
                        room.text("name"),
                        "roomCount",
                        world.door().in(room.id()).size(),
                        "maxUser",
                        room.number("capacity")))
                .toList();
    }

    private Object count(Args args) {
        refusals.demand(args, Right.SOAP);
        return Refusals.result(0, "" + world.door().in(args.number("roomid")).size(), "SUCCESS");
    }
}
