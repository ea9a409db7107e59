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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What a teacher decides of a meeting. Immutable; each {@code withX} answers a changed copy.
 *
 * @param title at most {@value #LONGEST_TITLE} characters on one line
 * @param description at most {@value #LONGEST_DESCRIPTION} characters, on any number of lines; may be empty
 * @param start when it begins for the first time, in full seconds
 * @param end when it ends for the first time, in full seconds; at most a day later
 * @param zone by whose clock it is held: a weekly lesson at ten is at ten in summer and in winter
 * @param repeats how often it comes back; empty for once. The last time is at most ten years after the first
 * @param link page of the platform from which people enter, http or https: one that asks OpenMeetings at the click
 */
public record MeetingPlan(
        String title,
        String description,
        Instant start,
        Instant end,
        ZoneId zone,
        Optional<Repeats> repeats,
        Optional<URI> link) {
    /** Most characters of a title. */
    public static final int LONGEST_TITLE = 190;

    /** Most characters of a description. */
    public static final int LONGEST_DESCRIPTION = 2000;

    private static final int LONGEST_LINK = 1000;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration LONGEST_SERIES = Duration.ofDays(3660);

    /** Cuts fractions of a second off; refuses what a calendar could not hold. */
    public MeetingPlan {
        start = start.truncatedTo(ChronoUnit.SECONDS);
        end = end.truncatedTo(ChronoUnit.SECONDS);
        if (title.isBlank()
                || title.length() > LONGEST_TITLE
                || title.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A title has 1 to " + LONGEST_TITLE + " characters on one line");
        }
        if (description.length() > LONGEST_DESCRIPTION
                || description.codePoints().anyMatch(MeetingPlan::isControl)) {
            throw new IllegalArgumentException("A description has at most " + LONGEST_DESCRIPTION
                    + " characters, none of them a control character");
        }
        if (!start.isBefore(end) || Duration.between(start, end).compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A meeting ends after it begins, and at most a day later");
        }
        link.ifPresent(MeetingPlan::check);
        if (repeats.isPresent()) {
            if (repeats.get().isTooMuch(start, zone)) {
                throw new IllegalArgumentException("A meeting takes place at most " + Repeats.MOST + " times");
            }
            checkSeries(repeats.get().starts(start, zone), start);
        }
    }

    /** A meeting that takes place once. */
    public static MeetingPlan of(String title, Instant start, Duration length, ZoneId zone) {
        return new MeetingPlan(title, "", start, start.plus(length), zone, Optional.empty(), Optional.empty());
    }

    /** The same with a description. */
    public MeetingPlan withDescription(String text) {
        return new MeetingPlan(title, text, start, end, zone, repeats, link);
    }

    /** The same at another time. */
    public MeetingPlan withTime(Instant from, Duration length) {
        return new MeetingPlan(title, description, from, from.plus(length), zone, repeats, link);
    }

    /** The same, coming back as this rule says. */
    public MeetingPlan repeating(String rule) {
        return new MeetingPlan(title, description, start, end, zone, Optional.of(new Repeats(rule)), link);
    }

    /** The same, taking place once. */
    public MeetingPlan withoutRepeats() {
        return new MeetingPlan(title, description, start, end, zone, Optional.empty(), link);
    }

    /** The same without a page from which it is entered. */
    public MeetingPlan withoutLink() {
        return new MeetingPlan(title, description, start, end, zone, repeats, Optional.empty());
    }

    /** The same, entered from this page of the platform. */
    public MeetingPlan withLink(URI page) {
        return new MeetingPlan(title, description, start, end, zone, repeats, Optional.of(page));
    }

    /** When it begins each time; the first time alone when it does not come back. */
    public List<Instant> starts() {
        return repeats.map(rule -> rule.starts(start, zone)).orElse(List.of(start));
    }

    /** When it ends for the last time. */
    public Instant lastEnd() {
        List<Instant> starts = starts();
        return starts.get(starts.size() - 1).plus(Duration.between(start, end));
    }

    private static void check(URI link) {
        boolean web = "https".equalsIgnoreCase(link.getScheme()) || "http".equalsIgnoreCase(link.getScheme());
        if (!web || link.getHost() == null || link.toASCIIString().length() > LONGEST_LINK) {
            throw new IllegalArgumentException(
                    "The link is an http or https address of at most " + LONGEST_LINK + " characters");
        }
    }

    private static void checkSeries(List<Instant> starts, Instant first) {
        if (starts.isEmpty() || !starts.get(0).equals(first)) {
            throw new IllegalArgumentException("A meeting takes place for the first time on a day of its rule");
        }
        if (Duration.between(first, starts.get(starts.size() - 1)).compareTo(LONGEST_SERIES) > 0) {
            throw new IllegalArgumentException("A meeting comes back for at most ten years");
        }
    }

    private static boolean isControl(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\t';
    }
}
