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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.store.JdbcStore;

/** Recordings of courses from the command line. */
class CourseRecordingCommandsTest extends AgainstStandIn {
    private static final String OURS = "chamilolms.campus.example";

    @TempDir
    Path folder;

    private String url = "";

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aTeacherPublishesAndStudentsWatch(String version) {
        use(version);
        url = "jdbc:h2:file:" + folder.resolve("courses");
        long id = recorded();
        student("list").done().saying("There are no recordings");
        student("watch", Long.toString(id)).failed(ExitCode.NOT_FOUND);
        student("publish", Long.toString(id), "--to", "student")
                .failed(ExitCode.REFUSED)
                .saying("teacher");

        teacher("publish", "main/" + id, "--to", "student,guest").done();
        JsonNode list = student("list", "-o", "json").done().json();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("name").asText()).isEqualTo("Lesson 1");
        assertThat(list.get(0).get("audience")).hasSize(2);
        assertThat(student("watch", Long.toString(id)).done().out())
                .startsWith("http")
                .doesNotContain("sid=");
        teacher("unpublish", Long.toString(id)).done();
        assertThat(student("list", "-o", "json").done().json()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void aRecordingIsShownInAnotherCourseUntilItIsHiddenThere(String kind) {
        url = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("courses")
                : DatabaseServer.mariaDb().newDatabase();
        long id = recorded();
        assertThat(teacher("show", Long.toString(id), "--in", "ALG2027", "--in-session", "5", "--to", "student")
                        .done()
                        .out())
                .contains("shown in course ALG2027");
        JsonNode list = there("7", "student", "list", "-o", "json").done().json();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("course").asText()).isEqualTo("ALG 1");
        there("7", "student", "watch", Long.toString(id)).done();
        assertThat(there("1", "teacher", "hide", Long.toString(id)).done().out())
                .contains("no longer shown");
        assertThat(there("7", "student", "list", "-o", "json").done().json()).isEmpty();
        there("1", "teacher", "hide", Long.toString(id)).failed(ExitCode.NOT_FOUND);
        assertThat(there("1", "teacher", "delete", Long.toString(id)).done().out())
                .contains("nothing had to be deleted");
        assertThat(teacher("list", "-o", "json").done().json()).hasSize(1);
    }

    @Test
    void aRecordingIsFetchedAndDeleted() throws IOException {
        url = "jdbc:h2:file:" + folder.resolve("courses");
        long id = recorded();
        Path file = folder.resolve("lesson.mp4");
        assertThat(teacher("download", Long.toString(id), "--to", file.toString(), "-o", "json")
                        .done()
                        .json()
                        .get("bytes")
                        .asLong())
                .isEqualTo(70_000);
        try (InputStream content = server().recordingContent(id)) {
            assertThat(Files.readAllBytes(file)).isEqualTo(content.readAllBytes());
        }
        student("download", Long.toString(id)).failed(ExitCode.NOT_FOUND);
        teacher("delete", Long.toString(id)).done();
        assertThat(teacher("delete", Long.toString(id)).done().out()).contains("nothing had to be deleted");
        teacher("delete", "lesson").failed(ExitCode.WRONG_USAGE).saying("main/12");
    }

    @Test
    void aSweepSaysFirstWhatItWouldDeleteAndKeepsWhatIsPermanent() {
        url = DatabaseServer.mariaDb().newDatabase();
        long id = recorded();
        sweep().failed(ExitCode.WRONG_USAGE).saying("--keep-days");
        assertThat(sweep("--keep-days", "1", "-o", "json").done().json()).isEmpty();
        assertThat(teacher("keep", Long.toString(id), "--keep-days", "1", "-o", "json")
                        .done()
                        .json()
                        .get("permanent")
                        .asBoolean())
                .isTrue();
        assertThat(teacher("keep", Long.toString(id), "--not", "--keep-days", "30", "-o", "json")
                        .done()
                        .json()
                        .get("deletedFrom")
                        .asText())
                .endsWith("Z");
        sweep("--keep-days", "1", "--yes").done().saying("No recording of campus.example is too old");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.3", "9.2"})
    void aSweepDeletesWhatIsTooOldWhenItIsToldToAndOnlySaysItBefore(String version) {
        use(version);
        url = "jdbc:h2:file:" + folder.resolve("courses");
        long id = recordedTenDaysAgo();
        Ran dry = sweep("--keep-days", "5").done();
        assertThat(dry.out()).contains("main/" + id);
        dry.saying("Nothing is deleted yet; --yes deletes them.");
        assertThat(teacher("list", "-o", "json").done().json()).hasSize(1);

        Ran real = sweep("--keep-days", "5", "--yes").done();
        assertThat(real.out()).contains("main/" + id);
        assertThat(real.err()).doesNotContain("Nothing is deleted yet");
        assertThat(teacher("list", "-o", "json").done().json()).isEmpty();
        assertThat(om("recording", "list", "--external-type", OURS, "-o", "json")
                        .done()
                        .json())
                .isEmpty();
        sweep("--keep-days", "0").failed(ExitCode.WRONG_USAGE).saying("1 or more; not 0");
        sweep("--keep-days", "5").done().saying("No recording of campus.example is too old");
    }

    @Test
    void aRecordingIsFetchedInTheFormatThatIsWanted() {
        use("2.2");
        url = "jdbc:h2:file:" + folder.resolve("courses");
        String id = Long.toString(recorded());
        String file = folder.resolve("lesson.avi").toString();
        assertThat(teacher("download", id, "--format", "avi", "--to", file, "-o", "json")
                        .done()
                        .json()
                        .get("format")
                        .asText())
                .isEqualTo("avi");
        teacher("download", id, "--format", "mp4", "--to", file + "2")
                .failed(ExitCode.FAILED)
                .saying("FLV");
        teacher("download", id, "--format", "vhs").failed(ExitCode.WRONG_USAGE).saying("mp4");
    }

    private long recordedTenDaysAgo() {
        Clock then = Clock.offset(Clock.systemUTC(), Duration.ofDays(-10));
        server().recordBy(then);
        try (JdbcStore store = JdbcStore.at(url);
                OpenMeetings om = OpenMeetings.at(server().uri())
                        .credentials(Credentials.password(server().user(), server().password()))
                        .build()) {
            long room = CourseRooms.on(om)
                    .store(store.rooms())
                    .clock(then)
                    .build()
                    .open(
                            CourseKey.of("campus.example", "ALG 1"),
                            Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER),
                            CourseSettings.defaults())
                    .room()
                    .value();
            return server().addRecording(room, "Lesson 1", "7", OURS, 1000);
        }
    }

    private long recorded() {
        JsonNode room = om(arguments(List.of("course", "open"), "1", "teacher", "-o", "json"))
                .done()
                .json();
        return server().addRecording(room.get("roomId").asLong(), "Lesson 1", "7", "chamilolms.campus.example", 70_000);
    }

    private Ran teacher(String command, String... more) {
        return om(arguments(List.of("course", "recordings", command), "1", "teacher", more));
    }

    private Ran student(String command, String... more) {
        return om(arguments(List.of("course", "recordings", command), "7", "student", more));
    }

    private Ran there(String id, String role, String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("course", "recordings", command));
        arguments.addAll(List.of("--course", "ALG2027", "--session", "5", "--instance", "campus.example", "--db", url));
        arguments.addAll(List.of("--user-id", id, "--role", role));
        arguments.addAll(List.of(more));
        return om(arguments.toArray(String[]::new));
    }

    private Ran sweep(String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("course", "recordings", "sweep", "--instance", "campus.example", "--db", url));
        arguments.addAll(List.of(more));
        return om(arguments.toArray(String[]::new));
    }

    private String[] arguments(List<String> command, String id, String role, String... more) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of("--course", "ALG 1", "--instance", "campus.example", "--db", url));
        arguments.addAll(List.of("--user-id", id, "--role", role));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
