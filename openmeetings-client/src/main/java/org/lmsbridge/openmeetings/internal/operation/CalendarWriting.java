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

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.AppointmentBean;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.SavedAppointment;

/** What the versions call the writing of calendars (CalendarWebService, and RoomWebServiceFacade before 3.1). */
public final class CalendarWriting {
    private static final String CALENDAR = CalendarOperations.CALENDAR;
    private static final String ROOM = "RoomService";
    private static final Versions BASED = Versions.before("3.0.1");
    private static final Versions BASELESS = Versions.between("3.0.1", "3.1.0");
    private static final Versions OVERWRITING = Versions.between("3.1.0", "3.1.5");
    private static final String OVERWRITES =
            "writes what is sent of owner, guests and room over their accounts and the room (AppointmentDTO.get)";
    private static final String TAKES =
            "makes the account that writes the owner, and names the room after the appointment";
    private static final String GONE = "has no such operation";

    /** Other days for an appointment. */
    public record Move(AppointmentId id, LocalDate first, LocalDate last, URI base) {}

    /** A guest for the appointment of a room. */
    public record Addition(RoomId room, RoomGuest guest, URI base) {}

    /** Makes an appointment. */
    public static final Operation<AppointmentWrite, SavedAppointment> CREATE = Operation.of(
                    "calendar.create",
                    CalendarForms.language(CalendarForms.appointment(axis2("saveAppointment", Versions.before("2.1.0")))
                                    .field("baseUrl", AppointmentWrite::base))
                            .answers(String.class, CalendarWriting::number),
                    CalendarForms.language(CalendarForms.appointment(
                                            axis2("saveAppointment", Versions.between("2.1.0", "3.0.1")))
                                    .field("baseUrl", AppointmentWrite::base))
                            .field("roomId", AppointmentWrite::room)
                            .answers(String.class, CalendarWriting::number),
                    CalendarForms.language(CalendarForms.appointment(axis2("saveAppointment", BASELESS)))
                            .field("roomId", AppointmentWrite::room)
                            .answers(String.class, CalendarWriting::number),
                    save())
            .absent(OVERWRITING, OVERWRITES)
            .defect(Versions.from("3.1.5"), "reads a password and forgets it (CalendarMapper.get)")
            .defect(Versions.from("3.1.5"), "gives a new room the default number of seats, whatever is asked");

    /** Writes an appointment over the stored one. */
    public static final Operation<AppointmentWrite, SavedAppointment> UPDATE = Operation.of(
                    "calendar.update", updateAppointment(CalendarOperations.DTOS), save())
            .absent(Versions.before("3.0.4"), "tells of no appointment what it would forget; see calendar.overwrite")
            .absent(OVERWRITING, OVERWRITES)
            .defect(CalendarOperations.DTOS, TAKES)
            .defect(Versions.from("3.1.5"), "reads a password and forgets it (CalendarMapper.get)")
            .defect(Versions.between("3.1.5", "3.2.0"), "reads over REST from when it was made whether it is deleted");

    /** Writes an appointment without knowing it. */
    public static final Operation<AppointmentWrite, SavedAppointment> OVERWRITE = Operation.of(
                    "calendar.overwrite",
                    CalendarForms.language(CalendarForms.appointment(axis2("updateAppointment", BASED)
                                            .field("appointmentId", AppointmentWrite::number))
                                    .field("baseurl", AppointmentWrite::base))
                            .answers(String.class, CalendarWriting::number),
                    updateAppointment(BASELESS))
            .absent(Versions.REWRITTEN, "forgets what it is not told; see calendar.update")
            .defect(Versions.between("3.0.0", "3.1.0"), TAKES);

    /** Moves an appointment to other days. */
    public static final Operation<Move, Done> MOVE = Operation.of(
                    "calendar.moveToDays",
                    days(BASED)
                            .field("baseurl", Move::base)
                            .field("languageId", move -> 1L)
                            .answers(String.class, CalendarWriting::moved),
                    days(BASELESS).field("languageId", move -> 1L).answers(String.class, CalendarWriting::moved))
            .absent(Versions.REWRITTEN, GONE + "; see calendar.update")
            .defect(Versions.AXIS2, "forgets the time of day")
            .defect(Versions.between("3.0.0", "3.1.0"), "makes the account that writes the owner");

    /** Deletes an appointment. Until 3.1.4 the answer is empty. */
    public static final Operation<AppointmentId, Done> DELETE = Operation.on(
            "calendar.delete",
            Form.<AppointmentId>axis2(CALENDAR, "deleteAppointment")
                    .session()
                    .field("appointmentId", AppointmentId::value)
                    .field("language_id", id -> 1L)
                    .answers(String.class, answer -> {
                        Answers.id(answer);
                        return Done.DONE;
                    }),
            delete(OVERWRITING).answers(ResultBean.class, answer -> Done.DONE),
            delete(Versions.from("3.1.5")).answers(ResultBean.class, Answers::result));

    /** Adds a guest to the appointment of a room and mails him. */
    public static final Operation<Addition, OptionalLong> ADD_GUEST = Operation.of(
                    "calendar.addGuest",
                    guest("addMeetingMemberRemindToRoom", Versions.before("2.1.0"))
                            .field("baseUrl", Addition::base)
                            .field("language_id", added -> added.guest().language())
                            .answers(String.class, CalendarWriting::addedOnce),
                    guest("addMeetingMemberRemindToRoom", Versions.between("2.1.0", "3.0.0"))
                            .field("phone", added -> added.guest().phone().orElse(""))
                            .field("baseUrl", Addition::base)
                            .field("language_id", added -> added.guest().language())
                            .answers(String.class, CalendarWriting::addedOnce),
                    guest("addMeetingMemberRemindToRoom", Versions.between("3.0.0", "3.0.1"))
                            .field("phone", added -> added.guest().phone().orElse(""))
                            .field("baseUrl", Addition::base)
                            .field("language_id", added -> added.guest().language())
                            .answers(String.class, CalendarWriting::added),
                    guest("addMeetingMemberRemindToRoom", BASELESS)
                            .field("phone", added -> added.guest().phone().orElse(""))
                            .field("language_id", added -> added.guest().language())
                            .answers(String.class, CalendarWriting::added))
            .absent(Versions.REWRITTEN, GONE + "; see calendar.update")
            .defect(
                    Versions.between("3.0.0", "3.1.0"),
                    "holds rooms of appointments for rooms without, and loses the" + " number of a new guest");

    /** The same with a time zone, and the name of whoever invites. */
    public static final Operation<Addition, OptionalLong> INVITE_GUEST = Operation.of(
                    "calendar.inviteGuest",
                    zoned(guest("addExternalMeetingMemberRemindToRoom", Versions.before("3.0.0"))
                                    .field("baseUrl", Addition::base))
                            .answers(String.class, CalendarWriting::addedOnce),
                    zoned(guest("addExternalMeetingMemberRemindToRoom", Versions.between("3.0.0", "3.0.1"))
                                    .field("baseUrl", Addition::base))
                            .answers(String.class, CalendarWriting::added),
                    zoned(guest("addExternalMeetingMemberRemindToRoom", BASELESS))
                            .answers(String.class, CalendarWriting::added))
            .serving("calendar.addGuest")
            .absent(Versions.REWRITTEN, GONE + "; see calendar.update")
            .defect(
                    Versions.between("3.0.0", "3.1.0"),
                    "holds rooms of appointments for rooms without, and loses the" + " number of a new guest");

    private CalendarWriting() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(CREATE, UPDATE, OVERWRITE, MOVE, DELETE, ADD_GUEST, INVITE_GUEST);
    }

    private static Form.Builder<AppointmentWrite> axis2(String name, Versions versions) {
        return Form.<AppointmentWrite>axis2(CALENDAR, name).in(versions).session();
    }

    private static Form<AppointmentWrite, SavedAppointment> updateAppointment(Versions versions) {
        return CalendarForms.language(CalendarForms.appointment(
                        axis2("updateAppointment", versions).field("appointmentId", AppointmentWrite::number)))
                .answers(String.class, CalendarWriting::number);
    }

    private static Form<AppointmentWrite, SavedAppointment> save() {
        return Form.<AppointmentWrite>rewritten(CALENDAR, "save", "POST", "calendar")
                .in(Versions.from("3.1.5"))
                .session()
                .field("appointment", AppointmentShape::of)
                .answers(AppointmentBean.class, CalendarWriting::saved);
    }

    private static Form.Builder<Move> days(Versions versions) {
        return Form.<Move>axis2(CALENDAR, "updateAppointmentTimeOnly")
                .in(versions)
                .session()
                .field("appointmentId", move -> move.id().value())
                .field("appointmentstart", Move::first)
                .field("appointmentend", Move::last);
    }

    private static Form.Builder<AppointmentId> delete(Versions versions) {
        return Form.<AppointmentId>rewritten(CALENDAR, "delete", "DELETE", "calendar/{id}")
                .in(versions)
                .session()
                .path("id", AppointmentId::value);
    }

    private static Form.Builder<Addition> guest(String name, Versions versions) {
        return Form.<Addition>axis2(ROOM, name)
                .in(versions)
                .session()
                .field("room_id", added -> added.room().value())
                .field("firstname", added -> added.guest().firstName())
                .field("lastname", added -> added.guest().lastName())
                .field("email", added -> added.guest().email());
    }

    private static Form.Builder<Addition> zoned(Form.Builder<Addition> form) {
        return form.field("language_id", added -> added.guest().language())
                .field("jNameTimeZone", added -> added.guest().timeZone().orElse(""))
                .field("invitorName", added -> added.guest().inviter().orElse(""));
    }

    private static SavedAppointment number(Answer<String> answer) {
        return new SavedAppointment(new AppointmentId(Answers.id(answer)), Optional.empty());
    }

    private static SavedAppointment saved(Answer<AppointmentBean> answer) {
        Appointment stored = answer.required().toAppointment();
        return new SavedAppointment(stored.id(), Optional.of(stored));
    }

    private static Done moved(Answer<String> answer) {
        Answers.id(answer);
        return Done.DONE;
    }

    private static OptionalLong addedOnce(Answer<String> answer) {
        if (answer.single().filter(text -> text.strip().equals("-1")).isPresent()) {
            throw Refusal.of(Refusal.Kind.NOT_FOUND, "-1", "the room has no appointment");
        }
        return OptionalLong.of(Answers.id(answer));
    }

    /** 3.0 asks the guest that it has just stored for his number and gets none (RoomWebService, "check to return ID"). */
    private static OptionalLong added(Answer<String> answer) {
        return answer.nil() ? OptionalLong.empty() : addedOnce(answer);
    }
}
