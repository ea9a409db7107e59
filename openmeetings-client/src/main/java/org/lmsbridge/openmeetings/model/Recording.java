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
import java.util.OptionalInt;

/**
 * A recorded meeting.
 *
 * @param id number on its server
 * @param name title given when it was made
 * @param room where it was made; empty when OpenMeetings no longer knows
 * @param status how far it has come; only {@link RecordingStatus#PROCESSED} can be watched
 * @param interview whether it was made in an interview room
 * @param start when it began; empty while unknown
 * @param end when it ended; empty while it is going on
 * @param width of the picture in pixels; empty while unknown
 * @param height of the picture in pixels; empty while unknown
 * @param externalType which system the recording belongs to; empty before 5.0
 * @param others everything else, such as file names, by OpenMeetings' own names
 */
public record Recording(
        RecordingId id,
        String name,
        Optional<RoomId> room,
        RecordingStatus status,
        boolean interview,
        Optional<Moment> start,
        Optional<Moment> end,
        OptionalInt width,
        OptionalInt height,
        Optional<String> externalType,
        Map<String, String> others) {
    /** Copies the map. */
    public Recording {
        others = Map.copyOf(others);
    }
}
