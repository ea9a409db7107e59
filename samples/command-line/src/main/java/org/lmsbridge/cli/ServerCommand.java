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

import org.lmsbridge.openmeetings.OpenMeetings;
import picocli.CommandLine.Mixin;

/** A command that talks to an OpenMeetings server. */
abstract class ServerCommand extends TerminalCommand {
    @Mixin
    ServerOptions server = new ServerOptions();

    ServerCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    final int run() {
        try (OpenMeetings openMeetings = new ServerSettings(server, terminal()).connect()) {
            return run(openMeetings);
        }
    }

    abstract int run(OpenMeetings openMeetings);
}
