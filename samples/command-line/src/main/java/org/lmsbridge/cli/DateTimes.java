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
package org.lmsbridge.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.lmsbridge.openmeetings.model.Moment;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Points in time as ISO 8601 writes them, with their zone. A time without zone is refused: people, servers and this
 * machine live in different ones, and a lesson an hour late is not noticed before it begins.
 */
final class DateTimes {
    private static final String EXAMPLES =
            "2026-11-23T10:00Z, 2026-11-23T10:00+01:00 or 2026-11-23T10:00[Europe/Berlin]";

    private static final DateTimeFormatter ZONED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .optionalStart()
            .appendOffsetId()
            .optionalEnd()
            .optionalStart()
            .appendOffset("+HHMM", "+0000")
            .optionalEnd()
            .optionalStart()
            .appendLiteral('[')
            .parseCaseSensitive()
            .appendZoneRegionId()
            .appendLiteral(']')
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private DateTimes() {}

    static Instant instant(String word) {
        String text = word.strip();
        try {
            return ZonedDateTime.parse(text, ZONED).toInstant();
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("'" + word + "' "
                    + (isWithoutZone(text)
                            ? "has no time zone: write it as in " + EXAMPLES
                            : "is no date and time with a zone such as " + EXAMPLES));
        }
    }

    /** In UTC; the day alone where OpenMeetings has lost the time. */
    static String text(Moment moment) {
        return moment.instant().map(Object::toString).orElseGet(moment.day()::toString);
    }

    private static boolean isWithoutZone(String text) {
        return reads(() -> LocalDateTime.parse(text)) || reads(() -> LocalDate.parse(text));
    }

    private static boolean reads(Runnable parse) {
        try {
            parse.run();
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** Reads options that are points in time. */
    static final class Reader implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String word) {
            return instant(word);
        }
    }

    /** Reads options that are days. */
    static final class Day implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word.strip());
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("'" + word + "' is no day such as 2026-11-23");
            }
        }
    }

    /** Reads options that are time zones. */
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String word) {
            try {
                return ZoneId.of(word.strip());
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + word + "' is no time zone such as Europe/Berlin");
            }
        }
    }
}
