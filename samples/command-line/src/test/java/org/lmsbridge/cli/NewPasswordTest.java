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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a password comes from that is being set, and that nobody sees it. */
class NewPasswordTest {
    private static final String SECRET = "S3cret-Word!";

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Deque<String> answers = new ArrayDeque<>();
    private final NewPassword option = new NewPassword();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {SECRET, SECRET + "\n", SECRET + "\r\n"})
    void aFileHoldsItInItsOnlyLine(String content) throws IOException {
        option.file = Files.writeString(folder.resolve("password"), content).toString();

        assertThat(option.needed(terminal(Map.of(), ""), "ada")).isEqualTo(SECRET);
        assertThat(said()).isEmpty();
    }

    @Test
    void aDashIsStandardInput() {
        option.file = "-";

        assertThat(option.needed(terminal(Map.of(), SECRET + "\n"), "ada")).isEqualTo(SECRET);
    }

    @Test
    void theEnvironmentHoldsItWhenNoFileIsNamed() {
        assertThat(option.needed(terminal(Map.of("OM_NEW_PASSWORD", SECRET), ""), "ada"))
                .isEqualTo(SECRET);
    }

    @Test
    void aPersonTypesItTwice() {
        answers.addAll(List.of(SECRET, SECRET));

        assertThat(option.needed(terminal(Map.of(), ""), "ada")).isEqualTo(SECRET);
    }

    @Test
    void aPersonWhoTypesTwoDifferentOnesIsTold() {
        answers.addAll(List.of(SECRET, "another"));

        refused("not the same", Map.of(), "");
    }

    @Test
    void whatIsTypedAsAnArgumentIsTakenWithAWarning() {
        option.text = SECRET;

        assertThat(option.needed(terminal(Map.of(), ""), "ada")).isEqualTo(SECRET);
        assertThat(said()).contains("Warning").doesNotContain(SECRET);
    }

    @Test
    void whereNobodyCanBeAskedAllWaysAreNamed() {
        refused("OM_NEW_PASSWORD", Map.of(), "");
        refused("--new-password-file", Map.of(), "");
    }

    @Test
    void twoPasswordsAtOnceAreRefused() {
        option.text = SECRET;
        option.file = "-";

        refused("one is meant", Map.of(), SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "two\nlines", "two\nlines\n"})
    void whatIsNotOneLineIsRefusedWithoutRepeatingIt(String content) {
        option.file = "-";

        refused("only line", Map.of(), content);
        assertThat(said()).isEmpty();
    }

    @Test
    void aFilmNamedByMistakeIsNotReadWhole() {
        option.file = "-";

        refused("only line", Map.of(), "x".repeat(5000));
    }

    @Test
    void aMissingFileIsNamed() {
        option.file = folder.resolve("none").toString();

        refused("no file", Map.of(), "");
    }

    @Test
    void itIsHiddenInAllThatIsSaidLater() {
        option.file = "-";
        Terminal terminal = terminal(Map.of(), SECRET);

        terminal.say(option.needed(terminal, "ada"));
        assertThat(said()).isEqualTo("[hidden]\n");
    }

    private void refused(String saying, Map<String, String> environment, String input) {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> option.needed(terminal(environment, input), "ada"))
                .withMessageContaining(saying)
                .matches(failure -> failure.exitCode() == ExitCode.WRONG_USAGE);
    }

    private Terminal terminal(Map<String, String> environment, String input) {
        return new Terminal(
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                question -> Optional.ofNullable(answers.poll()));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
