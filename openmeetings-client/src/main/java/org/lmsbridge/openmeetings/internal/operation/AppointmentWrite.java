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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.Repetition;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomType;

/**
 * An appointment to be written.
 *
 * @param id its number; null for a new one
 * @param stored the appointment as it is; null for a new one, and where it cannot be read
 * @param settings how it shall be
 * @param base where links in mails lead
 */
public record AppointmentWrite(
        @Nullable AppointmentId id, @Nullable Appointment stored, AppointmentSettings settings, URI base) {
    /** Number of the appointment; null for a new one. */
    public @Nullable Long number() {
        return id == null ? null : id.value();
    }

    boolean repeats(Repetition repetition) {
        return settings.repetition().equals(Optional.of(repetition));
    }

    /** The room that is there; -1 for one that is to be made. */
    long room() {
        return settings.place() instanceof MeetingPlace.InRoom place
                ? place.room().value()
                : -1;
    }

    /** Type of a new room, or of the one that is there, which 2.0 to 3.0 want said again. */
    RoomType roomType() {
        if (settings.place() instanceof MeetingPlace.NewRoom place) {
            return place.settings().type();
        }
        return stored == null
                ? RoomType.CONFERENCE
                : stored.room().map(Room::type).orElse(RoomType.CONFERENCE);
    }
}
