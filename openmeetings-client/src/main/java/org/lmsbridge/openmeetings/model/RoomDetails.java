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

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What OpenMeetings tells of a room beyond its settings.
 *
 * @param externalType which system made the room; told by 2.x without an external id too
 * @param externalId what that system calls the room, as stored
 * @param conferenceNumber number to dial in; empty when there is none
 * @param files laid on white boards when the room opens; kept by updates
 * @param others everything else, by OpenMeetings' own names, nested names joined by {@code /}
 */
public record RoomDetails(
        Optional<String> externalType,
        Optional<String> externalId,
        Optional<String> conferenceNumber,
        List<RoomFile> files,
        Map<String, String> others) {
    /** Copies list and map. */
    public RoomDetails {
        files = List.copyOf(files);
        others = Map.copyOf(others);
    }
}
