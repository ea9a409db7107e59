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

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.standin.Fault;

/** Rooms that open and close by the clock. */
class MeetingDoorsTest {
    private static final CourseKey BIOLOGY = CourseKey.of("campus.example", "BIO1");
    private static final Member DOORKEEPER = Member.of("clock", "clock", "By", "Clock", Role.TEACHER);
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "3.3", "9.2"})
    void aRoomIsOpenFromSomeTimeBeforeUntilSomeTimeAfterItsMeeting(String version) {
        try (Campus campus = new Campus(version)) {
            Instant start = planned(campus, ALGEBRA, 30).plan().start();
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of()));
            assertThat(campus.rooms.find(ALGEBRA)).isEmpty();

            to(campus, start.minus(Duration.ofMinutes(10)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(ALGEBRA), List.of()));
            assertThat(campus.rooms.join(ALGEBRA, STUDENT).room()).isPresent();
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of()));

            to(campus, start.plus(Duration.ofMinutes(74)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of()));
            to(campus, start.plus(Duration.ofMinutes(75)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of(ALGEBRA)));
            assertThat(campus.rooms.find(ALGEBRA))
                    .hasValueSatisfying(room -> assertThat(room.open()).isFalse());
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of()));
        }
    }

    @Test
    void aSeriesOpensItsRoomEachTime() {
        try (Campus campus = new Campus("9.2")) {
            Instant start = in(campus, 5);
            meetings(campus).schedule(ALGEBRA, TEACHER, plan(start).repeating("FREQ=DAILY;COUNT=2"));
            assertThat(turn(campus)).isEqualTo(turned(List.of(ALGEBRA), List.of()));
            to(campus, start.plus(Duration.ofHours(3)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of(ALGEBRA)));
            to(campus, start.plus(Duration.ofDays(1)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(ALGEBRA), List.of()));
            to(campus, start.plus(Duration.ofDays(2)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of(ALGEBRA)));
        }
    }

    @Test
    void aRoomThatATeacherOpenedIsNotClosedByTheClock() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            Instant start = planned(campus, ALGEBRA, 5).plan().start();
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of()));
            to(campus, start.plus(Duration.ofHours(5)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of()));
        }
    }

    @Test
    void aRoomThatSomebodyClosedDuringItsMeetingStaysClosedUntilTheNext() {
        try (Campus campus = new Campus("9.2")) {
            Instant start = planned(campus, ALGEBRA, 5).plan().start();
            turn(campus);
            to(campus, start.plus(Duration.ofMinutes(30)));
            campus.rooms.close(ALGEBRA, TEACHER);
            assertThat(turn(campus)).isEqualTo(turned(List.of(), List.of()));
            // While the first is still on by the plan.
            planned(campus, ALGEBRA, 20);
            to(campus, start.plus(Duration.ofMinutes(41)));
            assertThat(turn(campus)).isEqualTo(turned(List.of(ALGEBRA), List.of()));
        }
    }

    @Test
    void aMeetingThatIsCalledOffOrMovedHasItsRoomClosed() {
        try (Campus campus = new Campus("9.2")) {
            CourseMeeting first = planned(campus, ALGEBRA, 5);
            CourseMeeting second = planned(campus, BIOLOGY, 5);
            assertThat(turn(campus).opened()).containsExactlyInAnyOrder(ALGEBRA, BIOLOGY);
            meetings(campus).cancel(ALGEBRA, TEACHER, first.uid());
            meetings(campus).change(BIOLOGY, TEACHER, second.uid(), plan(in(campus, 3000)));
            assertThat(turn(campus).closed()).containsExactlyInAnyOrder(ALGEBRA, BIOLOGY);
        }
    }

    @Test
    void aCourseThatFailsKeepsNoOtherAndIsTriedAgain() {
        try (Campus campus = new Campus("9.2")) {
            planned(campus, ALGEBRA, 5);
            planned(campus, BIOLOGY, 5);
            campus.om.faults().next("*", Fault.REQUEST_LOST);
            DoorTurn first = turn(campus);
            assertThat(first.opened()).hasSize(1);
            assertThat(first.failed()).hasSize(1);
            assertThat(turn(campus).opened())
                    .containsExactlyElementsOf(first.failed().keySet());
        }
    }

    @Test
    void doorsAreHeldByWhoManagesRoomsAndForADayAtMost() {
        try (Campus campus = new Campus("9.2")) {
            assertThatThrownBy(() -> MeetingDoors.of(campus.rooms, campus.store, campus.database.meetings(), STUDENT))
                    .isInstanceOf(IllegalArgumentException.class);
            for (Duration wrong : List.of(Duration.ofSeconds(-1), Duration.ofDays(2))) {
                assertThatThrownBy(() -> doors(campus).openBefore(wrong)).isInstanceOf(IllegalArgumentException.class);
                assertThatThrownBy(() -> doors(campus).closeAfter(wrong)).isInstanceOf(IllegalArgumentException.class);
            }
            Instant start = planned(campus, ALGEBRA, 60).plan().start();
            assertThat(doors(campus).openBefore(HOUR).turn("campus.example").opened())
                    .containsExactly(ALGEBRA);
            to(campus, start.plus(HOUR));
            assertThat(doors(campus)
                            .openBefore(HOUR)
                            .closeAfter(Duration.ZERO)
                            .turn("Campus.Example")
                            .closed())
                    .containsExactly(ALGEBRA);
        }
    }

    private static CourseMeeting planned(Campus campus, CourseKey course, long minutes) {
        return meetings(campus).schedule(course, TEACHER, plan(in(campus, minutes)));
    }

    private static MeetingPlan plan(Instant start) {
        return MeetingPlan.of("Lesson", start, HOUR, ZoneId.of("Europe/Paris"));
    }

    private static Instant in(Campus campus, long minutes) {
        return campus.clock.instant().plus(Duration.ofMinutes(minutes));
    }

    private static void to(Campus campus, Instant time) {
        campus.clock.advance(Duration.between(campus.clock.instant(), time));
    }

    private static CourseMeetings meetings(Campus campus) {
        return CourseMeetings.of(campus.rooms, Servers.only(campus.server))
                .store(campus.database.meetings())
                .clock(campus.clock)
                .build();
    }

    private static MeetingDoors doors(Campus campus) {
        return MeetingDoors.of(campus.rooms, campus.store, campus.database.meetings(), DOORKEEPER)
                .clock(campus.clock);
    }

    private static DoorTurn turn(Campus campus) {
        return doors(campus).turn("campus.example");
    }

    private static DoorTurn turned(List<CourseKey> opened, List<CourseKey> closed) {
        return new DoorTurn(opened, closed, Map.of());
    }
}
