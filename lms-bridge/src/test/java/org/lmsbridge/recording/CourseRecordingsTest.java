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
package org.lmsbridge.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.GUEST;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.LogLines;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.TransferProgress;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.recording.CourseRecording.State;

/** Recordings of courses against old and new servers. */
class CourseRecordingsTest {
    private static final String TYPE = "chamilolms.campus.example";
    private static final CourseKey BIOLOGY = CourseKey.of("campus.example", "BIO1");

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aCourseHasTheRecordingsOfItsRoomsAndNoOthers(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey old = recorded(campus, ALGEBRA, "Lesson 1");
            campus.rooms.delete(ALGEBRA, TEACHER);
            RecordingKey now = recorded(campus, ALGEBRA, "Lesson 2");
            RecordingKey other = recorded(campus, BIOLOGY, "Cells");
            CourseRecordings recordings = recordings(campus).build();

            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::key)
                    .containsExactlyInAnyOrder(old, now);
            assertThat(recordings.list(BIOLOGY, TEACHER)).hasSize(1).allSatisfy(recording -> {
                assertThat(recording.key()).isEqualTo(other);
                assertThat(recording.name()).isEqualTo("Cells");
                assertThat(recording.state()).isEqualTo(State.READY);
                assertThat(recording.start()).isPresent();
            });
            assertThat(recordings.list(CourseKey.of("campus.example", "NONE"), TEACHER))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0.3", "3.0", "3.3", "9.2"})
    void whatAServerMixesInFromOtherRoomsIsLeftOutAndNeverRemembered(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey mine = recorded(campus, ALGEBRA, "Lesson 1");
            RecordingKey other = recorded(campus, BIOLOGY, "Cells");
            RecordingKey strange = new RecordingKey(
                    Servers.MAIN, new RecordingId(campus.om.addRecording(4711, "Party", "9", "moodle")));
            RecordingKey roomless =
                    new RecordingKey(Servers.MAIN, new RecordingId(campus.om.addRecording(0, "Loose", "", "")));
            campus.om.mixRecordings();
            assertThat(campus.server.recordings().inRoom(campus.open().room())).hasSize(4);
            CourseRecordings recordings = recordings(campus)
                    .policy(RecordingPolicy.standard().withAudience(Set.of(Role.STUDENT)))
                    .build();

            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::key)
                    .containsExactly(mine);
            assertThat(recordings.list(ALGEBRA, STUDENT))
                    .extracting(CourseRecording::key)
                    .containsExactly(mine);
            assertThat(campus.database.recordings().ofCourse(ALGEBRA)).hasSize(1);
            for (RecordingKey none : List.of(other, strange, roomless)) {
                assertRefused(Reason.NO_RECORDING, () -> recordings.watch(ALGEBRA, none, TEACHER));
                assertRefused(Reason.NO_RECORDING, () -> recordings.delete(ALGEBRA, none, TEACHER));
            }
            assertThat(recordings.list(BIOLOGY, TEACHER))
                    .extracting(CourseRecording::key)
                    .containsExactly(other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void whoMaySeeWhatIsDecidedByTeachers(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus).build();
            assertThat(recordings.list(ALGEBRA, STUDENT)).isEmpty();
            assertRefused(Reason.NO_RECORDING, () -> recordings.watch(ALGEBRA, key, STUDENT));
            assertRefused(Reason.NOT_ALLOWED, () -> recordings.publish(ALGEBRA, key, STUDENT, Set.of(Role.STUDENT)));

            recordings.publish(ALGEBRA, key, TEACHER, Set.of(Role.STUDENT));
            assertThat(recordings.list(ALGEBRA, STUDENT)).hasSize(1);
            assertThat(recordings.list(ALGEBRA, GUEST)).isEmpty();
            JoinLink link = recordings.watch(ALGEBRA, key, STUDENT);
            assertThat(link.room()).isEmpty();
            assertThat(link.url().toString()).doesNotContainIgnoringCase("sid=");

            recordings.unpublish(ALGEBRA, key, TEACHER);
            assertThat(recordings.list(ALGEBRA, STUDENT)).isEmpty();
            assertRefused(Reason.NO_RECORDING, () -> recordings.watch(BIOLOGY, key, TEACHER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aRecordingIsStreamedFromAnyByteOn(String version) throws IOException {
        try (Campus campus = new Campus(version)) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus)
                    .policy(RecordingPolicy.standard().withAudience(Set.of(Role.STUDENT)))
                    .build();
            byte[] expected;
            try (var content = campus.om.recordingContent(key.id().value())) {
                expected = content.readAllBytes();
            }
            RecordingFormat format = recordings.formats(key).get(0);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            long[] progress = {0};
            assertThat(recordings.download(
                            ALGEBRA, key, TEACHER, format, 0, whole, (done, total) -> progress[0] = done))
                    .isEqualTo(expected.length);
            assertThat(whole.toByteArray()).isEqualTo(expected);
            assertThat(progress[0]).isEqualTo(expected.length);

            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            assertThat(recordings.download(ALGEBRA, key, TEACHER, format, 50_001, rest, TransferProgress.SILENT))
                    .isEqualTo(expected.length - 50_001L);
            assertThat(rest.toByteArray()).isEqualTo(Arrays.copyOfRange(expected, 50_001, expected.length));
            assertThat(recordings.list(ALGEBRA, STUDENT)).hasSize(1);
            assertRefused(
                    Reason.NOT_ALLOWED,
                    () -> recordings.download(ALGEBRA, key, STUDENT, format, 0, rest, TransferProgress.SILENT));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aRecordingThatVanishedIsSaidToBeGone(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus)
                    .policy(RecordingPolicy.standard().withAudience(Set.of(Role.STUDENT)))
                    .build();
            assertThat(recordings.list(ALGEBRA, STUDENT)).hasSize(1);

            campus.server.recordings().delete(key.id());
            assertThat(recordings.list(ALGEBRA, STUDENT)).isEmpty();
            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::state)
                    .containsExactly(State.GONE);
            assertThatThrownBy(() -> recordings.watch(ALGEBRA, key, TEACHER)).hasMessageContaining("is gone");
            assertThatThrownBy(() -> recordings.watch(ALGEBRA, key, STUDENT)).hasMessageContaining("is gone");

            recordings.delete(ALGEBRA, key, TEACHER);
            assertThat(recordings.list(ALGEBRA, TEACHER)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aRecordingIsDeletedByTeachersOnly(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus).build();
            assertRefused(Reason.NOT_ALLOWED, () -> recordings.delete(ALGEBRA, key, STUDENT));
            assertRefused(Reason.NO_RECORDING, () -> recordings.delete(BIOLOGY, key, TEACHER));
            recordings.delete(ALGEBRA, key, TEACHER);
            assertThat(recordings.list(ALGEBRA, TEACHER)).isEmpty();
            assertThat(campus.server.recordings().inRoom(campus.open().room())).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "9.2"})
    void aServerThatIsDownHidesNothingThatIsKnown(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus).build();
            recordings.publish(ALGEBRA, key, TEACHER, Set.of(Role.STUDENT));
            campus.om.faults().next("*", 50, Fault.REQUEST_LOST);
            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::state)
                    .containsExactly(State.UNREACHABLE);
            assertThatThrownBy(() -> recordings.watch(ALGEBRA, key, STUDENT)).isInstanceOf(OpenMeetingsException.class);
            campus.om.faults().clear();
            assertThat(recordings.list(ALGEBRA, STUDENT))
                    .extracting(CourseRecording::state)
                    .containsExactly(State.READY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2"})
    void aRecordingOfAServerThatIsNoneOfOursIsUnreachable(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey key = new RecordingKey("retired", new RecordingId(7));
            campus.database
                    .recordings()
                    .insert(new StoredRecording(
                            key,
                            ALGEBRA,
                            campus.open().room(),
                            "Lesson 0",
                            Optional.empty(),
                            campus.clock.instant(),
                            Optional.empty(),
                            false,
                            Optional.empty(),
                            0));
            CourseRecordings recordings = recordings(campus).build();
            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::state)
                    .containsExactly(State.UNREACHABLE);
            assertRefused(Reason.NO_SERVER, () -> recordings.watch(ALGEBRA, key, TEACHER));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.2"})
    void aNameOfAnySizeIsKept(String version) {
        try (Campus campus = new Campus(version, DatabaseServer.postgreSql().newDatabase())) {
            String name = "\uD83D\uDE00".repeat(300);
            recorded(campus, ALGEBRA, name);
            assertThat(recordings(campus).build().list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::name)
                    .containsExactly(name);
            assertThat(campus.database.recordings().ofCourse(ALGEBRA))
                    .extracting(StoredRecording::name)
                    .containsExactly("\uD83D\uDE00".repeat(127));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void everythingIsRememberedInMariaDb(String version) {
        String url = DatabaseServer.mariaDb().newDatabase();
        try (Campus campus = new Campus(version, url)) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            recordings(campus).build().publish(ALGEBRA, key, TEACHER, Set.of(Role.STUDENT, Role.GUEST));
            assertThat(recordings(campus).build().list(ALGEBRA, GUEST)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void whatBeganWhileTheCourseDidNotHaveTheRoomIsNotItsOwn(String version) {
        try (Campus campus = new Campus(version)) {
            long room = campus.open().room().value();
            RecordingKey mine = recorded(campus, ALGEBRA, "Lesson 1");
            campus.clock.advance(Duration.ofDays(-5));
            campus.om.addRecording(room, "Before", "7", TYPE);
            campus.clock.advance(Duration.ofDays(5));
            campus.rooms.delete(ALGEBRA, TEACHER);
            campus.clock.advance(Duration.ofDays(5));
            campus.om.addRecording(room, "After", "7", TYPE);
            CourseRecordings recordings = recordings(campus)
                    .policy(RecordingPolicy.standard()
                            .withAudience(Set.of(Role.STUDENT))
                            .withKeep(Duration.ofDays(1)))
                    .build();
            for (Member who : List.of(TEACHER, STUDENT)) {
                assertThat(recordings.list(ALGEBRA, who))
                        .extracting(CourseRecording::key)
                        .containsExactly(mine);
            }
            campus.clock.advance(Duration.ofDays(100));
            assertThat(recordings
                            .sweep("campus.example", RecordingSweep.Step.real())
                            .deleted())
                    .extracting(CourseRecording::key)
                    .containsExactly(mine);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1000, -1, 1, 1000})
    void whatWasDecidedHoldsWhereTheBeginningIsRounded(long millis) {
        try (Campus campus = new Campus("9.2")) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            rememberKept(campus, key, campus.clock.instant().minusSeconds(60).plusMillis(millis));
            assertStillKept(campus);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void whatWasDecidedHoldsWhereTheServerTellsMoreThanTheDayByNow(long days) {
        try (Campus campus = new Campus("9.2")) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            Instant day = campus.clock.instant().truncatedTo(ChronoUnit.DAYS);
            rememberKept(campus, key, day.plus(Duration.ofDays(days)));
            assertStillKept(campus);
            assertThat(campus.database.recordings().find(key).orElseThrow().startedAt())
                    .contains(campus.clock.instant().minusSeconds(60));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void thatAKeptRecordingIsNoMoreIsLogged(String version) {
        try (Campus campus = new Campus(version);
                LogLines log = new LogLines()) {
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            rememberKept(campus, key, campus.clock.instant().minus(Duration.ofDays(400)));
            assertThat(recordings(campus).build().list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::permanent)
                    .containsExactly(false);
            assertThat(log.lines()).anyMatch(line -> line.contains(key + " of " + ALGEBRA + ", which was to be kept"));
        }
    }

    private static void rememberKept(Campus campus, RecordingKey key, Instant start) {
        campus.database
                .recordings()
                .insert(new StoredRecording(
                        key,
                        ALGEBRA,
                        campus.open().room(),
                        "Lesson 1",
                        Optional.of(start),
                        campus.clock.instant(),
                        Optional.of(Set.of(Role.STUDENT)),
                        true,
                        Optional.empty(),
                        0));
    }

    private static void assertStillKept(Campus campus) {
        assertThat(recordings(campus).build().list(ALGEBRA, STUDENT))
                .singleElement()
                .satisfies(recording -> assertThat(recording.permanent()).isTrue());
    }

    static CourseRecordings.Builder recordings(Campus campus) {
        OpenMeetings server = campus.server;
        return CourseRecordings.of(campus.rooms, Servers.only(server))
                .store(campus.database.recordings())
                .clock(campus.clock);
    }

    static RecordingKey recorded(Campus campus, CourseKey course, String name) {
        long room = campus.rooms.open(course, TEACHER, SETTINGS).room().value();
        return new RecordingKey(Servers.MAIN, new RecordingId(campus.om.addRecording(room, name, "7", TYPE, 120_000)));
    }

    private static void assertRefused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BridgeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
