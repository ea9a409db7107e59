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
package org.lmsbridge.attendance;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Who was in a meeting. Times are those of the looks into the room, so that each is late by up to the time between two
 * looks, at the beginning and at the end alike.
 *
 * @param meeting which
 * @param until the end of the meeting, or the last look while it lasts
 * @param people everybody who was seen, those whom the platform knows first; empty in 3.1 to 4.0.5, which tell how many
 *     people are in a room, not who
 * @param counts how many people were there, in the order of time
 * @param unknown times about which nothing is known: nobody was absent then
 */
public record AttendanceReport(
        Meeting meeting, Instant until, List<Person> people, List<Count> counts, List<Unknown> unknown) {
    /** Copies the lists. */
    public AttendanceReport {
        people = List.copyOf(people);
        counts = List.copyOf(counts);
        unknown = List.copyOf(unknown);
    }

    /** Whether there were people of whom OpenMeetings told the number alone. */
    public boolean countsOnly() {
        return people.isEmpty() && mostPeople() > 0;
    }

    /** Most people at once that any look found. */
    public int mostPeople() {
        return counts.stream().mapToInt(Count::people).max().orElse(0);
    }

    /**
     * Somebody in the meeting.
     *
     * @param who as far as it is known
     * @param intervals when, in the order of time; reconnects are merged
     * @param present how long for certain
     * @param uncertain how long between two looks at which the person was there, while nothing was known
     */
    public record Person(Who who, List<Interval> intervals, Duration present, Duration uncertain) {
        private static final int MINUTE = 60;

        /** Copies the list. */
        public Person {
            intervals = List.copyOf(intervals);
        }

        /** How long the person was there for certain, in whole minutes, half a minute counting as one. */
        public long minutes() {
            return (present.toSeconds() + MINUTE / 2) / MINUTE;
        }
    }

    /**
     * Some time.
     *
     * @param from its beginning
     * @param until its end
     */
    public record Interval(Instant from, Instant until) {
        Duration length() {
            return Duration.between(from, until);
        }

        Duration within(Interval other) {
            Instant start = from.isAfter(other.from) ? from : other.from;
            Instant end = until.isBefore(other.until) ? until : other.until;
            return end.isAfter(start) ? Duration.between(start, end) : Duration.ZERO;
        }
    }

    /**
     * So many people were there.
     *
     * @param time when
     * @param people how many, 0 or more
     */
    public record Count(Interval time, int people) {}

    /**
     * Nothing is known.
     *
     * @param time when
     * @param reason {@code NOT_POLLED} when nobody looked; else why looking failed, such as {@code UNREACHABLE}
     */
    public record Unknown(Interval time, String reason) {}
}
