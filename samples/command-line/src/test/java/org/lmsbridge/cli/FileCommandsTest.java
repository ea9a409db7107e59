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
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of rooms and people. */
class FileCommandsTest extends AgainstStandIn {
    @TempDir
    Path folder;

    private Path slides;

    @BeforeEach
    void write() throws IOException {
        slides = Files.write(folder.resolve("slides.pdf"), new byte[100_000]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "5.1", "9.2"})
    void aFileIsUploadedListedRenamedAndDeleted(String version) {
        use(version);
        String room = room("Algebra 101");

        JsonNode file = om("file", "upload", slides.toString(), "--room", room, "-o", "json")
                .done()
                .json();
        String id = file.get("id").asText();

        assertThat(file.get("name").asText()).isEqualTo("slides.pdf");
        assertThat(server().files()).anyMatch(stored -> stored.bytes() == 100_000);
        assertThat(om("file", "list", "--room", room, "-o", "json")
                        .done()
                        .json()
                        .get(0)
                        .get("id")
                        .asText())
                .isEqualTo(id);
        assertThat(om("file", "rename", id, "lesson 1.pdf", "-o", "json")
                        .done()
                        .json()
                        .get("name")
                        .asText())
                .startsWith("lesson 1");
        om("file", "delete", id).done();
        om("file", "list", "--room", room).done().saying("no files");
        om("file", "delete", id).done();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0"})
    void oldVersionsFetchFilesThemselves(String version) {
        use(version);

        om("file", "upload", slides.toString(), "--room", room("A"))
                .failed(ExitCode.FAILED)
                .saying("not supported");
        assertThat(om("file", "extensions").done().out()).contains("pdf");
    }

    @Test
    void aFolderHoldsFiles() {
        use("9.2");
        String room = room("Algebra 101");
        String inner = om("file", "create-folder", "--name", "Week 1", "--room", room, "-o", "json")
                .done()
                .json()
                .get("id")
                .asText();
        String file = om("file", "upload", slides.toString(), "--room", room, "-o", "json")
                .done()
                .json()
                .get("id")
                .asText();

        om("file", "move", file, "--room", room, "--folder", inner).done();

        JsonNode listed = om("file", "list", "--room", room, "--folder", inner, "-o", "json")
                .done()
                .json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("parentId").asText()).isEqualTo(inner);
    }

    @Test
    void standardInputIsUploadedUnderAName() {
        use("9.2");

        om("file", "upload", "-").failed(ExitCode.WRONG_USAGE).saying("--name");
        Ran.reading("text", environment(), "file", "upload", "-", "--name", "notes.pdf")
                .done();
        assertThat(server().files()).anyMatch(file -> file.name().equals("notes.pdf") && file.bytes() == 4);
    }

    @Test
    void progressIsDrawnForPeopleOnly() {
        use("9.2");
        Map<String, String> watched = new HashMap<>(environment("OM_PROGRESS", "yes"));
        watched.put("OM_COLUMNS", "80");

        assertThat(om(watched, "file", "upload", slides.toString()).done().err())
                .contains("\rUpload", "100%");
        assertThat(om(watched, "file", "upload", slides.toString(), "-o", "json")
                        .done()
                        .err())
                .isEmpty();
        assertThat(om("file", "upload", slides.toString()).done().err()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotSent() {
        use("9.2");
        server().resetCounters();

        om("file", "upload", folder.resolve("none.pdf").toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("no file");
        om("file", "upload", folder.toString()).failed(ExitCode.WRONG_USAGE);
        assertThat(server().requestCount("add")).isZero();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        use("9.2");

        om("file", "list", "--room", "9999").failed(ExitCode.NOT_FOUND).saying("no room 9999");
        om("file", "rename", "9999", "x.pdf").failed(ExitCode.NOT_FOUND);
    }

    @Test
    void placesAreSaidInOneWay() {
        om("file", "list", "--room", "1", "--owner", "2")
                .failed(ExitCode.WRONG_USAGE)
                .saying("one of");
        om("file", "list", "--owner-external-id", "2")
                .failed(ExitCode.WRONG_USAGE)
                .saying("both or none");
        om("file", "list", "--person", "2").failed(ExitCode.WRONG_USAGE).saying("--external-type");
        om("file", "list", "--room", "1", "--external-type", "lms.test")
                .failed(ExitCode.WRONG_USAGE)
                .saying("either");
        om("file", "delete").failed(ExitCode.WRONG_USAGE).saying("Which file");
    }
}
