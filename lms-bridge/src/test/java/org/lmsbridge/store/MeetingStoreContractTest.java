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
package org.lmsbridge.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.calendar.CourseMeeting;
import org.lmsbridge.calendar.CourseMeeting.Asked;
import org.lmsbridge.calendar.CourseMeeting.Kept;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.calendar.MeetingPlan;
import org.lmsbridge.calendar.MeetingStore;
import org.lmsbridge.openmeetings.model.AppointmentId;

/** What {@link MeetingStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class MeetingStoreContractTest {
    private static final CourseKey COURSE = CourseKey.of("campus.example", "O'Brien; \uD83D\uDE00");
    private static final Instant NOW = Instant.parse("2026-03-23T09:00:00Z");
    private static final MeetingPlan PLAN =
            MeetingPlan.of("Algebra", NOW, Duration.ofMinutes(90), ZoneId.of("Europe/Paris"));

    private JdbcStore database;
    private MeetingStore store;

    private final TestDatabase kind;

    MeetingStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        store = database.meetings();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void aMeetingComesBackAsItWasStored() {
        CourseMeeting full = new CourseMeeting(
                "u".repeat(190),
                COURSE.withSession("5").withGroup("g").withSlot("s"),
                PLAN.withDescription("é".repeat(2000))
                        .repeating("FREQ=WEEKLY;BYDAY=MO;COUNT=14")
                        .withLink(URI.create("https://campus.example/room?a=1&b=2")),
                true,
                3,
                State.UNKNOWN,
                Optional.of("n".repeat(500)),
                Optional.of(new Kept("second.server-2", new AppointmentId(Long.MAX_VALUE), NOW, NOW.plusSeconds(1))),
                Optional.empty(),
                NOW.plusMillis(789),
                NOW.plusMillis(123),
                NOW.plusMillis(456),
                0);
        assertThat(store.insert(full)).isTrue();
        assertThat(store.find(full.uid())).contains(full);
        CourseMeeting bare = meeting("a", State.IN_STEP, 0);
        assertThat(store.insert(bare)).isTrue();
        assertThat(store.find("a")).contains(bare);
        CourseMeeting asked = asked("asked", Instant.ofEpochMilli(Long.MAX_VALUE));
        assertThat(store.insert(asked)).isTrue();
        assertThat(store.find("asked")).contains(asked);
        assertThat(store.find("b")).isEmpty();
        assertThat(store.find("A")).isEmpty();
    }

    @Test
    void aMeetingIsWrittenByWhoSawItLastAndNobodyElse() {
        CourseMeeting first = meeting("a", State.IN_STEP, 0);
        assertThat(store.insert(first)).isTrue();
        assertThat(store.insert(first)).isFalse();
        assertThat(store.replace(first)).contains(first.withVersion(1));
        assertThat(store.replace(first)).isEmpty();
        assertThat(store.remove(first)).isFalse();
        assertThat(store.remove(first.withVersion(1))).isTrue();
        assertThat(store.find("a")).isEmpty();
    }

    @Test
    void whatIsOutOfStepAndDueIsToldTheLongestFirstAndNoMoreThanAskedFor() {
        store.insert(meeting("a", State.BRIDGE_ONLY, 3));
        store.insert(meeting("b", State.UNKNOWN, 1));
        store.insert(meeting("c", State.IN_STEP, 0));
        store.insert(meeting("d", State.BEING_TOLD, 2));
        store.insert(asked("e", Instant.ofEpochMilli(Long.MAX_VALUE)));
        Instant due = NOW.plusSeconds(3);
        assertThat(store.outOfStep("campus.example", due, 2))
                .extracting(CourseMeeting::uid)
                .containsExactly("b", "d");
        assertThat(store.outOfStep("campus.example", due, 9)).hasSize(3);
        assertThat(store.outOfStep("campus.example", NOW.plusMillis(2999), 9)).hasSize(2);
        assertThat(store.outOfStep("other.example", due, 9)).isEmpty();
        assertThat(store.ofCourse(COURSE)).hasSize(5);
        assertThat(store.ofCourse(COURSE.withSlot("x"))).isEmpty();
        assertThat(store.ofWholeCourse("campus.example", COURSE.course())).containsExactly(COURSE);
        assertThat(store.ofWholeCourse("campus.example", "o'brien")).isEmpty();
    }

    @Test
    void meetingsAroundATimeAreToldWithSeriesThatAreNotOver() {
        store.insert(planned("once", PLAN, false));
        store.insert(planned("series", PLAN.repeating("FREQ=WEEKLY;COUNT=3"), false));
        store.insert(planned("off", PLAN, true));
        store.insert(planned("later", PLAN.withTime(NOW.plus(Duration.ofDays(30)), Duration.ofHours(1)), false));
        assertThat(around(NOW, NOW)).containsExactly("once", "series");
        assertThat(around(NOW.plus(Duration.ofMinutes(90)), NOW.plus(Duration.ofMinutes(90))))
                .containsExactly("once", "series");
        // An hour earlier in UTC by then, since summer has begun in Paris.
        Instant week = NOW.plus(Duration.ofDays(14)).plus(Duration.ofMinutes(30));
        assertThat(around(week, week)).containsExactly("series");
        assertThat(around(week.plus(Duration.ofDays(1)), week.plus(Duration.ofDays(2))))
                .isEmpty();
        assertThat(around(NOW.minusSeconds(9), NOW.minusSeconds(1))).isEmpty();
        assertThat(store.around("other.example", NOW, NOW, "", 9)).isEmpty();
        assertThat(store.around("campus.example", NOW, NOW, "", 1))
                .extracting(CourseMeeting::uid)
                .containsExactly("once");
        assertThat(store.around("campus.example", NOW, NOW, "once", 1))
                .extracting(CourseMeeting::uid)
                .containsExactly("series");
    }

    private List<String> around(Instant since, Instant until) {
        return store.around("campus.example", since, until, "", 9).stream()
                .map(CourseMeeting::uid)
                .toList();
    }

    private static CourseMeeting planned(String uid, MeetingPlan plan, boolean cancelled) {
        return new CourseMeeting(
                uid,
                COURSE,
                plan,
                cancelled,
                0,
                State.IN_STEP,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                NOW,
                NOW,
                NOW,
                0);
    }

    private static CourseMeeting asked(String uid, Instant due) {
        Optional<Asked> times = Optional.of(new Asked(NOW, NOW.plusSeconds(1)));
        return meeting(uid, State.UNKNOWN, times, due);
    }

    private static CourseMeeting meeting(String uid, State state, int second) {
        return meeting(uid, state, Optional.empty(), NOW.plusSeconds(second));
    }

    private static CourseMeeting meeting(String uid, State state, Optional<Asked> times, Instant due) {
        return new CourseMeeting(
                uid, COURSE, PLAN, false, 0, state, Optional.empty(), Optional.empty(), times, due, NOW, NOW, 0);
    }
}
