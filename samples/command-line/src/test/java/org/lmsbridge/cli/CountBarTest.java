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

/** What is done of many is drawn on standard error, for people only. */
class CountBarTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theLastStateStaysInOneLine() {
        count(Map.of("OM_PROGRESS", "yes", "OM_COLUMNS", "60"), OutputFormat.TABLE);

        String[] states = drawn().strip().split("\r");
        assertThat(states[states.length - 1]).contains("Compare", "100%", "40/40");
        assertThat(states).allMatch(state -> TableWriter.width(state.strip()) < 60);
        assertThat(drawn()).containsOnlyOnce("\n");
    }

    @Test
    void programsGetNone() {
        count(Map.of("OM_PROGRESS", "yes"), OutputFormat.JSON);
        count(Map.of(), OutputFormat.TABLE);

        assertThat(drawn()).isEmpty();
    }

    private void count(Map<String, String> environment, OutputFormat format) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal =
                new Terminal(environment, InputStream.nullInputStream(), stream, stream, question -> Optional.empty());
        try (CountBar bar = new CountBar(terminal, new Output(terminal, format), "Compare")) {
            bar.at(0, 40);
            bar.at(40, 40);
        }
    }

    private String drawn() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
