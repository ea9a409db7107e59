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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.standin.Right;

/** People whom the server knows, from their making to their deletion. */
class UserCommandsTest extends AgainstStandIn {
    private static final String SECRET = "Gr8-Secret!Word";

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "5.1", "9.2"})
    void aUserIsMadeAndCanLogIn(String version) {
        use(version);

        JsonNode user = ada("-o", "json").done().json();

        assertThat(user.get("id").asLong()).isPositive();
        assertThat(user.get("login").asText()).isEqualTo("ada.l");
        assertThat(user.get("firstName").asText()).isEqualTo("Ada");
        assertThat(user.get("lastName").asText()).isEqualTo("Lovelace");
        assertThat(user.get("email").asText()).isEqualTo("ada@example.org");
        assertThat(user.get("externalId").isNull()).isTrue();
        assertThat(user.get("address").isObject()).isTrue();
        assertThat(user.has("password")).isFalse();
        assertThat(asAda("Wr0ng-and-secret!").err()).contains("it has been tried once");
        assertThat(asAda(SECRET).err()).doesNotContain("it has been tried once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "5.1", "9.2"})
    void usersAreListedAndShownAndDeleted(String version) {
        use(version);
        String id = ada("-o", "json").done().json().get("id").asText();

        assertThat(om("user", "list").done().out()).contains("LOGIN", "ada.l", server().user());
        assertThat(om("user", "show", id).done().out()).contains("Lovelace");
        assertThat(om("user", "show", "--login", "ada.l", "-o", "json")
                        .done()
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(om("user", "delete", id, "-o", "json")
                        .done()
                        .json()
                        .get("deleted")
                        .asBoolean())
                .isTrue();
        om("user", "show", id).failed(ExitCode.NOT_FOUND);
        om("user", "delete", id).done();
    }

    @Test
    void somebodyOfThePlatformIsFoundAndDeletedByExternalId() {
        String[] person = {"--external-id", "17", "--external-type", "lms.test"};
        JsonNode made = ada("--external-id", "17", "--external-type", "lms.test", "-o", "json")
                .done()
                .json();

        assertThat(made.get("externalId").asText()).isEqualTo("17");
        assertThat(om("user", "show", person[0], person[1], person[2], person[3])
                        .done()
                        .out())
                .contains("Lovelace");
        om("user", "delete", person[0], person[1], person[2], person[3]).done();
        om("user", "show", person[0], person[1], person[2], person[3]).failed(ExitCode.NOT_FOUND);
    }

    @Test
    void aPasswordIsAskedForAtATerminalOrReadFromStandardInput() {
        Ran typed = Ran.run(
                "",
                question -> Optional.of(SECRET),
                environment(),
                "user",
                "create",
                "--login",
                "typed",
                "--email",
                "typed@example.org");
        assertThat(typed.done().out() + typed.err()).doesNotContain(SECRET);

        Ran piped = Ran.reading(
                SECRET + "\n",
                environment(),
                "user",
                "create",
                "--login",
                "piped",
                "--email",
                "piped@example.org",
                "--password-file",
                "-");
        assertThat(piped.done().out() + piped.err()).doesNotContain(SECRET);
        assertThat(piped.err()).isEmpty();
    }

    @Test
    void aPasswordOnTheCommandLineIsTakenWithAWarningAndNotShown(@TempDir Path folder) throws IOException {
        Ran ran = om("user", "create", "--login", "ada.l", "--email", "ada@example.org", "--new-password", SECRET);
        assertThat(ran.done().saying("Warning").out() + ran.err()).doesNotContain(SECRET);

        Path file = Files.writeString(folder.resolve("password"), SECRET);
        assertThat(om(
                                "user",
                                "create",
                                "--login",
                                "bob.b",
                                "--email",
                                "bob@example.org",
                                "--password-file",
                                file.toString())
                        .done()
                        .err())
                .isEmpty();
    }

    @Test
    void withoutAPasswordNobodyIsMade() {
        om("user", "create", "--login", "ada.l").failed(ExitCode.WRONG_USAGE).saying("OM_NEW_PASSWORD");
        assertThat(om("user", "list").done().out()).doesNotContain("ada.l");
    }

    @Test
    void aLoginThatIsTakenIsRefused() {
        ada().done();

        Ran second = ada();
        assertThat(second.failed(ExitCode.FAILED).err()).doesNotContain(SECRET);
    }

    @Test
    void aWeakPasswordIsRefusedAndNotRepeated() {
        Ran ran = om(
                environment("OM_NEW_PASSWORD", "abcdefgh"),
                "user",
                "create",
                "--login",
                "weak.w",
                "--email",
                "weak@example.org");

        assertThat(ran.exitCode()).isNotZero();
        assertThat(ran.err()).doesNotContain("abcdefgh");
    }

    @Test
    void anAccountWithoutTheRightIsRefused() {
        server().addAccount("weak", "Weak-Account7", EnumSet.of(Right.LOGIN, Right.ROOM));
        Map<String, String> weak =
                Map.of("OM_URL", server().uri().toString(), "OM_USER", "weak", "OM_PASSWORD", "Weak-Account7");

        om(weak, "user", "list").failed(ExitCode.REFUSED);
        om(weak, "user", "delete", "1").failed(ExitCode.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1.0"})
    void oldVersionsSayWhereUsersAreListed(String version) {
        use(version);

        om("user", "list").failed(ExitCode.FAILED).saying("users.list is not supported");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "9.2"})
    void somebodyIsTurnedOut(String version) {
        use(version);
        String room = room("Algebra 101");
        String link = om(
                        "join",
                        room,
                        "--user-id",
                        "7",
                        "--first-name",
                        "Sam",
                        "--last-name",
                        "Seven",
                        "--external-type",
                        "lms.test")
                .done()
                .out()
                .strip();
        JoinPage.follow(URI.create(link));
        assertThat(server().participants(Long.parseLong(room))).hasSize(1);

        om("user", "kick", room, "--first-name", "Nobody").failed(ExitCode.NOT_FOUND);
        om("user", "kick", room, "--last-name", "Seven").done();
        assertThat(server().participants(Long.parseLong(room))).isEmpty();
    }

    @Test
    void somebodyIsTurnedOutByExternalId() {
        use("9.2");
        String room = room("Algebra 101");
        String link = om("join", room, "--user-id", "7", "--external-type", "lms.test")
                .done()
                .out()
                .strip();
        JoinPage.follow(URI.create(link));

        om("user", "kick", room, "--external-id", "8", "--external-type", "lms.test")
                .failed(ExitCode.NOT_FOUND);
        om("user", "kick", room, "--external-id", "7", "--external-type", "lms.test")
                .done();
        assertThat(server().participants(Long.parseLong(room))).isEmpty();
    }

    @Test
    void itIsAskedWhoIsMeant() {
        om("user", "delete").failed(ExitCode.WRONG_USAGE).saying("Which user");
        om("user", "delete", "5", "--external-id", "7", "--external-type", "lms.test")
                .failed(ExitCode.WRONG_USAGE)
                .saying("one way");
        om("user", "show", "0").failed(ExitCode.WRONG_USAGE).saying("at least 1");
        om("user", "kick", "--room", "1").failed(ExitCode.WRONG_USAGE).saying("Who?");
        om("user", "kick", "--room", "9999", "--last-name", "Seven").failed(ExitCode.NOT_FOUND);
        om("user", "create", "--login", "a", "--time-zone", "Nowhere")
                .failed(ExitCode.WRONG_USAGE)
                .saying("time zone");
        om("user", "create", "--login", "a", "--rights", "fly")
                .failed(ExitCode.WRONG_USAGE)
                .saying("group-admin");
    }

    private Ran asAda(String password) {
        return om(
                Map.of("OM_URL", server().uri().toString(), "OM_USER", "ada.l", "OM_PASSWORD", password),
                "room",
                "show",
                "1");
    }

    private Ran ada(String... more) {
        String[] all = Stream.concat(
                        Stream.of(
                                "user",
                                "create",
                                "--login",
                                "ada.l",
                                "--first-name",
                                "Ada",
                                "--last-name",
                                "Lovelace",
                                "--email",
                                "ada@example.org"),
                        Stream.of(more))
                .toArray(String[]::new);
        Ran ran = om(environment("OM_NEW_PASSWORD", SECRET), all);
        assertThat(ran.out() + ran.err()).doesNotContain(SECRET);
        return ran;
    }
}
