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

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Somebody of the learning platform. */
final class PersonOptions {
    @Option(
            names = "--user-id",
            required = true,
            paramLabel = "ID",
            description = "What the learning platform calls the person.")
    String id = "";

    @Option(names = "--login", paramLabel = "NAME", description = "Short name; user and the id unless given.")
    @Nullable String login;

    @Option(names = "--first-name", paramLabel = "NAME", defaultValue = "", description = "First name.")
    String firstName = "";

    @Option(names = "--last-name", paramLabel = "NAME", defaultValue = "", description = "Last name.")
    String lastName = "";

    @Option(names = "--email", paramLabel = "ADDRESS", defaultValue = "", description = "E-mail address.")
    String email = "";

    String login() {
        return login == null ? "user" + id : login;
    }
}
