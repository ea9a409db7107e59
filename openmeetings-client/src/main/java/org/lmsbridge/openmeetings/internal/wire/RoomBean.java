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
package org.lmsbridge.openmeetings.internal.wire;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomDetails;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomFile;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** A room: the entity of 2.0 to 3.0.3, the DTOs of 2.2 to 3.0.7, and those of 3.1 and later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("roomDTO")
public final class RoomBean extends WireBean {
    @Nullable String id;

    @XmlElement(name = "rooms_id")
    @Nullable String entityId;

    @XmlElement(name = "room_id")
    @Nullable String returnId;

    @Nullable String name;

    @Nullable String comment;

    @Nullable String type;

    @Nullable RoomTypeBean roomtype;

    @Nullable String capacity;

    @Nullable String numberOfPartizipants;

    @Nullable String appointment;

    @Nullable String isPublic;

    @XmlElement(name = "ispublic")
    @Nullable String entityPublic;

    @XmlElement(name = "public")
    @JsonProperty("public")
    @Nullable String dtoPublic;

    @Nullable String demo;

    @Nullable String isDemoRoom;

    @Nullable String demoTime;

    @Nullable String closed;

    @Nullable String isClosed;

    @Nullable String moderated;

    @Nullable String isModeratedRoom;

    @Nullable String allowUserQuestions;

    @Nullable String allowRecording;

    @Nullable String waitForRecording;

    @Nullable String waitRecording;

    @Nullable String waitModerator;

    @Nullable String audioOnly;

    @Nullable String isAudioOnly;

    @Nullable String externalId;

    @Nullable String externalType;

    @Nullable String externalRoomId;

    @Nullable String externalRoomType;

    @Nullable String redirectUrl;

    @Nullable String redirectURL;

    @Nullable String tag;

    @Nullable String confno;

    @Nullable List<String> hiddenElements;

    @Nullable List<RoomFileBean> files;

    @Nullable String topBarHidden;

    @Nullable String hideTopBar;

    @Nullable String chatHidden;

    @Nullable String hideChat;

    @Nullable String activitiesHidden;

    @Nullable String hideActivitiesAndActions;

    @Nullable String filesExplorerHidden;

    @Nullable String hideFilesExplorer;

    @Nullable String actionsMenuHidden;

    @Nullable String hideActionsMenu;

    @Nullable String screenSharingHidden;

    @Nullable String hideScreenSharing;

    @Nullable String whiteboardHidden;

    @Nullable String hideWhiteboard;

    @Nullable List<ParticipantBean> roomUser;

    /** File on a white board. */
    @XmlAccessorType(XmlAccessType.FIELD)
    public static final class RoomFileBean extends WireBean {
        @Nullable String id;

        @Nullable String fileId;

        @Nullable String wbIdx;

        RoomFile toFile() {
            return new RoomFile(
                    Texts.number("files.id", id).map(OptionalLong::of).orElse(OptionalLong.empty()),
                    Texts.number("fileId", fileId).orElse(0L),
                    Texts.number("wbIdx", wbIdx).orElse(0L));
        }
    }

    /** Number of the room. */
    public RoomId roomId() {
        return new RoomId(Texts.id("id", first(id, entityId, returnId)));
    }

    /** The room in our words. */
    public Room toRoom() {
        RoomSettings.Builder settings = RoomSettings.named("-")
                .name(orEmpty(name))
                .comment(orEmpty(comment))
                .capacity(Texts.integer("capacity", first(capacity, numberOfPartizipants))
                        .orElse(RoomSettings.DEFAULT_CAPACITY))
                .appointment(Texts.flag(appointment, false))
                .isPublic(Texts.flag(first(isPublic, entityPublic, dtoPublic), false))
                .closed(Texts.flag(first(closed, isClosed), false))
                .moderated(Texts.flag(first(moderated, isModeratedRoom), false))
                .questionsAllowed(Texts.flag(allowUserQuestions, true))
                // the entity of 2.0 to 3.0.3 says nil when nobody allowed it; the DTOs of 3.0.4 to 3.0.7 do not say
                .recordingAllowed(Texts.flag(allowRecording, entityId == null))
                .waitForRecording(Texts.flag(first(waitForRecording, waitRecording), false))
                .waitForModerator(Texts.flag(waitModerator, false))
                .audioOnly(Texts.flag(first(audioOnly, isAudioOnly), false))
                .redirectUrl(Texts.text(first(redirectUrl, redirectURL)).orElse(null))
                .tag(Texts.text(tag).orElse(null))
                .hiddenElements(hidden())
                .externalId(external());
        roomType().ifPresent(settings::type);
        if (Texts.flag(first(demo, isDemoRoom), false)) {
            settings.demoTime(
                    Duration.ofSeconds(Texts.number("demoTime", demoTime).orElse(0L)));
        }
        return new Room(roomId(), settings.build(), details());
    }

    /** Who is in the room. */
    public List<ParticipantBean> people() {
        return roomUser == null ? List.of() : roomUser;
    }

    private RoomDetails details() {
        Map<String, String> others = new LinkedHashMap<>(others());
        if (roomtype != null) {
            roomtype.told().forEach((key, value) -> others.put("roomtype/" + key, value));
        }
        // told of rooms that are no demonstration too
        Texts.text(demoTime).ifPresent(seconds -> others.put("demoTime", seconds));
        return new RoomDetails(
                Texts.text(first(externalType, externalRoomType)),
                Texts.text(first(externalId, externalRoomId)),
                Texts.text(confno),
                files == null
                        ? List.of()
                        : files.stream().map(RoomFileBean::toFile).toList(),
                others);
    }

    private Optional<RoomType> roomType() {
        if (roomtype != null && roomtype.isThere()) {
            return Optional.of(
                    roomtype.toType().type().orElseThrow(() -> new Unreadable("the room type is not known")));
        }
        if (type == null) {
            return Optional.empty();
        }
        if (type.equalsIgnoreCase("restricted")) {
            return Optional.of(RoomType.PRESENTATION);
        }
        return Optional.of(
                Texts.named(RoomType.class, type).orElseThrow(() -> new Unreadable("the room type is not known")));
    }

    private @Nullable ExternalId external() {
        String system = first(externalType, externalRoomType);
        String key = first(externalId, externalRoomId);
        return system == null || key == null || system.isBlank() || key.isBlank() ? null : new ExternalId(system, key);
    }

    private Set<RoomElement> hidden() {
        Set<RoomElement> hidden = EnumSet.noneOf(RoomElement.class);
        for (String element : hiddenElements == null ? new ArrayList<String>() : hiddenElements) {
            Texts.named(RoomElement.class, element).ifPresent(hidden::add);
        }
        add(hidden, RoomElement.TOP_BAR, topBarHidden, hideTopBar);
        add(hidden, RoomElement.CHAT, chatHidden, hideChat);
        add(hidden, RoomElement.ACTIVITIES, activitiesHidden, hideActivitiesAndActions);
        add(hidden, RoomElement.FILES, filesExplorerHidden, hideFilesExplorer);
        add(hidden, RoomElement.ACTION_MENU, actionsMenuHidden, hideActionsMenu);
        add(hidden, RoomElement.SCREEN_SHARING, screenSharingHidden, hideScreenSharing);
        add(hidden, RoomElement.WHITEBOARD, whiteboardHidden, hideWhiteboard);
        return hidden;
    }

    private static void add(
            Set<RoomElement> hidden, RoomElement element, @Nullable String dtoFlag, @Nullable String entityFlag) {
        if (Texts.flag(first(dtoFlag, entityFlag), false)) {
            hidden.add(element);
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String first(@Nullable String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }
}
