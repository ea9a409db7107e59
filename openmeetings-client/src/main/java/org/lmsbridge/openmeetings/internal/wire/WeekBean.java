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
package org.lmsbridge.openmeetings.internal.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.CalendarDay;
import org.lmsbridge.openmeetings.model.CalendarEntry;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.Reminder;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;

/** A week of the sheet of a month, 2.0 to 2.2 (org.openmeetings.app.data.calendar.beans.Week). */
@XmlAccessorType(XmlAccessType.FIELD)
public final class WeekBean extends WireBean {
    @Nullable List<DayBean> days;

    /** The week in our words. */
    public List<CalendarDay> toDays() {
        return days == null ? List.of() : days.stream().map(DayBean::toDay).toList();
    }

    /** A day. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class DayBean extends WireBean {
        @Nullable List<EntryBean> appointments;

        @Nullable String tDate;

        CalendarDay toDay() {
            Moment day = Texts.moment("tDate", tDate).orElseThrow(() -> new Unreadable("a day has no date"));
            return new CalendarDay(
                    day.day(),
                    appointments == null
                            ? List.of()
                            : appointments.stream().map(EntryBean::toEntry).toList());
        }
    }

    /** An appointment. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class EntryBean extends WireBean {
        @Nullable String appointmentId;

        @Nullable String title;

        @Nullable String location;

        @Nullable String comment;

        @Nullable String start;

        @Nullable String end;

        @Nullable String roomId;

        @Nullable String organizerId;

        @Nullable String reminderId;

        @Nullable String categoryId;

        @Nullable String isPasswordProtected;

        @Nullable List<MemberBean> meetingMember;

        CalendarEntry toEntry() {
            Map<String, String> others = withoutSecrets();
            Optional<Reminder> reminder = Texts.number("reminderId", reminderId).flatMap(ReminderTypeBean::numbered);
            return new CalendarEntry(
                    new AppointmentId(Texts.id("appointmentId", appointmentId)),
                    title == null ? "" : title,
                    location == null ? "" : location,
                    comment == null ? "" : comment,
                    Texts.moment("start", start).orElseThrow(() -> new Unreadable("an entry has no start")),
                    Texts.moment("end", end).orElseThrow(() -> new Unreadable("an entry has no end")),
                    Texts.number("roomId", roomId).filter(number -> number > 0).map(RoomId::new),
                    Texts.number("organizerId", organizerId)
                            .filter(number -> number > 0)
                            .map(UserId::new),
                    meetingMember == null
                            ? List.of()
                            : meetingMember.stream().map(MemberBean::toAttendee).toList(),
                    reminder,
                    Texts.number("categoryId", categoryId).map(OptionalLong::of).orElse(OptionalLong.empty()),
                    Texts.flag(isPasswordProtected, false),
                    others);
        }
    }

    /** Somebody of an appointment. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class MemberBean extends WireBean {
        @Nullable String meetingMemberId;

        @Nullable String userid;

        @Nullable String firstname;

        @Nullable String lastname;

        @Nullable String email;

        @Nullable String jNameTimeZone;

        Attendee toAttendee() {
            return new Attendee(
                    Texts.number("meetingMemberId", meetingMemberId)
                            .map(OptionalLong::of)
                            .orElse(OptionalLong.empty()),
                    Texts.number("userid", userid).filter(number -> number > 0).map(UserId::new),
                    Optional.empty(),
                    firstname == null ? "" : firstname,
                    lastname == null ? "" : lastname,
                    email == null ? "" : email,
                    Texts.text(jNameTimeZone),
                    withoutSecrets());
        }
    }
}
