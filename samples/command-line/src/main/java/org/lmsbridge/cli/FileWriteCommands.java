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

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.NewFile;
import org.lmsbridge.openmeetings.model.StoredFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that change files and folders that are there, or make folders. */
final class FileWriteCommands {
    private FileWriteCommands() {}

    /** What a file or folder that is to be made is called by whom, and where it will lie. */
    static final class Target {
        @Mixin
        FilePlaceOptions place = new FilePlaceOptions();

        @Option(names = "--external-id", paramLabel = "ID", description = "What the learning platform calls it.")
        @Nullable String externalId;

        @Option(
                names = "--external-type",
                paramLabel = "TYPE",
                description = "Which platform that is; from 5.0 on OpenMeetings takes that of folder, room or owner.")
        @Nullable String externalType;

        NewFile named(String name) {
            NewFile file = NewFile.of(name, place.place());
            ExternalId external = RoomOptions.external(externalType, externalId);
            return external == null ? file : file.withExternalId(external);
        }
    }

    @Command(name = "create-folder", description = "Make a folder. Two may have the same name.")
    static final class CreateFolder extends ServerCommand {
        @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Name of the folder.")
        String name = "";

        @Mixin
        Target target = new Target();

        CreateFolder(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            FileId id = server.files().createFolder(target.named(name));
            output().done(new Fields().add("id", id.value()).add("name", name), "Folder " + id + " is made.");
            return ExitCode.DONE;
        }
    }

    /** A command for one file, of which 2.0 to 3.0 tell nothing afterwards. */
    abstract static class OneFile extends ServerCommand {
        @Parameters(index = "0", paramLabel = "FILE", description = "Number of the file or folder.")
        long number;

        OneFile(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int run(OpenMeetings server) {
            FileId id = new FileId(number);
            Optional<StoredFile> file = change(server, id);
            if (file.isEmpty()) {
                terminal()
                        .say("OpenMeetings " + server.version()
                                + " does not tell whether it did; om file list shows what there is.");
            }
            output().one(file.map(FileFields::of).orElseGet(() -> new Fields().add("id", id.value())));
            return ExitCode.DONE;
        }

        abstract Optional<StoredFile> change(OpenMeetings server, FileId id);
    }

    @Command(name = "rename", description = "Give a file or folder another name.")
    static final class Rename extends OneFile {
        @Parameters(index = "1", paramLabel = "NAME", description = "The new name, with extension.")
        String name = "";

        Rename(Terminal terminal) {
            super(terminal);
        }

        @Override
        Optional<StoredFile> change(OpenMeetings server, FileId id) {
            return server.files().rename(id, name);
        }
    }

    @Command(name = "move", description = "Move a file, or a folder with all that it holds.")
    static final class Move extends OneFile {
        @Mixin
        FilePlaceOptions place = new FilePlaceOptions();

        Move(Terminal terminal) {
            super(terminal);
        }

        @Override
        Optional<StoredFile> change(OpenMeetings server, FileId id) {
            return server.files().move(id, place.place());
        }
    }

    @Command(
            name = "delete",
            description = "Delete a file or folder, by number or external id; nothing happens to one that is gone.")
    static final class Delete extends ServerCommand {
        @Parameters(arity = "0..1", paramLabel = "FILE", description = "Number of the file or folder.")
        @Nullable Long number;

        @Option(names = "--external-id", paramLabel = "ID", description = "What the learning platform calls it.")
        @Nullable String externalId;

        @Option(names = "--external-type", paramLabel = "TYPE", description = "Which platform that is.")
        @Nullable String externalType;

        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            ExternalId external = RoomOptions.external(externalType, externalId);
            if (number != null && external == null) {
                server.files().delete(new FileId(number));
                output().done(new Fields().add("id", number).add("deleted", true), "File " + number + " is deleted.");
            } else if (number == null && external != null) {
                server.files().deleteByExternalId(external);
                output().done(
                                UserChoice.fields(external).add("deleted", true),
                                "What has external id " + external.id() + " of " + external.type() + " is deleted.");
            } else {
                throw CommandFailure.wrongUsage(
                        "Which file? Give either its number or --external-id and --external-type");
            }
            return ExitCode.DONE;
        }
    }
}
