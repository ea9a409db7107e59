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
package org.lmsbridge.openmeetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lmsbridge.openmeetings.fake.Planted.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.RequestSeen;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Recordings come whole or not at all, however often the connection breaks. */
class RecordingDownloadsTest {
    private static final int SIZE = 3_000_000;

    @TempDir
    private Path directory;

    private static RecordingId recorded(StandInServer server) {
        return new RecordingId(server.addRecording(1, "Lesson", "u1", "lms", SIZE));
    }

    private static byte[] content(StandInServer server, RecordingId id) throws IOException {
        return server.recordingContent(id.value()).readAllBytes();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void aRecordingComesWholeInEveryFormatThatThereIs(String version) throws IOException {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            for (RecordingFormat format : client.recordings().formats()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                List<Long> steps = new ArrayList<>();

                long length = client.recordings().download(id, format, out, (done, total) -> {
                    assertThat(total).hasValue(SIZE);
                    steps.add(done);
                });

                assertThat(length).isEqualTo(SIZE);
                assertThat(out.toByteArray()).isEqualTo(content(server, id));
                assertThat(steps).isSorted().endsWith((long) SIZE);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "3.3", "4.0", "9.2"})
    void aCutConnectionIsTakenUpWhereItBroke(String version) throws IOException {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            Path file = directory.resolve("lesson");
            server.faults().cut("download", 1_000_000).cut("download", 1_500_000);

            client.recordings().download(id, file);

            assertThat(Files.readAllBytes(file)).isEqualTo(content(server, id));
            assertThat(directory).isDirectoryNotContaining("glob:**.part");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void theEndOfARecordingComesWithoutItsBeginningThoughTheConnectionBreaks(String version) throws IOException {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            RecordingFormat format = client.recordings().formats().get(0);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            List<Long> steps = new ArrayList<>();
            server.faults().cut("download", 250_000);

            long length = client.recordings().download(id, format, 2_000_000, out, (done, total) -> {
                assertThat(total).hasValue(SIZE);
                steps.add(done);
            });

            assertThat(length).isEqualTo(1_000_000);
            assertThat(out.toByteArray()).isEqualTo(Arrays.copyOfRange(content(server, id), 2_000_000, SIZE));
            assertThat(steps).isSorted().startsWith(2_000_000L).endsWith((long) SIZE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.3", "9.2"})
    void nothingComesFromBehindTheEndOfARecording(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            RecordingFormat format = client.recordings().formats().get(0);
            for (long from : new long[] {SIZE, SIZE + 1, 9_000_000_000_000L}) {
                List<Long> totals = new ArrayList<>();
                OutputStream none = new ByteArrayOutputStream(0);
                assertThat(client.recordings()
                                .download(id, format, from, none, (done, total) -> totals.add(total.orElseThrow())))
                        .isZero();
                assertThat(totals).containsExactly((long) SIZE);
                assertThat(none).hasToString("");
            }
            assertThat(catchThrowable(() -> client.recordings()
                            .download(id, format, -1, OutputStream.nullOutputStream(), TransferProgress.SILENT)))
                    .hasMessageContaining("not at -1");
        }
    }

    /** 3.0 and later are asked for the end; 2.x knows no parts. */
    @ParameterizedTest
    @CsvSource({"2.2,200", "3.0,206", "3.3,206", "9.2,206"})
    void onlyTheEndIsSentByServersThatKnowParts(String version, int status) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            RecordingFormat format = client.recordings().formats().get(0);
            assertThat(client.recordings()
                            .download(
                                    id, format, SIZE - 1000L, OutputStream.nullOutputStream(), TransferProgress.SILENT))
                    .isEqualTo(1000);
            assertThat(server.requests())
                    .filteredOn(request -> request.operation().equals("download"))
                    .extracting(RequestSeen::status)
                    .containsExactly(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "9.2"})
    void aConnectionThatKeepsBreakingIsGivenUpAndLeavesNoFile(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            Path file = directory.resolve("lesson");
            server.faults().cut("download", 100_000).next("download", 20, Fault.REQUEST_LOST);

            UnreachableException lost = catchThrowableOfType(
                    UnreachableException.class, () -> client.recordings().download(id, file));

            assertThat(lost).hasMessageContaining("recordings.download");
            assertThat(directory).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "5.1", "9.2"})
    void aRecordingThatIsNotThereIsNotFound(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class,
                    () -> client.recordings().download(new RecordingId(4711), OutputStream.nullOutputStream()));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "9.2"})
    void anEndedSessionIsRenewedAndNoSessionIdStandsInAnAddress(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            client.rooms().listPublic(org.lmsbridge.openmeetings.model.RoomType.CONFERENCE);
            server.expireSessions();

            assertThat(client.recordings().download(id, OutputStream.nullOutputStream()))
                    .isEqualTo(SIZE);
            assertThat(server.requests())
                    .filteredOn(request -> request.operation().equals("download"))
                    .isNotEmpty()
                    .noneMatch(request -> request.toString().contains("sid="));
        }
    }

    @Test
    void aFormatThatTheVersionHasNotIsRefused() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class,
                    () -> client.recordings()
                            .download(
                                    new RecordingId(1),
                                    RecordingFormat.FLV,
                                    OutputStream.nullOutputStream(),
                                    TransferProgress.SILENT));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_SUPPORTED);
        }
    }

    @Test
    void anOutputThatFailsIsOurOwnFailureAndNotTriedAgain() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            RecordingId id = recorded(server);
            OutputStream full = new OutputStream() {
                @Override
                public void write(int one) throws IOException {
                    throw new IOException("the disk is full");
                }
            };
            assertThat(catchThrowable(() -> client.recordings().download(id, full)))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("the disk is full");
            assertThat(server.requestCount("download")).isEqualTo(1);
        }
    }
}
