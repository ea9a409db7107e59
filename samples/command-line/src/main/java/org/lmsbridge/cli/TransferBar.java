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

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** How far a long transfer is, drawn for somebody who watches; nothing is drawn for programs. Thread-safe. */
final class TransferBar implements AutoCloseable {
    private static final int MEBIBYTE = 1 << 20;
    private static final int MILLISECONDS = 200;
    private static final int WIDEST = 120;
    private static final int USUAL = 80;

    private final @Nullable ProgressBar bar;
    private final Terminal terminal;

    /** Begins to draw where somebody watches; {@code task} says what is going on, such as "Download". */
    TransferBar(Terminal terminal, Output output, String task) {
        this.terminal = terminal;
        this.bar = terminal.isWatched() && !output.isJson() ? drawn(terminal, task) : null;
    }

    /** Tells how many bytes are over, and of how many; a total below zero is not known. */
    void at(long done, long total) {
        if (bar != null) {
            bar.maxHint(total);
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

    private static ProgressBar drawn(Terminal terminal, String task) {
        return begun(terminal, task)
                .setUnit(" MiB", MEBIBYTE)
                .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .build();
    }

    /** A bar of unknown length, in the width of the window. */
    static ProgressBarBuilder begun(Terminal terminal, String task) {
        int width = terminal.width() == Integer.MAX_VALUE ? USUAL : Math.min(terminal.width(), WIDEST);
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS)
                .setConsumer(new DelegatingProgressBarConsumer(line -> draw(terminal, line), width - 1));
    }

    private static void draw(Terminal terminal, String line) {
        terminal.screen().print("\r" + line);
        terminal.screen().flush();
    }
}
