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
package org.lmsbridge.openmeetings.standin.world;

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/**
 * What came of following a join link.
 *
 * @param state ENTERED, CLOSED, REFUSED, or UNKNOWN when there is no such hash
 * @param reason why not, empty when entered
 * @param entry who, null unless the hash was good
 * @param room the room, null when none
 * @param account whose web session it becomes, null unless the hash was good
 */
public record Entering(
        State state,
        String reason,
        @Nullable Entry entry,
        @Nullable StandInRoom room,
        @Nullable Account account) {
    /** The outcomes. */
    public enum State {
        /** Let in. */
        ENTERED,
        /** The room is closed and the person no moderator. */
        CLOSED,
        /** The hash is used, expired or its room is gone. */
        REFUSED,
        /** There is no such hash. */
        UNKNOWN
    }

    static Entering refused(String reason) {
        return new Entering(State.REFUSED, reason, null, null, null);
    }
}
