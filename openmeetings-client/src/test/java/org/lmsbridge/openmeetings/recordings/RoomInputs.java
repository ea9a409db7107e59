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
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.ByExternalId;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Page;
import org.lmsbridge.openmeetings.internal.operation.RoomWrite;
import org.lmsbridge.openmeetings.internal.operation.RoomWriteOperations.Property;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomDetails;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomFile;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** What a caller would have asked with about rooms. */
final class RoomInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("rooms.create", RoomInputs::room),
            Map.entry("rooms.createHiding", RoomInputs::room),
            Map.entry("rooms.update", RoomInputs::room),
            Map.entry("rooms.findOrCreate", RoomInputs::room),
            Map.entry("rooms.find", RoomInputs::roomId),
            Map.entry("rooms.findByExternalId", RoomInputs::lookup),
            Map.entry("rooms.listPublic", RoomInputs::roomType),
            Map.entry("rooms.list", RoomInputs::page),
            Map.entry(
                    "rooms.setProperty",
                    said -> new Property(roomId(said), said.text("paramName"), said.text("paramValue"))),
            Map.entry("rooms.close", RoomInputs::roomId),
            Map.entry("rooms.open", RoomInputs::roomId),
            Map.entry("rooms.delete", RoomInputs::roomId),
            Map.entry("rooms.participants", RoomInputs::roomId),
            Map.entry("rooms.occupancy", RoomInputs::roomId),
            Map.entry("rooms.occupancies", RoomInputs::roomIds),
            Map.entry("rooms.kickEveryone", RoomInputs::roomId));

    private RoomInputs() {}

    static Page page(RecordedArguments said) {
        if (!said.text("orderby").equals("rooms_id") || !said.flag("asc")) {
            throw new IllegalArgumentException("sorted by the number only");
        }
        return new Page(said.number("start"), (int) said.number("max"));
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

    static RoomId roomId(RecordedArguments said) {
        return new RoomId(Long.parseLong(said.first("id", "room_id", "rooms_id", "roomid", "roomId", "roomId1")));
    }

    private static Object lookup(RecordedArguments said) {
        return new ByExternalId(
                new ExternalId(said.text("externaltype"), said.text("externalid")), named(said.text("type")));
    }

    private static RoomType roomType(RecordedArguments said) {
        return said.values().containsKey("type") ? named(said.text("type")) : numbered(said.number("roomtypes_id"));
    }

    private static RoomType named(String type) {
        return type.equals("restricted") ? RoomType.PRESENTATION : RoomType.valueOf(type.toUpperCase(Locale.ROOT));
    }

    static RoomType numbered(long id) {
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

    static RoomWrite dto(RecordedArguments said, JsonNode dto) {
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

    static RoomWrite entity(RecordedArguments said) {
        RoomSettings.Builder room = RoomSettings.named("-")
                .name(said.text("name"))
                .comment(said.text("comment"))
                .type(roomType(said))
                .capacity((int) said.number("numberOfPartizipants"))
                .isPublic(said.flag("ispublic"))
                .appointment(said.flag("appointment"))
                .moderated(said.flag("isModeratedRoom"));
        if (said.flag("isDemoRoom")) {
            room.demoTime(Duration.ofSeconds(said.number("demoTime")));
        }
        said.flagIfSaid("allowUserQuestions").ifPresent(room::questionsAllowed);
        said.flagIfSaid("isAudioOnly").ifPresent(room::audioOnly);
        said.flagIfSaid("waitForRecording").ifPresent(room::waitForRecording);
        said.flagIfSaid("allowRecording").ifPresent(room::recordingAllowed);
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
        if (said.flagIfSaid(name).orElse(false)) {
            hidden.add(element);
        }
    }
}
