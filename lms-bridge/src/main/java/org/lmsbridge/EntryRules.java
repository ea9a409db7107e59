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

import java.util.Set;

/**
 * Who opens the room of a course and who may enter when. OpenMeetings knows nothing of this but the waiting.
 *
 * @param waiting what students and guests are told while no teacher is there
 * @param refusedWhenFull whether nobody but those who manage gets a link while all seats are taken; this costs one
 *     request more for each link. Without it OpenMeetings itself turns away whoever comes late. Two who ask at once
 *     for the last seat both get a link
 * @param openers roles that may open the room besides those that manage rooms
 */
public record EntryRules(Waiting waiting, boolean refusedWhenFull, Set<Role> openers) {
    private static final EntryRules STANDARD = new EntryRules(Waiting.NONE, false, Set.of());

    /** Copies the set. */
    public EntryRules {
        openers = Set.copyOf(openers);
    }

    /** Nobody waits, OpenMeetings counts the seats, and those who manage open the room. */
    public static EntryRules standard() {
        return STANDARD;
    }

    /** The same with another way of waiting. */
    public EntryRules withWaiting(Waiting value) {
        return new EntryRules(value, refusedWhenFull, openers);
    }

    /** The same with seats counted, or not. */
    public EntryRules withRefusedWhenFull(boolean value) {
        return new EntryRules(waiting, value, openers);
    }

    /** The same with these roles opening the room besides those that manage. */
    public EntryRules withOpeners(Set<Role> value) {
        return new EntryRules(waiting, refusedWhenFull, value);
    }
}
