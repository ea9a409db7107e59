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
package org.lmsbridge.openmeetings.model;

import java.util.List;
import java.util.Optional;

/**
 * An appointment as OpenMeetings keeps it.
 *
 * @param id number on its server
 * @param title may be empty
 * @param location free text; may be empty
 * @param description from 5.0 on HTML of which OpenMeetings strikes what it holds for dangerous; may be empty
 * @param start when it begins; the day alone in 3.0.4
 * @param end when it ends; the day alone in 3.0.4
 * @param owner whose it is
 * @param guests who else is invited
 * @param room where it takes place
 * @param reminder how people are reminded; empty where none was ever chosen
 * @param details what OpenMeetings adds
 */
public record Appointment(
        AppointmentId id,
        String title,
        String location,
        String description,
        Moment start,
        Moment end,
        Optional<Attendee> owner,
        List<Attendee> guests,
        Optional<Room> room,
        Optional<Reminder> reminder,
        AppointmentDetails details) {
    /** Copies the list. */
    public Appointment {
        guests = List.copyOf(guests);
    }

    /**
     * Starts settings that change nothing yet. Where only the days of the appointment are known, {@code start} and
     * {@code end} have to be set.
     */
    public AppointmentSettings.Builder change() {
        AppointmentSettings.Builder settings = AppointmentSettings.titled(title)
                .location(location)
                .description(description)
                .guests(guests)
                .reminder(reminder.orElse(Reminder.NONE));
        start.instant().ifPresent(settings::start);
        end.instant().ifPresent(settings::end);
        owner.flatMap(Attendee::user).ifPresent(settings::owner);
        room.ifPresent(value -> settings.place(new MeetingPlace.InRoom(value.id())));
        details.languageId().ifPresent(settings::language);
        return settings;
    }
}
