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

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A password that is being set, as opposed to the one that logs in: from a file, the environment or the person at the
 * terminal, and with a warning from the command line.
 */
final class NewPassword {
    static final String VARIABLE = "OM_NEW_PASSWORD";

    /** Longer than any password that OpenMeetings keeps; whoever names a film by mistake is told so. */
    private static final int LONGEST = 1024;

    @Option(
            names = "--new-password",
            paramLabel = "TEXT",
            description = "The password to set; others on this machine can see it here.")
    @Nullable String text;

    @Option(
            names = {"--new-password-file", "--password-file"},
            paramLabel = "FILE",
            description = "File whose only line is the password to set, - for standard input; else " + VARIABLE
                    + ", else asked for.")
    @Nullable String file;

    /** The password from the command line or a file; empty when neither is given. */
    Optional<String> given(Terminal terminal) {
        if (text != null && file != null) {
            throw CommandFailure.wrongUsage("Two passwords given, one as text and one in a file: one is meant");
        }
        if (text != null) {
            terminal.say("Warning: others on this machine can see what is given with --new-password; " + VARIABLE
                    + " or --new-password-file keep it to yourself.");
        }
        return Optional.ofNullable(text)
                .or(() -> Optional.ofNullable(file).map(name -> read(name, terminal)))
                .map(password -> remembered(password, terminal));
    }

    /** The password, asked for if need be. */
    String needed(Terminal terminal, String whose) {
        return given(terminal)
                .or(() -> terminal.variable(VARIABLE))
                .or(() -> asked(terminal, whose))
                .orElseThrow(() -> CommandFailure.wrongUsage("No password for " + whose + ": set " + VARIABLE
                        + ", use --new-password-file (- for standard input), or run this in a terminal to be asked"));
    }

    private static Optional<String> asked(Terminal terminal, String whose) {
        Optional<String> first = terminal.ask("Password for " + whose + ": ").map(it -> remembered(it, terminal));
        if (first.isPresent() && !first.equals(terminal.ask("Once more: "))) {
            throw CommandFailure.wrongUsage("The two passwords are not the same; nothing has been done");
        }
        return first;
    }

    private static String remembered(String password, Terminal terminal) {
        terminal.secrets().add(password);
        return password;
    }

    private static String read(String name, Terminal terminal) {
        try (InputStream input = name.equals("-") ? unclosed(terminal) : Files.newInputStream(Path.of(name))) {
            return onlyLine(name, input.readNBytes(LONGEST + 1));
        } catch (NoSuchFileException e) {
            throw CommandFailure.wrongUsage("There is no file " + name + "; its only line should be the password");
        } catch (IOException e) {
            throw CommandFailure.wrongUsage("The password cannot be read from " + name + ": "
                    + e.getClass().getSimpleName());
        }
    }

    private static InputStream unclosed(Terminal terminal) throws IOException {
        return new ByteArrayInputStream(terminal.in().readNBytes(LONGEST + 1));
    }

    private static String onlyLine(String name, byte[] bytes) throws CharacterCodingException {
        String all = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String line = all.endsWith("\r\n")
                ? all.substring(0, all.length() - 2)
                : all.endsWith("\n") ? all.substring(0, all.length() - 1) : all;
        if (line.isEmpty() || bytes.length > LONGEST || line.chars().anyMatch(Character::isISOControl)) {
            throw CommandFailure.wrongUsage("The password is to be the only line of "
                    + (name.equals("-") ? "standard input" : name) + ", of 1 to " + LONGEST + " bytes");
        }
        return line;
    }
}
