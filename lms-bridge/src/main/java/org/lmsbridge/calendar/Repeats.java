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
package org.lmsbridge.calendar;

import biweekly.ICalDataType;
import biweekly.ICalVersion;
import biweekly.io.CannotParseException;
import biweekly.io.ParseContext;
import biweekly.io.scribe.property.RecurrenceRuleScribe;
import biweekly.parameter.ICalParameters;
import biweekly.util.Frequency;
import biweekly.util.ICalDate;
import biweekly.util.Recurrence;
import biweekly.util.com.google.ical.compat.javautil.DateIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * How often a meeting comes back, as RFC 5545 writes it: {@code FREQ=WEEKLY;BYDAY=MO;COUNT=14}. It has an end,
 * {@code COUNT} or {@code UNTIL}, and comes at most once a day.
 *
 * @param rule without {@code RRULE:} in front
 */
public record Repeats(String rule) {
    /** Most times that a meeting takes place. */
    public static final int MOST = 1000;

    private static final int MOST_BETWEEN = 1000;
    private static final int LONGEST = 500;
    private static final Pattern UNTIL = Pattern.compile("(^|;)UNTIL=\\d{8}T\\d{6}Z(;|$)");
    private static final Set<Frequency> FREQUENCIES =
            EnumSet.of(Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY);

    /** Refuses a rule that cannot be read, has no end, or comes back more often than daily. */
    public Repeats {
        rule = rule.strip().toUpperCase(Locale.ROOT);
        Recurrence read = read(rule);
        if (!FREQUENCIES.contains(read.getFrequency())) {
            throw wrong("comes back daily, weekly, monthly or yearly");
        }
        boolean timed = !read.getByHour().isEmpty()
                || !read.getByMinute().isEmpty()
                || !read.getBySecond().isEmpty();
        if (timed) {
            throw wrong("takes the time of day from the meeting, without BYHOUR, BYMINUTE and BYSECOND");
        }
        if ((read.getCount() == null) == (read.getUntil() == null)) {
            throw wrong("ends, by either COUNT or UNTIL");
        }
        if (read.getUntil() != null && !UNTIL.matcher(rule).find()) {
            throw wrong("ends at a time in UTC, as in UNTIL=20270101T000000Z");
        }
        if (read.getInterval() != null && (read.getInterval() < 1 || read.getInterval() > MOST_BETWEEN)) {
            throw wrong("has an INTERVAL between 1 and " + MOST_BETWEEN);
        }
        if (read.getCount() != null && (read.getCount() < 1 || read.getCount() > MOST)) {
            throw wrong("takes place between 1 and " + MOST + " times");
        }
    }

    /**
     * When a meeting begins each time, the first time included, by the clock on the wall of that zone.
     *
     * @return at most {@value #MOST} times
     */
    public List<Instant> starts(Instant first, ZoneId zone) {
        return starts(first, zone, MOST);
    }

    /** Whether a meeting would take place more than {@value #MOST} times, which only UNTIL lets it. */
    boolean isTooMuch(Instant first, ZoneId zone) {
        return starts(first, zone, MOST + 1).size() > MOST;
    }

    private List<Instant> starts(Instant first, ZoneId zone, int most) {
        Recurrence counted = recurrence();
        Optional<Instant> until = Optional.ofNullable(counted.getUntil()).map(Date::toInstant);
        Recurrence open = new Recurrence.Builder(counted).until((ICalDate) null).build();
        // Counted by the clock on the wall, as if that were UTC: the library shifts zones that change by half an hour.
        Date local = Date.from(first.atZone(zone).toLocalDateTime().toInstant(ZoneOffset.UTC));
        DateIterator iterator = open.getDateIterator(local, TimeZone.getTimeZone(ZoneOffset.UTC));
        List<Instant> starts = new ArrayList<>();
        while (iterator.hasNext() && starts.size() < most) {
            Instant next = LocalDateTime.ofInstant(iterator.next().toInstant(), ZoneOffset.UTC)
                    .atZone(zone)
                    .toInstant();
            if (until.filter(next::isAfter).isPresent()) {
                break;
            }
            starts.add(next);
        }
        return starts;
    }

    Recurrence recurrence() {
        return read(rule);
    }

    private static Recurrence read(String rule) {
        if (rule.length() > LONGEST || rule.codePoints().anyMatch(Character::isISOControl)) {
            throw wrong("has at most " + LONGEST + " characters on one line");
        }
        ParseContext context = new ParseContext();
        context.setVersion(ICalVersion.V2_0);
        try {
            Recurrence read = new RecurrenceRuleScribe()
                    .parseText(rule, ICalDataType.RECUR, new ICalParameters(), context)
                    .getValue();
            if (read == null
                    || read.getFrequency() == null
                    || !context.getWarnings().isEmpty()
                    || !read.getXRules().isEmpty()) {
                throw wrong("is one of RFC 5545");
            }
            return read;
        } catch (CannotParseException | IllegalArgumentException e) {
            throw wrong("is one of RFC 5545");
        }
    }

    private static IllegalArgumentException wrong(String what) {
        return new IllegalArgumentException(
                "A rule of repetition " + what + "; give one such as FREQ=WEEKLY;BYDAY=MO;COUNT=14");
    }
}
