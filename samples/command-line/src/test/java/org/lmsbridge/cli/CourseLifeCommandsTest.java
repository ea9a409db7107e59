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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;

/** Rooms, courses, templates, guests and persons, command by command, as one database keeps them. */
class CourseLifeCommandsTest extends AgainstStandIn {
    @TempDir
    Path folder;

    private String database = "";

    @BeforeEach
    void chooseDatabase() {
        database = "jdbc:h2:file:" + folder.resolve("courses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aRoomIsRenamedClosedReopenedArchivedRestoredAndDeleted(String version) {
        use(version);
        String room = teacher("open").done().json().get("roomId").asText();
        Ran renamed = teacher("rename", "--name", "Algebra");
        if (version.equals("2.0")) {
            renamed.failed(ExitCode.FAILED).saying("forget that recording is allowed");
        } else {
            assertThat(renamed.done().json().get("name").asText()).isEqualTo("Algebra");
        }
        assertThat(teacher("open").done().json().get("name").asText())
                .isEqualTo(version.equals("2.0") ? "CALG 1-0" : "Algebra");
        teacher("close").done();
        JsonNode again = teacher("reopen").done().json();
        assertThat(again.get("roomId").asText()).isEqualTo(room);
        assertThat(again.get("name").asText()).isEqualTo(version.equals("2.0") ? "CALG 1-0" : "Algebra");

        assertThat(teacher("archive").done().json().get("done")).hasSize(1);
        teacher("reopen").failed(ExitCode.REFUSED).saying("archived");
        student("join").failed(ExitCode.REFUSED).saying("archived");
        teacher("restore").done();
        teacher("reopen").done();
        teacher("delete-all").done();
        course("show").failed(ExitCode.NOT_FOUND);
    }

    @Test
    void aChangeKeepsWhatIsNotNamed() {
        teacher("open", "--name", "Algebra", "--capacity", "20").done();
        JsonNode changed = teacher(
                        "change", "--type", "interview", "--hide", "chat,files", "--waiting", "until-entered")
                .done()
                .json();
        assertThat(changed.get("name").asText()).isEqualTo("Algebra");
        assertThat(changed.get("capacity").asInt()).isEqualTo(20);
        assertThat(changed.get("type").asText()).isEqualTo("interview");
        assertThat(changed.get("hiddenElements")).hasSize(2);
        student("join").failed(ExitCode.REFUSED).saying("No teacher");
        teacher("join", "--locale", "de").done();
        assertThat(student("join", "--locale", "pt-BR").done().json().get("url").asText())
                .contains("language=7");
        assertThat(teacher("change", "--hide", "none").done().json().get("hiddenElements"))
                .isEmpty();
        teacher("change", "--hide", "sky").failed(ExitCode.WRONG_USAGE).saying("none of");
        student("change", "--capacity", "3").failed(ExitCode.REFUSED);
    }

    @Test
    void aLayoutThatTheVersionKeepsIsSaidToStay() {
        use("3.0");
        teacher("open").done();
        Ran kept = teacher("change", "--type", "interview", "--capacity", "7");
        assertThat(kept.exitCode()).isEqualTo(ExitCode.FAILED);
        kept.saying("OpenMeetings 3.0.7 cannot change all of this in the room: --type stays conference;");
        assertThat(kept.json().get("capacity").asInt()).isEqualTo(7);
        teacher("open", "--type", "interview").done().saying("Note: OpenMeetings 3.0.7 cannot change");
        teacher("change", "--type", "conference").done();
    }

    @Test
    void aCourseFollowsItsTemplateAndItsCopyToo() {
        database = DatabaseServer.mariaDb().newDatabase();
        assertThat(platform("template", "list").done().json()).hasSize(5);
        platform("template", "save", "--template", "exam", "--capacity", "9", "--no-recording-allowed")
                .done();
        course("template", "set", "--template", "exam", "--recording-allowed").done();
        JsonNode room = teacher("open").done().json();
        assertThat(room.get("capacity").asInt()).isEqualTo(9);
        assertThat(room.get("recordingAllowed").asBoolean()).isTrue();
        assertThat(teacher("copy", "--to", "ALG 2").done().json().get("done")).hasSize(1);
        assertThat(member("open", "1", "teacher", "ALG 2")
                        .done()
                        .json()
                        .get("capacity")
                        .asInt())
                .isEqualTo(9);
        JsonNode chosen = course("template", "show", "--group", "4").done().json();
        assertThat(chosen.get("template").asText()).isEqualTo("exam");
        assertThat(chosen.get("recordingAllowed").asBoolean()).isTrue();
        assertThat(chosen.get("own").asBoolean()).isFalse();
        platform("template", "remove", "--template", "exam").done();
        platform("template", "remove", "--template", "exam").failed(ExitCode.NOT_FOUND);
        teacher("open").failed(ExitCode.NOT_FOUND).saying("exam");
        course("template", "set", "--template", "none").failed(ExitCode.NOT_FOUND);
        course("template", "forget").done();
        course("template", "forget").failed(ExitCode.NOT_FOUND);
        course("template", "show").failed(ExitCode.NOT_FOUND);
        assertThat(teacher("open").done().json().get("capacity").asInt()).isEqualTo(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aGuestEntersByAPassUntilItIsUsedUpOrRevoked(String version) {
        use(version);
        database = DatabaseServer.mariaDb().newDatabase();
        teacher("open").done();
        JsonNode pass =
                guest("issue", "--uses", "2", "--label", "parents").done().json();
        String secret = pass.get("secret").asText();
        Ran entered = enter(secret);
        assertThat(JoinPage.follow(URI.create(entered.done().json().get("url").asText())))
                .isEqualTo(new JoinPage("entered", false));
        enter(secret).done();
        enter(secret).failed(ExitCode.REFUSED).saying("used up");
        JsonNode second = guest("issue").done().json();
        guest("revoke", "--id", second.get("id").asText()).done();
        guest("revoke", "--id", second.get("id").asText()).failed(ExitCode.NOT_FOUND);
        enter(second.get("secret").asText()).failed(ExitCode.REFUSED).saying("revoked");
        Ran list = course("guest", "list");
        assertThat(list.done().json()).hasSize(2);
        assertThat(list.json().get(0).get("guests").get(0))
                .isEqualTo(entered.json().get("memberId"));
        String third = guest("issue").done().json().get("secret").asText();
        teacher("delete").done();
        teacher("open").done();
        enter(third).failed(ExitCode.REFUSED).saying("revoked");
        assertThat(list.out()).doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aPersonIsTurnedOutExportedErasedAndDeleted(String version) {
        use(version);
        teacher("open").done();
        JoinPage.follow(URI.create(
                student("join", "--first-name", "Sam").done().json().get("url").asText()));
        List<String> student = List.of("--user-id", "7", "--role", "student", "--first-name", "Sam");
        Ran out = course("person", with(student, "turn-out"));
        if (version.equals("3.3")) {
            out.failed(ExitCode.FAILED).saying("cannot tell");
        } else {
            assertThat(out.done().json().get("outcome").asText()).isEqualTo("done");
        }
        Ran everywhere = course("person", with(student, "turn-out-all"));
        if (version.equals("3.3")) {
            assertThat(everywhere.exitCode()).isEqualTo(ExitCode.FAILED);
            everywhere.saying("cannot tell");
            assertThat(everywhere.json().get(0).get("outcome").asText()).isEqualTo("not-possible");
        } else {
            assertThat(everywhere.done().json().get(0).get("outcome").asText()).isEqualTo("not-there");
        }
        JsonNode export = platform("person", "export", "--user-id", "1").done().json();
        assertThat(export.get("entries")
                        .get(0)
                        .get("records")
                        .get(0)
                        .get("what")
                        .asText())
                .isEqualTo("OPENED");
        JsonNode receipt = platform("person", "erase", "--user-id", "1").done().json();
        assertThat(receipt.get("complete").asBoolean()).isTrue();
        assertThat(receipt.get("entries").get(0).get("erased").asInt()).isEqualTo(1);
        JsonNode kept = platform("person", "receipts", "--user-id", "1").done().json();
        assertThat(kept).hasSize(1);
        assertThat(kept.get(0).get("at")).isEqualTo(receipt.get("at"));
        assertThat(kept.get(0).get("entries")).isEqualTo(receipt.get("entries"));
        assertThat(platform("person", "receipts", "--user-id", "2").done().json())
                .isEmpty();
        JsonNode renamed = platform("person", "rename", "--user-id", "7", "--last-name", "Else")
                .done()
                .json();
        assertThat(renamed.get("stretches").asInt()).isZero();
        platform("person", "delete", "--user-id", "7").done();
    }

    private Ran enter(String secret) {
        List<String> arguments = new ArrayList<>(List.of("course", "guest", "enter"));
        arguments.addAll(
                List.of("--instance", "campus.example", "--db", database, "--guest-name", "Mum", "-o", "json"));
        return om(environment("OM_GUEST_SECRET", secret), arguments.toArray(String[]::new));
    }

    private Ran guest(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--user-id", "1", "--role", "teacher"));
        arguments.addAll(List.of(more));
        return course("guest", with(arguments, command));
    }

    private Ran teacher(String command, String... more) {
        return member(command, "1", "teacher", "ALG 1", more);
    }

    private Ran student(String command, String... more) {
        return member(command, "7", "student", "ALG 1", more);
    }

    private Ran member(String command, String id, String role, String course, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--course", course, "--user-id", id, "--role", role));
        arguments.addAll(List.of(more));
        return platform(command, arguments.toArray(String[]::new));
    }

    private Ran course(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.addAll(List.of("--course", "ALG 1"));
        return platform(command, arguments.toArray(String[]::new));
    }

    private Ran platform(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("course", command));
        arguments.addAll(List.of(more));
        arguments.addAll(List.of("--instance", "campus.example", "--db", database, "-o", "json"));
        return om(arguments.toArray(String[]::new));
    }

    private static String[] with(List<String> arguments, String first) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(arguments);
        return all.toArray(String[]::new);
    }
}
