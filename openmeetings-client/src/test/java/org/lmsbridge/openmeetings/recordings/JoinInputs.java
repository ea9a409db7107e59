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
package org.lmsbridge.openmeetings.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

/** What a caller would have asked with for a join link. */
final class JoinInputs {
    private JoinInputs() {}

    /** Every way to make a link is asked for alike. */
    static Optional<Object> of(String id, RecordedArguments said) {
        return id.startsWith("joins.") ? Optional.of(join(said)) : Optional.empty();
    }

    private static JoinRequest join(RecordedArguments said) {
        JsonNode person = said.values().get("user");
        return person == null
                ? separately(said)
                : together(person, said.values().get("options"));
    }

    private static JoinRequest together(JsonNode person, JsonNode options) {
        if (options == null) {
            throw new IllegalArgumentException("no options");
        }
        JoinTarget target;
        if (options.has("roomId")) {
            target = new JoinTarget.InRoom(new RoomId(options.get("roomId").asLong()));
        } else if (options.has("recordingId")) {
            target = new JoinTarget.Watching(
                    new RecordingId(options.get("recordingId").asLong()));
        } else {
            target = new JoinTarget.InExternalRoom(new ExternalId(
                    options.path("externalType").asText(),
                    options.path("externalRoomId").asText()));
        }
        return JoinRequest.of(
                        new Person(
                                new ExternalId(
                                        person.path("externalType").asText(),
                                        person.path("externalId").asText()),
                                person.path("login").asText(),
                                person.path("firstname").asText(),
                                person.path("lastname").asText(),
                                person.path("email").asText(),
                                Optional.ofNullable(person.get("profilePictureUrl"))
                                        .map(JsonNode::asText)),
                        target)
                .withModerator(options.path("moderator").asBoolean())
                .withAudioVideoTest(options.path("showAudioVideoTest").asBoolean())
                .withNickNameDialog(options.path("showNickNameDialog").asBoolean())
                .withReusable(options.path("allowSameURLMultipleTimes").asBoolean())
                .withRecordingAllowed(options.path("allowRecording").asBoolean());
    }

    private static JoinRequest separately(RecordedArguments said) {
        Map<String, JsonNode> values = said.values();
        Person person = new Person(
                new ExternalId(said.text("externalUserType"), said.text("externalUserId")),
                said.text("username"),
                said.text("firstname"),
                said.text("lastname"),
                values.containsKey("email") ? said.text("email") : "",
                Optional.ofNullable(values.get("profilePictureUrl")).map(JsonNode::asText));
        JoinTarget target = new JoinTarget.Dashboard();
        if (values.containsKey("room_id")) {
            target = new JoinTarget.InRoom(RoomInputs.roomId(said));
        } else if (values.containsKey("recording_id")) {
            target = new JoinTarget.Watching(new RecordingId(said.number("recording_id")));
        }
        return JoinRequest.of(person, target)
                .withModerator(one(said, "becomeModeratorAsInt"))
                .withAudioVideoTest(one(said, "showAudioVideoTestAsInt"))
                .withNickNameDialog(one(said, "showNickNameDialogAsInt"))
                .withRecordingAllowed(one(said, "allowRecording"));
    }

    private static boolean one(RecordedArguments said, String name) {
        return said.values().containsKey(name) && said.number(name) != 0;
    }
}
