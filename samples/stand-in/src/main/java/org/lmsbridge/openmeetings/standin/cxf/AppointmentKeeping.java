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
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/** Makes and changes appointments, and the room of each. */
final class AppointmentKeeping {
    private final World world;
    private final Refusals refusals;
    private final RoomNames names;

    AppointmentKeeping(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
        this.names = new RoomNames(world.words());
    }

    Appointment save(Args args, boolean rest) {
        Account caller = world.sessions().caller(args.text("sid"));
        Args wish = args.bean("appointment");
        if (wish != null) {
            // dates are read before anything else is done
            moment(wish, "start", rest);
            moment(wish, "end", rest);
        }
        if (caller == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.entity.user.User.getRights()\" because"
                            + " \"u\" is null");
        }
        refusals.demand(args, Right.ROOM);
        if (wish == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.dto.calendar.AppointmentDTO.getOwner()\""
                            + " because \"appointment\" is null");
        }
        Account owner = owner(args, wish, caller);
        Args place = wish.bean("room");
        if (place == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.dto.room.RoomDTO.getId()\" because \"dto\" is null");
        }
        return fill(existing(wish), wish, rest)
                .put("ownerId", owner.id())
                .put("roomId", room(place, wish).id());
    }

    private Account owner(Args args, Args wish, Account caller) {
        Args given = wish.bean("owner");
        boolean service = refusals.may(args, Right.SOAP);
        if (given == null && !service && !refusals.early() && world.version().before(5, 0, 0)) {
            throw refusals.nullPointer("");
        }
        Account owner =
                given == null || !given.has("id") ? caller : world.accounts().find(given.number("id"));
        if (owner == null || (owner != caller && !service)) {
            throw refusals.refusal();
        }
        return owner;
    }

    private Appointment existing(Args wish) {
        Appointment known = wish.has("id") ? world.appointments().find(wish.number("id")) : null;
        if (known != null) {
            // the bean carries no date of its making, and so it is lost
            return known.put("inserted", null);
        }
        return world.appointments().add();
    }

    private Appointment fill(Appointment appointment, Args wish, boolean rest) {
        for (String name : new String[] {"title", "location", "description", "languageId", "passwordProtected"}) {
            appointment.put(name, wish.get(name));
        }
        for (String name : new String[] {"connectedEvent", "reminderEmailSend"}) {
            appointment.put(name, wish.flag(name));
        }
        String reminder = wish.text("reminder");
        appointment.put("reminder", reminder == null ? null : reminder.toUpperCase(Locale.ROOT));
        boolean minted =
                world.version().atLeast(5, 0, 0) && wish.textOrEmpty("icalId").isEmpty();
        appointment.put("icalId", minted ? UUID.randomUUID().toString() : wish.get("icalId"));
        appointment.put("start", moment(wish, "start", rest)).put("end", moment(wish, "end", rest));
        appointment.nobody();
        for (Object item : wish.list("meetingMembers")) {
            Account account = account(item);
            if (account != null) {
                world.appointments().invite(appointment, account);
            }
        }
        return appointment;
    }

    private @Nullable Account account(Object member) {
        if (member instanceof Map<?, ?> values && values.get("user") instanceof Map<?, ?> user) {
            return user.get("id") instanceof Number id ? world.accounts().find(id.longValue()) : null;
        }
        return null;
    }

    private Instant moment(Args wish, String name, boolean rest) {
        String text = wish.text(name);
        if (text == null) {
            throw Failure.escaped("date must not be null");
        }
        return rest
                ? Moments.rest(text, world.clock().getZone(), 400)
                : Moments.soap(text, world.clock().getZone());
    }

    /** A room with a number is taken, otherwise one is made that is called like the appointment and has 50 seats. */
    private Room room(Args place, Args wish) {
        if (place.has("id")) {
            Room known = world.rooms().find(place.number("id"));
            if (known == null) {
                throw refusals.nullPointer(
                        "Cannot invoke \"org.apache.openmeetings.db.entity.room.Room.getId()\" because \"r\" is null");
            }
            return known;
        }
        Room room = world.rooms().add();
        place.values().forEach((name, value) -> names.write(room, name, value));
        return room.put("name", wish.text("title"))
                .put("capacity", 50L)
                .put("appointment", true)
                .put("isPublic", false);
    }
}
