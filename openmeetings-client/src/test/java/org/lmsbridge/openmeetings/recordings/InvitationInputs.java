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
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.InvitationWrite;
import org.lmsbridge.openmeetings.model.InvitationRequest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.Validity;

/** What a caller would have asked with for an invitation. */
final class InvitationInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("invitations.create", InvitationInputs::write),
            Map.entry("invitations.send", InvitationInputs::write));

    private InvitationInputs() {}

    private static Object write(RecordedArguments said) {
        JsonNode invite = said.values().get("invite");
        return invite == null ? separately(said) : together(said, invite);
    }

    private static InvitationWrite separately(RecordedArguments said) {
        Map<String, JsonNode> values = said.values();
        boolean named = values.containsKey("firstname");
        InvitationRequest request = new InvitationRequest(
                RoomInputs.roomId(said),
                values.containsKey("email") ? said.text("email") : said.text("username"),
                named ? said.text("firstname") : said.text("username"),
                named ? said.text("lastname") : "",
                validity(said),
                said.flag("isPasswordProtected") ? Optional.of(said.text("invitationpass")) : Optional.empty(),
                values.containsKey("language_id") ? (int) said.number("language_id") : 1);
        return new InvitationWrite(
                request,
                values.containsKey("subject") ? said.text("subject") : "",
                values.containsKey("message") ? said.text("message") : "",
                said.flagIfSaid("sendMail").orElse(false),
                URI.create(values.containsKey("baseurl") ? said.text("baseurl") : "http://localhost/"));
    }

    private static Validity validity(RecordedArguments said) {
        if (said.number("valid") != 2) {
            // dates beside it are said and not read: whoever has the types of the library says none
            throw new IllegalArgumentException("no dates but for a period");
        }
        DateTimeFormatter form = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");
        return new Validity.Period(
                CalendarInputs.read(
                        () -> LocalDateTime.parse(said.text("validFromDate") + " " + said.text("validFromTime"), form)),
                CalendarInputs.read(
                        () -> LocalDateTime.parse(said.text("validToDate") + " " + said.text("validToTime"), form)));
    }

    private static InvitationWrite together(RecordedArguments said, JsonNode invite) {
        InvitationRequest request = new InvitationRequest(
                new RoomId(invite.path("roomId").asLong()),
                invite.path("email").asText(),
                invite.path("firstname").asText(""),
                invite.path("lastname").asText(""),
                validity(invite),
                invite.path("passwordProtected").asBoolean()
                        ? Optional.of(invite.path("password").asText())
                        : Optional.empty(),
                invite.path("languageId").asInt(0));
        return new InvitationWrite(
                request,
                invite.path("subject").asText(""),
                invite.path("message").asText(""),
                said.flag("sendmail"),
                URI.create("http://localhost/"));
    }

    private static Validity validity(JsonNode invite) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
        String valid = invite.path("valid").asText().replace("_", "").toLowerCase(Locale.ROOT);
        if (!valid.equals("period") && invite.has("validFrom")) {
            throw new IllegalArgumentException("no dates but for a period");
        }
        return switch (valid) {
            case "period" ->
                new Validity.Period(
                        CalendarInputs.read(() ->
                                LocalDateTime.parse(invite.path("validFrom").asText(), form)),
                        CalendarInputs.read(
                                () -> LocalDateTime.parse(invite.path("validTo").asText(), form)));
            case "endless" -> new Validity.Endless();
            case "onetime" -> new Validity.OneTime();
            default -> throw new IllegalArgumentException("no such validity");
        };
    }
}
