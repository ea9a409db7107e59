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

import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.Repetition;
import org.lmsbridge.openmeetings.model.UserId;

/** Parameters that several calls of the calendars of 2.0 to 3.0 share. */
final class CalendarForms {
    private CalendarForms() {}

    /** From title to guests, which {@code saveAppointment} and {@code updateAppointment} begin with in all versions. */
    static Form.Builder<AppointmentWrite> appointment(Form.Builder<AppointmentWrite> form) {
        return form.field("appointmentName", write -> write.settings().title())
                .field("appointmentLocation", write -> write.settings().location())
                .field("appointmentDescription", write -> write.settings().description())
                .field("appointmentstart", write -> write.settings().start())
                .field("appointmentend", write -> write.settings().end())
                .field("isDaily", write -> write.repeats(Repetition.DAILY))
                .field("isWeekly", write -> write.repeats(Repetition.WEEKLY))
                .field("isMonthly", write -> write.repeats(Repetition.MONTHLY))
                .field("isYearly", write -> write.repeats(Repetition.YEARLY))
                .field("categoryId", write -> write.settings().category())
                .field("remind", write -> Features.reminderId(write.settings().reminder()))
                .field(
                        "mmClient",
                        (write, features) -> write.settings().guests().stream()
                                .map(guest -> guest(guest, features))
                                .toList())
                .field("roomType", write -> Features.roomTypeId(write.roomType()));
    }

    /** From language to password, which they end with. */
    static Form.Builder<AppointmentWrite> language(Form.Builder<AppointmentWrite> form) {
        return form.field("languageId", write -> write.settings().language())
                .field(
                        "isPasswordProtected",
                        write -> write.settings().password().isPresent())
                .field("password", write -> write.settings().password().orElse(""));
    }

    /**
     * A guest as one text: number of the invitation, names, e-mail, account, time zone. 2.0 to 2.2 want 0 for a number
     * that is not there, 3.0 nothing (AppointmentLogic.getMeetingMember takes 0 for an invitation).
     */
    private static String guest(Attendee guest, Features features) {
        String none = features.guestsWithoutNumbers() ? "" : "0";
        return String.join(
                ",",
                guest.guestId().isPresent() ? Long.toString(guest.guestId().getAsLong()) : none,
                guest.firstName(),
                guest.lastName(),
                guest.email(),
                guest.user().map(UserId::toString).orElse(none),
                guest.timeZone().orElse("UTC"));
    }
}
