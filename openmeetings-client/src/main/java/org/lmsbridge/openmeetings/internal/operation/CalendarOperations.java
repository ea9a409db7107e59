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
package org.lmsbridge.openmeetings.internal.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.AppointmentBean;
import org.lmsbridge.openmeetings.internal.wire.CategoryBean;
import org.lmsbridge.openmeetings.internal.wire.ReminderTypeBean;
import org.lmsbridge.openmeetings.internal.wire.WeekBean;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentCategory;
import org.lmsbridge.openmeetings.model.AppointmentTimes;
import org.lmsbridge.openmeetings.model.CalendarDay;
import org.lmsbridge.openmeetings.model.ReminderType;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;

/** What the versions call the reading of calendars (CalendarWebService, before 3.1 CalendarWebServiceFacade). */
public final class CalendarOperations {
    static final String CALENDAR = "CalendarService";
    static final Versions DTOS = Versions.between("3.0.4", "3.1.0");
    private static final Versions CYCLIC = Versions.before("3.0.4");
    private static final Versions NO_DATES = Versions.between("3.1.0", "3.1.5");
    private static final Versions DATES = Versions.from("3.1.5");
    private static final String FAILS =
            "fails as soon as there is an appointment, whose guests hold the appointment again";
    private static final String NO_CONVERTER = "reads no dates in an address";

    /** A time. */
    public record Between(Instant start, Instant end) {}

    /** A time of a user. */
    public record BetweenOf(UserId user, Instant start, Instant end) {}

    /** A month of a user. */
    public record Sheet(UserId user, LocalDate day, ZoneId zone) {}

    /** Own appointments of a time. */
    public static final Operation<Between, List<Appointment>> BETWEEN = Operation.of(
                    "calendar.between",
                    Form.<Between>axis2(CALENDAR, "getAppointmentByRange")
                            .in(DTOS)
                            .session()
                            .field("starttime", Between::start)
                            .field("endtime", Between::end)
                            .answers(AppointmentBean.class, Answers.list(AppointmentBean::toAppointment)),
                    range(NO_DATES, Wire.SOAP),
                    range(DATES, Wire.REST, Wire.SOAP))
            .absent(CYCLIC, FAILS)
            .absent(NO_DATES, Wire.REST, NO_CONVERTER)
            .defect(DTOS, "may answer with nothing for some minutes after an appointment without guests was saved");

    /** Appointments of a user in a time. */
    public static final Operation<BetweenOf, List<Appointment>> BETWEEN_OF = Operation.of(
                    "calendar.betweenOf",
                    Form.<BetweenOf>axis2(CALENDAR, "getAppointmentByRangeForUserId")
                            .in(DTOS)
                            .session()
                            .field("userId", asked -> asked.user().value())
                            .field("starttime", BetweenOf::start)
                            .field("endtime", BetweenOf::end)
                            .answers(AppointmentBean.class, Answers.list(AppointmentBean::toAppointment)),
                    rangeForUser(NO_DATES, Wire.SOAP),
                    rangeForUser(DATES, Wire.REST, Wire.SOAP))
            .serving("calendar.between")
            .absent(CYCLIC, FAILS)
            .absent(NO_DATES, Wire.REST, NO_CONVERTER)
            .defect(DTOS, "may answer with nothing for some minutes after an appointment without guests was saved");

    /** The own appointment that begins next. */
    public static final Operation<Done, Optional<Appointment>> NEXT = Operation.on(
                    "calendar.next",
                    Form.<Done>axis2(CALENDAR, "getNextAppointment")
                            .in(DTOS)
                            .session()
                            .answers(AppointmentBean.class, CalendarOperations::there),
                    Form.<Done>rewritten(CALENDAR, "next", "GET", "calendar/next")
                            .session()
                            .answers(AppointmentBean.class, CalendarOperations::ifThere))
            .absent(CYCLIC, FAILS);

    /** The appointment of a user that begins next. 2.0 to 3.0.3 ignore the user. */
    public static final Operation<UserId, Optional<Appointment>> NEXT_OF = Operation.on(
                    "calendar.nextOf",
                    Form.<UserId>axis2(CALENDAR, "getNextAppointmentForUserId")
                            .in(DTOS)
                            .session()
                            .field("userId", UserId::value)
                            .answers(AppointmentBean.class, CalendarOperations::there),
                    Form.<UserId>rewritten(CALENDAR, "nextForUser", "GET", "calendar/next/{userid}")
                            .session()
                            .path("userid", UserId::value)
                            .answers(AppointmentBean.class, CalendarOperations::ifThere))
            .serving("calendar.next")
            .absent(CYCLIC, "tells the account's own appointment instead, and " + FAILS);

    /** The own appointment in a room. */
    public static final Operation<RoomId, Optional<Appointment>> IN_ROOM = Operation.on(
                    "calendar.inRoom",
                    Form.<RoomId>axis2(CALENDAR, "getAppointmentByRoomId")
                            .in(DTOS)
                            .session()
                            .field("room_id", RoomId::value)
                            .answers(AppointmentBean.class, CalendarOperations::there),
                    Form.<RoomId>rewritten(CALENDAR, "getByRoom", "GET", "calendar/room/{roomid}")
                            .session()
                            .path("roomid", RoomId::value)
                            .answers(AppointmentBean.class, CalendarOperations::ifThere))
            .absent(CYCLIC, "tells no more than the days, see calendar.timesInRoom");

    /** The days of the own appointment in a room. */
    public static final Operation<RoomId, AppointmentTimes> TIMES_IN_ROOM = Operation.on(
                    "calendar.timesInRoom",
                    Form.<RoomId>axis2(CALENDAR, "getAppointmentByRoomId")
                            .in(CYCLIC)
                            .session()
                            .field("room_id", RoomId::value)
                            .answers(
                                    AppointmentBean.class,
                                    answer -> answer.required().toTimes()))
            .detour(Versions.from("3.0.4"), "tells the whole appointment", IN_ROOM)
            .defect(CYCLIC, "forgets the time of day");

    /** Own appointments of a title. */
    public static final Operation<String, List<Appointment>> TITLED = Operation.of(
                    "calendar.titled",
                    Form.<String>axis2(CALENDAR, "searchAppointmentByName")
                            .in(CYCLIC)
                            .neverSent()
                            .session()
                            .field("appointmentName", title -> title)
                            .answers(AppointmentBean.class, Answers.list(AppointmentBean::toAppointment)),
                    Form.<String>axis2(CALENDAR, "searchAppointmentByTitle")
                            .in(DTOS)
                            .neverSent()
                            .session()
                            .field("appointmentName", title -> title)
                            .answers(AppointmentBean.class, Answers.list(AppointmentBean::toAppointment)),
                    Form.<String>rewritten(CALENDAR, "getByTitle", "GET", "calendar/title/{title}")
                            .in(Versions.from("4.0.0"))
                            .session()
                            .path("title", title -> title)
                            .answers(AppointmentBean.class, CalendarOperations::all))
            .absent(CYCLIC, FAILS)
            .absent(
                    Versions.between("3.0.4", "4.0.0"),
                    "asks its database with the query for the next appointment (AppointmentDao) and fails always;"
                            + " read a time and look through it");

    /** The sheet of a month. */
    public static final Operation<Sheet, List<List<CalendarDay>>> SHEET = Operation.of(
                    "calendar.sheet",
                    Form.<Sheet>axis2(CALENDAR, "getAppointmentsByWeekCalendar")
                            .in(Versions.before("3.0.0"))
                            .session()
                            .field("firstDayInWeek", sheet -> 1)
                            .field("startDate", Sheet::day)
                            .field("requestUserId", sheet -> sheet.user().value())
                            // 0 leaves it to the name
                            .field("omTimeZoneId", sheet -> 0)
                            .field("javaTimeZoneName", sheet -> sheet.zone().getId())
                            .answers(WeekBean.class, Answers.list(WeekBean::toDays)))
            .absent(Versions.from("3.0.0"), "has no such operation");

    /** Kinds of appointments. */
    public static final Operation<Done, List<AppointmentCategory>> CATEGORIES = Operation.of(
                    "calendar.categories",
                    Form.<Done>axis2(CALENDAR, "getAppointmentCategoryList")
                            .session()
                            .answers(CategoryBean.class, Answers.list(CategoryBean::toCategory)))
            .absent(Versions.REWRITTEN, "has no such operation");

    /** Ways to remind people. */
    public static final Operation<Done, List<ReminderType>> REMINDER_TYPES = Operation.of(
                    "calendar.reminderTypes",
                    Form.<Done>axis2(CALENDAR, "getAppointmentReminderTypList")
                            .session()
                            .answers(ReminderTypeBean.class, Answers.list(ReminderTypeBean::toReminderType)))
            .absent(Versions.REWRITTEN, "has no such operation, and three ways by name");

    private CalendarOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(
                BETWEEN, BETWEEN_OF, NEXT, NEXT_OF, IN_ROOM, TIMES_IN_ROOM, TITLED, SHEET, CATEGORIES, REMINDER_TYPES);
    }

    private static Form<Between, List<Appointment>> range(Versions versions, Wire... wires) {
        return Form.<Between>rewritten(CALENDAR, "range", "GET", "calendar/{start}/{end}")
                .in(versions)
                .over(wires)
                .session()
                .path("start", Between::start)
                .path("end", Between::end)
                .answers(AppointmentBean.class, CalendarOperations::all);
    }

    private static Form<BetweenOf, List<Appointment>> rangeForUser(Versions versions, Wire... wires) {
        return Form.<BetweenOf>rewritten(CALENDAR, "rangeForUser", "GET", "calendar/{userid}/{start}/{end}")
                .in(versions)
                .over(wires)
                .session()
                .path("userid", asked -> asked.user().value())
                .path("start", BetweenOf::start)
                .path("end", BetweenOf::end)
                .answers(AppointmentBean.class, CalendarOperations::all);
    }

    private static List<Appointment> all(Answer<AppointmentBean> answer) {
        return answer.items().stream().map(AppointmentBean::toAppointment).toList();
    }

    /** Before 3.1 nothing stands for "none" and for "not allowed". */
    private static Optional<Appointment> there(Answer<AppointmentBean> answer) {
        return Optional.of(answer.required().toAppointment());
    }

    private static Optional<Appointment> ifThere(Answer<AppointmentBean> answer) {
        return answer.single().map(AppointmentBean::toAppointment);
    }
}
