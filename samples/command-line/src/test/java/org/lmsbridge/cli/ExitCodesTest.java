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

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same cause ends each command with the same code. */
class ExitCodesTest extends AgainstStandIn {
    @TempDir
    Path folder;

    private String database = "";

    @BeforeEach
    void openARoom() {
        database = "jdbc:h2:file:" + folder.resolve("courses");
        on("course", "open", "--course", "ALG 1", "--user-id", "1", "--role", "teacher")
                .done();
    }

    @Test
    void aPollWithAWrongPasswordIsRefused() {
        Ran poll = with(environment("OM_PASSWORD", "Wr0ng-and-secret"), "attendance", "poll");

        poll.failed(ExitCode.REFUSED).saying("1 open room (BAD_CREDENTIALS)");
    }

    @Test
    void aPollOfAServerThatIsDownReachesNobody() {
        server().close();

        on("attendance", "poll").failed(ExitCode.NOT_REACHABLE).saying("1 open room (UNREACHABLE)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export", "erase"})
    void aPersonIsNotReachedWhereTheServerIsDown(String command) {
        server().close();
        Ran ran = on("course", "person", command, "--user-id", "1");

        assertThat(ran.exitCode()).as("exit code of: %s", ran).isEqualTo(ExitCode.NOT_REACHABLE);
        ran.saying("Not every place answered");
    }

    @Test
    void severalFailuresOfDifferentKindsAreAFailure() {
        assertThat(ExitCode.of(List.of(3, 3))).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(ExitCode.of(List.of(3, 4))).isEqualTo(ExitCode.FAILED);
        assertThat(ExitCode.of(List.of())).isEqualTo(ExitCode.FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "jdbc:nonsense:x", "https://campus.example/?password=hush"})
    void whatIsNoAddressOfADatabaseIsWrongUsage(String nonsense) {
        database = nonsense;
        Map<String, String> environment = environment("OM_DB", nonsense);

        with(Map.of("OM_DB", nonsense), "course", "template", "list")
                .failed(ExitCode.WRONG_USAGE)
                .saying("jdbc:h2:file:");
        om(environment, "db", "check").failed(ExitCode.WRONG_USAGE).saying("OM_DB");
        Ran doctor = om(environment, "doctor");
        assertThat(doctor.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(doctor.out()).contains("failed   database").doesNotContain("hush");
    }

    @Test
    void whatIsNoAddressOfChamilosDatabaseIsWrongUsage() {
        on("import", "chamilo", "--from", "nonsense").failed(ExitCode.WRONG_USAGE);
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsAFailureAndTheHelpSaysSo() {
        database = "jdbc:mariadb://127.0.0.1:1/lms";

        on("course", "list").failed(ExitCode.FAILED).saying("The database of the bridge");
        assertThat(Ran.om("--help").out()).contains("1 failed on OpenMeetings or in a database");
    }

    @Test
    void whatIsNoLinkIsWrongUsageAndAnAlteredOneIsRefused() {
        Map<String, String> salted = environment(LinkOptions.VARIABLE, "a salt for links, long enough");
        String link = with(salted, "link", "issue", "--course", "ALG 1", "--user-id", "7", "--role", "student")
                .done()
                .out()
                .strip();

        redeemed(salted, "not a link").failed(ExitCode.WRONG_USAGE).saying("no link");
        redeemed(salted, link.substring(0, link.length() - 4) + "AAAA").failed(ExitCode.REFUSED);
    }

    private Ran redeemed(Map<String, String> environment, String link) {
        return Ran.reading(link, environment, "link", "redeem", "--instance", "campus.example", "--db", database);
    }

    private Ran on(String... command) {
        return with(environment(), command);
    }

    private Ran with(Map<String, String> environment, String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--instance", "campus.example"));
        if (!environment.containsKey("OM_DB") && !command[1].equals("issue")) {
            arguments.addAll(List.of("--db", database));
        }
        return om(environment, arguments.toArray(String[]::new));
    }
}
