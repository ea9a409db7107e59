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

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lmsbridge.openmeetings.TransportChoice;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of options: how they are read, and written again. Case and the sort of dash do not matter. */
final class Words {
    /** Types that a room can be made of; the others are only read. */
    static final List<RoomType> OFFERED = List.of(RoomType.CONFERENCE, RoomType.PRESENTATION, RoomType.INTERVIEW);

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)?");

    private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,4})d");

    private Words() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Such as "1 room" and "2 rooms". */
    static String count(long number, String thing) {
        return count(number, thing, thing + "s");
    }

    /** The same for what has a plural of its own. */
    static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    static <E extends Enum<E>> E oneOf(List<E> choices, String word) {
        String wanted = word.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E choice : choices) {
            if (choice.name().equals(wanted)) {
                return choice;
            }
        }
        throw new TypeConversionException(
                "'" + word + "' is none of " + choices.stream().map(Words::of).collect(Collectors.joining(", ")));
    }

    static Duration duration(String word) {
        Matcher matcher = DURATION.matcher(word.strip().toLowerCase(Locale.ROOT));
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new TypeConversionException("'" + word + "' is no length of time such as 10s, 500ms or 2m");
        }
        long count = Long.parseLong(matcher.group(1));
        String unit = matcher.group(2);
        if ("ms".equals(unit)) {
            return Duration.ofMillis(count);
        }
        if ("m".equals(unit)) {
            return Duration.ofMinutes(count);
        }
        return "h".equals(unit) ? Duration.ofHours(count) : Duration.ofSeconds(count);
    }

    /** Reads {@code --output}. */
    static final class Format implements ITypeConverter<OutputFormat> {
        @Override
        public OutputFormat convert(String word) {
            return oneOf(List.of(OutputFormat.values()), word);
        }
    }

    /** Reads {@code --type}; "restricted" is what OpenMeetings 2.0 to 3.3 call a presentation. */
    static final class Type implements ITypeConverter<RoomType> {
        @Override
        public RoomType convert(String word) {
            return word.strip().equalsIgnoreCase("restricted") ? RoomType.PRESENTATION : oneOf(OFFERED, word);
        }
    }

    /** Reads {@code --hide}. */
    static final class Element implements ITypeConverter<RoomElement> {
        @Override
        public RoomElement convert(String word) {
            return oneOf(List.of(RoomElement.values()), word);
        }
    }

    /** Reads {@code --transport}. */
    static final class Transport implements ITypeConverter<TransportChoice> {
        @Override
        public TransportChoice convert(String word) {
            return oneOf(List.of(TransportChoice.values()), word);
        }
    }

    /** Reads lengths of time: seconds, or a number with its unit. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String word) {
            return duration(word);
        }
    }

    /** Reads ages: days. */
    static final class Age implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String word) {
            Matcher matcher = DAYS.matcher(word.strip().toLowerCase(Locale.ROOT));
            if (!matcher.matches()) {
                throw new TypeConversionException("'" + word + "' is no number of days such as 400d");
            }
            return Duration.ofDays(Long.parseLong(matcher.group(1)));
        }
    }

    /** Reads {@code --om-version}. */
    static final class Version implements ITypeConverter<OpenMeetingsVersion> {
        @Override
        public OpenMeetingsVersion convert(String word) {
            try {
                return OpenMeetingsVersion.parse(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
