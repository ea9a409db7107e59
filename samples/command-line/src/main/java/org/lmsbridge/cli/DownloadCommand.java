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
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings a recording here. */
@Command(
        name = "download",
        description = "Write a recording into a file, which is there when it is whole and not before. A connection that"
                + " breaks is made anew, and what has come is not sent again where the server can do without.")
final class DownloadCommand extends ServerCommand {
    @Parameters(paramLabel = "RECORDING", description = "Number of the recording.")
    long number;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "File to write; recording-NUMBER in the current folder unless given.")
    @Nullable Path file;

    @Option(
            names = "--format",
            paramLabel = "KIND",
            converter = Format.class,
            description = "mp4 (from 3.0), flv or avi (until 3.1.3), ogg (3.0 to 3.1.3); the best that the server has"
                    + " unless given.")
    @Nullable RecordingFormat format;

    @Option(names = "--force", description = "Replace the file if there is one.")
    boolean force;

    DownloadCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(OpenMeetings server) {
        RecordingId id = new RecordingId(number);
        RecordingFormat kind = format == null ? server.recordings().formats().get(0) : format;
        String extension = kind.name().toLowerCase(Locale.ROOT);
        Path target = file == null ? Path.of("recording-" + id + "." + extension) : file;
        long bytes = download(server, id, kind, target);
        output().done(
                        new Fields()
                                .add("id", number)
                                .add("format", kind)
                                .add("file", target.toString())
                                .add("bytes", bytes),
                        "Recording " + id + " is in " + target + ", " + bytes + " bytes.");
        return ExitCode.DONE;
    }

    private long download(OpenMeetings server, RecordingId id, RecordingFormat kind, Path target) {
        try (Destination destination = Destination.open(target, force);
                TransferBar bar = new TransferBar(terminal(), output(), "Download")) {
            long bytes = server.recordings()
                    .download(id, kind, destination.stream(), (done, total) -> bar.at(done, total.orElse(-1)));
            destination.complete();
            return bytes;
        } catch (UncheckedIOException e) {
            throw Destination.unwritable(target, e);
        }
    }

    /** Reads {@code --format}. */
    static final class Format implements ITypeConverter<RecordingFormat> {
        @Override
        public RecordingFormat convert(String word) {
            return Words.oneOf(List.of(RecordingFormat.values()), word);
        }
    }
}
