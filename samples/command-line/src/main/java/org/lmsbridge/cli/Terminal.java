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

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The surroundings of a run: its environment, its input, its two outputs, and the person before it, if there is one. */
final class Terminal {
    private final Map<String, String> environment;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final PrintStream screen;
    private final Secrets secrets = new Secrets();
    private final Set<String> said = ConcurrentHashMap.newKeySet();
    private final Function<String, Optional<String>> questions;

    /**
     * Redacts what goes to {@code err}.
     *
     * @param questions asks for a secret without echo; empty when nobody is there to answer
     */
    Terminal(
            Map<String, String> environment,
            InputStream in,
            PrintStream out,
            PrintStream err,
            Function<String, Optional<String>> questions) {
        this.environment = Map.copyOf(environment);
        this.in = in;
        this.out = out;
        this.screen = err;
        this.err = new PrintStream(new RedactedStream(err, secrets), true, StandardCharsets.UTF_8);
        this.questions = questions;
    }

    /** A variable of the environment; one that is set to nothing counts as absent. */
    Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Prints a line of the result. */
    void print(String line) {
        out.print(line + "\n");
        out.flush();
    }

    /** Prints a result that has its own ends of lines. */
    void printAsIs(String text) {
        out.print(text);
        out.flush();
    }

    /** Tells the user something that is not part of the result. */
    void say(String line) {
        err.print(line + "\n");
    }

    /** The same for what several parts of a command may want to say: the second time nothing is said. */
    void sayOnce(String line) {
        if (said.add(line)) {
            say(line);
        }
    }

    InputStream in() {
        return in;
    }

    /**
     * Where progress is drawn: standard error without its redaction, which waits for the end of a line. Nothing but
     * numbers and texts of the program goes there.
     */
    PrintStream screen() {
        return screen;
    }

    /** Whether somebody watches, which samples/om finds out: standard output and standard error are a window. */
    boolean isWatched() {
        return variable("OM_PROGRESS").filter("yes"::equals).isPresent();
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    Secrets secrets() {
        return secrets;
    }

    /** Asks for a secret; empty when there is no terminal. */
    Optional<String> ask(String question) {
        return questions.apply(question).filter(answer -> !answer.isEmpty());
    }

    /** Columns of the window; unlimited when the result goes to a file or another program. */
    int width() {
        try {
            return variable("OM_COLUMNS")
                    .map(Integer::valueOf)
                    .filter(columns -> columns >= 20)
                    .orElse(Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
