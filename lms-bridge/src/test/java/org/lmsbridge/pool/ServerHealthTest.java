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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.ServerDown;
import org.lmsbridge.BridgeEvent.ServerUp;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Events;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.pool.ServerReport.Health;

/** Servers that go down and come back. */
class ServerHealthTest {
    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void aKilledServerGetsNoCoursesAndItsOwnWaitUntilItIsBack(String product) {
        try (ThreeServers three = new ThreeServers(product)) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            rooms.open(course("c1"), TEACHER, settings());
            three.kill("blue");
            pool.check();
            pool.check();
            assertThat(health(pool, 0)).as("after two failures").isEqualTo(Health.UP);
            pool.check();
            assertThat(health(pool, 0)).isEqualTo(Health.DOWN);
            assertThat(health(pool, 1)).isEqualTo(Health.UP);
            assertThat(health(pool, 2)).isEqualTo(Health.UP);

            three.standIn("blue").resetCounters();
            refusedAsDown(() -> rooms.join(course("c1"), STUDENT));
            refusedAsDown(() -> rooms.open(course("c1"), TEACHER, settings()));
            assertThat(three.standIn("blue").requestCount()).isZero();
            rooms.open(course("c2"), TEACHER, settings());
            rooms.open(course("c3"), TEACHER, settings());
            rooms.open(course("c4"), TEACHER, settings());
            assertThat(three.place(course("c2"))).isEqualTo("green");
            assertThat(three.place(course("c3"))).isEqualTo("red");
            assertThat(three.place(course("c4"))).isEqualTo("green");
            assertThat(three.place(course("c1"))).isEqualTo("blue");

            three.bringBack("blue");
            three.clock.advance(Duration.ofSeconds(31));
            pool.check();
            assertThat(health(pool, 0)).isEqualTo(Health.UP);
            assertThat(rooms.join(course("c1"), STUDENT).url())
                    .hasPort(three.standIn("blue").uri().getPort());
            assertThat(three.courseRooms("blue")).hasSize(1);
            rooms.open(course("c5"), TEACHER, settings());
            assertThat(three.place(course("c5"))).isEqualTo("blue");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue", "green", "red"})
    void aServerThatIsInstalledAnewOnItsPortGetsTheRoomsOfItsCoursesAgain(String name) {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            pool.names().stream().filter(other -> !other.equals(name)).forEach(pool::drain);
            CourseRooms rooms = three.rooms(pool);
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo(name);
            three.startAnew(name);
            for (int failed = 0; failed < 3; failed++) {
                pool.check();
            }
            three.clock.advance(Duration.ofSeconds(31));
            pool.check();
            assertThat(pool.list()).allMatch(report -> report.health().answers());
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.courseRooms(name)).hasSize(1);
            assertThat(rooms.join(course("c1"), STUDENT).url())
                    .hasPort(three.standIn(name).uri().getPort());
        }
    }

    @Test
    void aServerThatIsDownIsLeftAloneForItsRestAndThenTriedOnce() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            three.kill("red");
            pool.check();
            assertThat(health(pool, 2)).as("never seen well").isEqualTo(Health.DOWN);
            three.standIn("red").resetCounters();
            three.clock.advance(Duration.ofSeconds(29));
            pool.check();
            assertThat(three.standIn("red").requestCount()).isZero();

            three.clock.advance(Duration.ofSeconds(1));
            pool.check();
            assertThat(three.standIn("red").requestCount()).isPositive();
            assertThat(health(pool, 2)).isEqualTo(Health.DOWN);

            three.bringBack("red");
            pool.check();
            assertThat(health(pool, 2)).as("one failure more is one rest more").isEqualTo(Health.DOWN);
            three.clock.advance(Duration.ofSeconds(30));
            pool.check();
            assertThat(health(pool, 2)).isEqualTo(Health.UP);
            assertThat(pool.list().get(2).health().since()).contains(three.clock.instant());
        }
    }

    @Test
    void aSingleFailureIsForgottenByASuccess() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES.withFailures(2), server -> server);
            pool.check();
            for (int round = 0; round < 3; round++) {
                three.kill("green");
                pool.check();
                three.bringBack("green");
                pool.check();
            }
            assertThat(health(pool, 1)).isEqualTo(Health.UP);
            assertThat(pool.list().get(1).health().reason()).isEmpty();
        }
    }

    @Test
    void aServerThatHangsDoesNotKeepTheCheckOfTheOthers() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool =
                    three.node(ThreeServers.RULES.withFailures(1).withLimit(Duration.ofSeconds(2)), server -> server);
            // The first check finds versions out and logs in; the second one only looks.
            pool.check();
            three.standIn("green").faults().next("*", 100, Fault.HANGS);
            pool.check();
            assertThat(health(pool, 0)).isEqualTo(Health.UP);
            assertThat(health(pool, 1)).isEqualTo(Health.DOWN);
            assertThat(health(pool, 2)).isEqualTo(Health.UP);
            assertThat(pool.list().get(1).health().reason().orElseThrow()).contains("no answer within 2000 ms");
        }
    }

    @Test
    void aServerThatDoesNotLetTheAccountInIsDownAndTheReasonSaysSoWithoutThePassword() {
        try (ThreeServers three = new ThreeServers();
                OpenMeetings locked = OpenMeetings.at(three.standIn("green").uri())
                        .credentials(Credentials.password("soap", "very-wrong-password"))
                        .build();
                ServerPool pool = ServerPool.of(three.database.pool())
                        .clock(three.clock)
                        .stopwatch(three.clock::nanos)
                        .checks(ThreeServers.RULES)
                        .add(PoolServer.of("locked", locked))
                        .build()) {
            refused(Reason.NO_SERVER, () -> pool.choose(course("c1")));
            ServerReport report = pool.list().get(0);
            assertThat(report.health().health()).isEqualTo(Health.DOWN);
            assertThat(report.health().reason().orElseThrow()).isNotBlank().doesNotContain("very-wrong-password");
            assertThat(report.toString()).doesNotContain("very-wrong-password");
        }
    }

    @Test
    void aCourseMovesAwayFromAServerThatIsDownThoughItsRoomIsOpen() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES.withFailures(1), server -> server);
            CourseRooms rooms = three.rooms(pool);
            rooms.open(course("c1"), TEACHER, settings());
            three.kill("blue");
            pool.check();
            refusedAsDown(() -> rooms.open(course("c1"), TEACHER, settings()));
            pool.move(course("c1"), "blue");
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo("green");
            assertThat(rooms.join(course("c1"), STUDENT).url())
                    .hasPort(three.standIn("green").uri().getPort());
        }
    }

    @Test
    void aCourseWhoseServerDiesBeforeItIsAskedGetsItsRoomElsewhere() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            pool.check();
            three.standIn("blue").close();
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isNotEqualTo("blue");
            assertThat(three.courseRooms(three.place(course("c1")))).hasSize(1);
        }
    }

    @Test
    void listenersHearOfServersThatGoAndComeAndOfCoursesThatLeave() {
        List<BridgeEvent> heard = new ArrayList<>();
        try (ThreeServers three = new ThreeServers();
                ServerPool pool = ServerPool.of(three.database.pool())
                        .clock(three.clock)
                        .stopwatch(three.clock::nanos)
                        .checks(ThreeServers.RULES.withFailures(1))
                        .events(Events.of(three.clock, List.of(heard::add)))
                        .add(PoolServer.of("blue", three.client("blue")))
                        .add(PoolServer.of("green", three.client("green")))
                        .build()) {
            CourseRooms rooms = CourseRooms.on(pool)
                    .store(three.database.rooms())
                    .clock(three.clock)
                    .stopwatch(three.clock::nanos)
                    .listener(heard::add)
                    .build();
            rooms.open(course("c1"), TEACHER, settings());
            heard.clear();
            three.kill("blue");
            pool.check();
            pool.check();
            refusedAsDown(() -> rooms.join(course("c1"), STUDENT));
            pool.move(course("c1"), "blue");
            rooms.open(course("c1"), TEACHER, settings());
            three.bringBack("blue");
            three.clock.advance(Duration.ofSeconds(31));
            pool.check();
            pool.check();
        }
        assertThat(heard)
                .extracting(event -> event.getClass().getSimpleName() + " "
                        + event.about().server().orElse("?"))
                .containsExactly(
                        "ServerDown blue",
                        "Failed blue",
                        "RoomLeft blue",
                        "RoomReopened green",
                        "Done green",
                        "ServerUp blue");
        assertThat(heard.toString()).doesNotContain("password");
    }

    @Test
    void aPoolChecksByItself() throws InterruptedException {
        BlockingQueue<BridgeEvent> heard = new LinkedBlockingQueue<>();
        try (ThreeServers three = new ThreeServers();
                ServerPool pool = ServerPool.of(three.database.pool())
                        .checks(CheckRules.standard()
                                .withEvery(Duration.ofMillis(20))
                                .withFailures(1))
                        .events(Events.of(three.clock, List.of(heard::add)))
                        .add(PoolServer.of("red", three.client("red")))
                        .build()) {
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isInstanceOf(ServerUp.class);
            assertThat(health(pool, 0)).isEqualTo(Health.UP);
            three.kill("red");
            assertThat(heard.poll(60, TimeUnit.SECONDS)).isInstanceOf(ServerDown.class);
        }
    }

    private static Health health(ServerPool pool, int number) {
        return pool.list().get(number).health().health();
    }

    private static void refusedAsDown(Runnable call) {
        refused(Reason.SERVER_DOWN, call);
    }

    private static void refused(Reason reason, Runnable call) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(call::run)
                .extracting(BridgeException::reason)
                .isEqualTo(reason);
    }
}
