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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentDetails;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.UserType;

/**
 * An appointment as 3.1 and later want it written, in the order of their schema. What settings do not hold goes back as
 * it was read, since OpenMeetings takes what is left out for nothing (CalendarMapper.get, AppointmentDTO.get before).
 */
final class AppointmentShape {
    private AppointmentShape() {}

    static PerWire of(AppointmentWrite write, Features features) {
        return new PerWire(of(write, features, features.mailElement()), of(write, features, "email"));
    }

    private static Map<String, @Nullable Object> of(AppointmentWrite write, Features features, String mail) {
        AppointmentSettings settings = write.settings();
        Optional<Appointment> stored = Optional.ofNullable(write.stored());
        Optional<AppointmentDetails> details = stored.map(Appointment::details);
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", write.number());
        shape.put("title", settings.title());
        shape.put("location", settings.location());
        shape.put("start", settings.start());
        shape.put("end", settings.end());
        shape.put("description", settings.description());
        shape.put("owner", owner(settings, stored));
        shape.put("inserted", inserted(details));
        shape.put("deleted", false);
        shape.put("reminder", features.spelled(settings.reminder()));
        shape.put("room", place(write, features));
        shape.put("icalId", details.flatMap(AppointmentDetails::icalId).orElse(null));
        shape.put(
                "meetingMembers",
                settings.guests().stream()
                        .map(guest -> guest(guest, settings.language(), features, mail))
                        .toList());
        shape.put("languageId", settings.language());
        shape.put(
                "passwordProtected",
                details.map(AppointmentDetails::passwordProtected).orElse(false));
        shape.put("connectedEvent", details.map(AppointmentDetails::connected).orElse(false));
        shape.put(
                "reminderEmailSend",
                details.map(AppointmentDetails::reminderSent).orElse(false));
        return shape;
    }

    private static @Nullable Instant inserted(Optional<AppointmentDetails> details) {
        return details.flatMap(AppointmentDetails::inserted)
                .flatMap(Moment::instant)
                .orElse(null);
    }

    private static @Nullable Map<String, Object> owner(AppointmentSettings settings, Optional<Appointment> stored) {
        return settings.owner()
                .or(() -> stored.flatMap(Appointment::owner).flatMap(Attendee::user))
                .map(UserId::value)
                .map(id -> Map.<String, Object>of("id", id))
                .orElse(null);
    }

    /**
     * A room that is there goes by its number, and is left alone; whatever else is said of it would be written over it.
     * But for its type: JSON of a room without one is refused, and not looked at (RoomDTO.get, CalendarWebService.save).
     */
    private static Map<String, @Nullable Object> place(AppointmentWrite write, Features features) {
        if (write.settings().place() instanceof MeetingPlace.NewRoom room) {
            return RoomShape.of(new RoomWrite(null, room.settings()), features);
        }
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", write.room());
        if (features.refusesRoomsWithoutType()) {
            shape.put("type", features.spelled(write.roomType()));
        }
        return shape;
    }

    private static Map<String, @Nullable Object> guest(Attendee guest, long language, Features features, String mail) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        guest.guestId().ifPresent(id -> shape.put("id", id));
        shape.put(
                "user",
                guest.user().isPresent()
                        ? Map.of("id", guest.user().get().value())
                        : person(guest, language, features, mail));
        return shape;
    }

    private static Map<String, @Nullable Object> person(Attendee guest, long language, Features features, String mail) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("address", Map.of(mail, guest.email()));
        shape.put("externalId", guest.externalId().map(ExternalId::id).orElse(null));
        shape.put("externalType", guest.externalId().map(ExternalId::type).orElse(null));
        shape.put("firstname", guest.firstName());
        shape.put("languageId", language);
        shape.put("lastname", guest.lastName());
        shape.put("timeZoneId", guest.timeZone().orElse(null));
        shape.put("type", features.spelled(guest.externalId().isPresent() ? UserType.EXTERNAL : UserType.CONTACT));
        return shape;
    }
}
