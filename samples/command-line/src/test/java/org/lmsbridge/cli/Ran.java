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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What one run of the command line left behind. */
record Ran(int exitCode, String out, String err) {
    static Ran om(Map<String, String> environment, String... arguments) {
        return run("", question -> Optional.empty(), environment, arguments);
    }

    static Ran om(String... arguments) {
        return om(Map.of(), arguments);
    }

    /** The same with somebody at the terminal who gives this answer to every question. */
    static Ran answering(String answer, Map<String, String> environment, String... arguments) {
        return run("", question -> Optional.of(answer), environment, arguments);
    }

    /** The same with something to read on standard input. */
    static Ran reading(String input, Map<String, String> environment, String... arguments) {
        return run(input, question -> Optional.empty(), environment, arguments);
    }

    static Ran run(
            String input,
            Function<String, Optional<String>> questions,
            Map<String, String> environment,
            String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Om.run(
                arguments,
                environment,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                questions);
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** The whole of standard output as one JSON value. */
    JsonNode json() {
        try {
            return new ObjectMapper().readTree(out);
        } catch (JsonProcessingException e) {
            throw new AssertionError("No JSON: " + out, e);
        }
    }

    Ran done() {
        assertThat(exitCode).as("exit code of: %s", this).isEqualTo(ExitCode.DONE);
        return this;
    }

    /** Ended with this code, said so in sentences, without a stack trace, and printed no result. */
    Ran failed(int code) {
        assertThat(exitCode).as("exit code of: %s", this).isEqualTo(code);
        assertThat(err).startsWith("om: ").doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(out).isEmpty();
        return this;
    }

    Ran saying(String text) {
        assertThat(err).contains(text);
        return this;
    }
}
