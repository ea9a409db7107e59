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

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** A command with the options that all have, and with somewhere to print. */
abstract class TerminalCommand implements Callable<Integer> {
    @Mixin
    CommonOptions common = new CommonOptions();

    private final Terminal terminal;

    TerminalCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public final Integer call() {
        Logging.set(common.verbose);
        return run();
    }

    /** Does the work and answers the exit code. */
    abstract int run();

    final Terminal terminal() {
        return terminal;
    }

    final Output output() {
        return new Output(terminal, common.output);
    }
}
