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
package org.lmsbridge.openmeetings.internal.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.Moment;

/** Reads the values of wire fields. What cannot be read is {@link Unreadable}, what is absent is absent. */
final class Texts {
    /** {@code Z}, {@code +05:30} and {@code +0530} all occur. */
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private Texts() {}

    static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    static boolean flag(@Nullable String value, boolean absent) {
        return (value == null || value.isEmpty()) ? absent : Boolean.parseBoolean(value.strip());
    }

    static Optional<Long> number(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(value.strip()));
        } catch (NumberFormatException e) {
            throw new Unreadable("the field " + field + " is not a number");
        }
    }

    static OptionalInt integer(String field, @Nullable String value) {
        Optional<Long> number = number(field, value);
        if (number.isEmpty()) {
            return OptionalInt.empty();
        }
        long wide = number.get();
        if (wide < Integer.MIN_VALUE || wide > Integer.MAX_VALUE) {
            throw new Unreadable("the field " + field + " is out of range");
        }
        return OptionalInt.of((int) wide);
    }

    static long id(String field, @Nullable String value) {
        return number(field, value)
                .filter(id -> id > 0)
                .orElseThrow(() -> new Unreadable("the field " + field + " is missing or no id"));
    }

    static Optional<Moment> moment(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        String text = value.strip();
        try {
            if (text.length() > 10 && text.charAt(10) == 'T') {
                OffsetDateTime exact = OffsetDateTime.parse(text, DATE_TIME);
                return Optional.of(new Moment(exact.toLocalDate(), Optional.of(exact.toInstant())));
            }
            // xs:date may carry a zone behind the day
            return Optional.of(new Moment(
                    LocalDate.parse(text.substring(0, Math.min(10, text.length()))), Optional.empty()));
        } catch (DateTimeException e) {
            throw new Unreadable("the field " + field + " is not a date");
        }
    }

    static <E extends Enum<E>> Optional<E> named(Class<E> type, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        String wanted = value.replace("_", "");
        for (E constant : type.getEnumConstants()) {
            if (constant.name().replace("_", "").equalsIgnoreCase(wanted)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
