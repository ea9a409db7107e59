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

/** How much the libraries say on standard error. Must be set before the first of them writes a line. */
final class Logging {
    private static final String SIMPLE = "org.slf4j.simpleLogger.";

    private Logging() {}

    /** Even when verbose, the HTTP client stays silent: what goes over the wire holds passwords and session ids. */
    static void set(boolean verbose) {
        System.setProperty(SIMPLE + "logFile", "System.err");
        System.setProperty(SIMPLE + "showThreadName", "false");
        System.setProperty(SIMPLE + "showShortLogName", "true");
        System.setProperty(SIMPLE + "defaultLogLevel", verbose ? "info" : "warn");
        System.setProperty(SIMPLE + "log.org.lmsbridge", verbose ? "debug" : "warn");
        System.setProperty(SIMPLE + "log.org.apache.hc", "error");
        System.setProperty(SIMPLE + "log.org.eclipse.jetty", verbose ? "warn" : "error");
        System.setProperty(SIMPLE + "log.org.flywaydb", "warn");
        // It warns of every refusal of the server, also of those that are expected; what matters is in our own
        // messages.
        System.setProperty(SIMPLE + "log.org.mariadb", "error");
    }
}
