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

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentDetails;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentTimes;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.Reminder;

/** An appointment: the entities of 2.0 to 3.0.3, and AppointmentDTO of 3.0.4 and later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("appointmentDTO")
public final class AppointmentBean extends WireBean {
    @Nullable String id;

    @Nullable String appointmentId;

    @Nullable String title;

    @Nullable String appointmentName;

    @Nullable String location;

    @Nullable String appointmentLocation;

    @Nullable String description;

    @Nullable String appointmentDescription;

    @Nullable String start;

    @Nullable String appointmentStarttime;

    @Nullable String end;

    @Nullable String appointmentEndtime;

    @Nullable AttendeeBean owner;

    @XmlElement(name = "userId")
    @JsonProperty("userId")
    @Nullable AttendeeBean entityOwner;

    @Nullable List<GuestBean> meetingMembers;

    @Nullable List<GuestBean> meetingMember;

    @Nullable RoomBean room;

    @Nullable ReminderTypeBean remind;

    @Nullable ReminderBean reminder;

    @Nullable String icalId;

    @Nullable String languageId;

    @Nullable String inserted;

    @Nullable String updated;

    @Nullable String passwordProtected;

    @Nullable String isPasswordProtected;

    @Nullable String connectedEvent;

    @Nullable String isConnectedEvent;

    @Nullable String reminderEmailSend;

    @Nullable String isReminderEmailSend;

    @Nullable String deleted;

    /** A guest, and the number of his invitation. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class GuestBean extends WireBean {
        @Nullable String id;

        @Nullable String meetingMemberId;

        @Nullable AttendeeBean user;

        Attendee toAttendee() {
            OptionalLong number = Texts.number("guest", id == null ? meetingMemberId : id)
                    .map(OptionalLong::of)
                    .orElse(OptionalLong.empty());
            return (user == null ? new AttendeeBean() : user).toAttendee(number);
        }
    }

    /** The appointment in our words. */
    public Appointment toAppointment() {
        AppointmentTimes times = toTimes();
        AttendeeBean whose = owner == null ? entityOwner : owner;
        List<GuestBean> members = meetingMembers == null ? meetingMember : meetingMembers;
        return new Appointment(
                new AppointmentId(Texts.id("id", id == null ? appointmentId : id)),
                either(title, appointmentName).orElse(""),
                either(location, appointmentLocation).orElse(""),
                either(description, appointmentDescription).orElse(""),
                times.start(),
                times.end(),
                Optional.ofNullable(whose).map(bean -> bean.toAttendee(OptionalLong.empty())),
                members == null
                        ? List.of()
                        : members.stream().map(GuestBean::toAttendee).toList(),
                Optional.ofNullable(room).map(RoomBean::toRoom),
                chosen(),
                details());
    }

    /** When it takes place. */
    public AppointmentTimes toTimes() {
        return new AppointmentTimes(
                moment("start", start == null ? appointmentStarttime : start),
                moment("end", end == null ? appointmentEndtime : end));
    }

    private static Moment moment(String field, @Nullable String value) {
        return Texts.moment(field, value).orElseThrow(() -> new Unreadable("the field " + field + " is missing"));
    }

    private Optional<Reminder> chosen() {
        if (remind != null) {
            return remind.reminder();
        }
        return reminder == null ? Optional.empty() : reminder.chosen();
    }

    private AppointmentDetails details() {
        Map<String, String> others = new LinkedHashMap<>(withoutSecrets());
        if (remind != null) {
            remind.tell(others);
        }
        if (reminder != null) {
            reminder.tell(others);
        }
        return new AppointmentDetails(
                Texts.text(icalId),
                Texts.number("languageId", languageId).map(OptionalLong::of).orElse(OptionalLong.empty()),
                Texts.moment("inserted", inserted),
                Texts.moment("updated", updated),
                Texts.flag(passwordProtected == null ? isPasswordProtected : passwordProtected, false),
                Texts.flag(connectedEvent == null ? isConnectedEvent : connectedEvent, false),
                Texts.flag(reminderEmailSend == null ? isReminderEmailSend : reminderEmailSend, false),
                Texts.flag(deleted, false),
                others);
    }

    private static Optional<String> either(@Nullable String one, @Nullable String other) {
        return Optional.ofNullable(one == null ? other : one);
    }
}
