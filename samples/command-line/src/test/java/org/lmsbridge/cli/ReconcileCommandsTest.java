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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.standin.Fault;

/** The bridge's table and OpenMeetings are compared from the command line. */
class ReconcileCommandsTest extends AgainstStandIn {
    private static final String OURS = "chamilolms.campus.example";

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
        String stray = stray("5");

        JsonNode plan = reconcile("plan", "-o", "json").done().json();
        assertThat(plan.get("courses").asInt()).isEqualTo(2);
        assertThat(plan.get("differences"))
                .extracting(difference -> difference.get("kind").asText())
                .containsExactlyInAnyOrder("course-without-room", "room-without-course");
        assertThat(plan.get("unseen").toString()).contains("which courses the platform still has");

        Ran kept = reconcile("apply").done().saying("1 room that would be deleted is left; delete it with --delete");
        assertThat(kept.out()).contains("LOST", "mended").doesNotContain("Stray");
        assertThat(reconcile("apply", "--delete", "-o", "json")
                        .done()
                        .json()
                        .get("outcomes")
                        .get(0)
                        .get("roomId")
                        .asText())
                .isEqualTo(stray);
        reconcile("plan").done().saying("Nothing differs in what was seen.");
    }

    @Test
    void roomsOfDeletedCoursesAreFoundByAFileOfTheOthers() throws IOException {
        start("h2");
        open("A");
        open("GONE");
        Path file = Files.writeString(folder.resolve("courses"), "A\n\n");

        assertThat(reconcile("plan", "--courses", file.toString()).done().out()).contains("deleted-course", "GONE");
        reconcile("apply", "--delete", "--courses", file.toString()).done();
        assertThat(rooms()).isEqualTo(1);

        Files.writeString(file, "\n");
        reconcile("plan", "--courses", file.toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("names no course");
        reconcile("plan", "--courses", folder.resolve("none").toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("There is no file");
        reconcile("apply", "--plan", folder.resolve("none").toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("There is no file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void aDatabaseThatIsNotThereIsSaidAndNotMade(String kind) {
        start(kind);
        for (String command : List.of("plan", "apply")) {
            reconcile(command).failed(ExitCode.WRONG_USAGE).saying("no database of the bridge");
        }
        assertThat(folder).isEmptyDirectory();
        om("db", "check", "--db", database).done().saying("There are no tables.");
    }

    @Test
    void aFileOfCoursesMayHaveAMarkBlanksAndEmptyLines() throws IOException {
        start("h2");
        open("A");
        open("B 2");
        Path file = Files.writeString(folder.resolve("courses"), "\uFEFFA\r\n\r\n  B 2\t\r\n   \n");
        reconcile("plan", "--courses", file.toString()).done().saying("Nothing differs in what was seen.");
        Files.writeString(file, "\uFEFF\n \n");
        reconcile("plan", "--courses", file.toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("names no course");
    }

    @Test
    void moreRoomsThanMayBeAreOnlyDeletedWhenThatIsSaid() {
        start("h2");
        open("A");
        stray("5");
        stray("6");
        reconcile("apply", "--delete").failed(ExitCode.FAILED).saying("2 rooms would be deleted and at most 1 may be");
        assertThat(rooms()).isEqualTo(3);
        reconcile("apply", "--delete", "--most-deletions", "2").done();
        assertThat(rooms()).isEqualTo(1);
    }

    @Test
    void howFarItIsIsOverBeforeResultsAreShown() {
        start("h2");
        om("room", "delete", open("A")).done();
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(screen, true, StandardCharsets.UTF_8);
        Om.run(
                new String[] {"reconcile", "apply", "--instance", "campus.example", "--db", database},
                environment("OM_PROGRESS", "yes"),
                InputStream.nullInputStream(),
                both,
                both,
                question -> Optional.empty());
        String shown = screen.toString(StandardCharsets.UTF_8);
        String bar = shown.substring(0, shown.indexOf("KIND"));
        assertThat(bar).endsWith("\n").contains("Compare", "100%");
        assertThat(shown.substring(bar.length())).doesNotContain("Compare");
    }

    @Test
    void whatWasLookedAtIsWhatIsApplied() throws IOException {
        start("h2");
        String changed = open("CHANGED");
        String later = open("LATER");
        String lost = open("LOST");
        om("room", "update", changed, "--name", "Else").done();
        om("room", "update", later, "--name", "Else").done();
        om("room", "delete", lost).done();
        stray("5");
        Path file = Files.writeString(
                folder.resolve("plan.json"),
                reconcile("plan", "-o", "json").done().out());

        om("room", "update", later, "--name", "Somebody's").done();
        String unseen = open("UNSEEN");
        om("room", "delete", unseen).done();
        Ran applied = reconcile("apply", "--plan", file.toString(), "--delete").done();
        assertThat(applied.out()).contains("CHANGED", "LOST", "Stray").doesNotContain("UNSEEN", "LATER");
        applied.saying("1 of the plan is not as it was planned");
        assertThat(name(changed)).isEqualTo("CCHANGED-0");
        assertThat(name(later)).isEqualTo("Somebody's");
        assertThat(reconcile("plan", "-o", "json").done().json().get("differences"))
                .extracting(difference -> difference.get("course").asText())
                .containsExactlyInAnyOrder("LATER", "UNSEEN");
        assertThat(reconcile("apply", "--plan", file.toString(), "--delete", "-o", "json")
                        .done()
                        .json()
                        .get("outcomes"))
                .isEmpty();
    }

    @Test
    void aPlanThatCannotBeOneIsRefused() throws IOException {
        start("h2");
        om("room", "delete", open("A")).done();
        String plan = reconcile("plan", "-o", "json").done().out();
        Path file = folder.resolve("plan.json");
        String deep = "[".repeat(100_000);
        for (String text : List.of(
                "",
                "nothing",
                "[]",
                "{}",
                "{\"planVersion\": 1, \"instance\": \"campus.example\"}",
                plan.substring(0, plan.length() / 2),
                plan + plan,
                plan.replace("\"planVersion\": 1", "\"planVersion\": 2"),
                plan.replace("\"planVersion\": 1", "\"planVersion\": \"1\""),
                plan.replace("\"differences\"", "\"outcomes\""),
                plan.replaceFirst("(\"fingerprint\": \")..", "$1"),
                plan.replace("\"fingerprint\"", "\"print\""),
                plan.replace("\"differences\": [", "\"differences\": [" + deep),
                plan.replace("\"unseen\": [", "\"unseen\": [" + deep))) {
            Files.writeString(file, text);
            reconcile("apply", "--plan", file.toString())
                    .failed(ExitCode.WRONG_USAGE)
                    .saying("is no plan as om reconcile plan -o json prints it");
        }
        Files.writeString(file, plan.replace("campus.example", "other.example"));
        reconcile("apply", "--plan", file.toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("other.example");
        reconcile("apply", "--plan", folder.resolve("none").toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("There is no file");
        assertThat(rooms()).isZero();
        reconcile("plan", "-o", "json").done();
        Files.writeString(file, plan);
        reconcile("apply", "--plan", file.toString()).done();
        assertThat(rooms()).isEqualTo(1);
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

    private String stray(String id) {
        return om("room", "create", "--name", "Stray", "--external-id", id, "--external-type", OURS, "-o", "json")
                .done()
                .json()
                .get("id")
                .asText();
    }

    private long rooms() {
        return server().rooms().stream()
                .filter(room -> room.externalType().equals(OURS))
                .count();
    }

    private String name(String room) {
        return server().room(Long.parseLong(room)).orElseThrow().name();
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
