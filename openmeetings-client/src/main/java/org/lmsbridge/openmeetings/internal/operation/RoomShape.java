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

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.RoomDetails;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomFile;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** A room as 3.1 and later want it written: in the order of their schemas, nothing that a version does not know. */
final class RoomShape {
    private RoomShape() {}

    static Map<String, @Nullable Object> of(RoomWrite write, Features features) {
        RoomSettings room = write.settings();
        @Nullable RoomDetails details = write.stored() == null ? null : write.stored().details();
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("id", write.id());
        shape.put("name", room.name());
        if (features.tags()) {
            shape.put("tag", room.tag().orElse(null));
        }
        shape.put("comment", room.comment());
        shape.put("type", features.spelled(room.type()));
        shape.put(features.modernRooms() ? "capacity" : "numberOfPartizipants", room.capacity());
        shape.put("appointment", room.appointment());
        shape.put("confno", details == null ? null : details.conferenceNumber().orElse(null));
        shape.put("isPublic", room.isPublic());
        shape.put("demo", room.demoTime().isPresent());
        shape.put("closed", room.closed());
        shape.put("demoTime", room.demoTime().map(Duration::toSeconds).orElse(null));
        shape.put("externalId", externalId(room, details));
        shape.put("externalType", externalType(room, details));
        shape.put("redirectUrl", room.redirectUrl().orElse(null));
        shape.put("moderated", room.moderated());
        if (features.waitsForModerator()) {
            shape.put("waitModerator", room.waitForModerator());
        }
        shape.put("allowUserQuestions", room.questionsAllowed());
        shape.put("allowRecording", room.recordingAllowed());
        shape.put(features.waitsForModerator() ? "waitRecording" : "waitForRecording", room.waitForRecording());
        shape.put("audioOnly", room.audioOnly());
        hide(shape, room.hiddenElements(), features);
        if (features.modernRooms() && details != null) {
            shape.put("files", details.files().stream().map(RoomShape::file).toList());
        }
        return shape;
    }

    private static @Nullable String externalId(RoomSettings room, @Nullable RoomDetails details) {
        return room.externalId()
                .map(external -> external.id())
                .orElse(details == null ? null : details.externalId().orElse(null));
    }

    private static @Nullable String externalType(RoomSettings room, @Nullable RoomDetails details) {
        return room.externalId()
                .map(external -> external.type())
                .orElse(details == null ? null : details.externalType().orElse(null));
    }

    private static void hide(Map<String, @Nullable Object> shape, Set<RoomElement> hidden, Features features) {
        if (!features.hidesByFlags()) {
            // in the order of the enum, so that the same settings are the same request
            shape.put(
                    "hiddenElements",
                    hidden.stream().sorted().map(features::spelled).toList());
            return;
        }
        shape.put("topBarHidden", hidden.contains(RoomElement.TOP_BAR));
        shape.put("chatHidden", hidden.contains(RoomElement.CHAT));
        shape.put("activitiesHidden", hidden.contains(RoomElement.ACTIVITIES));
        shape.put("filesExplorerHidden", hidden.contains(RoomElement.FILES));
        shape.put("actionsMenuHidden", hidden.contains(RoomElement.ACTION_MENU));
        shape.put("screenSharingHidden", hidden.contains(RoomElement.SCREEN_SHARING));
        shape.put("whiteboardHidden", hidden.contains(RoomElement.WHITEBOARD));
    }

    private static Map<String, @Nullable Object> file(RoomFile file) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        file.id().ifPresent(id -> shape.put("id", id));
        shape.put("fileId", file.file());
        shape.put("wbIdx", file.whiteboard());
        return shape;
    }
}
