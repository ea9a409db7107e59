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
package org.lmsbridge.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.pool.ThreeServers.STUDENT;
import static org.lmsbridge.pool.ThreeServers.TEACHER;
import static org.lmsbridge.pool.ThreeServers.course;
import static org.lmsbridge.pool.ThreeServers.settings;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.recording.CourseRecording;
import org.lmsbridge.recording.CourseRecording.State;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.RecordingPolicy;
import org.lmsbridge.recording.RecordingSweep;
import org.lmsbridge.recording.RecordingSweep.Step;

/** Recordings of courses on several servers, some of which are down, gone, or installed anew. */
class RecordingsOnServersTest {
    private static final String OURS = "chamilolms.campus.example";
    private static final CourseKey ALGEBRA = course("algebra");
    private static final CourseKey BIOLOGY = course("biology");
    private static final RecordingPolicy A_MONTH =
            RecordingPolicy.standard().withAudience(Set.of(Role.STUDENT)).withKeep(Duration.ofDays(30));

    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void equalNumbersOfRoomsAndRecordingsOnTwoServersAreNotMixedUp(String product) {
        try (ThreeServers three = new ThreeServers(product)) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            CourseRecordings recordings = recordings(three, pool, rooms, RecordingPolicy.standard());
            List<String> servers = List.of("blue", "green", "red");
            for (String server : servers) {
                RoomId room = rooms.open(course(server), TEACHER, settings()).room();
                assertThat(three.place(course(server))).isEqualTo(server);
                recorded(three, server, room);
            }
            assertThat(servers.stream()
                            .map(server ->
                                    rooms.find(course(server)).orElseThrow().room()))
                    .as("the same number everywhere")
                    .containsOnly(rooms.find(course("blue")).orElseThrow().room());

            RecordingKey blue = new RecordingKey("blue", new RecordingId(1));
            RecordingKey green = new RecordingKey("green", new RecordingId(1));
            assertThat(keys(recordings.list(course("blue"), TEACHER))).containsExactly(blue);
            assertThat(keys(recordings.list(course("green"), TEACHER))).containsExactly(green);
            recordings.publish(course("green"), green, TEACHER, Set.of(Role.STUDENT));
            assertThat(recordings.list(course("blue"), STUDENT)).isEmpty();
            assertThat(keys(recordings.list(course("green"), STUDENT))).containsExactly(green);
            assertThat(recordings.watch(course("green"), green, STUDENT).url())
                    .hasPort(three.standIn("green").uri().getPort());
            recordings.delete(course("blue"), blue, TEACHER);
            assertThat(recordings.list(course("blue"), TEACHER)).isEmpty();
            assertThat(recordings.list(course("green"), TEACHER)).hasSize(1);
            assertThat(recordings.list(course("red"), TEACHER)).hasSize(1);
        }
    }

    @Test
    void aServerThatIsDisabledOrDownKeepsNoOtherFromBeingListed() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            CourseRecordings recordings = recordings(three, pool, rooms, A_MONTH);
            RecordingKey old = recorded(
                    three, "blue", rooms.open(ALGEBRA, TEACHER, settings()).room());
            recordings.list(ALGEBRA, TEACHER);
            rooms.close(ALGEBRA, TEACHER);
            pool.move(ALGEBRA, "blue");
            RoomId room = rooms.open(ALGEBRA, TEACHER, settings()).room();
            RecordingKey now = recorded(three, three.place(ALGEBRA), room);
            assertThat(now.server()).isNotEqualTo("blue");

            pool.disable("blue");
            assertUnreachable(recordings.list(ALGEBRA, TEACHER), old, now);
            assertThat(keys(recordings.list(ALGEBRA, STUDENT))).containsExactly(now);
            recordings.publish(ALGEBRA, now, TEACHER, Set.of(Role.STUDENT));
            pool.enable("blue");
            three.clock.advance(Duration.ofSeconds(4));
            assertThat(keys(recordings.list(ALGEBRA, STUDENT))).containsExactlyInAnyOrder(old, now);

            three.kill("blue");
            for (int failure = 0; failure < 3; failure++) {
                pool.check();
            }
            assertUnreachable(recordings.list(ALGEBRA, TEACHER), old, now);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue", "green", "red"})
    void afterANewInstallationANumberMeansTheCourseThatGotItLast(String server) {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = only(three, server);
            CourseRooms rooms = three.rooms(pool);
            CourseRecordings recordings = recordings(three, pool, rooms, A_MONTH);
            RoomId old = rooms.open(ALGEBRA, TEACHER, settings()).room();
            anew(three, server);
            three.clock.advance(Duration.ofDays(5));
            RoomId room = rooms.open(BIOLOGY, TEACHER, settings()).room();
            assertThat(room).isEqualTo(old);
            RecordingKey cells = recorded(three, server, room);

            assertThat(recordings.list(ALGEBRA, STUDENT)).isEmpty();
            assertThat(recordings.list(ALGEBRA, TEACHER)).isEmpty();
            assertThat(keys(recordings.list(BIOLOGY, TEACHER))).containsExactly(cells);
            assertThat(keys(recordings.list(BIOLOGY, STUDENT))).containsExactly(cells);
            assertThat(recordings.list(ALGEBRA, TEACHER)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blue", "green", "red"})
    void anotherPlatformsRecordingUnderTheNumberOfACoursesRoomIsNeitherShownNorDeleted(String server) {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = only(three, server);
            CourseRooms rooms = three.rooms(pool);
            CourseRecordings recordings = recordings(three, pool, rooms, A_MONTH);
            RoomId old = rooms.open(ALGEBRA, TEACHER, settings()).room();
            anew(three, server);
            RoomId theirs = three.client(server)
                    .rooms()
                    .create(RoomSettings.named("Theirs")
                            .type(RoomType.CONFERENCE)
                            .externalId(new ExternalId("moodle.other", "1"))
                            .build())
                    .id();
            assertThat(theirs).isEqualTo(old);
            long foreign = three.standIn(server).addRecording(theirs.value(), "Theirs", "7", "moodle.other", 1000);

            assertThat(recordings.list(ALGEBRA, TEACHER)).isEmpty();
            assertThat(recordings.list(ALGEBRA, STUDENT)).isEmpty();
            three.clock.advance(Duration.ofDays(1000));
            assertThat(recordings.sweep("campus.example", Step.real()).deleted())
                    .isEmpty();
            assertThat(three.client(server).recordings().inRoom(theirs))
                    .extracting(recording -> recording.id().value())
                    .containsExactly(foreign);
        }
    }

    @Test
    void whatAServerHadThatWasTakenOutOfThePoolIsForgottenWhenATeacherWantsAndFailsNoSweep() {
        try (ThreeServers three = new ThreeServers()) {
            ServerPool pool = three.node();
            CourseRooms rooms = three.rooms(pool);
            RecordingKey old = recorded(
                    three, "blue", rooms.open(ALGEBRA, TEACHER, settings()).room());
            recordings(three, pool, rooms, A_MONTH).list(ALGEBRA, TEACHER);
            three.client("blue").close();
            three.clients.remove("blue");
            ServerPool rest = three.node();
            CourseRecordings recordings = recordings(three, rest, three.rooms(rest), A_MONTH);
            three.clock.advance(Duration.ofDays(1000));

            RecordingSweep swept = recordings.sweep("campus.example", Step.real());
            assertThat(swept.problems()).isEmpty();
            assertThat(swept.deleted()).isEmpty();
            assertThat(recordings.list(ALGEBRA, TEACHER))
                    .extracting(CourseRecording::state)
                    .containsExactly(State.UNREACHABLE);
            recordings.delete(ALGEBRA, old, TEACHER);
            assertThat(recordings.list(ALGEBRA, TEACHER)).isEmpty();
            assertThat(three.standIn("blue").recordingContent(old.id().value())).isNotNull();
        }
    }

    private static void assertUnreachable(List<CourseRecording> listed, RecordingKey old, RecordingKey now) {
        assertThat(listed).hasSize(2).allSatisfy(recording -> {
            State expected = recording.key().equals(old) ? State.UNREACHABLE : State.READY;
            assertThat(recording.state()).isEqualTo(expected);
        });
        assertThat(keys(listed)).contains(now);
    }

    private static CourseRecordings recordings(
            ThreeServers three, ServerPool pool, CourseRooms rooms, RecordingPolicy policy) {
        return CourseRecordings.of(rooms, pool)
                .store(three.database.recordings())
                .clock(three.clock)
                .policy(policy)
                .build();
    }

    private static RecordingKey recorded(ThreeServers three, String server, RoomId room) {
        long id = three.standIn(server).addRecording(room.value(), "Lesson", "7", OURS, 1000);
        return new RecordingKey(server, new RecordingId(id));
    }

    private static List<RecordingKey> keys(List<CourseRecording> recordings) {
        return recordings.stream().map(CourseRecording::key).toList();
    }

    /** A pool all of whose courses go to one server. */
    private static ServerPool only(ThreeServers three, String server) {
        ServerPool pool = three.node();
        three.clients.keySet().stream().filter(name -> !name.equals(server)).forEach(pool::drain);
        return pool;
    }

    /** The first request after it still has the old connection. */
    private static void anew(ThreeServers three, String server) {
        three.startAnew(server);
        try {
            three.client(server).rooms().find(new RoomId(1));
        } catch (OpenMeetingsException e) {
            assertThat(e).hasMessageContaining("did not reach");
        }
    }
}
