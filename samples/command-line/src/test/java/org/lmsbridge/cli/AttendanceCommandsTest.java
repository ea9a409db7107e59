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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.standin.Fault;

/** Meetings of courses and who was in them, from one command to the next. */
class AttendanceCommandsTest extends AgainstStandIn {
    @TempDir
    Path folder;

    private String database = "";

    @ParameterizedTest
    @CsvSource({"2.0,h2", "3.0,mariadb", "4.0,h2", "9.2,mariadb"})
    void whoIsInAnOpenRoomIsSeenShownAndExported(String version, String kind) throws Exception {
        start(version, kind);
        enter();
        assertThat(platform("poll").done().out())
                .isEqualTo("1 person in 1 open room, 0 of them not matched to a member.\n");
        assertThat(platform("poll", "-o", "json").done().json().get("polled").asBoolean())
                .isFalse();

        assertThat(course("list").done().out()).startsWith("MEETING").contains("\n1 ");
        assertThat(course("list", "-o", "json")
                        .done()
                        .json()
                        .get(0)
                        .get("mostPeople")
                        .asInt())
                .isEqualTo(1);
        assertThat(course("show", "--meeting", "1").done().out())
                .contains("Sam Student")
                .contains(" 7 ");
        JsonNode shown = course("show", "--meeting", "1", "-o", "json").done().json();
        assertThat(shown.get(0).get("people").get(0).get("memberId").asText()).isEqualTo("7");

        assertThat(course("export").done().out()).startsWith("meeting,course,").contains(",7,sam,Sam,Student,");
        Path file = folder.resolve("algebra.csv");
        course("export", "--meeting", "1", "--to", file.toString()).done();
        assertThat(Files.readString(file)).contains(",7,sam,Sam,Student,").endsWith("\r\n");
        course("export", "--to", file.toString()).failed(ExitCode.WRONG_USAGE).saying("--force");
        course("export", "--to", file.toString(), "--force", "-o", "json").done();
        assertThat(Files.readString(file)).startsWith("[");
    }

    @Test
    void whereNobodysNameIsToldTheNumberIs() {
        start("3.3", "h2");
        enter();
        platform("poll").done();
        Ran shown = course("show", "--meeting", "1").done();
        assertThat(shown.err()).contains("at most 1 person was seen");
        Ran exported = course("export").done();
        assertThat(exported.out()).contains(",PEOPLE,").endsWith(",1,\r\n");
        assertThat(exported.err()).contains("Nobody can be named in meeting 1", "3.1 to 4.0.5");
        assertThat(course("export", "-o", "json").done().err()).isEmpty();
    }

    @Test
    void aMeetingIsNamedByTheMomentOfItsOpeningToo() {
        start("9.2", "h2");
        enter();
        platform("poll").done();
        String opened = course("list", "-o", "json")
                .done()
                .json()
                .get(0)
                .get("openedAt")
                .asText();
        assertThat(course("show", "--meeting", opened).done().out()).contains("Sam Student");
        assertThat(course("export", "--meeting", opened).done().out()).contains(",7,sam,Sam,Student,");
        course("show", "--meeting", "2020-01-01T00:00:00Z")
                .failed(ExitCode.NOT_FOUND)
                .saying("om attendance list");
        course("show", "--meeting", "yesterday").failed(ExitCode.WRONG_USAGE).saying("--meeting");
    }

    @Test
    void aPollThatFailsSaysSoAndTheTimeIsShownAsUnknown() {
        start("9.2", "h2");
        server().faults().next("users", 9, Fault.HTML_503);
        platform("poll", "--every", "1")
                .failed(ExitCode.FAILED)
                .saying("1 open room (UNEXPECTED_REPLY), their time is marked as unknown");
        assertThat(course("show", "--meeting", "1").done().err()).contains("Nothing is known from");
        assertThat(course("export").done().out()).contains(",UNKNOWN,");
    }

    @Test
    void aPollThatFailsPrintsItsObjectForPrograms() {
        start("9.2", "h2");
        server().faults().next("users", 9, Fault.HTML_503);
        Ran polled = platform("poll", "-o", "json").saying("No answer from 1 open room ");
        assertThat(polled.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(polled.json().get("failed").asInt()).isEqualTo(1);
        assertThat(polled.json().get("polled").asBoolean()).isTrue();
    }

    @Test
    void whatThereIsNotIsNotFoundAndNonsenseIsWrongUsage() {
        start("9.2", "h2");
        course("show", "--meeting", "2").failed(ExitCode.NOT_FOUND).saying("om attendance list");
        course("export", "--meeting", "0").failed(ExitCode.NOT_FOUND);
        platform("poll", "--every", "0").failed(ExitCode.WRONG_USAGE).saying("--every");
        course("list", "--merge", "-1").failed(ExitCode.WRONG_USAGE).saying("--merge");
    }

    private void start(String version, String kind) {
        use(version);
        database = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("courses")
                : DatabaseServer.mariaDb().newDatabase();
        run("course", "open", "--course", "ALG 1", "--user-id", "1", "--role", "teacher")
                .done();
    }

    private void enter() {
        String link = run(
                        "course",
                        "join",
                        "--course",
                        "ALG 1",
                        "--user-id",
                        "7",
                        "--login",
                        "sam",
                        "--first-name",
                        "Sam",
                        "--last-name",
                        "Student",
                        "--role",
                        "student")
                .done()
                .out()
                .strip();
        assertThat(JoinPage.follow(URI.create(link))).isEqualTo(new JoinPage("entered", false));
    }

    private Ran course(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--course", "ALG 1"));
        arguments.addAll(List.of(more));
        return platform(command, arguments.toArray(String[]::new));
    }

    private Ran platform(String command, String... more) {
        return run("attendance", command, more);
    }

    private Ran run(String group, String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of(group, command, "--instance", "campus.example", "--db", database));
        arguments.addAll(List.of(more));
        return om(arguments.toArray(String[]::new));
    }
}
