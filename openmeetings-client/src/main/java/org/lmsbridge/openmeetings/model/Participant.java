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
 * Somebody who is in a room now.
 *
 * @param firstName as given when the join link was made; may be empty
 * @param lastName as given when the join link was made; may be empty
 * @param login account name; empty in 2.0 to 3.0, which do not tell
 * @param externalId who this is in the calling system; empty in 2.0 to 3.0
 * @param connection by which the person can be turned out; 2.0 to 3.0 only
 * @param others everything else, by OpenMeetings' own names
 */
public record Participant(
        String firstName,
        String lastName,
        Optional<String> login,
        Optional<ExternalId> externalId,
        Optional<ConnectionId> connection,
        Map<String, String> others) {
    /** Copies the map. */
    public Participant {
        others = Map.copyOf(others);
    }
}
