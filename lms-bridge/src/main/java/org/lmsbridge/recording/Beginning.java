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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.Recording;

/**
 * When a recording began, as well as it is told: exactly, to the day, or not at all.
 *
 * @param at empty where nothing is told; the first moment of the day in UTC where only the day is
 */
record Beginning(Optional<Instant> at) {
    /** Databases, servers and formats round differently. */
    private static final Duration ROUNDING = Duration.ofSeconds(1);

    /** The day has begun so much before it does in UTC in the easternmost zone, and ends so much later in the westernmost. */
    private static final Duration EASTERNMOST = Duration.ofHours(14);

    private static final Duration WESTERNMOST = Duration.ofHours(12);

    static Beginning of(Recording recording) {
        return new Beginning(recording.start().map(Beginning::instant));
    }

    private static Instant instant(Moment moment) {
        return moment.instant()
                .map(exact -> exact.truncatedTo(ChronoUnit.MILLIS))
                .orElseGet(() -> moment.day().atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** Whether only the day is known; once in a hundred million times it did begin on the millisecond. */
    boolean isDay() {
        return at.filter(begun -> begun.truncatedTo(ChronoUnit.DAYS).equals(begun))
                .isPresent();
    }

    boolean isExact() {
        return at.isPresent() && !isDay();
    }

    /** Not before this moment. */
    Instant earliest() {
        return at.map(begun -> isDay() ? begun.minus(EASTERNMOST) : begun).orElse(Instant.MIN);
    }

    /** Not after this moment. */
    Instant latest() {
        return at.map(begun -> isDay() ? begun.plus(Duration.ofDays(1)).plus(WESTERNMOST) : begun)
                .orElse(Instant.MAX);
    }

    /** Whether both may be told of the same recording; what is not told speaks against nothing. */
    boolean agrees(Beginning other) {
        if (at.isEmpty() || other.at.isEmpty()) {
            return true;
        }
        if (isExact() && other.isExact()) {
            return Duration.between(at.get(), other.at.get()).abs().compareTo(ROUNDING) <= 0;
        }
        // The day of a server's own zone may be another one than that of UTC; two days are of the same zone.
        long apart = Math.abs(ChronoUnit.DAYS.between(day(at.get()), day(other.at.get())));
        return apart <= (isDay() && other.isDay() ? 0 : 1);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
