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
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;

/** Signed links, from their making to the room. */
@ParameterizedClass
@ValueSource(strings = {"h2", "mariadb"})
class LinkCommandsTest extends AgainstStandIn {
    private static final String SALT = "a salt that signs links only";

    private final String database;

    LinkCommandsTest(String kind, @TempDir Path folder) {
        database = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("courses")
                : DatabaseServer.mariaDb().newDatabase();
    }

    private final Map<String, String> salted = new HashMap<>();

    @BeforeEach
    void salt() {
        salted.put(LinkOptions.VARIABLE, SALT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aSignedLinkLeadsIntoTheRoomOnce(String version) {
        use(version);
        open();
        JsonNode link = issue("student", "-o", "json").done().json();
        assertThat(link.get("repeatable").asBoolean()).isFalse();
        assertThat(link.get("expiresAt").asText()).endsWith("Z");

        String entry = redeem(link.get("url").asText(), "-o", "json")
                .done()
                .json()
                .get("url")
                .asText();
        assertThat(JoinPage.follow(URI.create(entry))).isEqualTo(new JoinPage("entered", false));
        redeem(link.get("url").asText()).failed(ExitCode.REFUSED).saying("has been used");
    }

    @Test
    void aRepeatableLinkLeadsInAgainAndALinkMayBeGivenAsAnArgument() {
        open();
        String link = issue("teacher", "--repeatable", "--lifetime", "720h")
                .done()
                .out()
                .strip();
        redeem(link + "&from=mail").done();
        String token = link.substring(link.indexOf("link=") + "link=".length());
        Ran seen = on("redeem", token).done();
        assertThat(seen.err()).contains("Warning: ").doesNotContain(token);
        assertThat(redeem(link).done().err()).isEmpty();
        String entry = seen.out().strip();
        assertThat(JoinPage.follow(URI.create(entry))).isEqualTo(new JoinPage("entered", true));
    }

    @Test
    void aLinkIsNotUsedUpByAClosedRoom() {
        String link = issue("student").done().out().strip();
        redeem(link).failed(ExitCode.NOT_FOUND);
        open();
        course("close");
        redeem(link).failed(ExitCode.REFUSED).saying("closed");
        open();
        redeem(link).done();
    }

    @Test
    void saltsAreExchangedWhileTheOldLinksStayGood() {
        open();
        String link = issue("student", "--repeatable").done().out().strip();
        salted.put(LinkOptions.VARIABLE, "quite another salt for links");
        redeem(link).failed(ExitCode.REFUSED).saying("not in use");
        salted.put(LinkOptions.PREVIOUS_VARIABLE, SALT);
        redeem(link).done();
    }

    @Test
    void whatIsNoLinkIsRefusedAndNeverRepeated() {
        String link = issue("student").done().out().strip();
        Ran altered = redeem(link.substring(0, link.length() - 5) + "AAAAA").failed(ExitCode.REFUSED);
        Ran mistaken = on("redeem", link, "too much").failed(ExitCode.WRONG_USAGE);
        assertThat(altered.err() + mistaken.err()).doesNotContain(link.substring(link.length() - 80));
        redeem("").failed(ExitCode.WRONG_USAGE).saying("no link");
        issue("student", "--at", "nowhere").failed(ExitCode.WRONG_USAGE).saying("whole address");
        issue("student", "--lifetime", "9999h").failed(ExitCode.WRONG_USAGE).saying("400 days");
        salted.put(LinkOptions.VARIABLE, "short");
        issue("student").failed(ExitCode.WRONG_USAGE).saying("om salt generate");
        Ran seen = issue("student", "--link-salt", "also too short");
        assertThat(seen.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(seen.err()).startsWith("Warning: ").doesNotContain("also too short");
    }

    @Test
    void theSaltForPasswordsWillDo() {
        Map<String, String> environment = Map.of("OM_SALT", "the one salt of the platform");
        om(environment, issuing("student")).done();
        om(Map.of(), issuing("student")).failed(ExitCode.WRONG_USAGE).saying("om salt generate");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            on("serve", "--port", Integer.toString(taken.getLocalPort()))
                    .failed(ExitCode.FAILED)
                    .saying("--port 0");
        }
        on("serve", "--port", "70000").failed(ExitCode.WRONG_USAGE).saying("65535");
    }

    private void open() {
        course("open");
    }

    private void course(String command) {
        om(
                        "course",
                        command,
                        "--instance",
                        "campus.example",
                        "--db",
                        database,
                        "--course",
                        "ALG 1",
                        "--user-id",
                        "1",
                        "--role",
                        "teacher")
                .done();
    }

    private Ran issue(String role, String... more) {
        return om(salted, issuing(role, more));
    }

    private static String[] issuing(String role, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "link",
                "issue",
                "--instance",
                "campus.example",
                "--course",
                "ALG 1",
                "--user-id",
                "7",
                "--role",
                role));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Ran redeem(String link, String... more) {
        return Ran.reading(link + "\n", whole(), arguments("redeem", more));
    }

    private Ran on(String command, String... more) {
        return om(whole(), arguments(command, more));
    }

    private String[] arguments(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("link", command, "--instance", "campus.example", "--db", database));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private Map<String, String> whole() {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(salted);
        return environment;
    }
}
