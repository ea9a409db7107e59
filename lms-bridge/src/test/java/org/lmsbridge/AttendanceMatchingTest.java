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
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.attendance.AttendanceReport;
import org.lmsbridge.attendance.AttendanceReport.Count;
import org.lmsbridge.attendance.PollResult;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RoomId;

/** Who it was that was in a meeting, as OpenMeetings of every kind tells it. */
class AttendanceMatchingTest {
    private static final String INSTANCE = "campus.example";
    private static final Member NAMESAKE = Member.of("8", "sam2", "Sam", "Student", Role.STUDENT);

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.2", "3.3"})
    void whereOpenMeetingsTellsNoNamesPeopleAreCounted(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            taken.pass(1);
            taken.enter(STUDENT);
            taken.enter(TEACHER);
            taken.pass(3);
            AttendanceReport report = taken.report();
            assertThat(report.people()).isEmpty();
            assertThat(report.counts()).extracting(Count::people).containsExactly(0, 2);
            assertThat(report.mostPeople()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0"})
    void membersOfTheSameNameAreNotGuessedWhereOpenMeetingsTellsNamesAlone(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            taken.enter(STUDENT);
            taken.enter(NAMESAKE);
            assertThat(taken.poll().unmatched()).isEqualTo(2);
            assertThat(taken.report().people())
                    .extracting(
                            person -> person.who().memberId(),
                            person -> person.who().shown(),
                            person -> person.who().match())
                    .containsOnly(tuple(Optional.empty(), "Sam Student", Match.AMBIGUOUS))
                    .hasSize(2);
        }
    }

    @Test
    void membersOfTheSameNameAreToldApartByTheirIds() throws Exception {
        try (TakenAttendance taken = new TakenAttendance("9.2", "h2")) {
            taken.enter(STUDENT);
            taken.enter(NAMESAKE);
            assertThat(taken.poll().unmatched()).isZero();
            assertThat(taken.report().people())
                    .extracting(person -> person.who().memberId().orElseThrow())
                    .containsExactlyInAnyOrder("7", "8");
        }
    }

    /** By a link of another platform on the same server, say. */
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "4.0", "9.2"})
    void whoeverCameByAnotherWayIsSaidToBeUnknown(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            RoomId room = taken.rooms.find(ALGEBRA).orElseThrow().room();
            Person stranger = Person.named(new ExternalId("moodle.other.example", "7"), "sam", "Sam", "Student");
            TakenAttendance.follow(taken.campus.server.joins().link(JoinRequest.toRoom(stranger, room)));
            assertThat(taken.poll()).isEqualTo(new PollResult(true, 1, 1, 1, 0, Set.of()));
            assertThat(taken.report().people()).singleElement().satisfies(person -> {
                assertThat(person.who().match()).isEqualTo(Match.UNKNOWN);
                assertThat(person.who().memberId()).isEmpty();
                assertThat(person.who().shown()).isEqualTo("Sam Student");
            });
        }
    }

    /** Links that were made before anybody remembered them: names alone match nobody, ids are the platform's own. */
    @ParameterizedTest
    @CsvSource({"2.0,UNKNOWN", "3.0,UNKNOWN", "4.0,EXTERNAL_ID", "9.2,EXTERNAL_ID"})
    void whoseLinkNobodyRemembersIsKnownByIdOnly(String version, Match match) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            TakenAttendance.follow(CourseRooms.on(taken.campus.server)
                    .store(taken.store.rooms())
                    .build()
                    .join(ALGEBRA, STUDENT));
            assertThat(taken.poll().unmatched()).isEqualTo(match == Match.UNKNOWN ? 1 : 0);
            assertThat(taken.report().people()).singleElement().satisfies(person -> {
                assertThat(person.who().match()).isEqualTo(match);
                assertThat(person.who().memberId())
                        .isEqualTo(match == Match.UNKNOWN ? Optional.empty() : Optional.of("7"));
                assertThat(person.who().shown()).isEqualTo("Sam Student");
            });
        }
    }

    @Test
    void aMemberIsForgottenEverywhere() throws Exception {
        try (TakenAttendance taken = new TakenAttendance("2.0", "h2")) {
            taken.enter(STUDENT);
            taken.pass(2);
            assertThat(taken.store.attendance().ofMember(INSTANCE, "7"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.place()).isEqualTo("campus.example/ALGEBRA101"));
            assertThat(taken.store.attendance().forgetMember(INSTANCE, "7")).isEqualTo(2);
            assertThat(taken.store.attendance().ofMember(INSTANCE, "7")).isEmpty();
            assertThat(taken.report().people())
                    .singleElement()
                    .satisfies(person -> assertThat(person.who().shown()).isEmpty())
                    .satisfies(person -> assertThat(person.minutes()).isEqualTo(1));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0"})
    void aLinkForANamesakeEndsNobodysAttendance(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            taken.enter(STUDENT);
            taken.pass(10);
            taken.rooms.join(ALGEBRA, NAMESAKE);
            taken.pass(10);
            assertThat(taken.report().people()).singleElement().satisfies(person -> {
                assertThat(person.who().memberId()).contains("7");
                assertThat(person.minutes()).isEqualTo(19);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0"})
    void aNamesakeOfALessonBeforeMakesNobodyDoubtful(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            taken.rooms.join(ALGEBRA, NAMESAKE);
            taken.rooms.close(ALGEBRA, TEACHER);
            taken.campus.clock.advance(Duration.ofDays(1));
            taken.rooms.open(ALGEBRA, TEACHER, SETTINGS);
            taken.enter(STUDENT);
            assertThat(taken.poll().unmatched()).isZero();
            assertThat(taken.report().people())
                    .extracting(person -> person.who().memberId())
                    .containsExactly(Optional.of("7"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0"})
    void whoeverStaysInsideFromOneLessonToTheNextIsStillKnown(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            taken.enter(STUDENT);
            taken.pass(2);
            taken.rooms.close(ALGEBRA, TEACHER);
            taken.campus.clock.advance(Duration.ofHours(3));
            taken.rooms.open(ALGEBRA, TEACHER, SETTINGS);
            taken.pass(3);
            assertThat(taken.report().people()).singleElement().satisfies(person -> {
                assertThat(person.who().memberId()).contains("7");
                assertThat(person.minutes()).isEqualTo(2);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "4.0"})
    void aStrangerWhoLosesTheConnectionIsOneStranger(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            stranger(taken, "77", "Eve");
            taken.poll();
            taken.pass(5);
            taken.leave("Eve");
            taken.pass(1);
            stranger(taken, "77", "Eve");
            taken.pass(5);
            assertThat(taken.report().people()).singleElement().satisfies(person -> {
                assertThat(person.who().shown()).isEqualTo("Eve Else");
                assertThat(person.minutes()).isEqualTo(11);
                assertThat(person.intervals()).hasSize(1);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "4.0"})
    void strangersOfOneNameWhoAreThereAtOnceStayTwo(String version) throws Exception {
        try (TakenAttendance taken = new TakenAttendance(version, "h2")) {
            stranger(taken, "77", "Eve");
            stranger(taken, "78", "Eve");
            taken.pass(1);
            assertThat(taken.report().people())
                    .extracting(person -> person.who().shown())
                    .containsExactly("Eve Else", "Eve Else");
        }
    }

    private static void stranger(TakenAttendance taken, String id, String firstName) throws Exception {
        RoomId room = taken.rooms.find(ALGEBRA).orElseThrow().room();
        Person stranger = Person.named(new ExternalId("moodle.other.example", id), "eve" + id, firstName, "Else");
        TakenAttendance.follow(taken.campus.server.joins().link(JoinRequest.toRoom(stranger, room)));
    }
}
