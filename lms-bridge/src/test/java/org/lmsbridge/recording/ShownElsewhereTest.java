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
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Role;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.openmeetings.TransferProgress;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.recording.CourseRecording.State;
import org.lmsbridge.template.Templates;

/** Recordings of one course that are shown in another. */
class ShownElsewhereTest {
    private static final CourseKey NEXT_YEAR = CourseKey.of("campus.example", "ALG2027");

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aRecordingIsWatchedAndFetchedInAnotherCourseByThoseItIsShownTo(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey lesson = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 1");
            RecordingKey other = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 2");
            RecordingKey own = CourseRecordingsTest.recorded(campus, NEXT_YEAR, "Welcome");
            CourseRecordings recordings = recordings(campus);
            CourseRecording shown = recordings.show(ALGEBRA, lesson, TEACHER, NEXT_YEAR, Set.of(Role.STUDENT));
            assertThat(shown.course()).isEqualTo(ALGEBRA);

            assertThat(recordings.list(NEXT_YEAR, TEACHER))
                    .extracting(CourseRecording::key)
                    .containsExactlyInAnyOrder(lesson, own);
            assertThat(recordings.list(NEXT_YEAR, STUDENT)).singleElement().satisfies(one -> {
                assertThat(one.key()).isEqualTo(lesson);
                assertThat(one.course()).isEqualTo(ALGEBRA);
                assertThat(one.state()).isEqualTo(State.READY);
            });
            assertThat(recordings.list(NEXT_YEAR, GUEST)).isEmpty();
            // Those of its own course see what they saw before.
            assertThat(recordings.list(ALGEBRA, STUDENT)).isEmpty();

            assertThat(recordings.watch(NEXT_YEAR, lesson, STUDENT).url()).isNotNull();
            refused(Reason.NO_RECORDING, () -> recordings.watch(NEXT_YEAR, lesson, GUEST));
            refused(Reason.NO_RECORDING, () -> recordings.watch(NEXT_YEAR, other, TEACHER));
            RecordingFormat format = recordings.formats(lesson).get(0);
            assertThat(recordings.download(
                            NEXT_YEAR,
                            lesson,
                            TEACHER,
                            format,
                            0,
                            new ByteArrayOutputStream(),
                            TransferProgress.SILENT))
                    .isPositive();
            assertThat(recordings.coursesShowing(ALGEBRA, lesson, TEACHER)).containsExactly(NEXT_YEAR);
        }
    }

    @Test
    void whereItIsOnlyShownItIsNeitherPublishedNorKeptNorDeleted() {
        try (Campus campus = new Campus("9.2")) {
            RecordingKey lesson = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus);
            recordings.show(ALGEBRA, lesson, TEACHER, NEXT_YEAR, Set.of());
            refused(Reason.NO_RECORDING, () -> recordings.publish(NEXT_YEAR, lesson, TEACHER, Set.of(Role.STUDENT)));
            refused(Reason.NO_RECORDING, () -> recordings.keep(NEXT_YEAR, lesson, TEACHER, true));
            refused(Reason.NO_RECORDING, () -> recordings.delete(NEXT_YEAR, lesson, TEACHER));
            refused(
                    Reason.NO_RECORDING,
                    () -> recordings.show(NEXT_YEAR, lesson, TEACHER, NEXT_YEAR.withSession("5"), Set.of()));
            refused(Reason.NOT_ALLOWED, () -> recordings.show(ALGEBRA, lesson, STUDENT, NEXT_YEAR, Set.of()));
            refused(Reason.NOT_ALLOWED, () -> recordings.hide(NEXT_YEAR, lesson, STUDENT));
            assertThat(recordings.coursesShowing(NEXT_YEAR, lesson, TEACHER)).isEmpty();
            for (CourseKey wrong : List.of(ALGEBRA, CourseKey.of("other.example", "ALG2027"))) {
                assertThatThrownBy(() -> recordings.show(ALGEBRA, lesson, TEACHER, wrong, Set.of()))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void itIsShownThereUntilItIsHiddenOrDeleted() {
        try (Campus campus = new Campus("9.2")) {
            RecordingKey first = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 1");
            RecordingKey second = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 2");
            CourseRecordings recordings = recordings(campus);
            recordings.show(ALGEBRA, first, TEACHER, NEXT_YEAR, Set.of(Role.STUDENT));
            recordings.show(ALGEBRA, second, TEACHER, NEXT_YEAR, Set.of(Role.STUDENT));
            recordings.hide(NEXT_YEAR, first, TEACHER);
            refused(Reason.NO_RECORDING, () -> recordings.hide(NEXT_YEAR, first, TEACHER));
            assertThat(recordings.list(NEXT_YEAR, STUDENT))
                    .extracting(CourseRecording::key)
                    .containsExactly(second);
            recordings.delete(ALGEBRA, second, TEACHER);
            assertThat(recordings.list(NEXT_YEAR, TEACHER)).isEmpty();
            assertThat(recordings.showing("campus.example", "ALG2027")).isEmpty();
        }
    }

    @Test
    void aNumberThatMeansAnotherRecordingByNowShowsNobodyThat() {
        try (Campus campus = new Campus("9.2")) {
            RecordingKey lesson = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 1");
            StoredRecording old = new StoredRecording(
                    lesson,
                    ALGEBRA,
                    campus.open().room(),
                    "Lesson of last year",
                    Optional.of(campus.clock.instant().minus(Duration.ofDays(300))),
                    campus.clock.instant().minus(Duration.ofDays(299)),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    0);
            campus.database.recordings().insert(old);
            campus.database.recordings().show(new Showing(old, NEXT_YEAR, Set.of(Role.STUDENT)));
            CourseRecordings recordings = recordings(campus);
            assertThat(recordings.list(NEXT_YEAR, STUDENT)).isEmpty();
            assertThat(recordings.list(NEXT_YEAR, TEACHER)).isEmpty();
            refused(Reason.NO_RECORDING, () -> recordings.watch(NEXT_YEAR, lesson, STUDENT));
            assertThat(recordings.list(ALGEBRA, TEACHER)).hasSize(1);
        }
    }

    @Test
    void aServerThatIsDownHidesItFromStudentsOnly() {
        try (Campus campus = new Campus("9.2")) {
            RecordingKey lesson = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus);
            recordings.show(ALGEBRA, lesson, TEACHER, NEXT_YEAR, Set.of(Role.STUDENT));
            campus.om.faults().next("*", 50, Fault.REQUEST_LOST);
            assertThat(recordings.list(NEXT_YEAR, TEACHER))
                    .extracting(CourseRecording::state)
                    .containsExactly(State.UNREACHABLE);
            assertThat(recordings.list(NEXT_YEAR, STUDENT)).isEmpty();
        }
    }

    @Test
    void aDeletedCourseShowsNothingOfOthersAnyMoreAndWhatItHadIsShownElsewhereAsBefore() {
        try (Campus campus = new Campus("9.2")) {
            RecordingKey lesson = CourseRecordingsTest.recorded(campus, ALGEBRA, "Lesson 1");
            RecordingKey welcome = CourseRecordingsTest.recorded(campus, NEXT_YEAR, "Welcome");
            CourseRecordings recordings = recordings(campus);
            recordings.show(ALGEBRA, lesson, TEACHER, NEXT_YEAR.withSession("5"), Set.of(Role.STUDENT));
            recordings.show(NEXT_YEAR, welcome, TEACHER, ALGEBRA, Set.of(Role.STUDENT));
            assertThat(CourseLifecycle.of(campus.rooms, Templates.of(campus.database.templates()))
                            .alsoAtDeletion(recordings::showing, recordings::hideAll)
                            .deleted("campus.example", "ALG2027", TEACHER)
                            .failed())
                    .isEmpty();
            assertThat(recordings.showing("campus.example", "ALG2027")).isEmpty();
            assertThat(recordings.list(ALGEBRA, STUDENT))
                    .extracting(CourseRecording::key)
                    .containsExactly(welcome);
        }
    }

    private static CourseRecordings recordings(Campus campus) {
        return CourseRecordingsTest.recordings(campus).build();
    }

    private static void refused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        BridgeException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }
}
