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

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Prints what a command found, as the user wants it. */
final class Output {
    private final Terminal terminal;
    private final OutputFormat format;

    Output(Terminal terminal, OutputFormat format) {
        this.terminal = terminal;
        this.format = format;
    }

    boolean isJson() {
        return format == OutputFormat.JSON;
    }

    /** One thing: an object, or a line for each field that has a value. */
    void one(Fields thing) {
        if (isJson()) {
            terminal.print(JsonOutput.of(thing));
            return;
        }
        TableWriter table = new TableWriter(terminal.width());
        for (Map.Entry<String, Optional<Object>> field : thing.values().entrySet()) {
            String text = thing.text(field.getKey());
            if (!text.isEmpty()) {
                table.row(label(field.getKey()), text);
            }
        }
        table.lines().forEach(terminal::print);
    }

    /** Several things: an array, or a table of the columns named; {@code none} is said when there are none. */
    void many(List<Fields> things, String none, String... columns) {
        if (isJson()) {
            terminal.print(JsonOutput.of(things));
            return;
        }
        if (things.isEmpty()) {
            terminal.say(none);
            return;
        }
        TableWriter table = new TableWriter(terminal.width());
        table.heading(List.of(columns).stream()
                .map(name -> label(name).toUpperCase(Locale.ROOT))
                .toList());
        for (Fields thing : things) {
            table.row(List.of(columns).stream().map(thing::text).toList());
        }
        table.lines().forEach(terminal::print);
    }

    /** Something done: an object, or a sentence. */
    void done(Fields thing, String sentence) {
        terminal.print(isJson() ? JsonOutput.of(thing) : TableWriter.oneLine(sentence));
    }

    /** A text of several lines, each with its end: in an object, or as it is. */
    void text(Fields thing, String text) {
        if (isJson()) {
            terminal.print(JsonOutput.of(thing));
        } else {
            terminal.printAsIs(text);
        }
    }

    /** {@code externalType} becomes "external type". */
    private static String label(String name) {
        return name.replaceFirst("^isPublic$", "public")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
