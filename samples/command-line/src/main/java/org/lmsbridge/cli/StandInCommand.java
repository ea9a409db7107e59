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

import org.lmsbridge.openmeetings.standin.StandInServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the stand-in server until it is stopped. */
@Command(
        name = "server",
        description =
                "Run a stand-in OpenMeetings server on this machine until stopped (Ctrl-C), for trying things out.")
final class StandInCommand extends TerminalCommand {
    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "5080",
            description = "Port to listen on; 5080 unless given, 0 for any that is free.")
    int port = 5080;

    @Option(
            names = "--om-version",
            paramLabel = "VERSION",
            defaultValue = "3.3",
            description = "Version to behave like; 3.3 unless given.")
    String version = "3.3";

    @Option(
            names = "--with-recordings",
            description = "Each room that is made has a recording of a minute at once, to try out what is done with"
                    + " recordings; there are none unless given.")
    boolean recordings;

    StandInCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run() {
        if (port < 0 || port > 65_535) {
            throw CommandFailure.wrongUsage("A port is a number from 0 to 65535, not " + port);
        }
        StandInServer server = StandIns.start(version, port, recordings);
        UntilStopped.run(() -> announce(server), server::close);
        return ExitCode.DONE;
    }

    private void announce(StandInServer server) {
        output().one(new Fields()
                .add("url", server.uri().toString())
                .add("user", server.user())
                .add("password", server.password())
                .add("version", server.version()));
        if (recordings) {
            terminal().say("Each room that is made has a recording; show it with: om course recordings list");
        }
        terminal().say("Running until stopped (Ctrl-C). Nothing is kept after that.");
    }
}
