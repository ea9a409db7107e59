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

/** The bridge's table and OpenMeetings are compared from the command line. */
class ReconcileCommandsTest extends AgainstStandIn {
    @TempDir
    Path folder;

    private String database = "";

    @ParameterizedTest
    @CsvSource({"2.2, h2", "3.3, h2", "9.2, mariadb"})
    void aPlanIsShownAndAppliedAndDeletesOnlyWhenTold(String version, String kind) {
        use(version);
        start(kind);
        open("A");
        String lost = open("LOST");
        om("room", "delete", lost).done();
        String stray = om(
                        "room",
                        "create",
                        "--name",
                        "Stray",
                        "--external-id",
                        "5",
                        "--external-type",
                        "chamilolms.campus.example",
                        "-o",
                        "json")
                .done()
                .json()
                .get("id")
                .asText();

        JsonNode plan = reconcile("plan", "-o", "json").done().json();
        assertThat(plan.get("courses").asInt()).isEqualTo(2);
        assertThat(plan.get("differences"))
                .extracting(difference -> difference.get("kind").asText())
                .containsExactlyInAnyOrder("course-without-room", "room-without-course");
        assertThat(plan.get("unseen").toString()).contains("which courses the platform still has");

        Ran kept = reconcile("apply").done().saying("delete them with --delete");
        assertThat(kept.out()).contains("LOST", "mended").doesNotContain("Stray");
        assertThat(reconcile("apply", "--delete", "-o", "json")
                        .done()
                        .json()
                        .get("outcomes")
                        .get(0)
                        .get("roomId")
                        .asText())
                .isEqualTo(stray);
        reconcile("plan").done().saying("Nothing differs.");
    }

    @Test
    void roomsOfDeletedCoursesAreFoundByAFileOfTheOthers() throws IOException {
        start("h2");
        open("A");
        open("GONE");
        Path file = Files.writeString(folder.resolve("courses"), "A\n\n");

        assertThat(reconcile("plan", "--courses", file.toString()).done().out()).contains("deleted-course", "GONE");
        reconcile("apply", "--delete", "--courses", file.toString()).done();
        assertThat(server().rooms().stream().filter(room -> room.externalType().equals("chamilolms.campus.example")))
                .hasSize(1);

        Files.writeString(file, "\n");
        reconcile("plan", "--courses", file.toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("names no course");
        reconcile("plan", "--courses", folder.resolve("none").toString()).failed(ExitCode.WRONG_USAGE);
    }

    @Test
    void whatFailsIsShownAndEndsWithItsCode() {
        start("h2");
        String room = open("A");
        om("room", "update", room, "--name", "Else").done();
        server().faults().next("add", Fault.HTML_502);
        Ran failed = reconcile("apply");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(failed.out()).contains("failed");
        reconcile("apply").done();
        reconcile("plan", "--at-once", "0").failed(ExitCode.WRONG_USAGE).saying("1 to 64");
    }

    private void start(String kind) {
        database = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("rooms")
                : DatabaseServer.mariaDb().newDatabase();
    }

    private String open(String course) {
        return om(
                        "course",
                        "open",
                        "--instance",
                        "campus.example",
                        "--db",
                        database,
                        "--course",
                        course,
                        "--user-id",
                        "1",
                        "--role",
                        "teacher",
                        "-o",
                        "json")
                .done()
                .json()
                .get("roomId")
                .asText();
    }

    private Ran reconcile(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("reconcile", command, "--instance", "campus.example", "--db", database));
        arguments.addAll(List.of(more));
        return om(arguments.toArray(String[]::new));
    }
}
