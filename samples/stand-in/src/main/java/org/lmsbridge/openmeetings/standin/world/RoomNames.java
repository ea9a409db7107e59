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
package org.lmsbridge.openmeetings.standin.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the versions call the fields of a room. */
public final class RoomNames {
    private static final Map<String, String> FIELDS = new HashMap<>();
    private static final Map<String, String> HIDING = Map.ofEntries(
            Map.entry("topBarHidden", "TOP_BAR"),
            Map.entry("chatHidden", "CHAT"),
            Map.entry("activitiesHidden", "ACTIVITIES"),
            Map.entry("filesExplorerHidden", "FILES"),
            Map.entry("actionsMenuHidden", "ACTION_MENU"),
            Map.entry("screenSharingHidden", "SCREEN_SHARING"),
            Map.entry("whiteboardHidden", "WHITEBOARD"),
            Map.entry("hideTopBar", "TOP_BAR"),
            Map.entry("hideChat", "CHAT"),
            Map.entry("hideActivitiesAndActions", "ACTIVITIES"),
            Map.entry("hideFilesExplorer", "FILES"),
            Map.entry("hideActionsMenu", "ACTION_MENU"),
            Map.entry("hideScreenSharing", "SCREEN_SHARING"),
            Map.entry("hideWhiteboard", "WHITEBOARD"));

    static {
        String[][] names = {
            {"name"},
            {"comment"},
            {"tag"},
            {"appointment"},
            {"confno"},
            {"pin"},
            {"ownerId"},
            {"demoTime"},
            {"allowUserQuestions"},
            {"allowRecording"},
            {"waitModerator"},
            {"starttime"},
            {"updatetime"},
            {"sipNumber"},
            {"conferencePin"},
            {"deleted"},
            {"files"},
            {"roomtypes_id"},
            {"capacity", "numberOfPartizipants"},
            {"isPublic", "ispublic", "public"},
            {"demo", "isDemoRoom"},
            {"closed", "isClosed"},
            {"externalId", "externalRoomId"},
            {"externalType", "externalRoomType"},
            {"redirectUrl", "redirectURL"},
            {"moderated", "isModeratedRoom"},
            {"waitRecording", "waitForRecording"},
            {"audioOnly", "isAudioOnly"}
        };
        for (String[] group : names) {
            for (String name : group) {
                FIELDS.put(name, group[0]);
            }
        }
    }

    private final Words words;

    /** Names with the words of a version. */
    public RoomNames(Words words) {
        this.words = words;
    }

    /** Reads what a version calls something off a room; null when it was never set. */
    public @Nullable Object read(Room room, String name) {
        String hides = HIDING.get(name);
        if (hides != null) {
            return room.hidden().contains(hides);
        }
        return switch (name) {
            case "id", "rooms_id", "room_id" -> room.id();
            case "type" -> room.text("type").isEmpty() ? null : words.roomType(room.text("type"));
            case "hiddenElements" -> {
                List<String> elements = new ArrayList<>();
                room.hidden().forEach(element -> elements.add(words.element(element)));
                yield elements;
            }
            default -> room.get(FIELDS.getOrDefault(name, name));
        };
    }

    /** Sets what a version calls something; names that are no field of a room are left alone. */
    public void write(Room room, String name, @Nullable Object value) {
        String hides = HIDING.get(name);
        if (hides != null) {
            hide(room, hides, Boolean.TRUE.equals(value));
        } else if (name.equals("type")) {
            room.put("type", value == null ? null : words.readRoomType(value.toString()));
        } else if (name.equals("hiddenElements") && value instanceof List<?> elements) {
            Set<String> hidden = new TreeSet<>();
            for (Object element : elements) {
                String known = words.readElement(String.valueOf(element));
                if (known != null) {
                    hidden.add(known);
                }
            }
            room.put("hidden", hidden);
        } else if (FIELDS.containsKey(name)) {
            room.put(FIELDS.getOrDefault(name, name), value);
        }
    }

    private static void hide(Room room, String element, boolean hide) {
        Set<String> hidden = room.hidden();
        if (hide) {
            hidden.add(element);
        } else {
            hidden.remove(element);
        }
        room.put("hidden", hidden);
    }
}
