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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Servers;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.template.Templates;

/** Meetings of courses against old and new servers. */
class CourseMeetingsTest {
    private static final Instant TEN = Instant.parse("2026-03-23T09:00:00Z");
    private static final MeetingPlan PLAN = MeetingPlan.of(
                    "Algebra", TEN, Duration.ofHours(1), ZoneId.of("Europe/Paris"))
            .withDescription("Chapter 3")
            .withLink(URI.create("https://campus.example/room/7"));

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0.3", "3.0", "3.1", "3.3", "4.0", "9.2"})
    void aMeetingIsAnAppointmentInTheRoomOfTheCourse(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseMeetings meetings = meetings(campus);
            CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(made.note()).isEmpty();
            assertThat(made.state()).isEqualTo(State.IN_STEP);
            assertThat(made.appointment()).isPresent();
            assertThat(made.uid()).endsWith("@campus.example");

            CourseMeeting later = meetings.change(
                    ALGEBRA, TEACHER, made.uid(), PLAN.withTime(TEN.plusSeconds(7200), Duration.ofHours(2)));
            assertThat(later.state()).as(later.note().orElse("")).isEqualTo(State.IN_STEP);
            assertThat(later.sequence()).isEqualTo(1);
            assertThat(later.uid()).isEqualTo(made.uid());
            assertThat(meetings.change(ALGEBRA, TEACHER, made.uid(), later.plan()))
                    .isEqualTo(later);

            CourseMeeting off = meetings.cancel(ALGEBRA, TEACHER, made.uid());
            assertThat(off.state()).isEqualTo(State.IN_STEP);
            assertThat(off.appointment()).isEmpty();
            assertThat(off.sequence()).isEqualTo(2);
            assertThat(meetings.cancel(ALGEBRA, TEACHER, made.uid())).isEqualTo(off);
            assertThat(meetings.list(ALGEBRA)).containsExactly(off);
            assertThat(campus.courseRooms()).as("the room of the course stays").hasSize(1);
            assertRefused(Reason.NO_MEETING, () -> meetings.change(ALGEBRA, TEACHER, made.uid(), PLAN));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0", "9.2"})
    void theAppointmentSaysWhatTheMeetingSays(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseMeetings meetings = meetings(campus);
            CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN.repeating("FREQ=WEEKLY;COUNT=3"));
            assertThat(made.note()).hasValueSatisfying(note -> assertThat(note).contains("first time only"));
            assertThat(appointments(campus)).singleElement().satisfies(appointment -> {
                assertThat(appointment.title()).isEqualTo("Algebra");
                assertThat(appointment.location()).isEqualTo("https://campus.example/room/7");
                assertThat(appointment.start().instant()).contains(TEN);
                assertThat(appointment.end().instant()).contains(TEN.plusSeconds(3600));
                assertThat(appointment.room()).isPresent();
            });
            meetings.change(ALGEBRA, TEACHER, made.uid(), PLAN.withTime(TEN.plusSeconds(1800), Duration.ofHours(1)));
            assertThat(appointments(campus))
                    .singleElement()
                    .satisfies(appointment ->
                            assertThat(appointment.start().instant()).contains(TEN.plusSeconds(1800)));
            meetings.cancel(ALGEBRA, TEACHER, made.uid());
            assertThat(appointments(campus)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.1.4"})
    void whereOpenMeetingsCannotTheMeetingIsKeptAndSaysSo(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseMeetings meetings = meetings(campus);
            CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(made.state()).isEqualTo(State.BRIDGE_ONLY);
            assertThat(made.note()).isPresent();
            assertThat(meetings.find(ALGEBRA, made.uid())).contains(made);
            assertThat(meetings.cancel(ALGEBRA, TEACHER, made.uid()).state()).isEqualTo(State.IN_STEP);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2"})
    void anAnswerThatIsLostMakesNoSecondAppointment(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseMeetings meetings = meetings(campus);
            // Logged in already, so that the fault hits the appointment.
            meetings.cancel(
                    ALGEBRA, TEACHER, meetings.schedule(ALGEBRA, TEACHER, PLAN).uid());
            campus.om.faults().next("save", Fault.REPLY_LOST);
            CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(made.state()).isEqualTo(State.UNKNOWN);
            assertThat(appointments(campus)).hasSize(1);

            assertThat(meetings.alignAll("campus.example"))
                    .as("not yet tried again")
                    .isEmpty();
            campus.clock.advance(Duration.ofMinutes(1));
            assertThat(meetings.alignAll("campus.example"))
                    .extracting(CourseMeeting::state)
                    .containsExactly(State.IN_STEP);
            assertThat(appointments(campus)).hasSize(1);
            assertThat(meetings.alignAll("campus.example")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2"})
    void anAppointmentOfWhichNoAnswerCameIsFoundThoughTheMeetingHasMovedSince(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseMeetings meetings = meetings(campus);
            meetings.cancel(
                    ALGEBRA, TEACHER, meetings.schedule(ALGEBRA, TEACHER, PLAN).uid());
            campus.om.faults().next("save", Fault.REPLY_LOST);
            CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(made.state()).isEqualTo(State.UNKNOWN);
            Instant later = TEN.plus(Duration.ofDays(20));
            CourseMeeting moved =
                    meetings.change(ALGEBRA, TEACHER, made.uid(), PLAN.withTime(later, Duration.ofHours(1)));
            assertThat(moved.state()).isEqualTo(State.IN_STEP);
            assertThat(campus.server.calendar().between(TEN.minusSeconds(86_400), later.plusSeconds(86_400)))
                    .singleElement()
                    .satisfies(appointment ->
                            assertThat(appointment.start().instant()).contains(later));
        }
    }

    @Test
    void meetingsThatCannotBeToldKeepNoOthersWaitingAndThoseThatAreOverAreLeft() {
        try (Campus campus = new Campus("9.2")) {
            CourseMeetings meetings = meetings(campus);
            for (int number = 0; number < 100; number++) {
                meetings.schedule(CourseKey.of("campus.example", "NOROOM" + number), TEACHER, PLAN);
            }
            campus.clock.advance(Duration.ofSeconds(1));
            CourseMeeting mine = meetings.schedule(ALGEBRA, TEACHER, PLAN);
            CourseMeeting over = meetings.schedule(
                    ALGEBRA, TEACHER, PLAN.withTime(campus.clock.instant().plusSeconds(30), Duration.ofMinutes(1)));
            campus.open();
            campus.clock.advance(Duration.ofHours(1));
            assertThat(meetings.alignAll("campus.example")).hasSize(100);
            assertThat(meetings.alignAll("campus.example"))
                    .extracting(CourseMeeting::uid)
                    .containsExactly(mine.uid());
            assertThat(meetings.find(ALGEBRA, mine.uid()).orElseThrow().state()).isEqualTo(State.IN_STEP);
            assertThat(meetings.find(ALGEBRA, over.uid()).orElseThrow().state()).isEqualTo(State.BRIDGE_ONLY);
            assertThat(meetings.alignAll("campus.example")).isEmpty();
            campus.clock.advance(Duration.ofHours(1).plusSeconds(1));
            assertThat(meetings.alignAll("campus.example"))
                    .as("each waits as long again")
                    .hasSize(100);
        }
    }

    @Test
    void aMeetingOfAPlatformWithALongNameIsKept() {
        try (Campus campus = new Campus("9.2")) {
            CourseKey course = CourseKey.of("x".repeat(190), "ALG");
            CourseMeeting made = meetings(campus).schedule(course, TEACHER, PLAN);
            assertThat(meetings(campus).list(course)).containsExactly(made);
            assertThat(made.uid()).hasSize(190).contains("@");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.3", "9.2"})
    void aCourseThatIsDeletedLeavesNoMeetingsBehind(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseMeetings meetings = meetings(campus);
            CourseLifecycle courses = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()))
                    .alsoAtDeletion(meetings::courses, meetings::removeAll);
            CourseKey group = ALGEBRA.withGroup("without a room");
            meetings.schedule(ALGEBRA, TEACHER, PLAN);
            meetings.schedule(group, TEACHER, PLAN);
            campus.om.faults().next("*", 50, Fault.HTML_503);
            assertThat(courses.deleted("campus.example", ALGEBRA.course(), TEACHER)
                            .failed())
                    .containsOnlyKeys(ALGEBRA);
            assertThat(meetings.list(ALGEBRA))
                    .extracting(CourseMeeting::cancelled)
                    .containsExactly(true);
            campus.om.faults().clear();
            assertThat(courses.deleted("campus.example", ALGEBRA.course(), TEACHER)
                            .failed())
                    .isEmpty();
            assertThat(meetings.list(ALGEBRA)).isEmpty();
            assertThat(meetings.list(group)).isEmpty();
            if (!version.equals("2.2")) {
                assertThat(appointments(campus)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"3.0.3,UNKNOWN", "3.0,IN_STEP", "3.3,IN_STEP", "9.2,IN_STEP"})
    void aServerThatIsDownIsToldLater(String version, State later) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseMeetings meetings = meetings(campus);
            campus.om.faults().next("*", 50, Fault.HTML_503);
            CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(made.state())
                    .as("an answer that is none may follow anything")
                    .isEqualTo(State.UNKNOWN);
            campus.om.faults().clear();
            CourseMeeting told = meetings.align(ALGEBRA, TEACHER, made.uid());
            // 2.0 to 3.0.3 cannot be asked whether the first request was carried out.
            assertThat(told.state()).isEqualTo(later);
            assertThat(told.appointment().isPresent()).isEqualTo(later == State.IN_STEP);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2"})
    void whoDoesNotManageDoesNotPlanAndACourseWithoutRoomIsToldLater(String version) {
        try (Campus campus = new Campus(version, DatabaseServer.mariaDb().newDatabase())) {
            CourseMeetings meetings = meetings(campus);
            assertRefused(Reason.NOT_ALLOWED, () -> meetings.schedule(ALGEBRA, STUDENT, PLAN));
            assertRefused(Reason.NO_MEETING, () -> meetings.cancel(ALGEBRA, TEACHER, "none"));
            CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
            assertThat(made.state()).isEqualTo(State.BRIDGE_ONLY);
            campus.open();
            assertThat(meetings.align(ALGEBRA, TEACHER, made.uid()).state()).isEqualTo(State.IN_STEP);
            campus.rooms.delete(ALGEBRA, TEACHER);
            campus.open();
            CourseMeeting moved =
                    meetings.change(ALGEBRA, TEACHER, made.uid(), PLAN.withDescription("In another room"));
            assertThat(moved.state()).isEqualTo(State.IN_STEP);
            assertThat(appointments(campus)).hasSize(1);
        }
    }

    private static List<Appointment> appointments(Campus campus) {
        return campus.server.calendar().between(TEN.minusSeconds(86_400), TEN.plusSeconds(86_400));
    }

    private static CourseMeetings meetings(Campus campus) {
        return CourseMeetings.of(campus.rooms, Servers.only(campus.server))
                .store(campus.database.meetings())
                .clock(campus.clock)
                .build();
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BridgeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
