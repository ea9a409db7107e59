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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** What the bridge does besides rooms, where a platform has several servers. */
@ParameterizedClass
@ValueSource(strings = {"h2", "mariadb"})
class SeveralServersTest extends AgainstTwoServers {
    private static final String OURS = "chamilolms.campus.example";

    SeveralServersTest(String kind) {
        super(kind);
    }

    @Test
    void roomsAreComparedOnEachServerAndMendedThere() {
        long onBlue = opened("ALG 1");
        long onRed = opened("ALG 2");
        deleteRoom(blue, onBlue);
        deleteRoom(red, onRed);
        assertThat(platform("reconcile plan", "-o", "json").done().json().get("differences"))
                .extracting(difference -> difference.get("server").asText() + " "
                        + difference.get("course").asText())
                .containsExactlyInAnyOrder("blue ALG 1", "red ALG 2");
        assertThat(platform("reconcile plan").done().out()).contains("SERVER", "blue", "red");
        assertThat(platform("reconcile apply").done().out()).contains("mended").doesNotContain("failed");
        platform("reconcile plan").done().saying("Nothing differs in what was seen.");
        assertThat(living(blue)).isEqualTo(1);
        assertThat(living(red)).isEqualTo(1);
    }

    @Test
    void aServerThatIsDownIsNotComparedAndTheOthersAre() {
        opened("ALG 1");
        deleteRoom(red, opened("ALG 2"));
        blue.close();
        Ran plan = platform("reconcile plan", "-o", "json");
        assertThat(plan.json().get("differences"))
                .extracting(difference -> difference.get("course").asText())
                .containsExactly("ALG 2");
        assertThat(plan.json().get("unseen").toString()).contains("ALG 1");
        assertThat(plan.json().get("givenUp")).extracting(JsonNode::asText).containsExactly("blue");
        assertThat(plan.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(platform("reconcile apply").exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(living(red)).isEqualTo(1);
        assertThat(platform("reconcile plan")
                        .saying("Nothing differs in what was seen")
                        .exitCode())
                .isEqualTo(ExitCode.NOT_REACHABLE);
    }

    @Test
    void whenNoServerAnswersNothingIsCompared() {
        opened("ALG 1");
        blue.close();
        red.close();
        for (String command : List.of("reconcile plan", "reconcile apply")) {
            platform(command).failed(ExitCode.NOT_REACHABLE).saying("No OpenMeetings server could be asked");
        }
    }

    @Test
    void aCourseThatMovedKeepsItsRecordingsOfBothServers() throws IOException {
        long onBlue = blue.addRecording(opened("ALG 1"), "Lesson 1", "7", OURS, 70_000);
        course("close", "ALG 1").done();
        pool("move", "--instance", "campus.example", "--course", "ALG 1").done();
        long onRed = red.addRecording(opened("ALG 1"), "Lesson 2", "7", OURS, 50_000);

        assertThat(recordings("list", "-o", "json").done().json())
                .extracting(recording -> recording.get("recording").asText())
                .containsExactlyInAnyOrder("blue/" + onBlue, "red/" + onRed);
        fetched("blue/" + onBlue, blue, onBlue);
        fetched("red/" + onRed, red, onRed);
        assertThat(recordings("watch", "blue/" + onBlue).done().out())
                .startsWith(blue.uri().toString());
        assertThat(recordings("watch", "red/" + onRed).done().out())
                .startsWith(red.uri().toString());
        recordings("delete", "blue/" + onBlue).done();
        assertThat(recordings("list", "-o", "json").done().json()).hasSize(1);
        platform("course recordings sweep", "--keep-days", "1", "--yes").done().saying("No recording");
    }

    @Test
    void meetingsAndInvitationsGoToTheServerOfTheRoom() {
        opened("ALG 1");
        opened("ALG 2");
        for (String code : List.of("ALG 1", "ALG 2")) {
            JsonNode meeting = om(
                            List.of("course", "meeting", "plan", "--instance", "campus.example", "--course", code),
                            "--user-id=1",
                            "--role=teacher",
                            "--title=Lesson",
                            "--start=2031-11-24T10:00+01:00",
                            "-o=json")
                    .done()
                    .json();
            assertThat(meeting.get("state").asText()).isEqualTo("in-step");
        }
        assertThat(course("invite", "ALG 1", "--guest", "grace@example.org")
                        .done()
                        .out())
                .startsWith(blue.uri().toString());
        assertThat(course("invite", "ALG 2", "--guest", "grace@example.org")
                        .done()
                        .out())
                .startsWith(red.uri().toString());
    }

    @Test
    void whoIsInTheRoomsOfAllServersIsSeen() {
        opened("ALG 1");
        opened("ALG 2");
        follow("ALG 1");
        follow("ALG 2");
        JsonNode seen = platform("attendance poll", "-o", "json").done().json();
        assertThat(seen.get("rooms").asInt()).isEqualTo(2);
        assertThat(seen.get("people").asInt()).isEqualTo(2);
        assertThat(seen.get("unmatched").asInt()).isZero();
    }

    @Test
    void anImportSaysOnWhichServerTheRoomsAre() {
        platform("import chamilo", "--from", "jdbc:h2:mem:none")
                .failed(ExitCode.WRONG_USAGE)
                .saying("[blue, red]");
    }

    private long opened(String code) {
        return course("open", code, "-o", "json").done().json().get("roomId").asLong();
    }

    private Ran platform(String command, String... more) {
        List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
        words.addAll(List.of("--instance", "campus.example"));
        return om(words, more);
    }

    private Ran recordings(String command, String... more) {
        return om(
                List.of(
                        "course",
                        "recordings",
                        command,
                        "--instance=campus.example",
                        "--course=ALG 1",
                        "--user-id=1",
                        "--role=teacher"),
                more);
    }

    private void fetched(String recording, StandInServer from, long id) throws IOException {
        Path file = folder.resolve(recording.replace('/', '-') + ".mp4");
        recordings("download", recording, "--to", file.toString()).done();
        try (InputStream content = from.recordingContent(id)) {
            assertThat(Files.readAllBytes(file)).isEqualTo(content.readAllBytes());
        }
    }

    private static void deleteRoom(StandInServer server, long room) {
        Ran.om(
                        Map.of(
                                "OM_URL",
                                server.uri().toString(),
                                "OM_USER",
                                server.user(),
                                "OM_PASSWORD",
                                server.password()),
                        "room",
                        "delete",
                        Long.toString(room))
                .done();
    }

    private static long living(StandInServer server) {
        return server.rooms().stream()
                .filter(room -> room.externalType().equals(OURS))
                .count();
    }

    private void follow(String code) {
        String link = course("join", code, "--first-name", "Tess", "--last-name", "Teacher")
                .done()
                .out()
                .strip();
        assertThat(JoinPage.follow(URI.create(link))).isEqualTo(new JoinPage("entered", true));
    }
}
