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
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.attendance.Attendance;
import org.lmsbridge.attendance.AttendanceReport;
import org.lmsbridge.attendance.AttendanceReport.Unknown;
import org.lmsbridge.attendance.AttendanceStore;
import org.lmsbridge.attendance.LinkedMembers;
import org.lmsbridge.attendance.PollResult;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.store.JdbcStore;

/** How all open rooms of a platform are looked into, whatever some of them answer. */
class AttendanceRoundTest {
    private static final String INSTANCE = "campus.example";
    private static final long PATIENCE_SECONDS = 20;

    @ParameterizedTest
    @EnumSource(names = {"HTML_500", "GARBAGE", "REPLY_LOST"})
    void oneBadAnswerFailsItsRoomAlone(Fault fault) {
        try (TakenAttendance taken = withRooms(5)) {
            taken.campus.om.faults().next("users", fault);
            assertThat(taken.poll()).isEqualTo(new PollResult(true, 5, 0, 0, 1, reason(fault)));
        }
    }

    private static Set<String> reason(Fault fault) {
        return Set.of(fault == Fault.REPLY_LOST ? "UNREACHABLE" : "UNEXPECTED_REPLY");
    }

    @Test
    void aServerThatAnswersNonsenseAgainAndAgainIsNotAskedAboutEveryRoom() {
        try (TakenAttendance taken = withRooms(20)) {
            taken.campus.om.resetCounters();
            taken.campus.om.faults().next("users", 99, Fault.GARBAGE);
            assertThat(taken.poll()).isEqualTo(new PollResult(true, 0, 0, 0, 21, Set.of("UNEXPECTED_REPLY")));
            assertThat(taken.campus.om.requestCount("users")).isLessThan(12);
        }
    }

    @Test
    void aServerThatIsGoneHidesNoRoomOfAnotherAndTheirNumbersAreNotMixedUp() throws Exception {
        try (TwoServers two = new TwoServers();
                JdbcStore store = JdbcStore.at("jdbc:h2:mem:")) {
            SettableClock clock = new SettableClock();
            CourseRooms rooms = CourseRooms.on(two)
                    .store(store.rooms())
                    .clock(clock)
                    .listener(LinkedMembers.in(store.attendance()))
                    .build();
            Attendance attendance = Attendance.on(two)
                    .rooms(store.rooms())
                    .store(store.attendance())
                    .clock(clock)
                    .build();
            for (String course : List.of("red1", "red2", "red3", "red4", "red5", "blue1", "blue2")) {
                rooms.open(CourseKey.of(INSTANCE, course), TEACHER, SETTINGS);
            }
            CourseKey red = CourseKey.of(INSTANCE, "red1");
            CourseKey blue = CourseKey.of(INSTANCE, "blue1");
            TakenAttendance.follow(rooms.join(red, STUDENT));
            TakenAttendance.follow(rooms.join(blue, TEACHER));
            assertThat(rooms.find(red).orElseThrow().room())
                    .isEqualTo(rooms.find(blue).orElseThrow().room());
            assertThat(attendance.poll(INSTANCE)).isEqualTo(new PollResult(true, 7, 2, 0, 0, Set.of()));

            two.red.close();
            clock.advance(Duration.ofMinutes(1));
            assertThat(attendance.poll(INSTANCE)).isEqualTo(new PollResult(true, 2, 1, 0, 5, Set.of("UNREACHABLE")));
            AttendanceReport ofRed =
                    attendance.report(attendance.meeting(red, 1).orElseThrow());
            assertThat(ofRed.unknown()).extracting(Unknown::reason).containsExactly("UNREACHABLE");
            assertThat(ofRed.people()).extracting(one -> one.who().shown()).containsExactly("Sam Student");
            AttendanceReport ofBlue =
                    attendance.report(attendance.meeting(blue, 1).orElseThrow());
            assertThat(ofBlue.unknown()).isEmpty();
            assertThat(ofBlue.people()).extracting(one -> one.who().shown()).containsExactly("Tess Teacher");
        }
    }

    @Test
    void aRoomThatIsSlowKeepsNobodyFromLookingIntoAnother() {
        CyclicBarrier both = new CyclicBarrier(2);
        try (TakenAttendance taken = withRooms(1)) {
            Servers slow = server(taken.campus.server, () -> both.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            assertThat(taken.over(slow).build().poll(INSTANCE)).isEqualTo(new PollResult(true, 2, 0, 0, 0, Set.of()));
        }
    }

    @Test
    void whoeverLooksForLongKeepsTheRightToDoSo() {
        CountDownLatch kept = new CountDownLatch(1);
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            Servers slow = server(taken.campus.server, () -> {
                if (!kept.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("The lease was not prolonged while a room was looked into");
                }
                return 0;
            });
            AttendanceStore store = Watched.watched(AttendanceStore.class, taken.store.attendance(), call -> {
                if (call.equals("write")) {
                    kept.countDown();
                }
            });
            Attendance attendance = taken.over(slow)
                    .store(store)
                    .pollEvery(Duration.ofSeconds(1))
                    .build();
            assertThat(attendance.poll(INSTANCE)).isEqualTo(new PollResult(true, 1, 0, 0, 0, Set.of()));
        }
    }

    @Test
    void whoeverDiesWhileLookingHoldsOthersUpForNoLongerThanTheTimeBetweenTwoPolls() {
        Duration every = Duration.ofSeconds(10);
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            AttendanceStore dying = Watched.watched(AttendanceStore.class, taken.store.attendance(), call -> {
                if (call.equals("write")) {
                    throw new IllegalStateException("killed");
                }
            });
            Servers servers = Servers.only(taken.campus.server);
            Attendance killed =
                    taken.over(servers).store(dying).pollEvery(every).build();
            assertThatThrownBy(() -> killed.poll(INSTANCE)).hasMessage("killed");
            Attendance other = taken.over(servers).pollEvery(every).build();
            assertThat(other.poll(INSTANCE).polled()).as("at once").isFalse();
            taken.campus.clock.advance(every);
            assertThat(other.poll(INSTANCE).polled()).as("at the next time").isTrue();
        }
    }

    private static TakenAttendance withRooms(int more) {
        TakenAttendance taken = new TakenAttendance("9.2", "h2");
        for (int course = 0; course < more; course++) {
            taken.rooms.open(CourseKey.of(INSTANCE, "C" + course), TEACHER, SETTINGS);
        }
        return taken;
    }

    /** A server that is had when something has happened. */
    private static Servers server(OpenMeetings server, Callable<?> happened) {
        return new Servers() {
            @Override
            public String choose(CourseKey course) {
                return MAIN;
            }

            @Override
            public OpenMeetings named(String name) {
                try {
                    happened.call();
                } catch (Exception e) {
                    throw new BridgeException(BridgeException.Reason.SERVER_DOWN, e.toString(), e);
                }
                return server;
            }

            @Override
            public Set<String> names() {
                return Set.of(MAIN);
            }
        };
    }
}
