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

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Entry point of the command line. */
public final class Om {
    private Om() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        Terminal terminal = new Terminal(System.getenv(), System.in, out, err, Om::askAtConsole);
        System.setErr(terminal.err());
        int code = run(arguments, terminal);
        out.flush();
        System.exit(code);
    }

    /** The same within a test. */
    static int run(
            String[] arguments,
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Function<String, Optional<String>> questions) {
        return run(arguments, new Terminal(environment, in, out, err, questions));
    }

    private static int run(String[] arguments, Terminal terminal) {
        terminal.secrets().addFrom(arguments);
        terminal.variable("OM_PASSWORD").ifPresent(terminal.secrets()::add);
        terminal.variable("OM_SALT").ifPresent(terminal.secrets()::add);
        terminal.variable(NewPassword.VARIABLE).ifPresent(terminal.secrets()::add);
        terminal.variable("OM_PREVIOUS_SALT").ifPresent(terminal.secrets()::add);
        terminal.variable(LinkOptions.VARIABLE).ifPresent(terminal.secrets()::add);
        terminal.variable(LinkOptions.PREVIOUS_VARIABLE).ifPresent(terminal.secrets()::add);
        try {
            return Commands.line(terminal, arguments).execute(arguments);
        } catch (LinkageError e) {
            terminal.say("om: This program is not whole (" + e + "); build it again by deleting its target folder");
            return ExitCode.FAILED;
        } finally {
            terminal.err().close();
        }
    }

    /** Texts leave as UTF-8 whatever the locale: JSON is defined so, and course names are in every language. */
    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    /** From Java 22 on there is always a console; samples/om sets {@code jdk.console=java.base}, which undoes that. */
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<String> askAtConsole(String question) {
        Console console = System.console();
        return console == null
                ? Optional.empty()
                : Optional.ofNullable(console.readPassword("%s", question)).map(String::new);
    }
}
