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

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomSettings;

/**
 * A room to be written.
 *
 * @param stored the room as it is; null for a new one
 * @param settings how it shall be
 */
public record RoomWrite(@Nullable Room stored, RoomSettings settings) {
    /** Number of the room; null for a new one. */
    public @Nullable Long id() {
        return stored == null ? null : stored.id().value();
    }
}
