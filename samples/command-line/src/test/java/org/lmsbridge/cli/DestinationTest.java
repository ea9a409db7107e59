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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are whole or not there, and are never overwritten unasked. */
class DestinationTest {
    @TempDir
    Path folder;

    private Path file;
    private Path partial;

    @BeforeEach
    void name() {
        file = folder.resolve("lesson.mp4");
        partial = folder.resolve("lesson.mp4.part");
    }

    @Test
    void theFileAppearsWhenItIsWhole() throws IOException {
        try (Destination destination = Destination.open(file, false)) {
            write(destination, "film");
            assertThat(file).doesNotExist();
            destination.complete();
        }

        assertThat(file).hasContent("film");
        assertThat(partial).doesNotExist();
    }

    @Test
    void whatIsThereIsNotOverwrittenUnasked() throws IOException {
        Files.writeString(file, "old");

        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Destination.open(file, false))
                .withMessageContaining("--force")
                .matches(failure -> failure.exitCode() == ExitCode.WRONG_USAGE);
        assertThat(file).hasContent("old");
        assertThat(partial).doesNotExist();
    }

    @Test
    void whatAppearsMeanwhileIsNotOverwrittenEither() throws IOException {
        try (Destination destination = Destination.open(file, false)) {
            write(destination, "film");
            Files.writeString(file, "of somebody else");
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(destination::complete)
                    .withMessageContaining("--force");
        }

        assertThat(file).hasContent("of somebody else");
        assertThat(partial).doesNotExist();
    }

    @Test
    void byForceTheOldFileStaysUntilTheNewOneIsWhole() throws IOException {
        Files.writeString(file, "old");
        try (Destination destination = Destination.open(file, true)) {
            write(destination, "film");
            assertThat(file).hasContent("old");
            destination.complete();
        }

        assertThat(file).hasContent("film");
    }

    @Test
    void whatIsNotWholeIsThrownAway() throws IOException {
        try (Destination destination = Destination.open(file, false)) {
            write(destination, "fi");
        }

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledRunLeftIsWrittenOver() throws IOException {
        Files.writeString(partial, "something longer");
        try (Destination destination = Destination.open(file, false)) {
            write(destination, "film");
            destination.complete();
        }

        assertThat(file).hasContent("film");
    }

    @Test
    void twoRunsDoNotWriteToTheSameFile() throws IOException {
        try (Destination first = Destination.open(file, false)) {
            write(first, "film");
            assertThatExceptionOfType(CommandFailure.class)
                    .isThrownBy(() -> Destination.open(file, false))
                    .withMessageContaining("Another download");
            assertThat(partial).hasContent("film");
        }
    }

    @Test
    void aFolderThatIsMissingOrNamedIsTold() {
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Destination.open(folder, true))
                .withMessageContaining("is a folder");
        assertThatExceptionOfType(CommandFailure.class)
                .isThrownBy(() -> Destination.open(folder.resolve("none/lesson.mp4"), false))
                .withMessageContaining("cannot be written")
                .matches(failure -> failure.exitCode() == ExitCode.FAILED);
    }

    private static void write(Destination destination, String text) throws IOException {
        destination.stream().write(text.getBytes(StandardCharsets.UTF_8));
    }
}
