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

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/** What each command says of itself. */
class HelpTest {
    static Stream<List<String>> commands() {
        return leaves(all()).map(HelpTest::words);
    }

    private static Stream<CommandLine> leaves(CommandLine command) {
        return command.getSubcommands().isEmpty()
                ? Stream.of(command)
                : command.getSubcommands().values().stream().flatMap(HelpTest::leaves);
    }

    private static List<String> words(CommandLine command) {
        return List.of(command.getCommandSpec()
                .qualifiedName()
                .substring("om ".length())
                .split(" "));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandExplainsItself(List<String> command) {
        String help = Ran.om(
                        Stream.concat(command.stream(), Stream.of("--help")).toArray(String[]::new))
                .done()
                .out();

        assertThat(help).startsWith("Usage: om " + String.join(" ", command)).contains("--output", "--help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyOptionSaysWhatItIsFor(List<String> command) {
        CommandLine line = leaf(command);

        assertThat(line.getCommandSpec().usageMessage().description()).isNotEmpty();
        assertThat(Stream.concat(
                        line.getCommandSpec().options().stream(),
                        line.getCommandSpec().positionalParameters().stream()))
                .allMatch(argument -> argument.description().length > 0, "has a description")
                .allMatch(HelpTest::isSentence, "ends as a sentence does");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandStandsInTheManual(List<String> command) throws IOException {
        String manual = Files.readString(Path.of("..", "..", "docs", "command-line.md"));

        assertThat(manual.lines()
                        .filter(line -> line.startsWith("| `" + command.get(0)))
                        .flatMap(line -> Stream.of(line.split("\\|", -1)[1]
                                .replaceAll("[`,]", " ")
                                .strip()
                                .split("\\s+", -1))))
                .as("what the table of docs/command-line.md names after " + command.get(0))
                .contains(command.get(command.size() - 1));
    }

    private static CommandLine leaf(List<String> command) {
        CommandLine line = all();
        for (String word : command) {
            line = Objects.requireNonNull(line.getSubcommands().get(word));
        }
        return line;
    }

    private static CommandLine all() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        return Commands.line(
                new Terminal(Map.of(), InputStream.nullInputStream(), nowhere, nowhere, question -> Optional.empty()));
    }

    private static boolean isSentence(ArgSpec argument) {
        String[] lines = argument.description();
        return lines[lines.length - 1].endsWith(".");
    }
}
