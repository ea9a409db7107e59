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
package org.lmsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.attendance.Attendance;
import org.lmsbridge.attendance.AttendanceReport;
import org.lmsbridge.attendance.AttendanceReport.Count;
import org.lmsbridge.attendance.AttendanceReport.Person;
import org.lmsbridge.attendance.AttendanceReport.Unknown;
import org.lmsbridge.attendance.AttendanceRunner;
import org.lmsbridge.attendance.AttendanceStore;
import org.lmsbridge.attendance.Meeting;
import org.lmsbridge.attendance.PollResult;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.standin.Fault;

/** Who was in a meeting for how long, as OpenMeetings of every kind lets it be seen. */
class AttendanceTest {
    private static final String INSTANCE = "campus.example";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({"2.0,h2", "2.0,mariadb", "3.0,h2", "3.0,mariadb", "4.0,h2", "9.2,h2", "9.2,mariadb"})
    void everybodysMinutesAreCountedAndReconnectsMerged(String version, String database) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, database)) {
            taken.enter(TEACHER);
            taken.enter(STUDENT);
            assertThat(taken.poll()).isEqualTo(new PollResult(true, 1, 2, 0, 0, Set.of()));
            taken.pass(10);
            taken.leave("Sam");
            taken.pass(2);
            taken.enter(STUDENT);
            taken.pass(5);
            taken.leave("Sam");
            taken.pass(5);
            taken.campus.clock.advance(MINUTE);
            taken.rooms.close(ALGEBRA, TEACHER);

            AttendanceReport report = taken.report();
            Match match = version.compareTo("3.1") < 0 ? Match.NAME : Match.EXTERNAL_ID;
            assertThat(report.people())
                    .extracting(
                            person -> person.who().memberId().orElseThrow(),
                            Person::minutes,
                            person -> person.intervals().size())
                    .containsExactly(tuple("7", 18L, 1), tuple("1", 23L, 1));
            assertThat(report.people())
                    .extracting(person -> person.who().match())
                    .containsOnly(match);
            assertThat(report.counts()).extracting(Count::people).containsExactly(2, 1, 2, 1);
            assertThat(report.unknown()).isEmpty();
            assertThat(report.mostPeople()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0,h2", "3.3,h2", "9.2,h2", "9.2,mariadb"})
    void aPollThatFailsLeavesATimeThatIsUnknownAndNobodyAbsent(String version, String database) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, database)) {
            taken.enter(STUDENT);
            taken.pass(2);
            for (int minute = 0; minute < 3; minute++) {
                taken.campus.clock.advance(MINUTE);
                taken.campus.om.faults().next("*", 30, Fault.HTML_503);
                assertThat(taken.poll()).isEqualTo(new PollResult(true, 0, 0, 0, 1, Set.of("UNEXPECTED_REPLY")));
            }
            taken.campus.om.faults().clear();
            taken.pass(2);
            AttendanceReport report = taken.report();
            assertThat(report.unknown()).singleElement().satisfies(unknown -> {
                assertThat(Duration.between(
                                unknown.time().from(), unknown.time().until()))
                        .isEqualTo(Duration.ofMinutes(4));
                assertThat(unknown.reason()).isIn("UNREACHABLE", "UNEXPECTED_REPLY");
            });
            if (!version.equals("3.3")) {
                Person sam = report.people().get(0);
                assertThat(sam.intervals()).hasSize(1);
                assertThat(sam.present()).isEqualTo(Duration.ofMinutes(2));
                assertThat(sam.uncertain()).isEqualTo(Duration.ofMinutes(4));
            }
        }
    }

    @Test
    void aTimeInWhichNobodyLookedIsUnknown() throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            taken.enter(STUDENT);
            taken.pass(2);
            taken.campus.clock.advance(Duration.ofMinutes(30));
            taken.leave("Sam");
            taken.pass(1);
            taken.campus.clock.advance(Duration.ofMinutes(10));
            taken.rooms.close(ALGEBRA, TEACHER);
            AttendanceReport report = taken.report();
            assertThat(report.unknown()).extracting(Unknown::reason).containsOnly("NOT_POLLED");
            assertThat(report.unknown())
                    .extracting(unknown -> Duration.between(
                            unknown.time().from(), unknown.time().until()))
                    .containsExactly(Duration.ofMinutes(31), Duration.ofMinutes(10));
            assertThat(report.people()).extracting(Person::minutes).containsExactly(1L);
        }
    }

    @Test
    void roomsOfAServerThatDoesNotAnswerAreNotAllAskedAndClosedOnesNever() {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            for (int course = 0; course < 20; course++) {
                taken.rooms.open(CourseKey.of(INSTANCE, "C" + course), TEACHER, SETTINGS);
            }
            taken.rooms.close(CourseKey.of(INSTANCE, "C0"), TEACHER);
            taken.campus.om.resetCounters();
            assertThat(taken.poll()).isEqualTo(new PollResult(true, 20, 0, 0, 0, Set.of()));
            assertThat(taken.campus.requests()).hasSize(20).containsOnly("users");
            taken.campus.clock.advance(MINUTE);
            taken.campus.om.resetCounters();
            taken.campus.om.faults().next("users", 99, Fault.HTML_503);
            assertThat(taken.poll()).isEqualTo(new PollResult(true, 0, 0, 0, 20, Set.of("UNEXPECTED_REPLY")));
            assertThat(taken.campus.om.requestCount("users")).isLessThan(20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void ofManyNodesThatPollAtOnceOneDoes(String database) throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", database)) {
            taken.enter(STUDENT);
            List<Callable<PollResult>> nodes = new ArrayList<>();
            for (int node = 0; node < 8; node++) {
                nodes.add(() -> taken.attendance().poll(INSTANCE));
            }
            ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
            int polls = 0;
            try {
                for (Future<PollResult> node : threads.invokeAll(nodes)) {
                    polls += node.get().polled() ? 1 : 0;
                }
            } finally {
                threads.shutdownNow();
            }
            assertThat(polls).isEqualTo(1);
            assertThat(taken.poll().polled()).as("a moment later").isFalse();
            taken.campus.clock.advance(MINUTE);
            assertThat(taken.poll().polled()).as("a minute later").isTrue();
            assertThat(taken.report().people()).extracting(Person::minutes).containsExactly(1L);
        }
    }

    @Test
    void eachMeetingHasItsOwnPeople() throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            taken.enter(STUDENT);
            taken.pass(5);
            taken.rooms.close(ALGEBRA, TEACHER);
            taken.campus.clock.advance(Duration.ofDays(1));
            taken.leave("Sam");
            taken.rooms.open(ALGEBRA, TEACHER, SETTINGS);
            taken.enter(TEACHER);
            taken.pass(3);
            List<Meeting> meetings = taken.attendance.meetings(ALGEBRA);
            assertThat(meetings).extracting(Meeting::number).containsExactly(1, 2);
            assertThat(taken.attendance.report(meetings.get(0)).people())
                    .extracting(person -> person.who().firstName(), Person::minutes)
                    .containsExactly(tuple("Sam", 4L));
            assertThat(taken.attendance.report(meetings.get(1)).people())
                    .extracting(person -> person.who().firstName(), Person::minutes)
                    .containsExactly(tuple("Tess", 2L));
            assertThat(taken.attendance.report(meetings.get(1)).unknown()).isEmpty();
            assertThat(taken.attendance.meeting(ALGEBRA, 2)).contains(meetings.get(1));
            assertThat(taken.attendance.meeting(ALGEBRA, 3)).isEmpty();
        }
    }

    @Test
    void aRunnerPollsUntilItIsClosed() throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            taken.enter(STUDENT);
            AtomicReference<Thread> poller = new AtomicReference<>();
            CountDownLatch looked = new CountDownLatch(3);
            AttendanceStore seen = Watched.watched(AttendanceStore.class, taken.store.attendance(), call -> {
                if (call.equals("lease")) {
                    poller.set(Thread.currentThread());
                    looked.countDown();
                }
            });
            Attendance attendance = taken.over(Servers.only(taken.campus.server))
                    .store(seen)
                    .pollEvery(Duration.ofSeconds(1))
                    .build();
            try (AttendanceRunner runner = AttendanceRunner.start(attendance, List.of(INSTANCE))) {
                assertThat(runner).isNotNull();
                assertThat(looked.await(30, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(taken.report().people()).hasSize(1);
            Thread last = Objects.requireNonNull(poller.get());
            last.join(Duration.ofSeconds(30).toMillis());
            assertThat(last.isAlive()).as("whoever polls, afterwards").isFalse();
        }
    }
}
