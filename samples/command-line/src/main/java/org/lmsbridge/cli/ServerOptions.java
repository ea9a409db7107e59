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

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.TransportChoice;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import picocli.CommandLine.Option;

/** Which OpenMeetings server, and as whom. What is not given here is looked up, see {@link ServerSettings}. */
final class ServerOptions {
    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "Address of OpenMeetings, such as https://meet.example.org/openmeetings; else OM_URL.")
    @Nullable String url;

    @Option(names = "--user", paramLabel = "NAME", description = "Account to log in with; else OM_USER.")
    @Nullable String user;

    @Option(
            names = "--password",
            paramLabel = "TEXT",
            description = "Its password; else OM_PASSWORD, which others on this machine cannot see, else asked for.")
    @Nullable String password;

    @Option(
            names = "--salt",
            paramLabel = "TEXT",
            description = "Instead of a password the salt it is derived from, see om salt; else OM_SALT.")
    @Nullable String salt;

    @Option(
            names = "--server-id",
            paramLabel = "NAME",
            description = "Name of the server in derived passwords; its address unless said otherwise.")
    @Nullable String serverId;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Properties file with url, user, password, salt, server-id (or host, user, pass).")
    @Nullable String config;

    @Option(
            names = "--om-version",
            paramLabel = "VERSION",
            converter = Words.Version.class,
            description = "Version of OpenMeetings, 2.0 to 9; detected unless given.")
    @Nullable OpenMeetingsVersion version;

    @Option(
            names = "--transport",
            paramLabel = "KIND",
            converter = Words.Transport.class,
            defaultValue = "auto",
            description = "auto (default), soap or rest.")
    TransportChoice transport = TransportChoice.AUTO;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = Words.Time.class,
            description = "Longest wait for an answer, such as 10s, 500ms or 2m; 10s unless given.")
    @Nullable Duration timeout;
}
