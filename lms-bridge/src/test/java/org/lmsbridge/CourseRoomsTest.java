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

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** The way of a course's room, on every kind of OpenMeetings. */
class CourseRoomsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"2.0", "2.1", "2.2", "3.0.2", "3.0", "3.1", "3.2", "3.3", "4.0", "5.1", "6.0", "8.0", "9.2"})
    void aCourseGetsOneRoomThatIsOpenedJoinedClosedOpenedAgainAndDeleted(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            CourseRoom opened = campus.open();
            assertThat(opened.open()).isTrue();
            assertThat(campus.open()).isEqualTo(opened);
            assertThat(campus.rooms.find(ALGEBRA)).contains(opened);
            assertThat(campus.rooms.list("Campus.Example")).containsExactly(opened);
            enter(campus.rooms.join(ALGEBRA, TEACHER));
            enter(campus.rooms.join(ALGEBRA, STUDENT));
            assertThat(campus.om.entries()).extracting(Entry::externalId).containsExactly("1", "7");
            assertThat(campus.om.entries()).extracting(Entry::moderator).containsExactly(true, false);

            campus.clock.advance(Duration.ofHours(1));
            CourseRoom closed = campus.rooms.close(ALGEBRA, TEACHER);
            assertThat(closed.open()).isFalse();
            assertThat(closed.closedAt()).contains(campus.clock.instant());
            assertThat(campus.courseRooms()).extracting(StandInRoom::closed).containsExactly(true);

            CourseRoom again = campus.open();
            assertThat(again.room()).isEqualTo(opened.room());
            assertThat(again.openedAt()).contains(campus.clock.instant());
            assertThat(campus.courseRooms()).extracting(StandInRoom::closed).containsExactly(false);

            campus.rooms.delete(ALGEBRA, TEACHER);
            assertThat(campus.courseRooms()).isEmpty();
            assertThat(campus.rooms.find(ALGEBRA)).isEmpty();
            assertThat(campus.rooms.history(ALGEBRA))
                    .extracting(MeetingEvent::what)
                    .containsExactly(What.OPENED, What.CLOSED, What.OPENED, What.DELETED);
            assertThat(campus.open().room().value()).isGreaterThan(opened.room().value());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void theRoomIsCalledAndSetAsChamiloDoes(String version) {
        try (Campus campus = new Campus(version)) {
            campus.rooms.open(ALGEBRA.withSession("5"), TEACHER, SETTINGS);
            StandInRoom room = campus.courseRooms().get(0);
            assertThat(room.name()).isEqualTo("CALGEBRA101-5");
            assertThat(room.type()).isEqualTo("CONFERENCE");
            assertThat(room.capacity()).isEqualTo(40);
            assertThat(room.moderated()).isTrue();
            assertThat(room.isPublic()).isFalse();
            assertThat(room.externalId()).matches("[1-9][0-9]{0,17}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.1", "2.2", "3.0.2", "3.0", "3.1", "3.2", "3.3", "4.0", "5.1", "6.0", "9.2"})
    void anOpenRoomFollowsTheWishesOfItsCourse(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRoom before = campus.open();
            campus.om.resetCounters();
            CourseSettings other = SETTINGS.withName("Algebra")
                    .withCapacity(12)
                    .withType(RoomType.PRESENTATION)
                    .withModerated(false)
                    .withRecordingAllowed(false);
            CourseRoom changed = campus.rooms.open(ALGEBRA, TEACHER, other);
            assertThat(campus.requests()).hasSizeLessThanOrEqualTo(version.compareTo("3.1") < 0 ? 7 : 2);
            assertThat(changed.room()).isEqualTo(before.room());
            StandInRoom room = campus.courseRooms().get(0);
            assertThat(room.name()).isEqualTo("Algebra").isEqualTo(changed.name());
            assertThat(room.capacity()).isEqualTo(12).isEqualTo(changed.capacity());
            assertThat(room.type()).isEqualTo("PRESENTATION");
            assertThat(room.moderated()).isFalse().isEqualTo(changed.moderated());
            assertThat(room.recordingAllowed()).isFalse().isEqualTo(changed.recordingAllowed());
            assertThat(campus.rooms.open(ALGEBRA, TEACHER, other)).isEqualTo(changed);
        }
    }

    @Test
    void whatTwoPointZeroCannotKeepIsReportedAsItIs() {
        try (Campus campus = new Campus("2.0")) {
            campus.open();
            CourseRoom asked = campus.rooms.open(ALGEBRA, TEACHER, SETTINGS.withCapacity(12));
            assertThat(asked.capacity()).isEqualTo(40).isEqualTo((int)
                    campus.courseRooms().get(0).capacity());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void makingARoomAndLookingAtItCostOneRequestEach(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            // 2.0 to 3.0 answer with the number alone, and the room is read.
            assertThat(campus.requests()).hasSize(version.compareTo("3.1") < 0 ? 2 : 1);
            campus.om.resetCounters();
            campus.open();
            assertThat(campus.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void aJoinCostsOneRequest(String version) {
        try (Campus campus = new Campus(version)) {
            campus.open();
            campus.om.resetCounters();
            campus.rooms.join(ALGEBRA, STUDENT);
            assertThat(campus.requests()).hasSize(1);
        }
    }

    @Test
    void recordingsAreThoseOfTheRoom() {
        try (Campus campus = new Campus("5.1")) {
            CourseRoom room = campus.open();
            campus.om.addRecording(room.room().value(), "First lesson", "1", "chamilolms.campus.example");
            campus.om.addRecording(1, "Another room's", "1", "chamilolms.campus.example");
            assertThat(campus.rooms.recordings(ALGEBRA))
                    .extracting(Recording::name)
                    .containsExactly("First lesson");
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> campus.rooms.recordings(CourseKey.of("campus.example", "none")))
                    .extracting(BridgeException::reason, InstanceOfAssertFactories.type(Reason.class))
                    .isEqualTo(Reason.NO_ROOM);
        }
    }

    @Test
    void coursesSessionsGroupsAndSlotsHaveRoomsOfTheirOwn() {
        try (Campus campus = new Campus("9.2")) {
            CourseKey[] keys = {
                ALGEBRA, ALGEBRA.withSession("1"), ALGEBRA.withGroup("1"), ALGEBRA.withSlot("1"),
            };
            for (CourseKey key : keys) {
                campus.rooms.open(key, TEACHER, SETTINGS);
            }
            assertThat(campus.rooms.list("campus.example"))
                    .extracting(CourseRoom::key)
                    .containsExactlyInAnyOrder(keys);
            assertThat(campus.courseRooms()).hasSize(keys.length);
            assertThat(campus.courseRooms()).extracting(StandInRoom::externalId).doesNotHaveDuplicates();
        }
    }

    static void enter(JoinLink link) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(link.url()).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }
}
