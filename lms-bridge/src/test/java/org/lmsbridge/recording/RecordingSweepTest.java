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
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.TEACHER;
import static org.lmsbridge.recording.CourseRecordingsTest.recorded;
import static org.lmsbridge.recording.CourseRecordingsTest.recordings;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.recording.RecordingSweep.Step;

/** Deleting recordings whose time is over. */
class RecordingSweepTest {
    private static final String CAMPUS = "campus.example";

    private static final Duration MUCH_LATER = Duration.ofDays(100_000);

    private static final RecordingPolicy A_MONTH = RecordingPolicy.standard().withKeep(Duration.ofDays(30));

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void whatIsOverIsSaidFirstAndThenDeletedAndTheRestStays(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey over = recorded(campus, ALGEBRA, "Lesson 1");
            RecordingKey permanent = recorded(campus, ALGEBRA, "Lesson 2");
            RecordingId foreign = new RecordingId(campus.om.addRecording(999, "Foreign", "7", "moodle.other", 1));
            CourseRecordings recordings = recordings(campus).policy(A_MONTH).build();
            recordings.keep(ALGEBRA, permanent, TEACHER, true);

            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted()).isEmpty();
            campus.clock.advance(MUCH_LATER);
            RecordingSweep dry = recordings.sweep(CAMPUS, Step.dry());
            assertThat(dry.deleted()).extracting(CourseRecording::key).containsExactly(over);
            assertThat(dry.dryRun()).isTrue();
            assertThat(campus.om.recordingContent(over.id().value())).isNotNull();
            assertThat(recordings.list(ALGEBRA, TEACHER)).hasSize(2);

            RecordingSweep real = recordings.sweep(CAMPUS, Step.real());
            assertThat(real.deleted()).extracting(CourseRecording::key).containsExactly(over);
            assertThat(real.complete()).isTrue();
            assertThat(real.problems()).isEmpty();
            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::key)
                    .containsExactly(permanent);
            assertThat(campus.server.recordings().ofExternalType("moodle.other"))
                    .extracting(recording -> recording.id())
                    .isSubsetOf(foreign);
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void aSweepIsDoneInStepsThatGoOnWhereTheLastStopped(String version) {
        try (Campus campus = new Campus(version)) {
            List<RecordingKey> all = new ArrayList<>();
            for (int course = 0; course < 5; course++) {
                CourseKey key = CourseKey.of(CAMPUS, "C" + course);
                all.add(recorded(campus, key, "a"));
                all.add(recorded(campus, key, "b"));
                if (course == 2) {
                    campus.rooms.delete(key, TEACHER);
                }
            }
            CourseRecordings recordings = recordings(campus).policy(A_MONTH).build();
            // A course whose room is deleted is swept if its recordings have ever been seen.
            recordings.list(CourseKey.of(CAMPUS, "C2"), TEACHER);
            campus.clock.advance(MUCH_LATER);
            Step step = new Step(false, 2, 3, Optional.empty());
            List<RecordingKey> deleted = new ArrayList<>();
            RecordingSweep done = recordings.sweep(CAMPUS, step);
            int calls = 1;
            while (!done.complete()) {
                assertThat(done.deleted()).hasSizeLessThanOrEqualTo(3);
                assertThat(done.courses()).isLessThanOrEqualTo(2);
                done.deleted().forEach(recording -> deleted.add(recording.key()));
                done = recordings.sweep(CAMPUS, step.goingOn(done));
                calls++;
            }
            done.deleted().forEach(recording -> deleted.add(recording.key()));
            assertThat(calls).isBetween(4, 6);
            assertThat(deleted).containsExactlyInAnyOrderElementsOf(all);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "9.2"})
    void aNumberThatMeansSomethingElseByNowIsNotDeleted(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey key = recorded(campus, ALGEBRA, "New");
            StoredRecording old = new StoredRecording(
                    key,
                    ALGEBRA,
                    campus.open().room(),
                    "Old",
                    Optional.of(campus.clock.instant().minus(Duration.ofDays(400))),
                    campus.clock.instant(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    0);
            campus.database.recordings().insert(old);
            CourseRecordings recordings = recordings(campus)
                    .policy(RecordingPolicy.standard().withKeep(Duration.ofDays(1)))
                    .build();
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted()).isEmpty();
            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::name)
                    .containsExactly("New");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void whatCannotBeDeletedIsSaidAndDeletedTheNextTime(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey over = recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus).policy(A_MONTH).build();
            recordings.list(ALGEBRA, TEACHER);
            campus.clock.advance(MUCH_LATER);
            campus.om.faults().next("*", 50, Fault.HTML_503);
            RecordingSweep failed = recordings.sweep(CAMPUS, Step.real());
            assertThat(failed.deleted()).isEmpty();
            assertThat(failed.problems()).hasSize(1);
            campus.om.faults().clear();
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted())
                    .extracting(CourseRecording::key)
                    .containsExactly(over);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0.3"})
    void whereOnlyTheDayIsToldTheTimeCountsFromItsEndInTheWesternmostZone(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey lesson = recorded(campus, ALGEBRA, "Lesson 1");
            CourseRecordings recordings = recordings(campus)
                    .policy(RecordingPolicy.standard().withKeep(Duration.ofDays(1)))
                    .build();
            Instant noonOfTheNextDay =
                    campus.clock.instant().truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(36));
            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(recording -> recording.deletedFrom().orElseThrow())
                    .containsExactly(noonOfTheNextDay.plus(Duration.ofDays(1)));
            campus.clock.advance(Duration.ofHours(51));
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted()).isEmpty();
            campus.clock.advance(Duration.ofHours(1));
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted())
                    .extracting(CourseRecording::key)
                    .containsExactly(lesson);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2"})
    void aRecordingThatMayStillGoOnIsNotDeleted(String version) {
        try (Campus campus = new Campus(version)) {
            long room = campus.open().room().value();
            long endless = campus.om.addEndlessRecording(room, "Lesson 1", "7", "chamilolms.campus.example");
            CourseRecordings recordings = recordings(campus)
                    .policy(RecordingPolicy.standard().withKeep(Duration.ofDays(1)))
                    .build();
            campus.clock.advance(Duration.ofDays(4));
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted()).isEmpty();
            campus.clock.advance(Duration.ofDays(7));
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted())
                    .extracting(recording -> recording.key().id().value())
                    .containsExactly(endless);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.3", "9.2"})
    void aRoomThatWasDeletedBeforeAnybodyListedItsRecordingsIsSweptToo(String version) {
        try (Campus campus = new Campus(version)) {
            RecordingKey lesson = recorded(campus, ALGEBRA, "Lesson 1");
            campus.rooms.delete(ALGEBRA, TEACHER);
            campus.clock.advance(MUCH_LATER);
            CourseRecordings recordings = recordings(campus).policy(A_MONTH).build();
            assertThat(recordings.sweep(CAMPUS, Step.real()).deleted())
                    .extracting(CourseRecording::key)
                    .containsExactly(lesson);
            assertThat(campus.database.recordings().ofCourse(ALGEBRA)).isEmpty();
        }
    }
}
