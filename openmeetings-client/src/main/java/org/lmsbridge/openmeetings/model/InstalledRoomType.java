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
package org.lmsbridge.openmeetings.model;

import java.util.Map;
import java.util.Optional;

/**
 * A room type as OpenMeetings 2.0 to 3.0 has it in its database.
 *
 * @param number OpenMeetings' own
 * @param name in English, or the key of a label
 * @param type what the library calls it; empty for one that an administrator has added
 * @param others everything else, by OpenMeetings' own names; {@code deleted} is {@code true} for a type out of use
 */
public record InstalledRoomType(long number, String name, Optional<RoomType> type, Map<String, String> others) {
    /** Copies the map. */
    public InstalledRoomType {
        others = Map.copyOf(others);
    }
}
