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
package org.lmsbridge.cli;

import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentDetails;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.UserId;

/** An appointment and its people, as fields. */
final class AppointmentFields {
    private AppointmentFields() {}

    static Fields of(Appointment appointment) {
        Fields fields = new Fields()
                .add("id", appointment.id().value())
                .add("title", appointment.title())
                .add("location", appointment.location())
                .add("description", appointment.description())
                .add("start", DateTimes.text(appointment.start()))
                .add("end", DateTimes.text(appointment.end()))
                .add("owner", appointment.owner().map(AppointmentFields::of))
                .add(
                        "guests",
                        appointment.guests().stream().map(AppointmentFields::of).toList())
                .add("roomId", appointment.room().map(room -> room.id().value()))
                .add("reminder", appointment.reminder().map(Words::of));
        return addRest(fields, appointment.details());
    }

    private static Fields addRest(Fields fields, AppointmentDetails details) {
        return fields.add("icalId", details.icalId())
                .add("languageId", details.languageId().stream().boxed().findFirst())
                .add("inserted", details.inserted().map(DateTimes::text))
                .add("updated", details.updated().map(DateTimes::text))
                .add("passwordProtected", details.passwordProtected())
                .add("connected", details.connected())
                .add("reminderSent", details.reminderSent())
                .add("deleted", details.deleted());
    }

    static Fields of(Attendee attendee) {
        return new Fields()
                .add("guestId", attendee.guestId().stream().boxed().findFirst())
                .add("userId", attendee.user().map(UserId::value))
                .add("firstName", attendee.firstName())
                .add("lastName", attendee.lastName())
                .add("email", attendee.email())
                .add("externalId", attendee.externalId().map(ExternalId::id))
                .add("externalType", attendee.externalId().map(ExternalId::type))
                .add("timeZone", attendee.timeZone());
    }
}
