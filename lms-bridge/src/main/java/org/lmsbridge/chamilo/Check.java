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
package org.lmsbridge.chamilo;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;

/** Looks on OpenMeetings whether a room is what Chamilo says. Not thread-safe. */
final class Check {
    /** Failures after which the import ends: each may have taken a time limit. */
    private static final int MOST_FAILURES = 10;

    private final @Nullable OpenMeetings server;
    private final String ourType;
    private int failures;

    /** Looks at nothing when there is no server. */
    Check(@Nullable OpenMeetings server, String ourType) {
        this.server = server;
        this.ourType = ourType;
    }

    /**
     * What was seen.
     *
     * @param room as it is on OpenMeetings; empty when it was not looked at, or is not there
     * @param remark what to know; empty when all is well
     * @param usable whether the course may have that room
     */
    record Seen(Optional<Room> room, Optional<String> remark, boolean usable) {}

    Seen look(long number) {
        if (server == null) {
            return new Seen(Optional.empty(), Optional.empty(), true);
        }
        try {
            return seen(server.rooms().find(new RoomId(number)), number);
        } catch (OpenMeetingsException e) {
            failures++;
            if (failures > MOST_FAILURES) {
                throw e;
            }
            return remark(Optional.empty(), "room " + number + " could not be checked: " + e.getMessage(), true);
        }
    }

    /** What to know of the room that a course has since an earlier import; empty when all is well. */
    Optional<String> again(long number) {
        Seen seen = look(number);
        return seen.usable()
                ? seen.remark()
                : Optional.of("room " + number + " belongs to another system on OpenMeetings by now; the next opening"
                        + " makes a new one");
    }

    private Seen seen(Optional<Room> room, long number) {
        if (room.isEmpty()) {
            return remark(
                    room, "room " + number + " is gone from OpenMeetings; the next opening makes a new one", true);
        }
        boolean foreign = room.get()
                .details()
                .externalType()
                .filter(type -> !type.isBlank() && !type.equals(ourType))
                .isPresent();
        return foreign
                ? remark(room, "room " + number + " belongs to another system on OpenMeetings; kept as history", false)
                : new Seen(room, Optional.empty(), true);
    }

    private static Seen remark(Optional<Room> room, String text, boolean usable) {
        return new Seen(room, Optional.of(text), usable);
    }
}
