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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recordings that become files. */
class DownloadCommandTest extends AgainstStandIn {
    private static final long BYTES = 3_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2.0,flv", "3.0,mp4", "3.1,mp4", "3.3,mp4", "5.1,mp4", "9.2,mp4"})
    void aRecordingBecomesAFile(String version, String format) throws IOException {
        use(version);
        long id = recording();
        Path file = folder.resolve("lesson." + format);

        JsonNode done = om("recording", "download", Long.toString(id), "--to", file.toString(), "-o", "json")
                .done()
                .json();

        assertThat(done.get("bytes").asLong()).isEqualTo(BYTES);
        assertThat(done.get("format").asText()).isEqualTo(format);
        assertThat(done.get("file").asText()).isEqualTo(file.toString());
        assertThat(Files.readAllBytes(file))
                .isEqualTo(server().recordingContent(id).readAllBytes());
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatIsThereStaysUnlessForced() throws IOException {
        String id = Long.toString(recording());
        Path file = Files.writeString(folder.resolve("lesson.mp4"), "old");

        om("recording", "download", id, "--to", file.toString())
                .failed(ExitCode.WRONG_USAGE)
                .saying("--force");
        assertThat(file).hasContent("old");
        om("recording", "download", id, "--to", file.toString(), "--force").done();
        assertThat(file).hasSize(BYTES);
    }

    @Test
    void aConnectionThatBreaksIsMadeAnew() throws IOException {
        long id = recording();
        server().faults().cut("download", 1_000_000);
        Path file = folder.resolve("lesson.mp4");

        om("recording", "download", Long.toString(id), "--to", file.toString()).done();

        assertThat(Files.readAllBytes(file))
                .isEqualTo(server().recordingContent(id).readAllBytes());
    }

    @Test
    void whatDoesNotArriveWholeIsNoFile() {
        long id = recording();
        for (int i = 0; i < 10; i++) {
            server().faults().cut("download", 0);
        }

        om(
                        "recording",
                        "download",
                        Long.toString(id),
                        "--to",
                        folder.resolve("lesson.mp4").toString())
                .failed(ExitCode.NOT_REACHABLE);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void progressIsDrawnForPeopleOnly() {
        String id = Long.toString(recording());
        Map<String, String> watched = new HashMap<>(environment("OM_PROGRESS", "yes"));
        watched.put("OM_COLUMNS", "80");

        assertThat(om(
                                watched,
                                "recording",
                                "download",
                                id,
                                "--to",
                                folder.resolve("1").toString())
                        .done()
                        .err())
                .contains("\rDownload", "100%");
        assertThat(om(
                                watched,
                                "recording",
                                "download",
                                id,
                                "--to",
                                folder.resolve("2").toString(),
                                "-o",
                                "json")
                        .done()
                        .err())
                .isEmpty();
        assertThat(om("recording", "download", id, "--to", folder.resolve("3").toString())
                        .done()
                        .err())
                .isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFoundAndLeavesNothing() {
        om("recording", "download", "9999", "--to", folder.resolve("lesson.mp4").toString())
                .failed(ExitCode.NOT_FOUND);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFormatThatTheVersionHasNotIsRefused() {
        String id = Long.toString(recording());

        om(
                        "recording",
                        "download",
                        id,
                        "--format",
                        "flv",
                        "--to",
                        folder.resolve("lesson.flv").toString())
                .failed(ExitCode.FAILED)
                .saying("MP4");
        om("recording", "download", id, "--format", "vhs")
                .failed(ExitCode.WRONG_USAGE)
                .saying("mp4");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFolderThatIsMissingIsTold() {
        om(
                        "recording",
                        "download",
                        Long.toString(recording()),
                        "--to",
                        folder.resolve("none/lesson.mp4").toString())
                .failed(ExitCode.FAILED)
                .saying("cannot be written");
    }

    private long recording() {
        return server().addRecording(Long.parseLong(room("A")), "First lesson", "7", "lms.test", BYTES);
    }
}
