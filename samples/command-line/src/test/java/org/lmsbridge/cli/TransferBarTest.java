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

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Progress is drawn on standard error, for people only. */
class TransferBarTest {
    private static final Map<String, String> WATCHED = Map.of("OM_PROGRESS", "yes", "OM_COLUMNS", "60");
    private static final long MEBIBYTE = 1 << 20;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theLastStateStaysInOneLine() {
        transfer(WATCHED, OutputFormat.TABLE);

        String[] states = drawn().strip().split("\r");
        assertThat(states[states.length - 1]).contains("Download", "100%", "4/4 MiB");
        assertThat(states).allMatch(state -> TableWriter.width(state.strip()) < 60);
        assertThat(drawn()).startsWith("\r").endsWith("\n").containsOnlyOnce("\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aTransferOfUnknownLengthIsDrawnToo() {
        try (TransferBar bar = bar(WATCHED, OutputFormat.TABLE)) {
            bar.at(3 * MEBIBYTE, -1);
        }

        assertThat(drawn()).contains("3/? MiB");
    }

    @Test
    void programsGetNone() {
        transfer(WATCHED, OutputFormat.JSON);
        transfer(Map.of(), OutputFormat.TABLE);
        transfer(Map.of("OM_PROGRESS", "no"), OutputFormat.TABLE);

        assertThat(drawn()).isEmpty();
    }

    private void transfer(Map<String, String> environment, OutputFormat format) {
        try (TransferBar bar = bar(environment, format)) {
            bar.at(MEBIBYTE, 4 * MEBIBYTE);
            bar.at(4 * MEBIBYTE, 4 * MEBIBYTE);
        }
    }

    private TransferBar bar(Map<String, String> environment, OutputFormat format) {
        Terminal terminal = new Terminal(
                environment,
                InputStream.nullInputStream(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                question -> Optional.empty());
        return new TransferBar(terminal, new Output(terminal, format), "Download");
    }

    private String drawn() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
