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

/**
 * Outcome of one check of the doctor.
 *
 * @param check what was looked at
 * @param state how it was found
 * @param message what was seen and, unless all is well, what to do
 * @param exitCode exit code that a failure asks for
 */
record Finding(String check, State state, String message, int exitCode) {
    /** How a check ended. */
    enum State {
        OK,
        WARNING,
        FAILED,
        SKIPPED
    }

    static Finding ok(String check, String message) {
        return new Finding(check, State.OK, message, ExitCode.DONE);
    }

    static Finding warning(String check, String message) {
        return new Finding(check, State.WARNING, message, ExitCode.DONE);
    }

    static Finding failed(String check, int exitCode, String message) {
        return new Finding(check, State.FAILED, message, exitCode);
    }

    static Finding failed(String check, Exception e) {
        return failed(check, Failures.exitCode(e), Failures.sentence(e));
    }

    static Finding skipped(String check, String message) {
        return new Finding(check, State.SKIPPED, message, ExitCode.DONE);
    }

    boolean isWarning() {
        return state == State.WARNING;
    }

    boolean isFailure() {
        return state == State.FAILED;
    }

    Fields fields() {
        return new Fields().add("check", check).add("state", state).add("message", message);
    }
}
