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

import java.time.Duration;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** A room and who is in it, as fields. */
final class RoomFields {
    private RoomFields() {}

    static Fields of(Room room) {
        RoomSettings settings = room.settings();
        Fields fields = new Fields()
                .add("id", room.id().value())
                .add("name", settings.name())
                .add("type", settings.type())
                .add("capacity", settings.capacity())
                .add("isPublic", settings.isPublic())
                .add("moderated", settings.moderated())
                .add("closed", settings.closed())
                .add("recordingAllowed", settings.recordingAllowed())
                .add("externalId", room.externalId().map(ExternalId::id).or(room.details()::externalId))
                .add("externalType", room.externalId().map(ExternalId::type).or(room.details()::externalType))
                .add("comment", settings.comment());
        return addRest(fields, settings).add("conferenceNumber", room.details().conferenceNumber());
    }

    private static Fields addRest(Fields fields, RoomSettings settings) {
        return fields.add("questionsAllowed", settings.questionsAllowed())
                .add("audioOnly", settings.audioOnly())
                .add("waitForRecording", settings.waitForRecording())
                .add("waitForModerator", settings.waitForModerator())
                .add("appointment", settings.appointment())
                .add("demoTime", settings.demoTime().map(Duration::toString))
                .add(
                        "hiddenElements",
                        settings.hiddenElements().stream()
                                .map(Words::of)
                                .sorted()
                                .toList())
                .add("redirectUrl", settings.redirectUrl())
                .add("tag", settings.tag());
    }

    static Fields of(Participant participant) {
        return new Fields()
                .add("firstName", participant.firstName())
                .add("lastName", participant.lastName())
                .add("login", participant.login())
                .add("externalId", participant.externalId().map(ExternalId::id))
                .add("externalType", participant.externalId().map(ExternalId::type));
    }
}
