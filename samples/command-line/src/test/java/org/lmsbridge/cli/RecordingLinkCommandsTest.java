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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;

/** Signed links to recordings, from their making to the recording. */
@ParameterizedClass
@ValueSource(strings = {"h2", "mariadb"})
class RecordingLinkCommandsTest extends AgainstStandIn {
    private static final List<String> SHOWN = List.of("--new-for", "student", "--downloads");

    private final Path folder;
    private final String database;

    RecordingLinkCommandsTest(String kind, @TempDir Path folder) {
        this.folder = folder;
        database = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("courses")
                : DatabaseServer.mariaDb().newDatabase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aLinkLeadsToTheRecordingAsOftenAsWantedWhileItIsShown(String version) throws IOException {
        use(version);
        String id = recorded();
        JsonNode link = issue("student", id, "-o", "json").done().json();
        assertThat(link.get("repeatable").asBoolean()).isTrue();
        String url = link.get("url").asText();
        assertThat(url).startsWith("http://127.0.0.1:8090/recording?link=r1.");
        for (int click = 0; click < 2; click++) {
            String way = redeem(url, SHOWN).done().out().strip();
            assertThat(JoinPage.follow(URI.create(way)).state()).isEqualTo("entered");
        }
        redeem(url, List.of()).failed(ExitCode.NOT_FOUND).saying("no recording main/" + id);

        String fetch = issue("student", id, "--download").done().out().strip();
        Path file = folder.resolve("lesson");
        redeem(fetch, List.of("--new-for", "student", "--to", file.toString())).failed(ExitCode.REFUSED);
        assertThat(file).doesNotExist();
        List<String> whole = new ArrayList<>(SHOWN);
        whole.addAll(List.of("--to", file.toString(), "-o", "json"));
        assertThat(redeem(fetch, whole).done().json().get("bytes").asLong()).isEqualTo(70_000);
        try (InputStream content = server().recordingContent(Long.parseLong(id))) {
            assertThat(Files.readAllBytes(file)).isEqualTo(content.readAllBytes());
        }
        redeem(fetch, whole).failed(ExitCode.WRONG_USAGE).saying("--force");
    }

    @Test
    void whatIsNoLinkToARecordingIsRefused() {
        String id = recorded();
        String link = issue("teacher", id).done().out().strip();
        redeem(link.substring(0, link.length() - 5) + "AAAAA", List.of())
                .failed(ExitCode.REFUSED)
                .saying("altered");
        redeem(link.replace("r1.", "1."), List.of()).failed(ExitCode.REFUSED);
        om(salted(), issuing("teacher", "--download"))
                .failed(ExitCode.WRONG_USAGE)
                .saying("--recording");
        issue("teacher", "lesson").failed(ExitCode.WRONG_USAGE).saying("main/12");
        issue("teacher", id, "--lifetime", "9999h").failed(ExitCode.WRONG_USAGE).saying("400 days");
    }

    private String recorded() {
        JsonNode room = om(
                        "course",
                        "open",
                        "--instance",
                        "campus.example",
                        "--db",
                        database,
                        "--course",
                        "ALG 1",
                        "--user-id",
                        "1",
                        "--role",
                        "teacher",
                        "-o",
                        "json")
                .done()
                .json();
        return Long.toString(server().addRecording(
                        room.get("roomId").asLong(), "Lesson 1", "7", "chamilolms.campus.example", 70_000));
    }

    private Ran issue(String role, String recording, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--recording", recording));
        arguments.addAll(List.of(more));
        return om(salted(), issuing(role, arguments.toArray(String[]::new)));
    }

    private static String[] issuing(String role, String... more) {
        List<String> arguments = new ArrayList<>(List.of("link", "issue", "--instance", "campus.example"));
        arguments.addAll(List.of("--course", "ALG 1", "--user-id", "7", "--role", role));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Ran redeem(String link, List<String> more) {
        List<String> arguments =
                new ArrayList<>(List.of("link", "redeem", "--instance", "campus.example", "--db", database));
        arguments.addAll(more);
        Map<String, String> whole = new HashMap<>(environment());
        whole.putAll(salted());
        return Ran.reading(link + "\n", whole, arguments.toArray(String[]::new));
    }

    private static Map<String, String> salted() {
        return Map.of(LinkOptions.VARIABLE, "a salt that signs links only");
    }
}
