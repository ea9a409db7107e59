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
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An appointment on a sheet of a calendar of 2.0 to 2.2.
 *
 * @param id number on its server
 * @param title may be empty
 * @param location may be empty
 * @param description may be empty
 * @param start when it begins
 * @param end when it ends
 * @param room where it takes place
 * @param organizer whose it is
 * @param guests all people of it, the organizer too
 * @param reminder how people are reminded
 * @param categoryId number of its category
 * @param passwordProtected whether its room asks for a password
 * @param others everything else, by OpenMeetings' own names
 */
public record CalendarEntry(
        AppointmentId id,
        String title,
        String location,
        String description,
        Moment start,
        Moment end,
        Optional<RoomId> room,
        Optional<UserId> organizer,
        List<Attendee> guests,
        Optional<Reminder> reminder,
        OptionalLong categoryId,
        boolean passwordProtected,
        Map<String, String> others) {
    /** Copies list and map. */
    public CalendarEntry {
        guests = List.copyOf(guests);
        others = Map.copyOf(others);
    }
}
