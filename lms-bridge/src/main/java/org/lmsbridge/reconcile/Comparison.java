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
package org.lmsbridge.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomSettings;

/**
 * Compares a room with what its course has, as far as the server's version tells: 3.0.4 to 3.0.7 tell neither what is
 * closed nor what may be recorded, nor whose a room is (RoomDTO).
 */
final class Comparison {
    private static final OpenMeetingsVersion FIRST_HIDING = OpenMeetingsVersion.parse("3.0.4");
    private static final OpenMeetingsVersion FIRST_TELLING = OpenMeetingsVersion.parse("3.1.0");

    private Comparison() {}

    static boolean tells(OpenMeetingsVersion version) {
        return !version.isAtLeast(FIRST_HIDING) || version.isAtLeast(FIRST_TELLING);
    }

    static List<Change> changes(StoredRoom row, RoomSettings found, OpenMeetings server) {
        RoomSettings wanted = wanted(row, found, server.rooms());
        List<Change> changes = new ArrayList<>();
        add(changes, "name", wanted.name(), found.name());
        add(changes, "type", word(wanted.type()), word(found.type()));
        add(changes, "capacity", wanted.capacity(), found.capacity());
        add(changes, "moderated", wanted.moderated(), found.moderated());
        add(changes, "hiddenElements", words(wanted.hiddenElements()), words(found.hiddenElements()));
        add(changes, "waitForModerator", wanted.waitForModerator(), found.waitForModerator());
        if (tells(server.version())) {
            add(changes, "recordingAllowed", wanted.recordingAllowed(), found.recordingAllowed());
            add(changes, "closed", !row.open(), found.closed());
        }
        return changes;
    }

    /** The settings of a room with what its course has, as far as the version keeps it; open or closed as they are. */
    static RoomSettings wanted(StoredRoom row, RoomSettings found, Rooms remote) {
        return remote.keepable(found.toBuilder()
                .name(row.settings().name().orElseThrow())
                .type(row.settings().type())
                .capacity(row.settings().capacity())
                .moderated(row.settings().moderated())
                .recordingAllowed(row.settings().recordingAllowed())
                .hiddenElements(row.settings().hiddenElements())
                .waitForModerator(row.settings().entry().waiting() == Waiting.UNTIL_ENTERED)
                .build());
    }

    private static void add(List<Change> changes, String setting, Object wanted, Object found) {
        if (!wanted.equals(found)) {
            changes.add(new Change(setting, wanted.toString(), found.toString()));
        }
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static List<String> words(Set<RoomElement> elements) {
        return elements.stream().map(Comparison::word).sorted().toList();
    }
}
