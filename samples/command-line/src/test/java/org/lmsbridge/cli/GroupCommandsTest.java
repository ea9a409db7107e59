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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups of users, called organisations before 3.1. */
class GroupCommandsTest extends AgainstStandIn {
    @ParameterizedTest
    @ValueSource(strings = {"3.3", "5.1", "9.2"})
    void aGroupIsMadeFilledEmptiedAndDeleted(String version) {
        use(version);
        String group = group("Algebra");
        String user = user();

        assertThat(om("group", "list").done().out()).contains("Algebra");
        assertThat(om("group", "members", group).done().saying("Nobody").out()).isEmpty();
        om("group", "add-user", group, user).done();
        assertThat(om("group", "members", group, "-o", "json")
                        .done()
                        .json()
                        .get(0)
                        .get("login")
                        .asText())
                .isEqualTo("ada.l");
        om("group", "add-room", group, room("A")).done();
        om("group", "remove-user", group, user).done();
        assertThat(om("group", "members", group, "-o", "json").done().json()).isEmpty();
        om("group", "delete", group).done();
        om("group", "members", group).failed(ExitCode.NOT_FOUND).saying("no group " + group);
        om("group", "delete", group).done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0"})
    void organisationsAreGroups(String version) {
        use(version);
        String group = group("Algebra");
        String user = user();

        om("group", "add-user", group, user).done();
        assertThat(om("group", "members", group).done().out()).contains("ada.l");
        om("group", "list").failed(ExitCode.FAILED).saying("not supported");
        om("group", "delete", group).failed(ExitCode.FAILED).saying("not supported");
    }

    @Test
    void membersAreListedInParts() {
        String group = group("Algebra");
        om("group", "add-user", group, user()).done();

        Ran part = om("group", "members", group, "--start", "0", "--max", "5", "-o", "json");
        assertThat(part.done().json()).hasSize(1);
        part.saying("1 of 1 members");
        assertThat(om("group", "members", group, "--start", "1", "-o", "json")
                        .done()
                        .json())
                .isEmpty();
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        om("group", "members", "9999").failed(ExitCode.NOT_FOUND);
        om("group", "add-room", group("A"), "9999").failed(ExitCode.NOT_FOUND).saying("no room 9999");
    }

    @Test
    void numbersAndANameAreNeeded() {
        om("group", "create").failed(ExitCode.WRONG_USAGE).saying("--name");
        om("group", "create", "--name", " ").failed(ExitCode.WRONG_USAGE);
        om("group", "members", "0").failed(ExitCode.WRONG_USAGE).saying("at least 1");
        om("group", "add-user", "1").failed(ExitCode.WRONG_USAGE).saying("USER");
    }

    private String group(String name) {
        JsonNode made =
                om("group", "create", "--name", name, "-o", "json").done().json();
        assertThat(made.get("name").asText()).isEqualTo(name);
        return made.get("id").asText();
    }

    private String user() {
        return om(
                        environment("OM_NEW_PASSWORD", "Gr8-Secret!Word"),
                        "user",
                        "create",
                        "--login",
                        "ada.l",
                        "--email",
                        "ada@example.org",
                        "-o",
                        "json")
                .done()
                .json()
                .get("id")
                .asText();
    }
}
