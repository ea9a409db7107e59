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

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.Content;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.ImportStep;
import org.lmsbridge.openmeetings.model.NewFile;
import org.lmsbridge.openmeetings.model.StoredFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that bring files to the server. */
final class FileUploadCommands {
    private FileUploadCommands() {}

    @Command(
            name = "upload",
            description =
                    "Send a file, which OpenMeetings converts, and show it as stored; from 3.1. For 2.0 to 3.0 see om"
                            + " file import.")
    static final class Upload extends ServerCommand {
        @Parameters(paramLabel = "FILE", description = "The file to send; - for standard input.")
        String file = "";

        @Option(
                names = "--name",
                paramLabel = "TEXT",
                description = "Its name on the server, with extension; its own unless given.")
        @Nullable String name;

        @Mixin
        FileWriteCommands.Target target = new FileWriteCommands.Target();

        Upload(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().one(FileFields.of(sent(server, target.named(name()))));
            return ExitCode.DONE;
        }

        private StoredFile sent(OpenMeetings server, NewFile described) {
            try (TransferBar bar = new TransferBar(terminal(), output(), "Upload")) {
                return server.files().upload(described, content(), (done, total) -> bar.at(done, total.orElse(-1)));
            } catch (UncheckedIOException e) {
                throw CommandFailure.failed(
                        "The file " + file + " cannot be read, or changed while it was sent; nothing" + " is stored",
                        e);
            }
        }

        private String name() {
            if (name != null) {
                return name;
            }
            Path own = Path.of(file).getFileName();
            if (file.equals("-") || own == null) {
                throw CommandFailure.wrongUsage("Standard input has no name: give --name, such as --name slides.pdf");
            }
            return own.toString();
        }

        private Content content() {
            if (file.equals("-")) {
                return Content.of(terminal().in());
            }
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw CommandFailure.wrongUsage("There is no file " + file + " to send");
            }
            return Content.of(path);
        }
    }

    @Command(
            name = "import",
            description =
                    "Have the server fetch a file and show what it did with it; 2.0 to 3.0. From 3.1 on see om file"
                            + " upload.")
    static final class Import extends ServerCommand {
        @Parameters(paramLabel = "URL", description = "http, https or file address, as the server sees it.")
        String url = "";

        @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Its name, with extension.")
        String name = "";

        @Mixin
        FileWriteCommands.Target target = new FileWriteCommands.Target();

        Import(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            List<ImportStep> steps = server.files().importFrom(address(), target.named(name));
            output().many(
                            steps.stream().map(FileFields::of).toList(),
                            "The server fetched it and had nothing to convert.",
                            "process",
                            "exitValue",
                            "error");
            boolean failed = steps.stream().anyMatch(ImportStep::failed);
            if (failed) {
                terminal().say("om: The file is there, but a step of its conversion failed; see above");
            }
            return failed ? ExitCode.FAILED : ExitCode.DONE;
        }

        private URI address() {
            try {
                return new URI(url);
            } catch (URISyntaxException e) {
                throw CommandFailure.wrongUsage(
                        "'" + url + "' is not an address; one looks like" + " https://campus.example/slides.pdf");
            }
        }
    }
}
