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

/** Tells what happens in titled, numbered steps; says nothing where only JSON is wanted. Not thread-safe. */
final class Story {
    private static final String INDENT = "   ";

    private final Terminal terminal;
    private final boolean silent;
    private int steps;

    Story(Terminal terminal, boolean silent) {
        this.terminal = terminal;
        this.silent = silent;
    }

    void step(String title) {
        steps++;
        line((steps == 1 ? "" : "\n") + steps + "  " + title);
    }

    /** Rows of what was seen; links stay whole however narrow the window is, since people copy them. */
    void rows(String[]... rows) {
        TableWriter table = new TableWriter(Integer.MAX_VALUE);
        for (String[] row : rows) {
            table.row(row);
        }
        table.lines().forEach(line -> line(INDENT + line));
    }

    void line(String text) {
        if (!silent) {
            terminal.print(text);
        }
    }
}
