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
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** What answers about calendars hold. Whole appointments can be read from 3.0.4 on only. */
final class CalendarBeans {
    private static final List<String> REMINDERS = List.of("do not send notification", "simple email", "iCal email");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private final World world;
    private final UserBeans users;
    private final RoomBeans rooms;

    CalendarBeans(World world) {
        this.world = world;
        this.users = new UserBeans(world);
        this.rooms = new RoomBeans(world);
    }

    Bean appointment(Appointment appointment) {
        Account owner = world.accounts().find(appointment.number("ownerId"));
        Room room = world.rooms().find(appointment.number("roomId"));
        return new Bean("AppointmentDTO", name -> switch (name) {
            case "id" -> appointment.id();
            case "start", "end" -> moment(appointment.moment(name), owner);
            case "owner" -> owner == null ? null : users.user(owner);
            case "room" -> room == null ? null : rooms.room("RoomDTO", room);
            case "reminder" -> reminder(Math.max(1, appointment.number("remind")));
            case "meetingMembers" -> members(appointment);
            case "icalId", "languageId" -> null;
            default -> appointment.get(name);
        });
    }

    private List<Bean> members(Appointment appointment) {
        return appointment.members().stream()
                .map(member -> Bean.of("MeetingMemberDTO", "id", member.id(), "user", users.user(member.account())))
                .toList();
    }

    /** In a week of 2.x. */
    Bean shortly(Appointment appointment) {
        Account owner = world.accounts().find(appointment.number("ownerId"));
        return new Bean("AppointmentDTO", name -> switch (name) {
            case "appointmentId" -> appointment.id();
            case "categoryId", "roomTypeId" -> 1L;
            case "comment" -> appointment.get("description");
            case "isPasswordProtected" -> false;
            case "organizerId" -> appointment.number("ownerId");
            case "reminderId" -> Math.max(1, appointment.number("remind"));
            case "start", "end" -> moment(appointment.moment(name), owner);
            case "meetingMember" ->
                appointment.members().stream().map(CalendarBeans::guest).toList();
            default -> appointment.get(name);
        });
    }

    private static Bean guest(Appointment.Member member) {
        return Bean.of(
                "MeetingMemberDTO",
                "email",
                member.account().person().email(),
                "firstname",
                member.account().person().firstName(),
                "invitor",
                false,
                "jNameTimeZone",
                member.zone(),
                "lastname",
                member.account().person().lastName(),
                "meetingMemberId",
                member.id(),
                "memberStatus",
                member.zone().isEmpty() ? "0" : "",
                "userid",
                0L);
    }

    /** All that 2.x tells of the appointment of a room. */
    Bean times(Appointment appointment) {
        return Bean.of(
                "Appointment",
                "appointmentStarttime",
                appointment.get("start"),
                "appointmentEndtime",
                appointment.get("end"),
                "isReminderEmailSend",
                false);
    }

    private @Nullable String moment(@Nullable Instant moment, @Nullable Account owner) {
        String zone = owner == null ? null : owner.profile().timeZone();
        ZoneId theirs = zone == null ? world.clock().getZone() : ZoneId.of(zone);
        return moment == null ? null : MOMENT.format(moment.atZone(theirs));
    }

    private boolean late() {
        return world.version().atLeast(3, 0, 4);
    }

    private Bean reminder(long id) {
        String name = REMINDERS.get((int) Math.min(id, REMINDERS.size()) - 1);
        return Bean.of(
                late() ? "AppointmentReminderTypeDTO" : "AppointmentReminderTyps",
                "id",
                id,
                "typId",
                id,
                "name",
                name,
                "deleted",
                false,
                "starttime",
                world.clock().instant());
    }

    List<Bean> reminders() {
        return Stream.of(1L, 2L, 3L).map(this::reminder).toList();
    }

    List<Bean> categories() {
        String name = "AppointmentCategoryDTO";
        boolean dto = world.version().atLeast(3, 0, 7)
                && Catalogue.of(world.version()).isBean(name);
        return List.of(Bean.of(
                dto ? name : "AppointmentCategory",
                "id",
                1L,
                "categoryId",
                1L,
                "comment",
                "default",
                "deleted",
                false,
                "name",
                "default",
                "inserted",
                world.clock().instant(),
                "starttime",
                world.clock().instant()));
    }
}
