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

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FilePlace;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.StoredFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that look at files. */
final class FileReadCommands {
    private FileReadCommands() {}

    @Command(
            name = "list",
            description = "List files and folders of a room, a home or a folder, or (from 4.0.6) those of a learning"
                    + " platform. From 3.1 on no homes but the account's own.")
    static final class ListFiles extends ServerCommand {
        @Mixin
        FilePlaceOptions place = new FilePlaceOptions();

        @Option(names = "--external-type", paramLabel = "TYPE", description = "Files of this platform; from 4.0.6.")
        @Nullable String externalType;

        @Option(
                names = "--person",
                paramLabel = "ID",
                description = "Of that platform only what lies in the home of the person it calls so.")
        @Nullable String person;

        ListFiles(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            FileFields.print(output(), found(server));
            return ExitCode.DONE;
        }

        private List<StoredFile> found(OpenMeetings server) {
            if (externalType == null) {
                if (person != null) {
                    throw CommandFailure.wrongUsage("--person needs --external-type, the platform that calls it so");
                }
                return in(server, place.place());
            }
            if (place.given()) {
                throw CommandFailure.wrongUsage("Which files? Give either a place or --external-type");
            }
            return person == null
                    ? server.files().ofExternalType(externalType)
                    : server.files().ofExternalUser(new ExternalId(externalType, person));
        }

        private static List<StoredFile> in(OpenMeetings server, FilePlace place) {
            List<StoredFile> files = server.files().in(place);
            if (files.isEmpty() && place instanceof FilePlace.InRoom inRoom) {
                RoomId room = inRoom.room();
                RoomChoice.existing(server, room);
            }
            return files;
        }
    }

    @Command(name = "extensions", description = "List the kinds of files that the server can convert; 2.0 to 3.0.")
    static final class Extensions extends ServerCommand {
        Extensions(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().many(
                            server.files().importableExtensions().stream()
                                    .map(extension -> new Fields().add("extension", extension))
                                    .toList(),
                            "There are none.",
                            "extension");
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "preview",
            description =
                    "Show the pages of a converted presentation; 2.0 to 3.2.0, most of which look in the wrong folder"
                            + " and find none.")
    static final class Preview extends ServerCommand {
        @Parameters(paramLabel = "STORED-AS", description = "What om file list --output json tells as storedAs.")
        String storedAs = "";

        Preview(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().one(server.files()
                    .preview(storedAs)
                    .map(FileFields::of)
                    .orElseThrow(() -> CommandFailure.notFound("OpenMeetings finds no pages of " + storedAs)));
            return ExitCode.DONE;
        }
    }
}
