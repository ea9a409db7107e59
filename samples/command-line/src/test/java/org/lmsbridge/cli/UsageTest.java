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

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told about the commands themselves, and about what was typed wrong; no server is asked. */
class UsageTest {
    private static final Map<String, String> ACCOUNT = Map.of("OM_USER", "soap", "OM_PASSWORD", "Geheim-4711");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "server",
                "doctor",
                "supports",
                "room",
                "join",
                "course",
                "attendance",
                "recording",
                "user",
                "group",
                "whiteboard",
                "cluster",
                "legacy",
                "file",
                "calendar",
                "invitation",
                "salt"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(Ran.om(command, "--help").done().out()).startsWith("Usage: om " + command);
        assertThat(Ran.om("--help").done().out()).contains("\n  " + command);
    }

    @Test
    void theVersionIsTold() {
        assertThat(Ran.om("--version").done().out()).startsWith("om ");
    }

    @Test
    void aMissingCommandIsAskedFor() {
        Ran.om().failed(ExitCode.WRONG_USAGE).saying("there are: demo, server, doctor");
        Ran.om("room").failed(ExitCode.WRONG_USAGE).saying("there are: create, show, list");
    }

    @Test
    void anUnknownCommandIsNamed() {
        Ran.om("rom").failed(ExitCode.WRONG_USAGE).saying("no command 'om rom'");
        Ran.om("room", "mk").failed(ExitCode.WRONG_USAGE).saying("no command 'om room mk'");
    }

    @Test
    void anUnknownOptionIsNamed() {
        Ran.om("room", "list", "--colour").failed(ExitCode.WRONG_USAGE).saying("--colour");
    }

    @Test
    void aMissingServerLeadsToTheDemo() {
        Ran.om("room", "list").failed(ExitCode.WRONG_USAGE).saying("om demo");
    }

    @Test
    void aMissingAccountIsAskedFor() {
        Ran.om("room", "list", "--url", "http://127.0.0.1/openmeetings")
                .failed(ExitCode.WRONG_USAGE)
                .saying("--user");
    }

    @Test
    void aMissingPasswordIsAskedForWhereNobodyCanBeAsked() {
        Ran.om("room", "list", "--url", "http://127.0.0.1/openmeetings", "--user", "soap")
                .failed(ExitCode.WRONG_USAGE)
                .saying("OM_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "not a url",
                "ftp://meet.example/openmeetings",
                "http://",
                "http:///openmeetings",
                "meet.example.org"
            })
    void whatIsNoAddressIsRefusedAtOnce(String url) {
        Ran.om(ACCOUNT, "room", "list", "--url", url)
                .failed(ExitCode.WRONG_USAGE)
                .saying("https://meet.example.org/openmeetings");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.9", "banana", "", "3"})
    void anUnknownVersionIsRefusedAtOnce(String version) {
        Ran.om(ACCOUNT, "room", "list", "--url", "http://127.0.0.1:1/openmeetings", "--om-version", version)
                .failed(ExitCode.WRONG_USAGE)
                .saying("OpenMeetings");
    }

    @Test
    void aWordThatIsNoChoiceIsAnsweredWithTheChoices() {
        Ran.om("demo", "--transport", "pigeon").failed(ExitCode.WRONG_USAGE).saying("auto, soap, rest");
        Ran.om("demo", "--output", "xml").failed(ExitCode.WRONG_USAGE).saying("table, json");
        Ran.om("room", "create", "--name", "A", "--type", "party")
                .failed(ExitCode.WRONG_USAGE)
                .saying("conference, presentation, interview");
        Ran.om("room", "list", "--timeout", "soon").failed(ExitCode.WRONG_USAGE).saying("10s");
    }

    @Test
    void aRoomNumberIsNeededAndAtLeastOne() {
        Map<String, String> environment = Map.of("OM_URL", "http://127.0.0.1:1/", "OM_USER", "a", "OM_PASSWORD", "b");
        Ran.om(environment, "room", "show").failed(ExitCode.WRONG_USAGE).saying("--room 5");
        Ran.om(environment, "room", "show", "0").failed(ExitCode.WRONG_USAGE).saying("at least 1");
        Ran.om(environment, "room", "show", "two").failed(ExitCode.WRONG_USAGE).saying("two");
    }

    @Test
    void halfAnExternalIdIsRefused() {
        Map<String, String> environment = Map.of("OM_URL", "http://127.0.0.1:1/", "OM_USER", "a", "OM_PASSWORD", "b");
        Ran.om(environment, "room", "create", "--name", "A", "--external-id", "101")
                .failed(ExitCode.WRONG_USAGE)
                .saying("--external-type");
    }

    @Test
    void aSecretThatWasTypedInTheWrongPlaceIsNotRepeated() {
        assertThat(Ran.om("room", "list", "--passwort", "Geheim-4711")
                        .failed(ExitCode.WRONG_USAGE)
                        .err())
                .doesNotContain("Geheim-4711");
        assertThat(Ran.om("room", "list", "--pasword=Geheim-4711")
                        .failed(ExitCode.WRONG_USAGE)
                        .err())
                .doesNotContain("Geheim-4711");
        assertThat(Ran.om(ACCOUNT, "room", "list", "Geheim-4711")
                        .failed(ExitCode.WRONG_USAGE)
                        .err())
                .doesNotContain("Geheim-4711");
    }
}
