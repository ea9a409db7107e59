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

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.lifecycle.LifecycleReport;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.template.Templates;

/** After a server was installed anew, or an old backup was taken back, numbers mean other rooms. */
class RoomIdentityTest {
    private static final CourseKey BOTANY = CourseKey.of("campus.example", "BOTANY");

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.2", "3.3", "5.1", "9.2"})
    void aCourseWhoseNumberIsThatOfAnotherCourseByNowGetsItsOwnRoom(String version) {
        try (Campus campus = new Campus(version)) {
            campus.server.rooms().delete(campus.open().room());
            RoomId botany = campus.rooms.open(BOTANY, TEACHER, SETTINGS).room();
            renumber(campus, botany);
            assertThat(campus.open().room()).isNotEqualTo(botany);
            assertThat(campus.rooms.open(BOTANY, TEACHER, SETTINGS).room()).isEqualTo(botany);
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::name)
                    .containsExactlyInAnyOrder("CBOTANY-0", "CALGEBRA101-0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.2", "3.3", "5.1", "9.2"})
    void theRoomOfAnotherSystemIsNeitherOpenedNorChangedNorDeleted(String version) {
        try (Campus campus = new Campus(version)) {
            campus.server.rooms().delete(campus.open().room());
            Room board = campus.server
                    .rooms()
                    .create(RoomSettings.named("Board meeting")
                            .externalId(new ExternalId("othersystem", "77"))
                            .build());
            campus.server.rooms().close(board.id());
            renumber(campus, board.id());

            campus.rooms.change(ALGEBRA, TEACHER, settings -> settings.withName("Algebra"));
            assertThat(campus.open().room()).isNotEqualTo(board.id());
            renumber(campus, board.id());
            campus.rooms.delete(ALGEBRA, TEACHER);
            StandInRoom left = campus.om.room(board.id().value()).orElseThrow();
            assertThat(left.name()).isEqualTo("Board meeting");
            assertThat(left.closed()).isTrue();
            assertThat(left.deleted()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "3.3", "9.2"})
    void nobodyIsLetIntoARoomByTheNumberThatAnotherCourseHadBefore(String version) {
        try (Campus campus = new Campus(version)) {
            RoomId algebra = campus.open().room();
            renumber(campus, new RoomId(algebra.value() + 1));
            assertThat(campus.rooms.open(BOTANY, TEACHER, SETTINGS).room().value())
                    .isEqualTo(algebra.value() + 1);
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> campus.rooms.join(ALGEBRA, STUDENT))
                    .extracting(BridgeException::reason)
                    .isEqualTo(Reason.NO_ROOM);
            assertThat(campus.open().room().value()).isNotEqualTo(algebra.value() + 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.1", "3.3", "9.2"})
    void aRoomThatAnAdministratorRenamedIsThatOfItsCourseAllTheSame(String version) {
        try (Campus campus = new Campus(version)) {
            RoomId room = campus.open().room();
            rename(campus, room);
            assertThat(campus.open().room()).isEqualTo(room);
            assertThat(campus.courseRooms()).hasSize(1);
            rename(campus, room);
            campus.rooms.delete(ALGEBRA, TEACHER);
            assertThat(campus.courseRooms()).filteredOn(one -> !one.deleted()).isEmpty();
        }
    }

    @Test
    void aNumberIsTakenFromACourseWhoseRowIsWrittenAtThatMoment() {
        try (Campus campus = new Campus("9.2")) {
            RoomId algebra = campus.open().room();
            renumber(campus, new RoomId(algebra.value() + 1));
            AtomicBoolean asked = new AtomicBoolean();
            RoomStore seen = Watched.watched(RoomStore.class, campus.store, call -> {}, call -> {
                if (call.equals("findByRoom") && !asked.getAndSet(true)) {
                    campus.rooms.join(ALGEBRA, TEACHER);
                }
            });
            campus.on(seen).open(BOTANY, TEACHER, SETTINGS);
            refused(Reason.NO_ROOM, () -> campus.rooms.join(ALGEBRA, STUDENT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.1", "9.2"})
    void anArchivedCourseWhoseNumberAnotherOneGotIsRestoredWithARoomOfItsOwn(String version) {
        try (Campus campus = new Campus(version)) {
            RoomId botany = takenFromTheArchive(campus);
            refused(Reason.ARCHIVED, () -> campus.rooms.join(ALGEBRA, STUDENT));
            refused(Reason.ARCHIVED, campus::open);
            LifecycleReport report = CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()))
                    .restored("campus.example", "ALGEBRA101", TEACHER);
            assertThat(report.done()).containsExactly(ALGEBRA);
            CourseRoom restored = campus.rooms.find(ALGEBRA).orElseThrow();
            assertThat(restored.room()).isNotEqualTo(botany);
            assertThat(restored.open()).isFalse();
            assertThat(campus.om.room(restored.room().value()).orElseThrow().closed())
                    .isTrue();
            assertThat(campus.open().room()).isEqualTo(restored.room());
        }
    }

    @Test
    void anArchivedCourseWhoseNumberAnotherOneGotIsArchivedAgainAndIsDeleted() {
        try (Campus campus = new Campus("9.2")) {
            RoomId botany = takenFromTheArchive(campus);
            assertThat(campus.rooms.archive(ALGEBRA, TEACHER).archived()).isTrue();
            campus.rooms.delete(ALGEBRA, TEACHER);
            assertThat(campus.store.find(ALGEBRA)).isEmpty();
            assertThat(campus.courseRooms())
                    .filteredOn(room -> !room.deleted())
                    .extracting(StandInRoom::id)
                    .containsExactly(botany.value());
        }
    }

    /** The number of an archived course is that of another one's new room. */
    private static RoomId takenFromTheArchive(Campus campus) {
        RoomId algebra = campus.open().room();
        campus.rooms.archive(ALGEBRA, TEACHER);
        renumber(campus, new RoomId(algebra.value() + 1));
        RoomId botany = campus.rooms.open(BOTANY, TEACHER, SETTINGS).room();
        assertThat(botany.value()).isEqualTo(algebra.value() + 1);
        return botany;
    }

    private static void refused(Reason reason, Runnable call) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(call::run)
                .extracting(BridgeException::reason)
                .isEqualTo(reason);
    }

    private static void rename(Campus campus, RoomId room) {
        campus.server
                .rooms()
                .update(
                        room,
                        stored -> stored.toBuilder()
                                .name("Algebra of Ada")
                                .recordingAllowed(true)
                                .build());
    }

    private static void renumber(Campus campus, RoomId number) {
        StoredRoom row = campus.store.find(ALGEBRA).orElseThrow();
        assertThat(campus.store.replace(row.at(new RoomPlace(Servers.MAIN, number)), List.of()))
                .isPresent();
    }
}
