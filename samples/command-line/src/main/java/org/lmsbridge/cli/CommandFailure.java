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

import java.util.Collection;

/** Ends a command with a sentence for the user, and with the exit code that belongs to it. */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static CommandFailure wrongUsage(String message) {
        return new CommandFailure(ExitCode.WRONG_USAGE, message);
    }

    static CommandFailure notFound(String message) {
        return new CommandFailure(ExitCode.NOT_FOUND, message);
    }

    static CommandFailure notReachable(String message) {
        return new CommandFailure(ExitCode.NOT_REACHABLE, message);
    }

    static CommandFailure failed(String message) {
        return new CommandFailure(ExitCode.FAILED, message);
    }

    /** The same with what is behind it, which {@code --verbose} shows. */
    static CommandFailure failed(String message, Exception cause) {
        CommandFailure failure = failed(message);
        failure.initCause(cause);
        return failure;
    }

    /** For several things that failed, each of which asks for an exit code. */
    static CommandFailure ofSeveral(Collection<Integer> exitCodes, String message) {
        return new CommandFailure(ExitCode.of(exitCodes), message);
    }

    int exitCode() {
        return exitCode;
    }
}
