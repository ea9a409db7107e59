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

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Property;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/**
 * Appointments in their two shapes: as SOAP, and REST before 3.2, write them, in the owner's zone; and as
 * AppointmentMessageBodyWriter does for REST from 3.2 on, in the server's.
 */
final class AppointmentBeans {
    private static final DateTimeFormatter COMPACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxx", Locale.ROOT);

    private final World world;
    private final UserBeans users;
    private final RoomNames names;

    AppointmentBeans(World world) {
        this.world = world;
        this.users = new UserBeans(world);
        this.names = new RoomNames(world.words());
    }

    /** One appointment. */
    Object of(Appointment appointment, boolean rest) {
        return rest && world.version().atLeast(3, 2, 0) ? json(appointment) : bean(appointment);
    }

    private @Nullable Account owner(Appointment appointment) {
        return world.accounts().find(appointment.number("ownerId"));
    }

    private Bean bean(Appointment appointment) {
        Account owner = owner(appointment);
        String zone = owner == null ? null : owner.profile().timeZone();
        ZoneId theirs = zone == null ? world.clock().getZone() : ZoneId.of(zone);
        Room room = world.rooms().find(appointment.number("roomId"));
        return new Bean("appointmentDTO", name -> switch (name) {
            case "id" -> appointment.id();
            case "start", "end" -> {
                Instant moment = appointment.moment(name);
                yield moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(theirs));
            }
            case "owner" -> owner == null ? null : users.bean(owner);
            case "room" -> room == null ? null : new Bean("roomDTO", field -> names.read(room, field));
            case "reminder" -> reminder(appointment);
            case "meetingMembers" ->
                appointment.members().stream()
                        .map(member ->
                                Bean.of("meetingMemberDTO", "id", member.id(), "user", users.bean(member.account())))
                        .toList();
            case "password" -> null;
            default -> appointment.get(name);
        });
    }

    private @Nullable String reminder(Appointment appointment) {
        String reminder = appointment.text("reminder");
        if (reminder.isEmpty()) {
            return null;
        }
        return world.version().atLeast(5, 0, 0) ? reminder : reminder.toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> json(Appointment appointment) {
        Map<String, Object> json = new TreeMap<>();
        for (Property property : properties("appointmentDTO")) {
            Object value = value(appointment, property);
            if (value != null) {
                json.put(property.name(), value);
            }
        }
        return json;
    }

    private List<Property> properties(String type) {
        return Catalogue.of(world.version()).bean(type).properties();
    }

    private @Nullable Object value(Appointment appointment, Property property) {
        return switch (property.name()) {
            case "id" -> appointment.id();
            case "owner" -> {
                Account owner = owner(appointment);
                yield owner == null ? null : users.json(owner);
            }
            case "room" -> {
                Room room = world.rooms().find(appointment.number("roomId"));
                yield room == null ? null : room(room);
            }
            case "meetingMembers" -> members(appointment);
            case "reminder" -> reminder(appointment);
            case "password" -> null;
            case "start", "end", "inserted", "updated" -> {
                Instant moment = appointment.moment(property.name());
                yield moment == null
                        ? null
                        : COMPACT.format(moment.atZone(world.clock().getZone()));
            }
            default ->
                property.type().equals("boolean") ? appointment.is(property.name()) : appointment.get(property.name());
        };
    }

    private List<Object> members(Appointment appointment) {
        List<Object> members = new ArrayList<>();
        appointment
                .members()
                .forEach(member ->
                        members.add(new TreeMap<>(Map.of("id", member.id(), "user", users.json(member.account())))));
        return members;
    }

    /** Here {@code isPublic} is called {@code public}. */
    private Map<String, Object> room(Room room) {
        Map<String, Object> json = new TreeMap<>();
        for (Property property : properties("roomDTO")) {
            String name = property.name();
            Object value = names.read(room, name);
            if (property.many()) {
                json.put(name, value == null ? List.of() : value);
            } else if (property.type().equals("boolean")
                    && !(name.equals("waitModerator") && world.version().before(6, 1, 0))) {
                json.put(name.equals("isPublic") ? "public" : name, Boolean.TRUE.equals(value));
            } else if (value != null && !property.type().equals("boolean")) {
                json.put(name, value);
            }
        }
        return json;
    }
}
