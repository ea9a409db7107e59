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
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.ByExternalId;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Page;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Property;
import org.lmsbridge.openmeetings.internal.operation.RoomWrite;
import org.lmsbridge.openmeetings.internal.operation.ServerOperations.ErrorCode;
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomDetails;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomFile;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** What a caller of the library would have asked with, to send what was recorded. */
final class Inputs {
    private static final Map<String, Function<RecordedArguments, Object>> READERS = Map.ofEntries(
            Map.entry("sessions.open", said -> Done.DONE),
            Map.entry("sessions.enter", said -> new Login(said.text("username"), said.text("userpass"))),
            Map.entry("sessions.login", said -> new Login(said.text("user"), said.text("pass"))),
            Map.entry("sessions.check", said -> Done.DONE),
            Map.entry("server.info", said -> Done.DONE),
            Map.entry("server.health", said -> Done.DONE),
            Map.entry("server.errorText", Inputs::errorCode),
            Map.entry("users.list", said -> Done.DONE),
            Map.entry("rooms.create", Inputs::room),
            Map.entry("rooms.update", Inputs::room),
            Map.entry("rooms.findOrCreate", Inputs::room),
            Map.entry("rooms.find", Inputs::roomId),
            Map.entry("rooms.findByExternalId", Inputs::lookup),
            Map.entry("rooms.listPublic", Inputs::roomType),
            Map.entry("rooms.list", Inputs::page),
            Map.entry(
                    "rooms.setProperty",
                    said -> new Property(roomId(said), said.text("paramName"), said.text("paramValue"))),
            Map.entry("rooms.close", Inputs::roomId),
            Map.entry("rooms.open", Inputs::roomId),
            Map.entry("rooms.delete", Inputs::roomId),
            Map.entry("rooms.participants", Inputs::roomId),
            Map.entry("rooms.occupancy", Inputs::roomId),
            Map.entry("rooms.occupancies", Inputs::roomIds),
            Map.entry("rooms.kickEveryone", Inputs::roomId),
            Map.entry("recordings.inRoom", Inputs::roomId),
            Map.entry(
                    "recordings.ofExternalType",
                    said -> first(said, "externaltype", "externalType", "externalRoomType")),
            Map.entry("recordings.ofExternalUser", Inputs::recordedBy),
            Map.entry(
                    "recordings.delete", said -> new RecordingId(Long.parseLong(first(said, "id", "flvRecordingId")))));

    private Inputs() {}

    /** The input; empty when no caller can give one that is sent so: the types of the library rule it out. */
    @SuppressWarnings("unchecked") // the readers are listed by operation
    static <I> Optional<I> of(Operation<I, ?> operation, RecordedArguments said) {
        try {
            Function<RecordedArguments, Object> reader =
                    operation.id().startsWith("joins.") ? Inputs::join : READERS.get(operation.id());
            return Optional.of((I) reader.apply(said));
        } catch (IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
    }

    private static Object errorCode(RecordedArguments said) {
        String code = first(said, "errorid", "id", "key");
        return new ErrorCode(code, Integer.parseInt(first(said, "language_id", "lang")));
    }

    private static Page page(RecordedArguments said) {
        if (!said.text("orderby").equals("rooms_id") || !bool(said, "asc")) {
            throw new IllegalArgumentException("sorted by the number only");
        }
        return new Page(number(said, "start"), (int) number(said, "max"));
    }

    private static List<RoomId> roomIds(RecordedArguments said) {
        List<RoomId> rooms = new ArrayList<>();
        said.values().forEach((name, value) -> {
            if (name.equals("id") || name.startsWith("roomId")) {
                for (JsonNode number : value.isArray() ? value : List.of(value)) {
                    if (!number.asText().equals("0")) {
                        rooms.add(new RoomId(Long.parseLong(number.asText())));
                    }
                }
            }
        });
        if (rooms.isEmpty()) {
            throw new IllegalArgumentException("no room is asked for");
        }
        return rooms;
    }

    private static RoomId roomId(RecordedArguments said) {
        return new RoomId(Long.parseLong(first(said, "id", "room_id", "rooms_id", "roomid", "roomId", "roomId1")));
    }

    private static Object recordedBy(RecordedArguments said) {
        String id = first(said, "externalid", "externalUserId");
        // 2.x asks by the id alone
        boolean typed =
                said.values().containsKey("externaltype") || said.values().containsKey("externalUserType");
        return new ExternalId(typed ? first(said, "externaltype", "externalUserType") : "any", id);
    }

    private static Object lookup(RecordedArguments said) {
        return new ByExternalId(
                new ExternalId(said.text("externaltype"), said.text("externalid")), named(said.text("type")));
    }

    private static RoomType roomType(RecordedArguments said) {
        return said.values().containsKey("type") ? named(said.text("type")) : numbered(number(said, "roomtypes_id"));
    }

    private static RoomType named(String type) {
        return type.equals("restricted") ? RoomType.PRESENTATION : RoomType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    private static RoomType numbered(long id) {
        return switch ((int) id) {
            case 1 -> RoomType.CONFERENCE;
            case 2 -> RoomType.AUDIENCE;
            case 3 -> RoomType.PRESENTATION;
            case 4 -> RoomType.INTERVIEW;
            default -> throw new IllegalArgumentException("no such type");
        };
    }

    private static Object room(RecordedArguments said) {
        JsonNode dto = said.values().get("room");
        return dto == null ? entity(said) : dto(said, dto);
    }

    private static RoomWrite dto(RecordedArguments said, JsonNode dto) {
        RoomSettings.Builder room = RoomSettings.named("-")
                .name(dto.path("name").asText(""))
                .comment(dto.path("comment").asText(""))
                .type(named(dto.path("type").asText()))
                .capacity(
                        dto.has("capacity")
                                ? dto.get("capacity").asInt()
                                : dto.path("numberOfPartizipants").asInt(4))
                .isPublic(strict(dto, "isPublic"))
                .moderated(strict(dto, "moderated"))
                .closed(strict(dto, "closed"))
                .recordingAllowed(strict(dto, "allowRecording"))
                .questionsAllowed(strict(dto, "allowUserQuestions"))
                .audioOnly(strict(dto, "audioOnly"))
                .waitForRecording(strict(dto, "waitForRecording") || strict(dto, "waitRecording"))
                .waitForModerator(strict(dto, "waitModerator"))
                .appointment(strict(dto, "appointment"))
                .redirectUrl(dto.has("redirectUrl") ? dto.get("redirectUrl").asText() : null)
                .tag(dto.has("tag") ? dto.get("tag").asText() : null)
                .hiddenElements(hidden(dto));
        if (strict(dto, "demo")) {
            room.demoTime(Duration.ofSeconds(dto.path("demoTime").asLong()));
        }
        externalId(said, dto).ifPresent(room::externalId);
        return new RoomWrite(stored(dto, room.build()), room.build());
    }

    private static boolean strict(JsonNode dto, String name) {
        String text = dto.path(name).asText("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("neither true nor false");
        }
        return text.equals("true");
    }

    private static Optional<ExternalId> externalId(RecordedArguments said, JsonNode dto) {
        if (said.values().containsKey("externaltype")) {
            return Optional.of(new ExternalId(said.text("externaltype"), said.text("externalid")));
        }
        return dto.has("externalId") && dto.has("externalType")
                ? Optional.of(new ExternalId(
                        dto.get("externalType").asText(), dto.get("externalId").asText()))
                : Optional.empty();
    }

    private static Room stored(JsonNode dto, RoomSettings settings) {
        if (!dto.has("id")
                && !dto.has("files")
                && !dto.has("confno")
                && dto.has("externalId") == dto.has("externalType")) {
            return null;
        }
        List<RoomFile> files = new ArrayList<>();
        JsonNode listed = dto.path("files");
        for (JsonNode file : listed.isArray() ? listed : listed.isObject() ? List.of(listed) : List.<JsonNode>of()) {
            files.add(new RoomFile(
                    file.has("id") ? OptionalLong.of(file.get("id").asLong()) : OptionalLong.empty(),
                    file.get("fileId").asLong(),
                    file.path("wbIdx").asLong()));
        }
        return new Room(
                new RoomId(dto.path("id").asLong()),
                settings,
                new RoomDetails(
                        Optional.ofNullable(dto.get("externalType")).map(JsonNode::asText),
                        Optional.ofNullable(dto.get("externalId")).map(JsonNode::asText),
                        Optional.ofNullable(dto.get("confno")).map(JsonNode::asText),
                        files,
                        Map.of()));
    }

    private static Set<RoomElement> hidden(JsonNode dto) {
        Set<RoomElement> hidden = EnumSet.noneOf(RoomElement.class);
        JsonNode listed = dto.path("hiddenElements");
        for (JsonNode element :
                listed.isArray() ? listed : listed.isValueNode() ? List.of(listed) : List.<JsonNode>of()) {
            hidden.add(element(element.asText()));
        }
        flag(hidden, dto, "topBarHidden", RoomElement.TOP_BAR);
        flag(hidden, dto, "chatHidden", RoomElement.CHAT);
        flag(hidden, dto, "activitiesHidden", RoomElement.ACTIVITIES);
        flag(hidden, dto, "filesExplorerHidden", RoomElement.FILES);
        flag(hidden, dto, "actionsMenuHidden", RoomElement.ACTION_MENU);
        flag(hidden, dto, "screenSharingHidden", RoomElement.SCREEN_SHARING);
        flag(hidden, dto, "whiteboardHidden", RoomElement.WHITEBOARD);
        return hidden;
    }

    private static RoomElement element(String name) {
        for (RoomElement element : RoomElement.values()) {
            if (element.name().replace("_", "").equalsIgnoreCase(name.replace("_", ""))) {
                return element;
            }
        }
        throw new IllegalArgumentException("no such element");
    }

    private static void flag(Set<RoomElement> hidden, JsonNode dto, String name, RoomElement element) {
        if (dto.path(name).asBoolean()) {
            hidden.add(element);
        }
    }

    private static RoomWrite entity(RecordedArguments said) {
        RoomSettings.Builder room = RoomSettings.named("-")
                .name(said.text("name"))
                .comment(said.text("comment"))
                .type(roomType(said))
                .capacity((int) number(said, "numberOfPartizipants"))
                .isPublic(bool(said, "ispublic"))
                .appointment(bool(said, "appointment"))
                .moderated(bool(said, "isModeratedRoom"));
        if (bool(said, "isDemoRoom")) {
            room.demoTime(Duration.ofSeconds(number(said, "demoTime")));
        }
        ifSaid(said, "allowUserQuestions").ifPresent(room::questionsAllowed);
        ifSaid(said, "isAudioOnly").ifPresent(room::audioOnly);
        ifSaid(said, "waitForRecording").ifPresent(room::waitForRecording);
        ifSaid(said, "allowRecording").ifPresent(room::recordingAllowed);
        Set<RoomElement> hidden = EnumSet.noneOf(RoomElement.class);
        hide(said, "hideTopBar", RoomElement.TOP_BAR, hidden);
        hide(said, "hideChat", RoomElement.CHAT, hidden);
        hide(said, "hideActivitiesAndActions", RoomElement.ACTIVITIES, hidden);
        hide(said, "hideFilesExplorer", RoomElement.FILES, hidden);
        hide(said, "hideActionsMenu", RoomElement.ACTION_MENU, hidden);
        hide(said, "hideScreenSharing", RoomElement.SCREEN_SHARING, hidden);
        hide(said, "hideWhiteboard", RoomElement.WHITEBOARD, hidden);
        room.hiddenElements(hidden);
        if (said.values().containsKey("externalRoomType")) {
            String id = said.values().containsKey("externalRoomId") ? said.text("externalRoomId") : "1";
            room.externalId(new ExternalId(said.text("externalRoomType"), id));
        }
        Room stored = said.values().containsKey("room_id")
                ? new Room(
                        roomId(said),
                        room.build(),
                        new RoomDetails(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of()))
                : null;
        return new RoomWrite(stored, room.build());
    }

    private static void hide(RecordedArguments said, String name, RoomElement element, Set<RoomElement> hidden) {
        if (ifSaid(said, name).orElse(false)) {
            hidden.add(element);
        }
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
            target = new JoinTarget.InRoom(roomId(said));
        } else if (values.containsKey("recording_id")) {
            target = new JoinTarget.Watching(new RecordingId(number(said, "recording_id")));
        }
        return JoinRequest.of(person, target)
                .withModerator(one(said, "becomeModeratorAsInt"))
                .withAudioVideoTest(one(said, "showAudioVideoTestAsInt"))
                .withNickNameDialog(one(said, "showNickNameDialogAsInt"))
                .withRecordingAllowed(one(said, "allowRecording"));
    }

    private static boolean one(RecordedArguments said, String name) {
        return said.values().containsKey(name) && number(said, name) != 0;
    }

    private static Optional<Boolean> ifSaid(RecordedArguments said, String name) {
        return said.values().containsKey(name) ? Optional.of(bool(said, name)) : Optional.empty();
    }

    private static boolean bool(RecordedArguments said, String name) {
        return switch (said.text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    private static long number(RecordedArguments said, String name) {
        return Long.parseLong(said.text(name));
    }

    private static String first(RecordedArguments said, String... names) {
        for (String name : names) {
            JsonNode value = said.values().get(name);
            if (value != null) {
                return value.isArray() ? value.get(0).asText() : value.asText();
            }
        }
        throw new IllegalArgumentException("none of these");
    }
}
