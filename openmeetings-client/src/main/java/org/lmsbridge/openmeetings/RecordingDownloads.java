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
package org.lmsbridge.openmeetings;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Collectors;
import org.lmsbridge.openmeetings.internal.operation.RecordingAddress;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;

/** Brings recordings here. */
final class RecordingDownloads {
    private static final String DOWNLOAD = "recordings.download";

    private final ManagedCalls calls;
    private final RemoteJoins joins;

    RecordingDownloads(ManagedCalls calls, RemoteJoins joins) {
        this.calls = calls;
        this.joins = joins;
    }

    List<RecordingFormat> formats() {
        return RecordingAddress.formats(calls.features(DOWNLOAD).version());
    }

    long to(OutputStream out, long from, RecordingId recording, RecordingFormat format, TransferProgress progress) {
        RecordingSource source = source(recording, format);
        return Engine.translated(DOWNLOAD, () -> new Download(source, from, out, progress).run(calls.engine()));
    }

    /** What is not whole never has the file's name. */
    void to(Path file, RecordingId recording, RecordingFormat format, TransferProgress progress) {
        RecordingSource source = source(recording, format);
        try {
            Path directory = file.toAbsolutePath().getParent();
            Path part = Files.createTempFile(directory, "recording-", ".part");
            try {
                try (OutputStream out = Files.newOutputStream(part)) {
                    Engine.translated(DOWNLOAD, () -> new Download(source, 0, out, progress).run(calls.engine()));
                }
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RecordingSource source(RecordingId recording, RecordingFormat format) {
        OpenMeetingsVersion version = calls.features(DOWNLOAD).version();
        List<RecordingFormat> formats = RecordingAddress.formats(version);
        if (!formats.contains(format)) {
            String known = formats.stream().map(RecordingFormat::name).collect(Collectors.joining(", "));
            throw calls.engine().notSupported(DOWNLOAD, "has no recordings as " + format + ", but as " + known);
        }
        return RecordingAddress.takesHash(version)
                ? new RecordingSource.ByHash(joins, recording, format)
                : new RecordingSource.ByHandler(calls.control(), recording, format);
    }
}
