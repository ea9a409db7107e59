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
package org.lmsbridge.openmeetings;

import java.util.stream.Stream;
import org.lmsbridge.openmeetings.internal.operation.AppointmentWrite;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** What can be known to be wrong with an appointment before it is sent. */
final class AppointmentChecks {
    private final Engine engine;

    AppointmentChecks(Engine engine) {
        this.engine = engine;
    }

    void check(String operation, AppointmentWrite write, Features features) {
        AppointmentSettings settings = write.settings();
        if (settings.title().isBlank()) {
            throw Engine.invalid(operation, "an appointment needs a title");
        }
        if (settings.end().isBefore(settings.start())) {
            throw Engine.invalid(operation, "the appointment ends before it begins");
        }
        boolean nameless = settings.guests().stream()
                .anyMatch(guest -> guest.user().isEmpty()
                        && guest.guestId().isEmpty()
                        && guest.email().isBlank());
        if (nameless) {
            throw Engine.invalid(operation, "a guest has neither an account nor an e-mail address");
        }
        if (features.axis2()) {
            checkAxis2(operation, write, features);
        } else {
            checkRewritten(operation, settings, features);
        }
    }

    private void checkRewritten(String operation, AppointmentSettings settings, Features features) {
        if (settings.password().isPresent()) {
            throw engine.notSupported(operation, "reads the password of an appointment and forgets it");
        }
        if (settings.repetition().isPresent() || settings.category() != 1) {
            throw engine.notSupported(operation, "has no categories and repetitions of appointments");
        }
        if (settings.place() instanceof MeetingPlace.NewRoom room) {
            new RoomChecks(engine).check(operation, room.settings(), features);
        }
    }

    private void checkAxis2(String operation, AppointmentWrite write, Features features) {
        AppointmentSettings settings = write.settings();
        boolean comma =
                settings.guests().stream().flatMap(AppointmentChecks::texts).anyMatch(text -> text.indexOf(',') >= 0);
        if (comma) {
            throw Engine.invalid(operation, "a guest of these versions is one text with commas, and has one in a name");
        }
        if (settings.guests().stream().anyMatch(guest -> guest.externalId().isPresent())) {
            throw engine.notSupported(operation, "knows guests by e-mail or account only");
        }
        if (settings.place() instanceof MeetingPlace.NewRoom room && !isOfTypeOnly(room.settings())) {
            throw engine.notSupported(operation, "takes no more of a new room than its type");
        }
        if (write.id() == null) {
            checkNew(operation, settings, features);
        } else {
            checkStored(operation, write);
        }
    }

    private static Stream<String> texts(Attendee guest) {
        return Stream.of(
                guest.firstName(),
                guest.lastName(),
                guest.email(),
                guest.timeZone().orElse(""));
    }

    private void checkNew(String operation, AppointmentSettings settings, Features features) {
        if (settings.place() instanceof MeetingPlace.InRoom && !features.appointmentsInRooms()) {
            throw engine.notSupported(operation, "makes a new room for each appointment");
        }
    }

    private void checkStored(String operation, AppointmentWrite write) {
        boolean protectedNow =
                write.stored() != null && write.stored().details().passwordProtected();
        if (protectedNow && write.settings().password().isEmpty()) {
            throw Engine.invalid(operation, "the password would be forgotten; say it again");
        }
        RoomId now = write.stored() == null
                ? null
                : write.stored().room().map(room -> room.id()).orElse(null);
        boolean moved = write.settings().place() instanceof MeetingPlace.InRoom place
                && !place.room().equals(now);
        if (moved) {
            throw engine.notSupported(operation, "leaves an appointment in its room for ever");
        }
    }

    /** Whether the settings are those of {@link MeetingPlace#newRoom}. */
    private static boolean isOfTypeOnly(RoomSettings room) {
        return new MeetingPlace.NewRoom(room).equals(MeetingPlace.newRoom(room.type()));
    }
}
