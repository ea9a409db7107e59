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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.attendance.Meeting;

/** What of attendance grows old, and what does not. */
class AttendanceRetentionTest {
    private static final String INSTANCE = "campus.example";
    private static final Duration KEPT = Duration.ofDays(30);

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void whoeverWasInsideWhenTheRoomWasClosedIsForgottenInTime(String database) throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", database)) {
            taken.enter(STUDENT);
            taken.pass(5);
            taken.rooms.close(ALGEBRA, TEACHER);
            assertThat(taken.store.attendance().ofMember(INSTANCE, "7")).hasSize(1);
            taken.campus.clock.advance(Duration.ofDays(400));
            purge(taken);
            assertThat(taken.store.attendance().ofMember(INSTANCE, "7")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void aMeetingThatIsStillOpenStaysOneHoweverLongAgoItBegan(String database) {
        try (TakenAttendance taken = new TakenAttendance("9.2", database)) {
            taken.rooms.close(ALGEBRA, TEACHER);
            taken.campus.clock.advance(Duration.ofDays(1));
            taken.rooms.open(ALGEBRA, TEACHER, SETTINGS);
            Instant opened = taken.campus.clock.instant();
            taken.campus.clock.advance(Duration.ofDays(60));
            taken.rooms.open(CourseKey.of(INSTANCE, "LATER"), TEACHER, SETTINGS);
            purge(taken);
            List<Meeting> left = taken.attendance.meetings(ALGEBRA);
            assertThat(left).extracting(Meeting::openedAt).containsExactly(opened);
            assertThat(left.get(0).closedAt()).isEmpty();
        }
    }

    private static void purge(TakenAttendance taken) {
        taken.store.upkeep().purge(taken.campus.clock.instant().minus(KEPT));
    }
}
