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
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** The server command as a process of its own. */
class StandInCommandTest {
    @Test
    void itRunsUntilStoppedAndSaysHowToReachIt() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Om.class.getName(),
                        "server",
                        "--port",
                        "0",
                        "--om-version",
                        "5.1",
                        "--output",
                        "json")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (MappingIterator<JsonNode> told =
                new ObjectMapper().readerFor(JsonNode.class).readValues(process.getInputStream())) {
            JsonNode server = told.next();
            Map<String, String> environment = Map.of(
                    "OM_URL", server.get("url").asText(),
                    "OM_USER", server.get("user").asText(),
                    "OM_PASSWORD", server.get("password").asText());

            assertThat(server.get("version").asText()).isEqualTo("5.1.0");
            Ran.om(environment, "room", "create", "--name", "A").done();

            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            Ran.om(environment, "room", "list").failed(ExitCode.NOT_REACHABLE);
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void withRecordingsEachRoomOfACourseHasOne(String version, @TempDir Path folder) {
        try (StandInServer server = StandIns.start(version, 0, true)) {
            Map<String, String> environment = Map.of(
                    "OM_URL", server.uri().toString(), "OM_USER", server.user(), "OM_PASSWORD", server.password());
            String database = "jdbc:h2:file:" + folder.resolve("rooms");
            course(environment, database, "open").done();
            String number = course(environment, database, "recordings", "list", "-o", "json")
                    .done()
                    .json()
                    .get(0)
                    .get("recording")
                    .asText();
            Path file = folder.resolve("lesson");
            course(environment, database, "recordings", "download", number, "--to", file.toString())
                    .done();
            assertThat(file).isNotEmptyFile();
        }
    }

    private static Ran course(Map<String, String> environment, String database, String... command) {
        List<String> arguments = new ArrayList<>(List.of("course"));
        arguments.addAll(List.of(command));
        arguments.addAll(List.of("--instance", "campus.example", "--course", "A", "--db", database));
        arguments.addAll(List.of("--user-id", "1", "--role", "teacher"));
        return Ran.om(environment, arguments.toArray(String[]::new));
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            Ran.om("server", "--port", port).failed(ExitCode.FAILED).saying("--port 0");
        }
        Ran.om("server", "--port", "70000").failed(ExitCode.WRONG_USAGE).saying("65535");
    }
}
