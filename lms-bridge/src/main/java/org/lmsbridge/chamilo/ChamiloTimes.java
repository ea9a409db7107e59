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

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads Chamilo's dates, which are DATETIME or text, depending on the plug-in, and have no zone. */
final class ChamiloTimes {
    private static final String NEVER = "0000-00-00";

    private ChamiloTimes() {}

    /** Whether it stands for no date: MySQL wrote zeros where nothing was given. */
    static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank() || text.startsWith(NEVER);
    }

    /** Empty when there is none, or none that can be read. */
    static Optional<Instant> read(@Nullable String text, ZoneId zone) {
        if (text == null || isAbsent(text)) {
            return Optional.empty();
        }
        try {
            LocalDateTime local = LocalDateTime.parse(text.strip().replace(' ', 'T'));
            return Optional.of(local.atZone(zone).toInstant().truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
