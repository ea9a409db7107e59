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
package org.lmsbridge.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.RoomTenure;

/**
 * Whose the recordings of a room are: of the course that had the room when they began. A server that was installed anew
 * counts rooms from one again, so that a number alone says nothing. All courses come to the same answer.
 */
final class Ownership {
    /** Clocks of servers differ. */
    private static final Duration DIFFERENCE = Duration.ofMinutes(10);

    private final List<RoomTenure> tenures;

    /** The tenures of one room, the earliest first. */
    Ownership(List<RoomTenure> tenures) {
        this.tenures = tenures;
    }

    /**
     * Fingerprint of the course that a recording belongs to; empty when no course had the room then. Where two come into
     * question, since only the day is known, the later one: a server that was installed anew has no recordings of before.
     */
    Optional<String> owner(Beginning began) {
        Optional<String> owner = Optional.empty();
        for (RoomTenure tenure : tenures) {
            boolean before = began.latest().isBefore(tenure.from().minus(DIFFERENCE));
            boolean after = tenure.until()
                    .filter(end -> began.earliest().isAfter(end.plus(DIFFERENCE)))
                    .isPresent();
            if (!before && !after) {
                owner = Optional.of(tenure.course());
            }
        }
        return owner;
    }

    /** Whether the history of the room does not go back to then; what was decided in time still holds. */
    boolean isForgotten(Beginning began) {
        Instant first = tenures.stream().map(RoomTenure::from).findFirst().orElse(Instant.MAX);
        return began.earliest().isBefore(first);
    }

    boolean isOf(CourseKey course, Beginning began) {
        return owner(began).filter(course.fingerprint()::equals).isPresent();
    }
}
