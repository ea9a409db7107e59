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

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Appointment;
import org.lmsbridge.openmeetings.standin.world.World;

/** Reading calendars. Before 3.0.4 an appointment refers to a room that refers to it, and the answer never ends. */
final class CalendarActions {
    private final World world;
    private final Gate gate;
    private final CalendarBeans beans;
    private final boolean readable;

    CalendarActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
        this.beans = new CalendarBeans(world);
        this.readable = world.version().atLeast(3, 0, 4);
    }

    void addTo(Map<String, Action> actions) {
        new CalendarChanges(world, gate).addTo(actions);
        new MeetingMembers(world, gate).addTo(actions);
        actions.put("CalendarService.getAppointmentByRange", this::range);
        actions.put("CalendarService.getAppointmentByRangeForUserId", this::range);
        actions.put("CalendarService.getNextAppointment", this::next);
        actions.put("CalendarService.getNextAppointmentForUserId", this::next);
        actions.put("CalendarService.getAppointmentByRoomId", this::byRoom);
        actions.put("CalendarService.searchAppointmentByName", this::search);
        actions.put("CalendarService.searchAppointmentByTitle", this::search);
        actions.put("CalendarService.getAppointmentsByWeekCalendar", this::weeks);
        actions.put("CalendarService.getAppointmentCategoryList", args -> gate.user(args) ? beans.categories() : null);
        actions.put(
                "CalendarService.getAppointmentReminderTypList", args -> gate.user(args) ? beans.reminders() : null);
    }

    private long whose(Args args) {
        if (args.has("userId")) {
            return args.number("userId");
        }
        Account caller = world.sessions().caller(args.text("SID"));
        return caller == null ? 0 : caller.id();
    }

    private boolean allowed(Args args) {
        return args.has("userId") ? gate.service(args) : gate.user(args);
    }

    /** One appointment without members spoils a whole list of 3.0. */
    private @Nullable Object list(List<Appointment> found) {
        if (!found.isEmpty() && !readable) {
            throw Failure.overflow();
        }
        boolean spoilt = found.stream().anyMatch(one -> one.members().isEmpty());
        return spoilt ? null : found.stream().map(beans::appointment).toList();
    }

    private @Nullable Object range(Args args) {
        Instant start = readable ? Dates.moment(args, "starttime") : Dates.date(args, "starttime", world);
        Instant end = readable ? Dates.moment(args, "endtime") : Dates.date(args, "endtime", world);
        if (!allowed(args) || start == null || end == null) {
            return null;
        }
        return list(world.appointments().during(whose(args), start, end));
    }

    private @Nullable Object next(Args args) {
        Appointment next = allowed(args) ? world.appointments().next(whose(args)) : null;
        if (next != null && !readable) {
            throw Failure.overflow();
        }
        return next == null ? null : beans.appointment(next);
    }

    private @Nullable Object byRoom(Args args) {
        Appointment found = gate.user(args) ? world.appointments().inRoom(args.number("room_id"), one -> true) : null;
        if (found == null) {
            return null;
        }
        return readable ? beans.appointment(found) : beans.times(found);
    }

    private @Nullable Object search(Args args) {
        if (!gate.user(args)) {
            return null;
        }
        String text = args.textOrEmpty("appointmentName");
        return list(world.appointments().all(one -> one.text("title").contains(text)));
    }

    /** Six weeks from the one in which the month begins. */
    private @Nullable Object weeks(Args args) {
        Instant asked = Dates.date(args, "startDate", world);
        if (!gate.user(args) || asked == null) {
            return null;
        }
        ZoneId zone = world.clock().getZone();
        DayOfWeek first = DayOfWeek.SUNDAY.plus(args.number("firstDayInWeek") - 1);
        LocalDate day =
                asked.atZone(zone).toLocalDate().withDayOfMonth(1).with(TemporalAdjusters.previousOrSame(first));
        List<Bean> weeks = new ArrayList<>();
        for (int week = 0; week < 6; week++) {
            List<Bean> days = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                days.add(day(day.plusDays(week * 7L + i), zone, args.number("requestUserId")));
            }
            weeks.add(Bean.of("Week", "days", days));
        }
        return weeks;
    }

    private Bean day(LocalDate day, ZoneId zone, long user) {
        Instant start = day.atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<Bean> found = world.appointments().during(user, start, end).stream()
                .map(beans::shortly)
                .toList();
        return Bean.of("Day", "appointments", found, "tDate", start);
    }
}
