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

import java.util.HashSet;
import java.util.Set;

/**
 * What a look into the open rooms of a platform brought.
 *
 * @param polled whether it was looked; false when this or another process did so just before, or is doing it
 * @param rooms rooms looked into
 * @param people people in them
 * @param unmatched those of them who could not be matched to a member; 0 where OpenMeetings tells no names
 * @param failed rooms that could not be looked into; their time is marked as unknown
 * @param reasons why those could not, a word for each kind, as in reports: {@code UNREACHABLE}, {@code BAD_CREDENTIALS}
 */
public record PollResult(boolean polled, int rooms, int people, int unmatched, int failed, Set<String> reasons) {
    static final PollResult NOT_NOW = new PollResult(false, 0, 0, 0, 0, Set.of());

    static final PollResult NOTHING = new PollResult(true, 0, 0, 0, 0, Set.of());

    /** Copies the set. */
    public PollResult {
        reasons = Set.copyOf(reasons);
    }

    PollResult plus(int inside, int unknown) {
        return new PollResult(true, rooms + 1, people + inside, unmatched + unknown, failed, reasons);
    }

    PollResult plusFailed(String reason) {
        Set<String> all = new HashSet<>(reasons);
        all.add(reason);
        return new PollResult(true, rooms, people, unmatched, failed + 1, all);
    }
}
