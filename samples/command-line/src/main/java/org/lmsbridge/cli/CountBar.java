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

import me.tongfei.progressbar.ProgressBar;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.Progress;

/** How many of many are done, drawn for somebody who watches; nothing is drawn for programs. Thread-safe. */
final class CountBar implements Progress, AutoCloseable {
    private final @Nullable ProgressBar bar;
    private final Terminal terminal;

    /** Begins to draw where somebody watches; {@code task} says what is going on, such as "Compare". */
    CountBar(Terminal terminal, Output output, String task) {
        this.terminal = terminal;
        this.bar = terminal.isWatched() && !output.isJson()
                ? TransferBar.begun(terminal, task).build()
                : null;
    }

    @Override
    public void at(long done, long total) {
        if (bar != null) {
            bar.maxHint(Math.max(done, total));
            bar.stepTo(done);
        }
    }

    /** Leaves the last state in its own line. */
    @Override
    public void close() {
        if (bar != null) {
            bar.close();
            terminal.screen().print("\n");
            terminal.screen().flush();
        }
    }
}
