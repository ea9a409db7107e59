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

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What OpenMeetings adds to an appointment.
 *
 * @param icalId number for other calendars; empty when OpenMeetings gave none
 * @param languageId OpenMeetings language id of mails; empty where nobody said it
 * @param inserted when it was made
 * @param updated when it was changed last
 * @param passwordProtected whether its room asks for a password
 * @param connected whether it is tied to entries of other people
 * @param reminderSent whether people have been reminded
 * @param deleted whether it has been deleted
 * @param others everything else, by OpenMeetings' own names; passwords are left out
 */
public record AppointmentDetails(
        Optional<String> icalId,
        OptionalLong languageId,
        Optional<Moment> inserted,
        Optional<Moment> updated,
        boolean passwordProtected,
        boolean connected,
        boolean reminderSent,
        boolean deleted,
        Map<String, String> others) {
    /** Copies the map. */
    public AppointmentDetails {
        others = Map.copyOf(others);
    }
}
