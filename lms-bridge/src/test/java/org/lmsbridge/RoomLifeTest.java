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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** What happens to a room between its first opening and its end. */
class RoomLifeTest {
    @Test
    void whoeverClosesARoomThatIsOpenedOnAnotherNodeAtTheSameTimeIsNotLeftWithAnOpenRoom() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            AtomicBoolean opened = new AtomicBoolean();
            CourseRooms closing = campus.watched(campus.store, call -> {}, call -> {
                if (call.equals("close") && !opened.getAndSet(true)) {
                    campus.open();
                }
            });
            assertThat(closing.close(ALGEBRA, TEACHER).open()).isFalse();
            assertThat(campus.rooms.find(ALGEBRA).orElseThrow().open()).isFalse();
            assertThat(campus.courseRooms()).singleElement().matches(StandInRoom::closed);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "5.1", "9.2", "9.2 on MariaDB"})
    void aClosedRoomIsReopenedAsItWasLastWanted(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRoom first = campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withName("Algebra"));
            campus.rooms.close(ALGEBRA, TEACHER);
            CourseRoom again = campus.rooms.reopen(ALGEBRA, TEACHER);
            assertThat(again.room()).isEqualTo(first.room());
            assertThat(again.name()).isEqualTo("Algebra");
            assertThat(again.open()).isTrue();
            assertThat(campus.courseRooms()).extracting(StandInRoom::closed).containsExactly(false);
            refused(Reason.NOT_ALLOWED, () -> campus.rooms.reopen(ALGEBRA, STUDENT));
            refused(Reason.NO_ROOM, () -> campus.rooms.reopen(ALGEBRA.withSlot("lab"), TEACHER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1", "3.3", "5.1", "9.2", "9.2 on MariaDB"})
    void aChangeLeavesAloneWhatItDoesNotMentionAndAClosedRoomClosed(String version) {
        try (Campus campus = new Campus(version)) {
            campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withName("Algebra"));
            campus.rooms.close(ALGEBRA, TEACHER);
            CourseRoom changed = campus.rooms.change(
                    ALGEBRA, TEACHER, was -> was.withCapacity(7).withType(RoomType.PRESENTATION));

            assertThat(changed.open()).isFalse();
            StandInRoom stored = campus.courseRooms().get(0);
            assertThat(stored.closed()).isTrue();
            assertThat(stored.capacity()).isEqualTo(7);
            assertThat(stored.name()).isEqualTo("Algebra");
            assertThat(stored.moderated()).isTrue();
            assertThat(stored.recordingAllowed()).isTrue();
            assertThat(campus.rooms.find(ALGEBRA)).contains(changed);
            // No call of 3.0.3 to 3.0.7 changes the type without forgetting that recording is allowed.
            assertThat(changed.type())
                    .isEqualTo(version.startsWith("3.0") ? RoomType.CONFERENCE : RoomType.PRESENTATION);
            refused(Reason.NOT_ALLOWED, () -> campus.rooms.change(ALGEBRA, STUDENT, was -> was.withCapacity(9)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0.2"})
    void whereOpenMeetingsCannotChangeSeatsTheRoomAndItsRowStayAsTheyAre(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRoom opened = campus.open();
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> campus.rooms.change(ALGEBRA, TEACHER, was -> was.withCapacity(7)))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(RefusedException.Reason.NOT_SUPPORTED));
            assertThat(campus.rooms.find(ALGEBRA)).contains(opened);
            assertThat(campus.courseRooms()).extracting(StandInRoom::capacity).containsExactly(40L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aRoomThatIsGoneGetsItsChangeWhenItIsOpenedAgain(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRoom opened = campus.open();
            campus.server.rooms().delete(opened.room());
            assertThat(campus.rooms
                            .change(ALGEBRA, TEACHER, was -> was.withName("New"))
                            .name())
                    .isEqualTo("New");
            CourseRoom again = campus.rooms.reopen(ALGEBRA, TEACHER);
            assertThat(again.room()).isNotEqualTo(opened.room());
            assertThat(campus.courseRooms()).extracting(StandInRoom::name).containsExactly("New");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2", "3.3 on MariaDB"})
    void anArchivedRoomIsNeitherOpenedNorChangedNorEnteredUntilItIsRestored(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseRoom archived = campus.rooms.archive(ALGEBRA, TEACHER);
            assertThat(archived.archived()).isTrue();
            assertThat(archived.open()).isFalse();
            assertThat(campus.rooms.archive(ALGEBRA, TEACHER)).isEqualTo(archived);
            assertThat(campus.courseRooms()).extracting(StandInRoom::closed).containsExactly(true);

            refused(Reason.ARCHIVED, campus::open);
            refused(Reason.ARCHIVED, () -> campus.rooms.reopen(ALGEBRA, TEACHER));
            refused(Reason.ARCHIVED, () -> campus.rooms.join(ALGEBRA, TEACHER));
            refused(Reason.ARCHIVED, () -> campus.rooms.change(ALGEBRA, TEACHER, was -> was.withCapacity(2)));
            refused(Reason.NOT_ALLOWED, () -> campus.rooms.restore(ALGEBRA, STUDENT));

            assertThat(campus.rooms.restore(ALGEBRA, TEACHER).open()).isFalse();
            refused(Reason.CLOSED, () -> campus.rooms.join(ALGEBRA, STUDENT));
            assertThat(campus.rooms.reopen(ALGEBRA, TEACHER).room()).isEqualTo(archived.room());
            assertThat(campus.rooms.history(ALGEBRA))
                    .extracting(MeetingEvent::what)
                    .containsExactly(What.OPENED, What.CLOSED, What.ARCHIVED, What.RESTORED, What.OPENED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0.2", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void whatIsHiddenIsWhatTheVersionCanHide(String version) {
        try (Campus campus = new Campus(version)) {
            Set<RoomElement> wanted = Set.of(RoomElement.CHAT, RoomElement.USER_COUNT);
            CourseSettings settings = SETTINGS.withHiddenElements(wanted);
            CourseRoom room = campus.rooms.open(ALGEBRA, TEACHER, settings);

            Room stored = campus.server.rooms().find(room.room()).orElseThrow();
            assertThat(room.hiddenElements()).isEqualTo(stored.settings().hiddenElements());
            assertThat(wanted).containsAll(room.hiddenElements());
            Set<RoomElement> possible = switch (version) {
                case "2.0", "2.2", "3.0.2" -> Set.of();
                case "3.0", "3.1", "3.3" -> Set.of(RoomElement.CHAT);
                default -> wanted;
            };
            assertThat(room.hiddenElements()).isEqualTo(possible);
            assertThat(campus.rooms.open(ALGEBRA, TEACHER, settings)).isEqualTo(room);
            assertThat(campus.rooms
                            .change(ALGEBRA, TEACHER, was -> was.withHiddenElements(Set.of()))
                            .hiddenElements())
                    .isEmpty();
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::recordingAllowed)
                    .containsExactly(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2", "9.2 on MariaDB"})
    void rolesNamedByTheSettingsOpenTheRoomAndNoOthers(String version) {
        try (Campus campus = new Campus(version)) {
            CourseSettings forAll = SETTINGS.withEntry(EntryRules.standard().withOpeners(Set.of(Role.STUDENT)));
            assertThat(campus.rooms.open(ALGEBRA, STUDENT, forAll).open()).isTrue();
            assertThat(campus.rooms.reopen(ALGEBRA, STUDENT).open()).isTrue();
            refused(Reason.NOT_ALLOWED, () -> campus.rooms.reopen(ALGEBRA, Campus.GUEST));
            refused(Reason.NOT_ALLOWED, () -> campus.rooms.close(ALGEBRA, STUDENT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2", "3.3 on MariaDB"})
    void studentsWaitUntilATeacherHasEnteredSinceTheRoomWasOpened(String version) {
        try (Campus campus = new Campus(version)) {
            CourseSettings waiting = SETTINGS.withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED));
            CourseRoom room = campus.rooms.open(ALGEBRA, TEACHER, waiting);
            assertThat(campus.server
                            .rooms()
                            .find(room.room())
                            .orElseThrow()
                            .settings()
                            .waitForModerator())
                    .isEqualTo(version.startsWith("9.2"));
            campus.om.resetCounters();
            refused(Reason.WAITING, () -> campus.rooms.join(ALGEBRA, STUDENT));
            assertThat(campus.om.requestCount()).isZero();

            campus.rooms.join(ALGEBRA, TEACHER);
            assertThat(campus.rooms.join(ALGEBRA, STUDENT).room()).isPresent();
            campus.rooms.close(ALGEBRA, TEACHER);
            refused(Reason.WAITING, () -> campus.rooms.join(ALGEBRA, STUDENT));
            campus.clock.advance(Duration.ofHours(1));
            campus.rooms.reopen(ALGEBRA, TEACHER);
            refused(Reason.WAITING, () -> campus.rooms.join(ALGEBRA, STUDENT));
            campus.rooms.join(ALGEBRA, TEACHER);
            assertThat(campus.rooms.join(ALGEBRA, STUDENT).room()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.1", "3.3", "9.2", "9.2 on MariaDB"})
    void aChangeLeavesOnOpenMeetingsWhatAnAdministratorChangedThere(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRoom room = campus.open();
            campus.server
                    .rooms()
                    .update(
                            room.room(),
                            was -> was.toBuilder()
                                    .capacity(60)
                                    .recordingAllowed(false)
                                    .build());
            CourseRoom renamed = campus.rooms.change(ALGEBRA, TEACHER, was -> was.withName("New"));
            StandInRoom stored = campus.courseRooms().get(0);
            assertThat(stored.name()).isEqualTo("New");
            assertThat(stored.capacity()).isEqualTo(60);
            assertThat(stored.recordingAllowed()).isFalse();
            assertThat(renamed.capacity()).isEqualTo(60);
            assertThat(renamed.recordingAllowed()).isEqualTo(version.startsWith("3.0"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.3", "9.2", "9.2 on MariaDB"})
    void aChangeCountsAtTheNextOpeningsUntilSomethingElseIsChosenThere(String version) {
        try (Campus campus = new Campus(version)) {
            AtomicReference<CourseSettings> chosen = new AtomicReference<>(SETTINGS);
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .settings(key -> chosen.get())
                    .build();
            rooms.open(ALGEBRA, TEACHER);
            rooms.change(ALGEBRA, TEACHER, was -> was.withCapacity(16).withName("Algebra in spring"));
            assertThat(rooms.open(ALGEBRA, TEACHER).capacity()).isEqualTo(16);

            chosen.set(SETTINGS.withCapacity(20).withModerated(false));
            CourseRoom again = rooms.open(ALGEBRA, TEACHER);
            assertThat(again.capacity()).isEqualTo(20);
            assertThat(again.moderated()).isFalse();
            assertThat(again.name()).isEqualTo("Algebra in spring");

            rooms.open(ALGEBRA, TEACHER, was -> was.withCapacity(5));
            rooms.close(ALGEBRA, TEACHER);
            assertThat(rooms.open(ALGEBRA, TEACHER).capacity()).isEqualTo(5);
            assertThat(rooms.open(ALGEBRA, TEACHER, SETTINGS).name()).isEqualTo("CALGEBRA101-0");
            assertThat(rooms.open(ALGEBRA, TEACHER).capacity()).isEqualTo(20);
            assertThat(campus.courseRooms()).extracting(StandInRoom::capacity).containsExactly(20L);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.3", "3.0", "3.1", "9.2"})
    void recordingIsForbiddenAndAllowedAgain(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            for (boolean allowed : new boolean[] {false, true}) {
                assertThat(campus.rooms
                                .change(ALGEBRA, TEACHER, was -> was.withRecordingAllowed(allowed))
                                .recordingAllowed())
                        .isEqualTo(allowed);
                assertThat(campus.courseRooms().get(0).recordingAllowed()).isEqualTo(allowed);
            }
            for (boolean allowed : new boolean[] {false, true}) {
                campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withRecordingAllowed(allowed));
                assertThat(campus.courseRooms().get(0).recordingAllowed()).isEqualTo(allowed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0.2"})
    void whatOpeningCouldNotChangeTheAnswerTells(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            CourseRoom room = campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withCapacity(7));
            assertThat(room.capacity()).isEqualTo(40);
            assertThat(campus.rooms.find(ALGEBRA)).contains(room);
            campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withRecordingAllowed(false));
            assertThat(campus.rooms.open(ALGEBRA, TEACHER, SETTINGS).recordingAllowed())
                    .isFalse();
            assertThat(campus.courseRooms().get(0).recordingAllowed()).isFalse();
        }
    }

    @Test
    void whatTheVersionCouldNotDoIsNoChangeByHand() {
        try (Campus campus = new Campus("3.0")) {
            campus.rooms.open(ALGEBRA, TEACHER);
            CourseRoom changed = campus.rooms.change(ALGEBRA, TEACHER, was -> was.withType(RoomType.INTERVIEW));
            assertThat(changed.type()).isEqualTo(RoomType.CONFERENCE);
            assertThat(campus.store.find(ALGEBRA).orElseThrow().changes()).isEmpty();
        }
    }

    @Test
    void aTeacherWhoIsInsideAlreadyIsNotWaitedFor() {
        try (Campus campus = new Campus("3.3")) {
            EntryRules waiting = EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED);
            campus.open();
            campus.rooms.join(ALGEBRA, TEACHER);
            campus.rooms.change(ALGEBRA, TEACHER, was -> was.withEntry(waiting));
            assertThat(campus.rooms.join(ALGEBRA, STUDENT).room()).isPresent();

            campus.rooms.close(ALGEBRA, TEACHER);
            campus.clock.advance(Duration.ofHours(1));
            campus.rooms.join(ALGEBRA, TEACHER);
            campus.clock.advance(Duration.ofMinutes(29));
            campus.rooms.reopen(ALGEBRA, TEACHER);
            assertThat(campus.rooms.join(ALGEBRA, STUDENT).room()).isPresent();
        }
    }

    @Test
    void teachersWhoComeCloseBehindEachOtherAreWrittenDownOnce() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            campus.rooms.join(ALGEBRA, TEACHER);
            long version = campus.store.find(ALGEBRA).orElseThrow().version();
            campus.clock.advance(Duration.ofSeconds(59));
            campus.rooms.join(ALGEBRA, TEACHER);
            assertThat(campus.store.find(ALGEBRA).orElseThrow().version()).isEqualTo(version);
            campus.clock.advance(Duration.ofSeconds(1));
            campus.rooms.join(ALGEBRA, TEACHER);
            assertThat(campus.store.find(ALGEBRA).orElseThrow().version()).isEqualTo(version + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, true", "3.0, true", "3.3, false", "5.1, true", "9.2, true"})
    void whoIsCountedInAFullRoomAlreadyGetsInAgain(String version, boolean listed) throws Exception {
        try (Campus campus = new Campus(version)) {
            CourseSettings small =
                    SETTINGS.withCapacity(1).withEntry(EntryRules.standard().withRefusedWhenFull(true));
            campus.rooms.open(ALGEBRA, TEACHER, small);
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT));
            if (listed) {
                assertThat(campus.rooms.join(ALGEBRA, STUDENT).room()).isPresent();
            } else {
                refused(Reason.FULL, () -> campus.rooms.join(ALGEBRA, STUDENT));
            }
            refused(Reason.FULL, () -> campus.rooms.join(ALGEBRA, Campus.GUEST));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void studentsWaitUntilATeacherOpensWhereThatIsWanted(String version) {
        try (Campus campus = new Campus(version)) {
            CourseSettings waiting = SETTINGS.withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_OPENED));
            campus.rooms.open(ALGEBRA, TEACHER, waiting);
            assertThat(campus.rooms.join(ALGEBRA, STUDENT).room()).isPresent();
            campus.rooms.close(ALGEBRA, TEACHER);
            refused(Reason.WAITING, () -> campus.rooms.join(ALGEBRA, STUDENT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void studentsOfACourseThatLetsThemWaitWaitBeforeThereIsARoom(String version) {
        try (Campus campus = new Campus(version)) {
            CourseSettings waiting = SETTINGS.withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED));
            CourseRooms rooms = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .settings(key -> key.equals(ALGEBRA) ? waiting : SETTINGS)
                    .build();
            refused(Reason.WAITING, () -> rooms.join(ALGEBRA, STUDENT));
            refused(Reason.NO_ROOM, () -> rooms.join(ALGEBRA.withSlot("lab"), STUDENT));
            refused(Reason.NO_ROOM, () -> rooms.join(ALGEBRA, TEACHER));
            assertThat(rooms.open(ALGEBRA, TEACHER).entry()).isEqualTo(waiting.entry());
            refused(Reason.WAITING, () -> rooms.join(ALGEBRA, STUDENT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "4.0", "9.2"})
    void aFullRoomRefusesStudentsWhereSeatsAreCounted(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            CourseSettings small =
                    SETTINGS.withCapacity(1).withEntry(EntryRules.standard().withRefusedWhenFull(true));
            campus.rooms.open(ALGEBRA, TEACHER, small);
            CourseRoomsTest.enter(campus.rooms.join(ALGEBRA, STUDENT));
            refused(Reason.FULL, () -> campus.rooms.join(ALGEBRA, Campus.GUEST));
            assertThat(campus.rooms.join(ALGEBRA, TEACHER).room()).isPresent();
            campus.rooms.change(ALGEBRA, TEACHER, was -> was.withEntry(EntryRules.standard()));
            assertThat(campus.rooms.join(ALGEBRA, Campus.GUEST).room()).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3"})
    void theRoomsOfACourseAreThoseOfItsSessionsGroupsAndSlots(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            campus.rooms.open(ALGEBRA.withSession("2").withSlot("lab"), TEACHER, SETTINGS);
            campus.rooms.open(CourseKey.of("campus.example", "OTHER"), TEACHER, SETTINGS);
            assertThat(campus.rooms.ofCourse("Campus.example", "ALGEBRA101"))
                    .extracting(CourseRoom::key)
                    .containsExactlyInAnyOrder(ALGEBRA, ALGEBRA.withSession("2").withSlot("lab"));
        }
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(call)
                .extracting(BridgeException::reason)
                .isEqualTo(reason);
    }
}
