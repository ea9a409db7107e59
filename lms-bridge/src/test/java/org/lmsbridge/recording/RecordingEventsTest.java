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
import static org.assertj.core.api.Assertions.tuple;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;
import static org.lmsbridge.recording.CourseRecordingsTest.recorded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.Action;
import org.lmsbridge.BridgeEvent.Failed;
import org.lmsbridge.BridgeEvent.RecordingFound;
import org.lmsbridge.BridgeEvent.Refused;
import org.lmsbridge.BridgeException;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.standin.Fault;

/** What listeners hear of recordings. */
class RecordingEventsTest {
    private final List<BridgeEvent> heard = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aRecordingIsFoundOnceHoweverOftenAndByHowManyNodesItIsLookedAt(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRecordings recordings = listening(campus);
            RoomId room = campus.open().room();
            assertThat(recordings.list(ALGEBRA, STUDENT)).isEmpty();
            assertThat(heard).isEmpty();

            RecordingKey first = recorded(campus, ALGEBRA, "Lesson 1");
            recordings.list(ALGEBRA, STUDENT);
            recordings.list(ALGEBRA, TEACHER);
            listening(campus).list(ALGEBRA, TEACHER);
            RecordingKey second = recorded(campus, ALGEBRA, "Lesson 2");
            recordings.sweep("campus.example", RecordingSweep.Step.dry());

            assertThat(found())
                    .extracting(
                            RecordingFound::recording,
                            event -> event.about().course(),
                            event -> event.about().server(),
                            event -> event.about().room())
                    .containsExactly(
                            tuple(first.id(), Optional.of(ALGEBRA), Optional.of(Servers.MAIN), Optional.of(room)),
                            tuple(second.id(), Optional.of(ALGEBRA), Optional.of(Servers.MAIN), Optional.of(room)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "9.2"})
    void anotherRecordingUnderAKnownNumberIsFoundToo(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRecordings recordings = listening(campus);
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            recordings.list(ALGEBRA, TEACHER);
            StoredRecording stored = campus.database.recordings().find(key).orElseThrow();
            campus.database
                    .recordings()
                    .replace(new StoredRecording(
                            key,
                            ALGEBRA,
                            stored.room(),
                            "Before the server was made anew",
                            stored.startedAt().map(at -> at.minus(Duration.ofDays(400))),
                            stored.seenAt(),
                            Optional.of(Set.of(Role.STUDENT)),
                            true,
                            Optional.empty(),
                            stored.version()));
            recordings.list(ALGEBRA, TEACHER);
            recordings.list(ALGEBRA, TEACHER);
            assertThat(found()).extracting(RecordingFound::recording).containsExactly(key.id(), key.id());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void whoIsShownNothingIsToldOfAsRefusedAndAServerThatIsDownAsFailed(String version) {
        try (Campus campus = new Campus(version)) {
            CourseRecordings recordings = listening(campus);
            RecordingKey key = recorded(campus, ALGEBRA, "Lesson 1");
            RecordingFormat format = recordings.formats(key).get(0);
            RecordingKey none = new RecordingKey(Servers.MAIN, new RecordingId(4711));
            recordings.list(ALGEBRA, TEACHER);
            heard.clear();
            assertThatThrownBy(() -> recordings.watch(ALGEBRA, key, STUDENT)).isInstanceOf(BridgeException.class);
            assertThatThrownBy(() -> recordings.watch(ALGEBRA, none, TEACHER)).isInstanceOf(BridgeException.class);
            recordings.publish(ALGEBRA, key, TEACHER, Set.of(Role.STUDENT));
            assertThatThrownBy(() -> recordings.file(ALGEBRA, key, STUDENT, format))
                    .isInstanceOf(BridgeException.class);
            assertThat(heard)
                    .extracting(
                            event -> ((Refused) event).action(),
                            event -> ((Refused) event).reason(),
                            event -> event.about().memberId().orElseThrow())
                    .containsExactly(
                            tuple(Action.WATCH, "NO_RECORDING", "7"),
                            tuple(Action.WATCH, "NO_RECORDING", "1"),
                            tuple(Action.DOWNLOAD, "NOT_ALLOWED", "7"));

            heard.clear();
            campus.om.faults().next("*", 50, Fault.REQUEST_LOST);
            assertThatThrownBy(() -> recordings.watch(ALGEBRA, key, STUDENT)).isInstanceOf(OpenMeetingsException.class);
            assertThat(heard)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Failed.class, failed -> assertThat(failed.reason()).isEqualTo("UNREACHABLE"));
        }
    }

    private List<RecordingFound> found() {
        return heard.stream()
                .filter(RecordingFound.class::isInstance)
                .map(RecordingFound.class::cast)
                .toList();
    }

    /** Another node each time. */
    private CourseRecordings listening(Campus campus) {
        CourseRooms rooms = CourseRooms.on(campus.server)
                .store(campus.store)
                .clock(campus.clock)
                .listener(heard::add)
                .build();
        return CourseRecordings.of(rooms, Servers.only(campus.server))
                .store(campus.database.recordings())
                .clock(campus.clock)
                .build();
    }
}
