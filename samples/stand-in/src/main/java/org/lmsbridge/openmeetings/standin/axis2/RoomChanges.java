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

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Habit;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Property;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/** Making, changing, closing and deleting rooms; all overloads are one, driven by their parameter names. */
final class RoomChanges {
    private static final Set<String> KEPT = Set.of("externalId", "externalType", "ownerId");

    private final World world;
    private final Gate gate;
    private final RoomNames names;

    RoomChanges(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
        this.names = new RoomNames(world.words());
    }

    void addTo(Map<String, Action> actions) {
        for (Signature signature : Catalogue.of(world.version()).service("RoomService")) {
            if (signature.name().startsWith("addRoom") && !signature.name().equals("addRoomToOrg")) {
                actions.put(signature.id(), args -> add(signature, args));
            } else if (signature.name().startsWith("updateRoom")) {
                actions.put(signature.id(), args -> update(signature, args));
            } else if (signature.name().equals("getRoomIdByExternalId")) {
                actions.put(signature.id(), args -> byExternalId(signature, args));
            }
        }
        actions.put("RoomService.closeRoom", this::close);
        actions.put("RoomService.deleteRoom", this::delete);
        actions.put("RoomService.modifyRoomParameter", this::modify);
        actions.put("RoomService.kickUser", this::kick);
    }

    private @Nullable Object add(Signature signature, Args args) {
        if (!gate.service(args)) {
            return world.version().before(2, 1, 0) ? null : -1L;
        }
        if (signature.name().endsWith("StartEnd")
                && !args.textOrEmpty("validFromDate").matches("\\d\\d-\\d\\d-\\d{4}")) {
            throw Failure.service("date must not be null");
        }
        if (missingFlag(signature, args)) {
            return -1L;
        }
        Room room = world.rooms().add();
        fill(room, signature, args);
        return room.id();
    }

    private @Nullable Object update(Signature signature, Args args) {
        if (!gate.service(args) || missingFlag(signature, args)) {
            return -1L;
        }
        Room room = world.rooms().find(args.has("room_id") ? args.number("room_id") : args.number("rooms_id"));
        if (room == null) {
            return null;
        }
        Room changed = room;
        if (world.has(Habit.DESTRUCTIVE_UPDATE)) {
            changed = world.rooms().put(room.id());
            for (String field : KEPT) {
                changed.put(field, room.get(field));
            }
            changed.put("starttime", room.get("starttime"));
        }
        fill(changed, signature, args);
        changed.put("updatetime", world.clock().instant());
        return room.id();
    }

    private static boolean missingFlag(Signature signature, Args args) {
        return signature.parameters().stream()
                .anyMatch(parameter -> parameter.type().equals("boolean") && !args.has(parameter.name()));
    }

    private void fill(Room room, Signature signature, Args args) {
        if (room.get("allowUserQuestions") == null) {
            room.put("allowUserQuestions", true).put("audioOnly", false).put("redirectUrl", "");
        }
        for (String empty : List.of("sipNumber", "conferencePin")) {
            room.put(empty, world.version().before(2, 1, 0) ? "" : null);
        }
        for (Property parameter : signature.parameters()) {
            Object value = args.get(parameter.name());
            boolean recording = parameter.name().equals("allowRecording");
            names.write(room, parameter.name(), recording && value instanceof Long n ? (Object) (n != 0) : value);
        }
        room.put("type", type(args.number("roomtypes_id")));
    }

    static String type(long id) {
        return switch ((int) id) {
            case 3 -> "PRESENTATION";
            case 4 -> "INTERVIEW";
            default -> "CONFERENCE";
        };
    }

    private @Nullable Object byExternalId(Signature signature, Args args) {
        if (!gate.service(args)) {
            return -26L;
        }
        Room room = world.rooms()
                .first(one -> one.text("externalId").equals(args.textOrEmpty("externalRoomId"))
                        && one.text("externalType").equals(args.textOrEmpty("externalRoomType"))
                        && one.number("roomtypes_id") == args.number("roomtypes_id"));
        if (room != null) {
            return room.id();
        }
        Object id = add(signature, args);
        Room made = world.rooms().find(id instanceof Long number ? number : -1);
        if (made != null) {
            // what the signature does not carry, RoomWebService.getRoomIdByExternalId stores so
            made.put("allowRecording", true).put("waitRecording", false);
        }
        return id;
    }

    private @Nullable Object close(Args args) {
        if (!gate.service(args)) {
            return -2L;
        }
        Room room = world.rooms().find(args.number("room_id"));
        if (room != null) {
            room.put("closed", args.flag("status"));
        }
        return 1L;
    }

    private @Nullable Object delete(Args args) {
        if (!gate.service(args)) {
            return null;
        }
        Room room = world.rooms().find(args.number("rooms_id"));
        if (room == null) {
            if (world.version().before(2, 1, 0)) {
                return null;
            }
            throw Failure.service(Axis2Faults.ROLLED_BACK);
        }
        room.put("deleted", true);
        return room.id();
    }

    private @Nullable Object modify(Args args) {
        if (!gate.service(args)) {
            return -2L;
        }
        new RoomProperty(world, names)
                .set(
                        world.rooms().find(args.number("room_id")),
                        args.textOrEmpty("paramName"),
                        args.textOrEmpty("paramValue"));
        return 1L;
    }

    private @Nullable Object kick(Args args) {
        if (!gate.service(new Args(Map.of("SID", args.textOrEmpty("SID_Admin"))))) {
            return false;
        }
        long room = args.number("room_id");
        world.door().kick(one -> one.roomId() == room);
        return true;
    }
}
