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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnreachableException;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** Whatever fails in between, a course has one room in the end. */
class RecoveryTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.2", "3.3", "5.1", "9.2"})
    void aRoomMadeJustBeforeACrashIsAdopted(String version) {
        try (Campus campus = new Campus(version)) {
            crash(campus, ALGEBRA, SETTINGS);
            StandInRoom orphan = campus.courseRooms().get(0);
            // Rooms made since have higher numbers, which must not hide the orphan.
            campus.rooms.open(ALGEBRA.withSlot("other"), TEACHER, SETTINGS);
            assertThat(campus.rooms.find(ALGEBRA)).isEmpty();

            campus.letTheClaimEnd(ALGEBRA);
            CourseRoom adopted = campus.open();
            assertThat(adopted.room().value()).isEqualTo(orphan.id());
            assertThat(campus.courseRooms()).hasSize(2);
            assertThat(campus.store.list("campus.example")).hasSize(2);
            assertThat(campus.open()).isEqualTo(adopted);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "9.2"})
    void anAdoptedRoomIsFoundByWhatWasWantedFirstAndBecomesWhatIsWantedNow(String version) {
        try (Campus campus = new Campus(version)) {
            crash(campus, ALGEBRA, SETTINGS.withType(RoomType.INTERVIEW));
            campus.letTheClaimEnd(ALGEBRA);
            CourseRoom adopted = campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withCapacity(7));
            assertThat(campus.courseRooms()).hasSize(1);
            StandInRoom room = campus.courseRooms().get(0);
            assertThat(room.type())
                    .isEqualTo("CONFERENCE")
                    .isEqualTo(adopted.type().name());
            assertThat(room.capacity()).isEqualTo(7).isEqualTo(adopted.capacity());
        }
    }

    @Test
    void aRoomIsFoundBehindAGapOfThirtyOneDeletedOnes() {
        try (Campus campus = new Campus("3.1")) {
            campus.rooms.open(ALGEBRA.withSlot("first"), TEACHER, SETTINGS);
            for (int made = 1; made < RoomScan.GAP; made++) {
                RoomId id = campus.server
                        .rooms()
                        .create(RoomSettings.named("x").build())
                        .id();
                campus.server.rooms().delete(id);
            }
            crash(campus, ALGEBRA, SETTINGS);
            campus.letTheClaimEnd(ALGEBRA);
            campus.open();
            assertThat(campus.courseRooms()).hasSize(2);
        }
    }

    @Test
    void aCrashBeforeOpenMeetingsWasAskedLeavesNothingToAdopt() {
        try (Campus campus = new Campus("3.1")) {
            CourseRooms doomed = campus.watched(campus.store, call -> {
                throw new IllegalStateException("crash");
            });
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> doomed.open(ALGEBRA, TEACHER, SETTINGS));
            campus.open();
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }

    @Test
    void aClaimIsWaitedForAndThenLeftToOthers() {
        try (Campus campus = new Campus("9.2")) {
            crash(campus, ALGEBRA, SETTINGS);
            CourseRooms hasty = CourseRooms.on(campus.server)
                    .store(campus.store)
                    .clock(campus.clock)
                    .longestWait(Duration.ofMillis(1))
                    .build();
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> hasty.open(ALGEBRA, TEACHER, SETTINGS))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> campus.rooms.join(ALGEBRA, STUDENT))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.NO_ROOM));
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, getRoomIdByExternalId",
        "2.2, getRoomIdByExternalId",
        "3.0, getRoomIdByExternalId",
        "3.1, add",
        "3.2, add",
        "3.3, getExternal",
        "5.1, getExternal",
        "9.2, getExternal"
    })
    void aRoomWhoseAnswerWasLostIsFoundAtTheNextAttempt(String version, String operation) {
        for (Fault fault : List.of(Fault.REPLY_LOST, Fault.TRUNCATED, Fault.REQUEST_LOST, Fault.HTML_502)) {
            try (Campus campus = new Campus(version)) {
                campus.om.faults().next(operation, fault);
                assertThatExceptionOfType(OpenMeetingsException.class).isThrownBy(campus::open);
                assertThat(campus.rooms.find(ALGEBRA)).isEmpty();
                campus.open();
                assertThat(campus.courseRooms()).as("%s", fault).hasSize(1);
                assertThat(campus.store.list("campus.example")).hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void aRoomDeletedOnOpenMeetingsIsMadeAgain(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRoom first = campus.open();
            campus.server.rooms().delete(first.room());
            CourseRoom second = campus.open();
            assertThat(second.room()).isNotEqualTo(first.room());
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactly(second.room().value());
            assertThat(campus.store.list("campus.example")).hasSize(1);
            assertThat(campus.rooms.find(ALGEBRA)).contains(second);
            assertThat(campus.rooms.history(ALGEBRA))
                    .extracting(MeetingEvent::room)
                    .contains(first.room(), second.room());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.1", "3.3", "9.2"})
    void aRoomDeletedOnOpenMeetingsIsMadeAgainOnceThoughTheProcessCrashes(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRoom first = campus.open();
            campus.server.rooms().delete(first.room());
            String create =
                    version.equals("2.0") ? "getRoomIdByExternalId" : version.equals("3.1") ? "add" : "getExternal";
            campus.om.faults().next(create, Fault.REPLY_LOST);
            assertThatExceptionOfType(UnreachableException.class).isThrownBy(campus::open);
            assertThat(campus.open().room()).isNotEqualTo(first.room());
            assertThat(campus.courseRooms()).hasSize(1);
        }
    }

    @Test
    void closingAndDeletingARoomThatIsGoneDoesNoHarm() {
        try (Campus campus = new Campus("9.2")) {
            campus.server.rooms().delete(campus.open().room());
            assertThat(campus.rooms.close(ALGEBRA, TEACHER).open()).isFalse();
            campus.rooms.delete(ALGEBRA, TEACHER);
            assertThat(campus.rooms.find(ALGEBRA)).isEmpty();
        }
    }

    @Test
    void deletingARoomThatWasBegunAndNotFinishedDeletesItOnOpenMeetingsToo() {
        try (Campus campus = new Campus("3.1")) {
            crash(campus, ALGEBRA, SETTINGS);
            campus.letTheClaimEnd(ALGEBRA);
            campus.rooms.delete(ALGEBRA, TEACHER);
            assertThat(campus.courseRooms()).isEmpty();
            assertThat(campus.store.list("campus.example")).isEmpty();
        }
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        try (Campus campus = new Campus("9.2");
                OpenMeetings wrong = OpenMeetings.at(campus.om.uri())
                        .credentials(Credentials.password(campus.om.user(), "wrong"))
                        .build()) {
            CourseRooms refused = CourseRooms.on(wrong).store(campus.store).build();
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> refused.open(ALGEBRA, TEACHER, SETTINGS))
                    .satisfies(e -> assertThat(e.reason()).isEqualTo(RefusedException.Reason.BAD_CREDENTIALS));
            assertThat(campus.store.list("campus.example")).isEmpty();
        }
    }

    @Test
    void aRefusalWhileMakingAgainLeavesTheRowAsItWas() {
        try (Campus campus = new Campus("9.2")) {
            CourseRoom room = campus.open();
            campus.server.rooms().delete(room.room());
            CourseRooms refused = campus.watched(campus.store, call -> {
                if (call.equals("findOrCreate")) {
                    campus.server.rooms().create(RoomSettings.named(" ").build());
                }
            });
            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> refused.open(ALGEBRA, TEACHER, SETTINGS));
            assertThat(campus.rooms.find(ALGEBRA)).contains(room);
        }
    }

    @Test
    void whoeverIsOvertakenDeletesTheRoomThatIsOneTooMany() {
        try (Campus campus = new Campus("3.1")) {
            CourseRooms slow = campus.watched(campus.store, call -> {
                if (call.equals("findOrCreate") && campus.courseRooms().isEmpty()) {
                    campus.letTheClaimEnd(ALGEBRA);
                    campus.open();
                }
            });
            CourseRoom room = slow.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.rooms.find(ALGEBRA)).contains(room);
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactly(room.room().value());
        }
    }

    @Test
    void whoeverIsOvertakenByTheDeletionOfTheCourseDeletesTheLateRoom() {
        try (Campus campus = new Campus("3.1")) {
            CourseRooms slow = campus.watched(campus.store, call -> {
                if (call.equals("findOrCreate") && campus.store.history(ALGEBRA).isEmpty()) {
                    campus.letTheClaimEnd(ALGEBRA);
                    campus.open();
                    campus.rooms.delete(ALGEBRA, TEACHER);
                }
            });
            CourseRoom room = slow.open(ALGEBRA, TEACHER, SETTINGS);
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactly(room.room().value());
        }
    }

    private static void crash(Campus campus, CourseKey key, CourseSettings settings) {
        CourseRooms doomed = campus.on(new PowerCut(campus.store).beforeSaving());
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> doomed.open(key, TEACHER, settings))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STORE_FAILED));
    }
}
