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
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeEvent.ServerDown;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeListener;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Events;
import org.lmsbridge.LeftRoom;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** What courses leave behind on servers, and how they get away from some. */
class LeavingTest {
    private static final CourseKey ALGEBRA = course("algebra");

    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void aRoomThatWasOpenWhenItsServerWentAwayIsClosedWhenTheServerIsBack(String product) {
        try (ThreeServers three = new ThreeServers(product)) {
            ServerPool pool = three.node(ThreeServers.RULES.withFailures(1), server -> server);
            CourseRooms rooms = three.rooms(pool);
            long old = leaveOpen(three, pool, rooms);
            assertThat(three.standIn("blue").room(old))
                    .hasValueSatisfying(room -> assertThat(room.closed()).isFalse());
            three.clock.advance(Duration.ofSeconds(31));
            pool.check();
            assertThat(three.standIn("blue").room(old).orElseThrow()).matches(StandInRoom::closed);
            assertThat(three.database.rooms().leftRoomsOn("blue")).isEmpty();
        }
    }

    @Test
    void aServerThatIsAwayAgainIsAskedForOneRoomAndNotForAllThatWereLeft() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES.withFailures(1), server -> server);
            three.rooms(pool);
            for (int room = 1; room <= 50; room++) {
                three.database
                        .rooms()
                        .noteLeft(new LeftRoom(course("c" + room), new RoomPlace("blue", new RoomId(room))));
            }
            three.standIn("blue").faults().next("getRoomById", 1000, Fault.REQUEST_LOST);
            pool.check();
            // A reading is repeated once by the client.
            assertThat(three.standIn("blue").requestCount("getRoomById")).isLessThanOrEqualTo(2);
            assertThat(three.database.rooms().leftRoomsOn("blue")).hasSize(50);
            three.kill("blue");
            pool.check();
            three.bringBack("blue");
            three.clock.advance(Duration.ofSeconds(31));
            pool.check();
            assertThat(three.database.rooms().leftRoomsOn("blue")).isEmpty();
        }
    }

    @Test
    void aRoomThatWasLeftOpenIsClosedWithItsCourseIfNobodyCheckedInBetween() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES.withFailures(1), server -> server);
            long old = leaveOpen(three, pool, three.rooms(pool));
            ServerPool other = three.node();
            three.rooms(other).archive(ALGEBRA, TEACHER);
            assertThat(three.standIn("blue").room(old).orElseThrow()).matches(StandInRoom::closed);
        }
    }

    @Test
    void whatWasLeftBeforeTheServersWereFirstCheckedIsClosedByWhoeverIsBuiltLater() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES.withFailures(1), server -> server);
            long old = leaveOpen(three, pool, three.rooms(pool));
            ServerPool restarted = three.node();
            restarted.check();
            three.rooms(restarted);
            restarted.check();
            assertThat(three.standIn("blue").room(old).orElseThrow()).matches(StandInRoom::closed);
        }
    }

    @Test
    void aRoomThatWasOpenWhenItsServerWasDisabledIsClosedWhenTheServerIsEnabled() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            long old = rooms.open(ALGEBRA, TEACHER, settings()).room().value();
            pool.check();
            pool.disable("blue");
            pool.move(ALGEBRA, "blue");
            rooms.open(ALGEBRA, TEACHER, settings());
            assertThat(three.place(ALGEBRA)).isNotEqualTo("blue");
            pool.check();
            pool.enable("blue");
            pool.check();
            assertThat(three.standIn("blue").room(old).orElseThrow()).matches(StandInRoom::closed);
        }
    }

    @Test
    void whatCouldNotBeClosedIsClosedAtTheNextCheckThoughTheServerWasNotDown() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES.withFailures(1), server -> server);
            long old = leaveOpen(three, pool, three.rooms(pool));
            three.clock.advance(Duration.ofSeconds(31));
            three.standIn("blue").faults().next("getRoomById", 1000, Fault.REQUEST_LOST);
            pool.check();
            assertThat(three.database.rooms().leftRoomsOn("blue")).hasSize(1);
            three.bringBack("blue");
            pool.check();
            assertThat(three.standIn("blue").room(old).orElseThrow()).matches(StandInRoom::closed);
        }
    }

    @Test
    void serversAreCheckedWhileSomebodyIsBusyWithOneThatIsBack() throws InterruptedException {
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CountDownLatch down = new CountDownLatch(1);
        BridgeListener listener = event -> {
            if (event instanceof ServerDown) {
                down.countDown();
            }
        };
        try (ThreeServers three = new ThreeServers();
                ServerPool pool = ServerPool.of(three.database.pool())
                        .checks(CheckRules.standard().withEvery(Duration.ofMillis(20)))
                        .events(Events.of(three.clock, List.of(listener)))
                        .add(PoolServer.of("blue", three.client("blue")))
                        .build()) {
            pool.whenBack(name -> {
                busy.countDown();
                return awaited(done);
            });
            assertThat(busy.await(30, TimeUnit.SECONDS)).isTrue();
            three.kill("blue");
            assertThat(down.await(10, TimeUnit.SECONDS)).isTrue();
            done.countDown();
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Test
    void deletingACourseDeletesTheRoomsThatItLeftAndNobodyElses() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            long old = rooms.open(ALGEBRA, TEACHER, settings()).room().value();
            rooms.open(course("other"), TEACHER, settings());
            rooms.open(course("third"), TEACHER, settings());
            rooms.open(course("fourth"), TEACHER, settings());
            rooms.close(ALGEBRA, TEACHER);
            pool.move(ALGEBRA, "blue");
            rooms.open(ALGEBRA, TEACHER, settings());
            assertThat(three.place(ALGEBRA)).isNotEqualTo("blue");
            rooms.delete(ALGEBRA, TEACHER);
            assertThat(three.standIn("blue").room(old).orElseThrow()).matches(StandInRoom::deleted);
            assertThat(three.standIns.keySet().stream()
                            .mapToInt(name -> (int) three.courseRooms(name).stream()
                                    .filter(room -> !room.deleted())
                                    .count())
                            .sum())
                    .isEqualTo(3);
        }
    }

    @Test
    void coursesOfAServerThatThePoolHasNoMoreMoveAreArchivedAndAreDeleted() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            pool.drain("green");
            pool.drain("red");
            CourseRooms before = three.rooms(pool);
            for (String code : new String[] {"c1", "c2", "c3", "c4"}) {
                before.open(course(code), TEACHER, settings());
            }
            pool.enable("green");
            try (ServerPool smaller = ServerPool.of(three.database.pool())
                    .clock(three.clock)
                    .stopwatch(three.clock::nanos)
                    .checks(ThreeServers.RULES)
                    .add(PoolServer.of("green", three.client("green")))
                    .build()) {
                CourseRooms rooms = three.rooms(smaller);
                smaller.move(course("c1"), "blue");
                rooms.open(course("c1"), TEACHER, settings());
                assertThat(three.place(course("c1"))).isEqualTo("green");
                assertThat(smaller.moveAll("blue")).isEqualTo(3);
                rooms.open(course("c2"), TEACHER, settings());
                assertThat(three.place(course("c2"))).isEqualTo("green");
                assertThat(rooms.archive(course("c3"), TEACHER).archived()).isTrue();
                rooms.delete(course("c4"), TEACHER);
                assertThat(rooms.find(course("c4"))).isEmpty();
                assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> smaller.moveAll("yellow"));
            }
            ServerPool again = three.node();
            CourseRooms rooms = three.rooms(again);
            again.check();
            assertThat(three.courseRooms("blue"))
                    .filteredOn(room -> !room.closed())
                    .extracting(StandInRoom::name)
                    .containsExactly("Cc4-0");
            assertThat(rooms.find(course("c3"))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void aMoveCanBeCalledOff(String product) {
        try (ThreeServers three = new ThreeServers(product)) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            for (String code : new String[] {"c1", "c2", "c3", "c4"}) {
                rooms.open(course(code), TEACHER, settings());
                rooms.close(course(code), TEACHER);
            }
            assertThat(pool.moveAll("blue")).isEqualTo(2);
            pool.stay(course("c1"));
            rooms.open(course("c1"), TEACHER, settings());
            assertThat(three.place(course("c1"))).isEqualTo("blue");
            assertThat(pool.stayAll("blue")).isEqualTo(1);
            rooms.open(course("c4"), TEACHER, settings());
            assertThat(three.place(course("c4"))).isEqualTo("blue");
            assertThatExceptionOfType(BridgeException.class).isThrownBy(() -> pool.stayAll("yellow"));
        }
    }

    @Test
    void seatsAreCountedBeforeTheStoreKnowsOfThem() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES, server -> server.withMostPeople(200));
            CourseRooms rooms = three.rooms(pool);
            CourseSettings large = settings().withCapacity(100);
            long opened = IntStream.range(0, 10)
                    .filter(number -> isOpened(rooms, course("c" + number), large))
                    .count();
            assertThat(opened).isEqualTo(6);
            assertThat(pool.list()).allMatch(report -> report.load().openSeats() == 200);
        }
    }

    @Test
    void aCourseThatAsksTwiceIsCountedOnce() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node(ThreeServers.RULES, server -> server.withMostRooms(1));
            for (int time = 0; time < 5; time++) {
                assertThat(pool.choose(ALGEBRA)).isIn("blue", "green", "red");
            }
            assertThat(pool.choose(course("other"))).isIn("blue", "green", "red");
            assertThat(pool.choose(course("third"))).isIn("blue", "green", "red");
        }
    }

    private static boolean isOpened(CourseRooms rooms, CourseKey course, CourseSettings wanted) {
        try {
            return rooms.open(course, TEACHER, wanted).open();
        } catch (BridgeException e) {
            return false;
        }
    }

    private static long leaveOpen(ThreeServers three, ServerPool pool, CourseRooms rooms) {
        long old = rooms.open(ALGEBRA, TEACHER, settings()).room().value();
        three.kill("blue");
        pool.check();
        pool.move(ALGEBRA, "blue");
        rooms.open(ALGEBRA, TEACHER, settings());
        assertThat(rooms.join(ALGEBRA, STUDENT)).isNotNull();
        three.bringBack("blue");
        return old;
    }
}
