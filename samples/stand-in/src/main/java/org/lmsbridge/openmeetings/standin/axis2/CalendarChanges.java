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

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Making, changing and deleting appointments. */
final class CalendarChanges {
    private final World world;
    private final Gate gate;
    private final Contacts contacts;
    private final boolean early;

    CalendarChanges(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
        this.contacts = new Contacts(world);
        this.early = world.version().before(3, 0, 0);
    }

    void addTo(Map<String, Action> actions) {
        actions.put("CalendarService.saveAppointment", this::save);
        actions.put("CalendarService.updateAppointment", this::update);
        actions.put("CalendarService.updateAppointmentTimeOnly", this::move);
        actions.put("CalendarService.deleteAppointment", this::delete);
    }

    private @Nullable Object save(Args args) {
        Instant start = Dates.moment(args, "appointmentstart");
        Instant end = Dates.moment(args, "appointmentend");
        Account caller = gate.user(args) ? world.sessions().caller(args.text("SID")) : null;
        Map<Account, String> members = caller == null ? null : members(args, caller);
        if (caller == null || members == null) {
            return null;
        }
        Room room = world.rooms().find(args.number("roomId"));
        Room its = room == null ? room(args) : room;
        Appointment appointment = world.appointments().add();
        fill(appointment, args).put("ownerId", caller.id()).put("roomId", its.id());
        members.forEach((member, zone) -> world.appointments().invite(appointment, member, zone));
        return appointment.put("start", start).put("end", end).id();
    }

    /** Each a text {@code id,first name,last name,e-mail,user id,zone}; one that is none spoils all. */
    private @Nullable Map<Account, String> members(Args args, Account caller) {
        Map<Account, String> members = new LinkedHashMap<>();
        for (Object text : args.list("mmClient")) {
            String[] parts = String.valueOf(text).split(",", -1);
            // in 3.0 a number is that of a member there is already, and a new appointment has none
            if (parts.length < 6 || (!early && !parts[0].isEmpty())) {
                return null;
            }
            members.put(contacts.of(caller.id(), parts[1], parts[2], parts[3]), parts[5]);
        }
        return members;
    }

    private Room room(Args args) {
        return world.rooms()
                .add()
                .put("name", args.text("appointmentName"))
                .put("comment", args.text("appointmentDescription"))
                .put("roomtypes_id", args.number("roomType"))
                .put("type", RoomChanges.type(args.number("roomType")))
                .put("capacity", 50L)
                .put("appointment", early)
                .put("isPublic", false);
    }

    private static Appointment fill(Appointment appointment, Args args) {
        return appointment
                .put("title", args.text("appointmentName"))
                .put("location", args.text("appointmentLocation"))
                .put("description", args.text("appointmentDescription"))
                .put("remind", args.number("remind"));
    }

    private @Nullable Object update(Args args) {
        Instant start = Dates.moment(args, "appointmentstart");
        Instant end = Dates.moment(args, "appointmentend");
        Appointment appointment = known(args);
        return appointment == null
                ? null
                : fill(appointment, args).put("start", start).put("end", end).id();
    }

    private @Nullable Object move(Args args) {
        Instant start = Dates.date(args, "appointmentstart", world);
        Instant end = Dates.date(args, "appointmentend", world);
        Appointment appointment = known(args);
        return appointment == null
                ? null
                : appointment.put("start", start).put("end", end).id();
    }

    private @Nullable Appointment known(Args args) {
        if (!gate.user(args)) {
            return null;
        }
        Appointment appointment = world.appointments().find(args.number("appointmentId"));
        if (appointment == null && !early) {
            throw Failure.service(null);
        }
        return appointment;
    }

    private @Nullable Object delete(Args args) {
        Appointment appointment = known(args);
        if (appointment == null) {
            return null;
        }
        world.delete(appointment);
        return appointment.id();
    }
}
