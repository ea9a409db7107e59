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
package org.lmsbridge.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lmsbridge.pool.ThreeServers.STUDENT;
import static org.lmsbridge.pool.ThreeServers.TEACHER;
import static org.lmsbridge.pool.ThreeServers.course;
import static org.lmsbridge.pool.ThreeServers.settings;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.pool.ServerReport.Health;

/** Servers that look well and do not do what they are asked. */
class FalteringServerTest {
    @Test
    void aCourseThatAServerRefusesGetsItsRoomOnTheNextAndThatServerGetsNoMoreForAWhile() {
        try (ThreeServers three = new ThreeServers()) {
            three.standIn("blue").addAccount("weak", "Weak-Pass-123!", Set.of(Right.LOGIN, Right.ROOM));
            try (OpenMeetings weak = OpenMeetings.at(three.standIn("blue").uri())
                            .credentials(Credentials.password("weak", "Weak-Pass-123!"))
                            .spareJoinSessions(0)
                            .build();
                    ServerPool pool = ServerPool.of(three.database.pool())
                            .clock(three.clock)
                            .stopwatch(three.clock::nanos)
                            .checks(ThreeServers.RULES)
                            .add(PoolServer.of("blue", weak))
                            .add(PoolServer.of("green", three.client("green")))
                            .build()) {
                CourseRooms rooms = three.rooms(pool);
                for (int number = 0; number < 12; number++) {
                    rooms.open(course("c" + number), TEACHER, settings());
                    assertThat(three.place(course("c" + number))).isEqualTo("green");
                    pool.check();
                }
                assertThat(three.courseRooms("green")).hasSize(12);
                ServerReport blue = pool.list().get(0);
                assertThat(blue.health().health()).isEqualTo(Health.UP);
                assertThat(blue.reluctance()).isPresent();
                assertThat(blue.takesCourses()).isFalse();

                three.clock.advance(Duration.ofSeconds(31));
                assertThat(pool.list().get(0).takesCourses())
                        .as("after its rest")
                        .isTrue();
                rooms.open(course("later"), TEACHER, settings());
                assertThat(pool.list().get(0).takesCourses())
                        .as("refused once more")
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"REPLY_LOST", "TRUNCATED", "HTML_502"})
    void afterAnAnswerThatMayMeanAnythingNoOtherServerIsAsked(Fault fault) {
        try (ThreeServers three = new ThreeServers()) {
            CourseRooms rooms = three.rooms(three.node());
            three.standIn("blue").faults().next("getExternal", fault);
            assertThatExceptionOfType(OpenMeetingsException.class)
                    .isThrownBy(() -> rooms.open(course("c1"), TEACHER, settings()));
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo("blue");
            assertThat(three.courseRooms("blue")).hasSize(1);
            assertThat(three.courseRooms("green")).isEmpty();
            assertThat(three.courseRooms("red")).isEmpty();
        }
    }

    @Test
    void aServerThatFailsAtEveryRoomLosesThreeCoursesAndNotTwelve() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            pool.check();
            three.standIn("blue").faults().next("getExternal", 10_000, Fault.HTML_500);
            int failed = 0;
            for (int number = 0; number < 12; number++) {
                try {
                    rooms.open(course("c" + number), TEACHER, settings());
                } catch (OpenMeetingsException e) {
                    failed++;
                }
                pool.check();
            }
            assertThat(failed).isEqualTo(3);
        }
    }

    @Test
    void aServerThatLetsNobodyInAnyMoreIsFoundOut() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            pool.check();
            three.standIn("blue").faults().next("login", 10_000, Fault.HTML_500);
            for (int look = 0; look <= Breaker.LOOKS + 3; look++) {
                pool.check();
            }
            assertThat(pool.list().get(0).health().health()).isEqualTo(Health.DOWN);
            assertThat(pool.list().get(1).health().health()).isEqualTo(Health.UP);
        }
    }

    @Test
    void aServerThatDiesBetweenTwoChecksIsDownAfterThreeCallsThatDidNotReachIt() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            rooms.open(course("c1"), TEACHER, settings());
            three.kill("blue");
            for (int call = 0; call < 3; call++) {
                assertThatExceptionOfType(OpenMeetingsException.class)
                        .isThrownBy(() -> rooms.join(course("c1"), STUDENT));
            }
            three.standIn("blue").resetCounters();
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> rooms.join(course("c1"), STUDENT))
                    .extracting(BridgeException::reason)
                    .isEqualTo(Reason.SERVER_DOWN);
            assertThat(three.standIn("blue").requestCount()).isZero();
        }
    }

    @Test
    void errorsAboutOnePersonDoNotTakeAServerDown() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            rooms.open(course("c1"), TEACHER, settings());
            three.standIn("blue").faults().next("getRoomHash", 20, Fault.HTML_500);
            for (int call = 0; call < 5; call++) {
                assertThatExceptionOfType(OpenMeetingsException.class)
                        .isThrownBy(() -> rooms.join(course("c1"), STUDENT));
            }
            assertThat(pool.list().get(0).health().health()).isEqualTo(Health.UP);
        }
    }

    @Test
    void aCourseWhoseNewServerFailsStaysOnTheOldOneAndMovesAnotherTime() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            pool.drain("red");
            CourseRooms rooms = three.rooms(pool);
            long old = rooms.open(course("c1"), TEACHER, settings()).room().value();
            rooms.close(course("c1"), TEACHER);
            pool.move(course("c1"), "blue");
            three.standIn("green").faults().next("getExternal", 1, Fault.HTML_500);
            assertThat(rooms.open(course("c1"), TEACHER, settings()).room().value())
                    .isEqualTo(old);
            assertThat(three.place(course("c1"))).isEqualTo("blue");
            assertThat(rooms.join(course("c1"), STUDENT).url())
                    .hasPort(three.standIn("blue").uri().getPort());

            rooms.close(course("c1"), TEACHER);
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo("green");
            assertThat(three.courseRooms("blue")).singleElement().matches(StandInRoom::closed);
        }
    }

    @Test
    void aPasswordThatIsRefusedIsSentLessAndLessOften() {
        try (ThreeServers three = new ThreeServers();
                OpenMeetings locked = OpenMeetings.at(three.standIn("blue").uri())
                        .credentials(Credentials.password("soap", "Wrong-123!"))
                        .spareJoinSessions(0)
                        .build();
                ServerPool pool = ServerPool.of(three.database.pool())
                        .clock(three.clock)
                        .stopwatch(three.clock::nanos)
                        .checks(ThreeServers.RULES)
                        .add(PoolServer.of("blue", locked))
                        .build()) {
            pool.check();
            three.standIn("blue").resetCounters();
            for (int rest = 0; rest < 30; rest++) {
                three.clock.advance(Duration.ofSeconds(30));
                pool.check();
            }
            assertThat(three.standIn("blue").requestCount("login")).isEqualTo(4);
        }
    }

    @Test
    void aLoginMayTakeLongerThanALook() {
        CheckRules rules = CheckRules.standard();
        assertThat(rules.loginLimit()).isGreaterThan(Duration.ofSeconds(20));
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES.withLimit(Duration.ofNanos(1)), server -> server);
            pool.check();
            assertThat(pool.list()).allMatch(report -> report.health().health() == Health.UP);
        }
    }

    @Test
    void aClockThatIsSetBackKeepsNeitherTheBreakerNorADecision() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool here = three.node();
            ServerPool there = three.node();
            three.kill("red");
            here.check();
            there.choose(course("x"));
            three.bringBack("red");
            three.clock.set(Duration.ofHours(-1));
            here.disable("blue");
            three.clock.advance(Duration.ofSeconds(31));
            here.check();
            assertThat(here.list().get(2).health().health()).isEqualTo(Health.UP);
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> there.named("blue"))
                    .extracting(BridgeException::reason)
                    .isEqualTo(Reason.SERVER_DOWN);
        }
    }

    @Test
    void aPoolThatIsClosedSaysSo() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            pool.close();
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> pool.choose(course("c1")))
                    .withMessageContaining("closed");
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(pool::check)
                    .withMessageContaining("closed");
        }
    }
}
