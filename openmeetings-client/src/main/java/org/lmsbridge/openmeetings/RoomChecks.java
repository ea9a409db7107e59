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
package org.lmsbridge.openmeetings;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** What can be known to be wrong with a room before it is sent. */
final class RoomChecks {
    private final Engine engine;

    RoomChecks(Engine engine) {
        this.engine = engine;
    }

    void check(String operation, RoomSettings room, Features features) {
        checkValues(operation, room);
        checkSupport(operation, room, features);
    }

    private static void checkValues(String operation, RoomSettings room) {
        if (room.name().isBlank()) {
            throw Engine.invalid(operation, "a room needs a name");
        }
        if (room.name().length() > RoomSettings.LONGEST_NAME) {
            throw Engine.invalid(
                    operation,
                    "the name has " + room.name().length() + " characters, more than the " + RoomSettings.LONGEST_NAME
                            + " that OpenMeetings stores");
        }
        boolean longId = room.externalId()
                .filter(external -> external.type().length() > RoomSettings.LONGEST_NAME
                        || external.id().length() > RoomSettings.LONGEST_NAME)
                .isPresent();
        if (longId) {
            throw Engine.invalid(
                    operation,
                    "the external id or its type has more than the " + RoomSettings.LONGEST_NAME
                            + " characters that OpenMeetings stores");
        }
        if (room.capacity() < 1) {
            throw Engine.invalid(operation, "a room has at least one seat");
        }
        if (room.type() == RoomType.AUDIENCE || room.type() == RoomType.CUSTOM) {
            throw Engine.invalid(operation, "OpenMeetings has put rooms of the type " + room.type() + " out of use");
        }
    }

    private void checkSupport(String operation, RoomSettings room, Features features) {
        Set<RoomElement> unknown = EnumSet.noneOf(RoomElement.class);
        unknown.addAll(room.hiddenElements());
        unknown.removeAll(features.hideable());
        if (!unknown.isEmpty()) {
            String words = unknown.stream()
                    .map(element -> element.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .collect(Collectors.joining(", "));
            throw engine.notSupported(operation, "cannot hide the " + words);
        }
        if (room.waitForModerator() && !features.waitsForModerator()) {
            throw engine.notSupported(operation, "does not wait for moderators");
        }
        if (room.tag().isPresent() && !features.tags()) {
            throw engine.notSupported(operation, "has no tags on rooms");
        }
        if (room.redirectUrl().isPresent() && features.axis2()) {
            throw engine.notSupported(operation, "sends nobody elsewhere from a closed room");
        }
        boolean textId = room.externalId()
                .filter(external -> !external.id().matches("\\d{1,18}"))
                .isPresent();
        if (textId && !features.textExternalIds()) {
            throw engine.notSupported(operation, "keeps external ids of rooms that are numbers, no others");
        }
    }
}
