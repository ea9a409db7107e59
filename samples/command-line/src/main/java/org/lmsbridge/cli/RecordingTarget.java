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
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.recording.RecordingFile;
import picocli.CommandLine.Option;

/** Where the file of a recording goes. */
final class RecordingTarget {
    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "File to write; recording-NUMBER in the current folder unless given.")
    @Nullable Path file;

    @Option(names = "--force", description = "Replace the file if there is one.")
    boolean force;

    /** Writes it with a bar of progress, and says so. */
    void write(Terminal terminal, Output output, RecordingFile recording) {
        Path target = file == null ? standard(recording) : file;
        long bytes = written(terminal, output, recording, target);
        output.done(
                new Fields()
                        .add("recording", recording.recording().key().toString())
                        .add("format", recording.format())
                        .add("file", target.toString())
                        .add("bytes", bytes),
                "Recording " + recording.recording().key() + " is in " + target + ", " + bytes + " bytes.");
    }

    private long written(Terminal terminal, Output output, RecordingFile recording, Path target) {
        try (Destination destination = Destination.open(target, force);
                TransferBar bar = new TransferBar(terminal, output, "Download")) {
            long bytes = recording.send(0, destination.stream(), (done, total) -> bar.at(done, total.orElse(-1)));
            destination.complete();
            return bytes;
        } catch (UncheckedIOException e) {
            throw Destination.unwritable(target, e);
        }
    }

    private static Path standard(RecordingFile recording) {
        return Path.of("recording-" + recording.recording().key().id() + "."
                + recording.format().name().toLowerCase(Locale.ROOT));
    }
}
