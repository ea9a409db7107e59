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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lmsbridge.attendance.AttendanceReport.Count;
import org.lmsbridge.attendance.AttendanceReport.Interval;
import org.lmsbridge.attendance.AttendanceReport.Person;
import org.lmsbridge.attendance.AttendanceReport.Unknown;
import org.lmsbridge.attendance.Stretch.Kind;

/** Makes the report of a meeting from its stretches. Pure. */
final class Accounting {
    private static final Comparator<Person> KNOWN_FIRST = Comparator.comparing(
                    (Person person) -> person.who().memberId().isEmpty())
            .thenComparing(person -> person.who().lastName())
            .thenComparing(person -> person.who().firstName())
            .thenComparing(person -> person.intervals().get(0).from());

    private final Meeting meeting;
    private final List<Stretch> stretches;
    private final Duration reconnect;
    private final Duration silence;
    private final Instant lastLook;
    private final Instant end;
    private final List<Unknown> unknown = new ArrayList<>();

    Accounting(Meeting meeting, List<Stretch> stretches, Instant now, Duration reconnect, Duration silence) {
        this.meeting = meeting;
        List<Stretch> all = stretches.stream()
                .filter(one -> one.room().equals(meeting.room()))
                .toList();
        this.reconnect = reconnect;
        this.silence = silence;
        end = end(latest(all, Kind.PEOPLE, meeting.openedAt()), latest(all, Kind.UNKNOWN, meeting.openedAt()));
        this.stretches = all.stream().filter(one -> !one.from().isAfter(end)).toList();
        lastLook = latest(this.stretches, Kind.PEOPLE, meeting.openedAt());
        of(Kind.UNKNOWN).forEach(one -> addUnknown(one.from(), one.until(), one.reason()));
        // Nobody looks into a room that is closed: what was so at the last look was so to the end, if that was soon.
        Instant watched = latest(this.stretches, Kind.UNKNOWN, lastLook);
        Instant over = meeting.closedAt().orElse(now);
        if (Duration.between(watched, over).compareTo(silence) > 0) {
            addUnknown(watched, meeting.closedAt().orElse(end), RoomLook.NOT_POLLED);
        }
    }

    /** Nobody looks into a room that was closed long ago: it was closed by a clock that had been set back. */
    private Instant end(Instant seen, Instant tried) {
        Instant last = later(seen, tried);
        return meeting.closedAt()
                .filter(closed -> !last.isAfter(closed.plus(silence)))
                .orElse(last);
    }

    AttendanceReport report() {
        List<Person> people = Persons.of(of(Kind.PERSON)).stream()
                .map(this::person)
                .sorted(KNOWN_FIRST)
                .toList();
        List<Count> counts = of(Kind.PEOPLE).stream()
                .map(one -> new Count(interval(one), one.people()))
                .toList();
        return new AttendanceReport(meeting, end, people, counts, unknown);
    }

    private Person person(List<Stretch> of) {
        List<Interval> merged = new ArrayList<>();
        for (Stretch one : of) {
            Interval next = interval(one);
            int last = merged.size() - 1;
            boolean again = last >= 0
                    && Duration.between(merged.get(last).until(), next.from()).compareTo(reconnect) <= 0;
            if (again) {
                merged.set(
                        last,
                        new Interval(
                                merged.get(last).from(), later(merged.get(last).until(), next.until())));
            } else {
                merged.add(next);
            }
        }
        Duration all = Duration.ZERO;
        Duration uncertain = Duration.ZERO;
        for (Interval interval : merged) {
            all = all.plus(interval.length());
            for (Unknown time : unknown) {
                uncertain = uncertain.plus(interval.within(time.time()));
            }
        }
        return new Person(of.get(of.size() - 1).who().orElseThrow(), merged, all.minus(uncertain), uncertain);
    }

    private Interval interval(Stretch one) {
        boolean toTheEnd = one.gone().isEmpty()
                && one.until().equals(lastLook)
                && Duration.between(lastLook, end).compareTo(silence) <= 0
                && unknown.stream().noneMatch(time -> time.time().until().isAfter(lastLook));
        Instant until = one.gone().orElse(toTheEnd ? end : one.until());
        return new Interval(one.from(), later(one.from(), earlier(until, end)));
    }

    private void addUnknown(Instant from, Instant until, String reason) {
        Instant limit = earlier(until, end);
        if (limit.isAfter(from)) {
            unknown.add(new Unknown(new Interval(from, limit), reason));
        }
    }

    private List<Stretch> of(Kind kind) {
        return stretches.stream().filter(one -> one.kind() == kind).toList();
    }

    private static Instant latest(List<Stretch> stretches, Kind kind, Instant least) {
        return stretches.stream()
                .filter(one -> one.kind() == kind)
                .map(Stretch::until)
                .reduce(least, Accounting::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
