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

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.SimpleTimeZone;
import java.util.TimeZone;

/**
 * The rules of a time zone for some years, as this Java knows them, written into a calendar. Every change of the clock
 * stands there by its date: calendars need not know the zone, and cannot misunderstand a rule.
 */
final class WrittenZone {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private WrittenZone() {}

    /** Whether times of that zone are simply times in UTC. */
    static boolean isUtc(ZoneId zone) {
        return zone.getRules().equals(ZoneOffset.UTC.getRules());
    }

    /** The zone with its rules from one time to another. */
    static TimezoneAssignment between(ZoneId zone, Instant from, Instant to) {
        VTimezone written = new VTimezone(name(zone));
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.previousTransition(from.plus(Duration.ofSeconds(1)));
        if (change == null) {
            ZoneOffset offset = inMinutes(rules.getOffset(from));
            written.addStandardTime(filled(new StandardTime(), LONG_AGO, offset, offset));
            change = rules.nextTransition(from);
        }
        while (change != null && !change.getInstant().isAfter(to)) {
            add(written, rules, change);
            change = rules.nextTransition(change.getInstant());
        }
        return new TimezoneAssignment(clock(zone), written);
    }

    /** Java's older class takes an offset that it does not understand, such as that of UTC+01:00, for none. */
    private static TimeZone clock(ZoneId zone) {
        if (!zone.getRules().isFixedOffset()) {
            return TimeZone.getTimeZone(zone);
        }
        ZoneOffset offset = inMinutes(zone.getRules().getOffset(Instant.EPOCH));
        return new SimpleTimeZone(offset.getTotalSeconds() * 1000, zone.getId());
    }

    /** Calendars know no seconds in offsets: the clock in the file is off by them, no time is. */
    private static ZoneOffset inMinutes(ZoneOffset offset) {
        return ZoneOffset.ofTotalSeconds(offset.getTotalSeconds() / 60 * 60);
    }

    /** A name without a colon, which would have to be quoted, and is not by everybody. */
    private static String name(ZoneId zone) {
        return zone.getId().replace(":", "");
    }

    private static void add(VTimezone written, ZoneRules rules, ZoneOffsetTransition change) {
        LocalDateTime begins = change.getDateTimeBefore();
        if (rules.isDaylightSavings(change.getInstant())) {
            written.addDaylightSavingsTime(
                    filled(new DaylightSavingsTime(), begins, change.getOffsetBefore(), change.getOffsetAfter()));
        } else {
            written.addStandardTime(
                    filled(new StandardTime(), begins, change.getOffsetBefore(), change.getOffsetAfter()));
        }
    }

    private static <O extends Observance> O filled(O observance, LocalDateTime begins, ZoneOffset from, ZoneOffset to) {
        observance.setDateStart(new DateTimeComponents(
                begins.getYear(),
                begins.getMonthValue(),
                begins.getDayOfMonth(),
                begins.getHour(),
                begins.getMinute(),
                begins.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(from.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(to.getTotalSeconds() * 1000L));
        return observance;
    }
}
