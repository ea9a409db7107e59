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
package org.lmsbridge.attendance;

import java.util.List;
import java.util.Map;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * What OpenMeetings tells of a room now: who is in, or, in 3.1 to 4.0.5, how many.
 *
 * @param people how many there are; two connections of one member count once where OpenMeetings tells who it is
 * @param who by signs; empty where OpenMeetings tells no names
 */
record RoomSight(int people, Map<String, Who> who) {
    /** Finds out who the people are that OpenMeetings tells of. */
    interface Known {
        Map<String, Who> of(List<Participant> inside);
    }

    static RoomSight of(OpenMeetings server, RoomId room, Known known) {
        if (!server.supports("rooms.participants").works()) {
            return new RoomSight(server.rooms().occupancy(room).participants(), Map.of());
        }
        List<Participant> inside = server.rooms().participants(room);
        if (inside.isEmpty()) {
            return new RoomSight(0, Map.of());
        }
        Map<String, Who> who = known.of(inside);
        long people = who.entrySet().stream()
                .map(one -> Persons.key(one.getKey(), one.getValue()))
                .distinct()
                .count();
        return new RoomSight((int) people, who);
    }

    int unmatched() {
        return (int)
                who.values().stream().filter(one -> one.memberId().isEmpty()).count();
    }
}
