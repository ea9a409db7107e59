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
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.Connection;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.Creation;
import org.lmsbridge.openmeetings.internal.operation.UserOperations.InRoom;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.PostalAddress;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.UserRight;

/** What a caller would have asked with about users. */
final class UserInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("users.create", UserInputs::creation),
            Map.entry("users.createExternal", UserInputs::creation),
            Map.entry("users.list", said -> Done.DONE),
            Map.entry("users.delete", said -> new UserId(Long.parseLong(said.first("userId", "id")))),
            Map.entry(
                    "users.deleteByExternalId",
                    said -> new ExternalId(
                            said.first("externalUserType", "externaltype"),
                            said.first("externalUserId", "externalid"))),
            Map.entry(
                    "users.kick",
                    said -> new InRoom(
                            new RoomId(said.number("id")),
                            new ExternalId(said.text("externalType"), said.text("externalId")))),
            Map.entry("users.kickConnection", said -> new Connection(said.first("publicSID", "publicsid", "uid"))),
            Map.entry("users.countIn", said -> new RoomId(said.number("roomid"))));

    private UserInputs() {}

    private static Creation creation(RecordedArguments said) {
        JsonNode dto = said.values().get("user");
        return dto == null ? separately(said) : together(dto, said);
    }

    private static Creation separately(RecordedArguments said) {
        NewUser.Builder user = NewUser.named(said.text("username"), said.text("userpass"))
                .firstName(said.text("firstname"))
                .lastName(said.text("lastname"))
                .email(said.text("email"))
                .language((int) said.number("language_id"))
                .address(new PostalAddress(
                        said.text("additionalname"),
                        said.text("street"),
                        said.text("zip"),
                        said.text("town"),
                        said.text("fax"),
                        said.text("states_id")));
        if (said.values().containsKey("jNameTimeZone")) {
            user.timeZone(ZoneId.of(said.text("jNameTimeZone")));
        }
        if (said.values().containsKey("externalUserType")) {
            user.externalId(new ExternalId(said.text("externalUserType"), said.text("externalUserId")));
        }
        return new Creation(user.build(), said.values().containsKey("baseURL") ? said.text("baseURL") : "");
    }

    /** The library tells a type always, and never writes over a user. */
    private static Creation together(JsonNode dto, RecordedArguments said) {
        boolean external = dto.has("externalId") && dto.has("externalType");
        if (dto.has("id") || !dto.path("type").asText().equalsIgnoreCase(external ? "external" : "user")) {
            throw new IllegalArgumentException("no caller can ask so");
        }
        JsonNode address = dto.path("address");
        NewUser.Builder user = NewUser.named(
                        dto.path("login").asText(), dto.path("password").asText())
                .firstName(dto.path("firstname").asText())
                .lastName(dto.path("lastname").asText())
                .email(address.path(address.has("mail") ? "mail" : "email").asText())
                .language(dto.path("languageId").asInt())
                .address(new PostalAddress(
                        address.path("additionalname").asText(),
                        address.path("street").asText(),
                        address.path("zip").asText(),
                        address.path("town").asText(),
                        address.path("fax").asText(),
                        address.path("country").asText()))
                .rights(rights(dto.path("rights")));
        if (dto.has("timeZoneId")) {
            user.timeZone(ZoneId.of(dto.get("timeZoneId").asText()));
        }
        if (external) {
            user.externalId(new ExternalId(
                    dto.get("externalType").asText(), dto.get("externalId").asText()));
        }
        // told to decide by itself, OpenMeetings asks its configuration; the library always decides
        boolean confirm = said.values().containsKey("confirm") && said.flag("confirm");
        return new Creation(user.confirmationMail(confirm).build(), "");
    }

    private static Set<UserRight> rights(JsonNode names) {
        Set<UserRight> rights = EnumSet.noneOf(UserRight.class);
        names.forEach(name -> rights.add(UserRight.valueOf(
                name.asText().replaceAll("([a-z])([A-Z])", "$1_$2").toUpperCase(java.util.Locale.ROOT))));
        return rights;
    }
}
