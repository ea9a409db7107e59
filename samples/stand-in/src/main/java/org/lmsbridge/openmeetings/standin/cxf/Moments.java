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
package org.lmsbridge.openmeetings.standin.cxf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.standin.wire.Failure;

/** Moments as REST and SOAP read them. */
final class Moments {
    private static final Pattern REST =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)(?:T(\\d\\d:\\d\\d:\\d\\d)([+-]\\d\\d)?(?:(\\d\\d))?)?.*");

    private Moments() {}

    /**
     * REST's DateParamConverter: a zone is understood only as {@code +0100}, and whatever else follows is forgotten, so
     * that {@code +01:00}, {@code Z} and milliseconds make it a moment of the server's own zone.
     */
    static Instant rest(String text, ZoneId server, int badStatus) {
        Matcher matcher = REST.matcher(text);
        try {
            if (!matcher.matches()) {
                throw Failure.status(badStatus);
            }
            LocalDate day = LocalDate.parse(matcher.group(1));
            if (matcher.group(2) == null) {
                return day.atStartOfDay(server).toInstant();
            }
            if (matcher.group(3) != null && matcher.group(4) != null) {
                String zone = matcher.group(3) + ":" + matcher.group(4);
                return OffsetDateTime.parse(day + "T" + matcher.group(2) + zone).toInstant();
            }
            return LocalDateTime.parse(day + "T" + matcher.group(2))
                    .atZone(server)
                    .toInstant();
        } catch (DateTimeException e) {
            throw Failure.status(badStatus);
        }
    }

    /** SOAP's xs:dateTime, or a day. */
    static Instant soap(String text, ZoneId server) {
        try {
            if (!text.contains("T")) {
                return LocalDate.parse(text.strip()).atStartOfDay(server).toInstant();
            }
            return text.strip().matches(".*(?:Z|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text.strip()).toInstant()
                    : LocalDateTime.parse(text.strip()).atZone(server).toInstant();
        } catch (DateTimeException e) {
            throw Failure.caller("Unmarshalling Error: " + text + " ");
        }
    }
}
