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

/**
 * A room and who is in it.
 *
 * @param room number and name only; the rest are defaults, for which {@link org.lmsbridge.openmeetings.Rooms#find} is
 *     there
 * @param participants nobody: an empty list
 */
public record RoomWithParticipants(Room room, List<Participant> participants) {
    /** Copies the list. */
    public RoomWithParticipants {
        participants = List.copyOf(participants);
    }
}
