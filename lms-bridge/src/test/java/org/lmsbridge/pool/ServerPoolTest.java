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
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lmsbridge.pool.ThreeServers.STUDENT;
import static org.lmsbridge.pool.ThreeServers.TEACHER;
import static org.lmsbridge.pool.ThreeServers.course;
import static org.lmsbridge.pool.ThreeServers.settings;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** Which server gets a course, and how a course comes to another one. */
class ServerPoolTest {
    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void coursesGoWhereLeastIsToDoAndStayThere(String product) {
        try (ThreeServers three = new ThreeServers(product)) {
            CourseRooms rooms = three.rooms(three.node());
            for (int number = 1; number <= 6; number++) {
                rooms.open(course("c" + number), TEACHER, settings());
            }
            assertThat(List.of("c1", "c2", "c3", "c4", "c5", "c6"))
                    .extracting(code -> three.place(course(code)))
                    .containsExactly("blue", "green", "red", "blue", "green", "red");
            assertThat(three.standIns.keySet())
                    .allSatisfy(name -> assertThat(three.courseRooms(name)).hasSize(2));

            CourseRooms other = three.rooms(three.node());
            other.close(course("c1"), TEACHER);
            other.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo("blue");
            assertThat(other.join(course("c2"), STUDENT).url())
                    .hasPort(three.standIn("green").uri().getPort());
        }
    }

    @Test
    void aServerOfTwiceTheWeightGetsTwiceTheCourses() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(
                    ThreeServers.RULES, server -> server.name().equals("red") ? server.withWeight(2) : server);
            List<String> chosen = IntStream.range(0, 12)
                    .mapToObj(number -> pool.choose(course("c" + number)))
                    .toList();
            assertThat(chosen).filteredOn("red"::equals).hasSize(6);
            assertThat(chosen).filteredOn("blue"::equals).hasSize(3);
        }
    }

    @Test
    void aServerWithManySeatsInOpenRoomsGetsNoMore() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES, server -> server.withMostPeople(100));
            CourseRooms rooms = three.rooms(pool);
            CourseSettings large = settings().withCapacity(100);
            for (String code : List.of("c1", "c2", "c3")) {
                rooms.open(course(code), TEACHER, large);
            }
            three.clock.advance(Duration.ofSeconds(4));
            refused(Reason.NO_SERVER, () -> rooms.open(course("c4"), TEACHER, large));
            assertThat(pool.list()).allMatch(ServerReport::full);
            rooms.close(course("c2"), TEACHER);
            three.clock.advance(Duration.ofSeconds(4));
            rooms.open(course("c4"), TEACHER, large);
            assertThat(three.place(course("c4"))).isEqualTo("green");
        }
    }

    @Test
    void aFullPoolRefusesNewCoursesWithoutARequestAndKeepsTheOthers() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES, server -> server.withMostRooms(1));
            CourseRooms rooms = three.rooms(pool);
            for (String code : List.of("c1", "c2", "c3")) {
                rooms.open(course(code), TEACHER, settings());
            }
            three.standIns.values().forEach(standIn -> standIn.resetCounters());
            refused(Reason.NO_SERVER, () -> rooms.open(course("c4"), TEACHER, settings()));
            assertThat(three.standIns.values()).allMatch(standIn -> standIn.requestCount() == 0);
            assertThat(three.database.rooms().find(course("c4"))).isEmpty();
            assertThat(rooms.open(course("c1"), TEACHER, settings()).open()).isTrue();
        }
    }

    @Test
    void aCourseGetsAServerWithAllTagsThatItAsksFor() {
        try (ThreeServers three = new ThreeServers();
                ServerPool pool = ServerPool.of(three.database.pool())
                        .clock(three.clock)
                        .stopwatch(three.clock::nanos)
                        .checks(ThreeServers.RULES)
                        .tags(course -> course.course().startsWith("exam") ? Set.of("eu", "recorded") : Set.of())
                        .add(PoolServer.of("blue", three.client("blue")).withTags("eu"))
                        .add(PoolServer.of("red", three.client("red")).withTags("recorded", "eu"))
                        .build()) {
            assertThat(pool.choose(course("exam 1"))).isEqualTo("red");
            assertThat(pool.choose(course("exam 2"))).isEqualTo("red");
            assertThat(pool.choose(course("algebra"))).isEqualTo("blue");
            pool.drain("red");
            refused(Reason.NO_SERVER, () -> pool.choose(course("exam 3")));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void aDrainedServerKeepsItsCoursesAndGetsNoneOnAnyNode(String product) {
        try (ThreeServers three = new ThreeServers(product)) {
            ServerPool here = three.node();
            ServerPool there = three.node();
            CourseRooms rooms = three.rooms(there);
            rooms.open(course("c1"), TEACHER, settings());
            here.drain("blue");
            three.clock.advance(Duration.ofSeconds(4));
            for (int number = 2; number <= 5; number++) {
                rooms.open(course("c" + number), TEACHER, settings());
            }
            assertThat(three.courseRooms("blue")).hasSize(1);
            rooms.close(course("c1"), TEACHER);
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo("blue");
            assertThat(there.list().get(0).state()).isEqualTo(ServerState.DRAINED);

            here.enable("blue");
            three.clock.advance(Duration.ofSeconds(4));
            assertThat(there.choose(course("c6"))).isEqualTo("blue");
        }
    }

    @Test
    void aDisabledServerIsAskedForNothing() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            rooms.open(course("c1"), TEACHER, settings());
            pool.disable("blue");
            three.standIn("blue").resetCounters();
            refused(Reason.SERVER_DOWN, () -> rooms.join(course("c1"), STUDENT));
            refused(Reason.SERVER_DOWN, () -> rooms.open(course("c1"), TEACHER, settings()));
            refused(Reason.SERVER_DOWN, () -> rooms.close(course("c1"), TEACHER));
            pool.check();
            assertThat(three.standIn("blue").requestCount()).isZero();
            assertThat(three.place(course("c1"))).isEqualTo("blue");
            pool.enable("blue");
            assertThat(rooms.join(course("c1"), STUDENT).url())
                    .hasPort(three.standIn("blue").uri().getPort());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void aClosedCourseMovesWhenItIsOpenedNextAndItsOldRoomStaysClosed(String product) {
        try (ThreeServers three = new ThreeServers(product)) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            CourseKey algebra = course("algebra");
            long old = rooms.open(algebra, TEACHER, settings()).room().value();
            pool.move(algebra, "blue");
            rooms.open(algebra, TEACHER, settings());
            assertThat(three.place(algebra)).as("while it is open").isEqualTo("blue");
            assertThat(pool.list().get(0).load().leaving()).isEqualTo(1);

            rooms.close(algebra, TEACHER);
            rooms.open(algebra, TEACHER, settings());
            assertThat(three.place(algebra)).isEqualTo("green");
            assertThat(three.courseRooms("green")).singleElement().matches(room -> !room.closed());
            assertThat(three.standIn("blue").room(old).orElseThrow())
                    .matches(StandInRoom::closed)
                    .matches(room -> !room.deleted());
            assertThat(rooms.history(algebra))
                    .extracting(MeetingEvent::what)
                    .containsExactly(What.OPENED, What.CLOSED, What.MOVED, What.OPENED);
            assertThat(rooms.join(algebra, STUDENT).url())
                    .hasPort(three.standIn("green").uri().getPort());
            assertThat(pool.list().get(0).load()).isEqualTo(Load.NONE);

            rooms.close(algebra, TEACHER);
            rooms.open(algebra, TEACHER, settings());
            assertThat(three.place(algebra)).as("said once, done once").isEqualTo("green");
        }
    }

    @Test
    void allCoursesOfAServerMoveAsTheyAreOpened() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            for (int number = 1; number <= 6; number++) {
                rooms.open(course("c" + number), TEACHER, settings());
                rooms.close(course("c" + number), TEACHER);
            }
            pool.drain("red");
            assertThat(pool.moveAll("red")).isEqualTo(2);
            assertThat(pool.moveAll("red")).isEqualTo(2);
            for (int number = 1; number <= 6; number++) {
                rooms.open(course("c" + number), TEACHER, settings());
            }
            assertThat(three.place(course("c3"))).isEqualTo("blue");
            assertThat(three.place(course("c6"))).isEqualTo("green");
            assertThat(pool.list().get(2).load()).isEqualTo(Load.NONE);
            assertThat(three.courseRooms("red")).hasSize(2).allMatch(StandInRoom::closed);
        }
    }

    @Test
    void aCourseThatNobodyElseTakesStays() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            rooms.open(course("c1"), TEACHER, settings());
            rooms.close(course("c1"), TEACHER);
            pool.move(course("c1"), "blue");
            pool.drain("green");
            pool.drain("red");
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo("blue");
        }
    }

    @Test
    void serversThatAreNotInThePoolAreSaidToBeSo() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            refused(Reason.NO_SERVER, () -> pool.named("yellow"));
            refused(Reason.NO_SERVER, () -> pool.drain("yellow"));
            refused(Reason.NO_SERVER, () -> pool.move(course("c1"), "yellow"));
            refused(Reason.NO_SERVER, () -> pool.moveAll("yellow"));
            assertThat(three.database.pool().states()).isEmpty();
        }
    }

    @Test
    void whatMeansNothingIsRefused() {
        try (ThreeServers three = new ThreeServers()) {
            PoolServer blue = PoolServer.of("blue", three.client("blue"));
            assertThatIllegalArgumentException().isThrownBy(() -> blue.withMostRooms(0));
            assertThatIllegalArgumentException().isThrownBy(() -> blue.withMostPeople(0));
            assertThatIllegalArgumentException().isThrownBy(() -> blue.withWeight(Double.NaN));
            assertThatIllegalArgumentException().isThrownBy(() -> PoolServer.of("no spaces", blue.server()));
            ServerPool.Builder builder = ServerPool.of(three.database.pool());
            assertThatIllegalArgumentException().isThrownBy(builder::build);
            builder.add(blue);
            assertThatIllegalArgumentException().isThrownBy(() -> builder.add(blue));
        }
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(call)
                .extracting(BridgeException::reason)
                .isEqualTo(reason);
    }
}
