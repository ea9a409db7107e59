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

import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransportChoice;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the whole way of a course's room without a server at hand. */
@Command(
        name = "demo",
        description = "Show how a course gets its room, with a stand-in server that is started and stopped for it.")
final class DemoCommand extends TerminalCommand {
    @Option(
            names = "--om-version",
            paramLabel = "VERSION",
            defaultValue = "3.3",
            description = "Version that the stand-in behaves like; 3.3 unless given.")
    String version = "3.3";

    @Option(
            names = "--transport",
            paramLabel = "KIND",
            converter = Words.Transport.class,
            defaultValue = "auto",
            description = "auto (default), soap or rest.")
    TransportChoice transport = TransportChoice.AUTO;

    DemoCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run() {
        try (StandInServer standIn = StandIns.start(version, 0);
                JdbcStore store = JdbcStore.at(Demo.DATABASE);
                OpenMeetings server = OpenMeetings.at(standIn.uri())
                        .credentials(Credentials.password(standIn.user(), standIn.password()))
                        .transport(transport)
                        .build()) {
            Fields story = new Demo(server, store.rooms(), new Story(terminal(), output().isJson())).run(transport);
            if (output().isJson()) {
                output().one(story);
            }
            return ExitCode.DONE;
        }
    }
}
