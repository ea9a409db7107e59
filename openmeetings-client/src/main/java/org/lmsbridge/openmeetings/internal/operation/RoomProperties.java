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
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** Settings of a room by the names of the bean of 2.0 to 3.0 (org.apache.openmeetings.db.entity.room.Room). */
public final class RoomProperties {
    private RoomProperties() {}

    /** All of them; {@code isClosed} apart, which has an operation of its own. */
    public static Map<String, String> of(RoomSettings room) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("name", room.name());
        properties.put("comment", room.comment());
        properties.put("roomtype", Long.toString(Features.roomTypeId(room.type())));
        properties.put("numberOfPartizipants", Integer.toString(room.capacity()));
        properties.put("ispublic", text(room.isPublic()));
        properties.put("appointment", text(room.appointment()));
        properties.put("isDemoRoom", text(room.demoTime().isPresent()));
        properties.put(
                "demoTime",
                Long.toString(room.demoTime().map(Duration::toSeconds).orElse(0L)));
        properties.put("isModeratedRoom", text(room.moderated()));
        properties.put("allowUserQuestions", text(room.questionsAllowed()));
        properties.put("isAudioOnly", text(room.audioOnly()));
        properties.put("waitForRecording", text(room.waitForRecording()));
        properties.put("allowRecording", text(room.recordingAllowed()));
        Set<RoomElement> hidden = room.hiddenElements();
        properties.put("hideTopBar", text(hidden.contains(RoomElement.TOP_BAR)));
        properties.put("hideChat", text(hidden.contains(RoomElement.CHAT)));
        properties.put("hideActivitiesAndActions", text(hidden.contains(RoomElement.ACTIVITIES)));
        properties.put("hideFilesExplorer", text(hidden.contains(RoomElement.FILES)));
        properties.put("hideActionsMenu", text(hidden.contains(RoomElement.ACTION_MENU)));
        properties.put("hideScreenSharing", text(hidden.contains(RoomElement.SCREEN_SHARING)));
        properties.put("hideWhiteboard", text(hidden.contains(RoomElement.WHITEBOARD)));
        return properties;
    }

    private static String text(boolean flag) {
        return Boolean.toString(flag);
    }
}
