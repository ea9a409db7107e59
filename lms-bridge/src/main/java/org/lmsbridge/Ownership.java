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
package org.lmsbridge;

import java.util.Optional;
import java.util.function.Supplier;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RoomSettings;

/**
 * Tells whether the room of a number is the one that a row means. After a server was installed anew, or an old backup
 * of either side was taken back, the number is that of another course, or of another system.
 */
record Ownership(Supplier<OpenMeetingsVersion> version) {
    private static final OpenMeetingsVersion FIRST_SILENT = OpenMeetingsVersion.parse("3.0.4");
    private static final OpenMeetingsVersion FIRST_TELLING = OpenMeetingsVersion.parse("3.1.0");

    /** What can be told from the room alone. */
    enum Verdict {
        OURS,
        FOREIGN,
        /** 3.0.4 to 3.0.7 tell no external id, and the name is another one: renamed, or somebody else's. */
        UNSURE
    }

    Verdict of(StoredRoom row, RoomSettings stored) {
        Optional<ExternalId> told = stored.externalId();
        if (told.isPresent()) {
            return told.get().equals(row.externalId()) ? Verdict.OURS : Verdict.FOREIGN;
        }
        // Rooms without an external id, such as Chamilo's, are whose the row says.
        boolean renamed = !row.settings().name().equals(Optional.of(stored.name()));
        return renamed && isSilent() ? Verdict.UNSURE : Verdict.OURS;
    }

    private boolean isSilent() {
        OpenMeetingsVersion spoken = version.get();
        return spoken.isAtLeast(FIRST_SILENT) && !spoken.isAtLeast(FIRST_TELLING);
    }
}
