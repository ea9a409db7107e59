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
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmsbridge.attendance.AttendanceReport.Person;
import org.lmsbridge.attendance.Meeting;

/** What becomes of meetings and attendance when clocks are wrong. */
class AttendanceClockTest {
    private static final String INSTANCE = "campus.example";
    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void aClockThatIsSetBackStopsNoLookAndLosesNobodysMinutes() throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            taken.enter(STUDENT);
            taken.pass(5);
            taken.campus.clock.advance(HOUR.negated());
            taken.pass(3);
            assertThat(taken.report().people()).extracting(Person::minutes).containsExactly(4L);
            taken.rooms.close(ALGEBRA, TEACHER);
            Meeting meeting = taken.attendance.meetings(ALGEBRA).get(0);
            assertThat(meeting.closedAt().orElseThrow()).isAfter(meeting.openedAt());
            assertThat(taken.report().people()).extracting(Person::minutes).containsExactly(4L);
            assertThat(taken.report().unknown()).isEmpty();
        }
    }

    @Test
    void whenTheClockHasCaughtUpTimeGoesOn() throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            taken.enter(STUDENT);
            taken.pass(5);
            taken.campus.clock.advance(Duration.ofMinutes(10).negated());
            taken.pass(15);
            assertThat(taken.report().people()).extracting(Person::minutes).containsExactly(9L);
            assertThat(taken.report().unknown()).isEmpty();
        }
    }

    @Test
    void aNodeWhoseClockRunsAheadKeepsNobodyFromLooking() {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            SettableClock ahead = new SettableClock();
            ahead.advance(HOUR);
            assertThat(taken.over(Servers.only(taken.campus.server))
                            .clock(ahead)
                            .build()
                            .poll(INSTANCE)
                            .polled())
                    .isTrue();
            taken.pass(1);
        }
    }

    @Test
    void meetingsStandInTheOrderInWhichTheyWereThoughTheClockWasSetBack() {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            Instant first = taken.campus.clock.instant();
            taken.campus.clock.advance(HOUR.negated());
            taken.rooms.close(ALGEBRA, TEACHER);
            taken.rooms.open(ALGEBRA, TEACHER, SETTINGS);
            taken.rooms.delete(ALGEBRA, TEACHER);
            taken.campus.clock.advance(HOUR.negated());
            taken.rooms.open(ALGEBRA, TEACHER, SETTINGS);
            List<Meeting> meetings = taken.attendance.meetings(ALGEBRA);
            assertThat(meetings)
                    .hasSize(3)
                    .extracting(Meeting::openedAt)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .first()
                    .isEqualTo(first);
            assertThat(meetings)
                    .extracting(meeting -> meeting.closedAt().isPresent())
                    .containsExactly(true, true, false);
        }
    }
}
