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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several servers, named in a file. */
@ParameterizedClass
@ValueSource(strings = {"h2", "mariadb"})
class PoolCommandsTest extends AgainstTwoServers {
    PoolCommandsTest(String kind) {
        super(kind);
    }

    @Test
    void coursesAreSpreadOverTheServersAndListed() {
        JsonNode first = course("open", "ALG 1", "-o", "json").done().json();
        course("open", "ALG 2").done();
        assertThat(first.get("open").asBoolean()).isTrue();
        JsonNode servers = pool("list", "-o", "json").done().json();
        assertThat(servers).hasSize(2).allMatch(server -> server.get("rooms").asInt() == 1);
        assertThat(servers.get(0).get("tags").get(0).asText()).isEqualTo("eu");
        assertThat(pool("list").done().out()).contains("blue", "red", "in-use");
        assertThat(course("join", "ALG 1").done().out()).startsWith(blue.uri().toString());
        assertThat(course("join", "ALG 2").done().out()).startsWith(red.uri().toString());
    }

    @Test
    void aDrainedServerGetsNoCoursesAndItsCoursesMoveWhenTheyAreTold() {
        course("open", "ALG 1").done();
        pool("move-all", "--server", "blue").failed(ExitCode.FAILED).saying("om pool drain");
        pool("drain", "--server", "blue").done();
        course("open", "ALG 2").done();
        course("close", "ALG 1").done();
        assertThat(pool("move", "--instance", "campus.example", "--course", "ALG 1")
                        .done()
                        .out())
                .contains("leaves the server blue");
        course("open", "ALG 1").done();
        assertThat(course("join", "ALG 1").done().out()).startsWith(red.uri().toString());
        assertThat(pool("move-all", "--server", "blue", "-o", "json")
                        .done()
                        .json()
                        .get("rooms")
                        .asInt())
                .isZero();
        pool("enable", "--server", "blue").failed(ExitCode.FAILED).saying("drained");
        pool("undrain", "--server", "blue").done();
        pool("undrain", "--server", "blue").failed(ExitCode.FAILED).saying("in-use");
        pool("move", "--instance", "campus.example", "--course", "none").failed(ExitCode.NOT_FOUND);
    }

    @Test
    void aMoveIsCalledOff() {
        course("open", "ALG 1").done();
        course("close", "ALG 1").done();
        pool("move", "--instance", "campus.example", "--course", "ALG 1").done();
        assertThat(pool("stay", "--instance", "campus.example", "--course", "ALG 1")
                        .done()
                        .out())
                .contains("stays on the server blue");
        pool("drain", "--server", "blue").done();
        pool("move-all", "--server", "blue").done();
        assertThat(pool("stay-all", "--server", "blue", "-o", "json")
                        .done()
                        .json()
                        .get("courses")
                        .asInt())
                .isEqualTo(1);
        course("open", "ALG 1").done();
        assertThat(course("join", "ALG 1").done().out()).startsWith(blue.uri().toString());
        pool("stay", "--instance", "campus.example", "--course", "none").failed(ExitCode.NOT_FOUND);
    }

    @Test
    void theCoursesOfAServerThatTheFileHasNoMoreMove() {
        course("open", "ALG 1").done();
        write("servers=red", block("red", red));
        course("open", "ALG 1").failed(ExitCode.FAILED).saying("no OpenMeetings server called blue");
        pool("move-all", "--server", "green").failed(ExitCode.NOT_FOUND);
        assertThat(pool("move-all", "--server", "blue").done().out()).contains(": 1.");
        course("open", "ALG 1").done();
        assertThat(course("join", "ALG 1").done().out()).startsWith(red.uri().toString());
    }

    @Test
    void aDisabledServerIsAskedForNothing() {
        course("open", "ALG 1").done();
        pool("disable", "--server", "blue").done();
        course("join", "ALG 1").failed(ExitCode.NOT_REACHABLE).saying("blue is disabled");
        pool("enable", "--server", "blue").done();
        course("join", "ALG 1").done();
        pool("disable", "--server", "green").failed(ExitCode.NOT_FOUND).saying("blue, red");
    }

    @Test
    void healthEndsWithAnotherCodeWhenAServerIsDown() {
        assertThat(pool("health", "-o", "json").done().json())
                .allMatch(server -> server.get("health").asText().equals("up"));
        blue.close();
        Ran ran = pool("health", "-o", "json");
        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(ran.json().get(0).get("health").asText()).isEqualTo("down");
        assertThat(ran.json().get(0).get("reason").asText()).isNotBlank();
        assertThat(ran.json().get(1).get("health").asText()).isEqualTo("up");
        course("open", "ALG 9").done();
        assertThat(course("join", "ALG 9").done().out()).startsWith(red.uri().toString());
    }

    @Test
    void aFileThatOthersMayReadIsWarnedOf() throws IOException {
        assertThat(pool("list").done().err()).doesNotContain("chmod");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        pool("list").done().saying("chmod 600");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "red.most-rooms=many | red.most-rooms has a value that cannot be read",
                "red.most-rooms=0 | at least one room",
                "red.weight=-1 | weight",
                "red.most-room=5 | red.most-room means nothing",
                "red.salt=abcdefghijklmnopqrstuvwxyz | one of them only",
                "servers=red,green | green.url is missing",
                "servers= | names no servers",
                "red.url=not an address | red.url is not an address"
            })
    void aFileThatIsWrongIsRefusedAndItsSecretsAreNotRepeated(String line, String complaint) {
        write("servers=red", block("red", red), line);
        pool("list").failed(ExitCode.WRONG_USAGE).saying(complaint);
    }

    @Test
    void withoutAFileThereIsNothingToShow() {
        Ran.om(Map.of(), "pool", "list").failed(ExitCode.WRONG_USAGE).saying("--servers");
        Ran.om(Map.of(), "pool", "list", "--servers", folder.resolve("none").toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("There is no file");
    }
}
