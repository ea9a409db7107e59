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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.RoomNames;
import org.lmsbridge.openmeetings.standin.world.World;

/**
 * One property of the room bean, as modifyRoomParameter sets it (RoomWebService): 2.1 and 2.2 hand the text to the
 * setter and fail unless it takes a text, 3.0.3 and later convert.
 */
final class RoomProperty {
    private static final Set<String> TEXTS =
            Set.of("name", "comment", "redirectURL", "externalRoomType", "confno", "pin");
    private static final Set<String> NUMBERS = Set.of("numberOfPartizipants", "demoTime", "externalRoomId", "ownerId");
    private static final Set<String> FLAGS = Set.of(
            "ispublic",
            "appointment",
            "isDemoRoom",
            "isModeratedRoom",
            "allowUserQuestions",
            "isAudioOnly",
            "isClosed",
            "waitForRecording",
            "allowRecording",
            "hideTopBar",
            "hideChat",
            "hideActivitiesAndActions",
            "hideFilesExplorer",
            "hideActionsMenu",
            "hideScreenSharing",
            "hideWhiteboard");

    private final World world;
    private final RoomNames names;

    RoomProperty(World world, RoomNames names) {
        this.world = world;
        this.names = names;
    }

    void set(@Nullable Room room, String name, String text) {
        boolean textsOnly = world.version().before(3, 0, 0);
        if (room == null || (textsOnly && !TEXTS.contains(name))) {
            throw Failure.service("argument type mismatch");
        }
        if (TEXTS.contains(name)) {
            names.write(room, name, text);
        } else if (FLAGS.contains(name)) {
            names.write(room, name, Boolean.parseBoolean(text));
        } else if (NUMBERS.contains(name)) {
            names.write(room, name, Long.valueOf(text));
        } else if (name.equals("roomtype")) {
            room.put("type", RoomChanges.type(Long.parseLong(text)));
        } else {
            throw Failure.service("Invalid property '" + name + "' of bean class: Bean property is not writable");
        }
    }
}
