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
package org.lmsbridge.recording;

import java.io.OutputStream;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.openmeetings.Recordings;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.TransferProgress;
import org.lmsbridge.openmeetings.model.RecordingFormat;

/**
 * The file of a recording, for one person who may fetch it now: whoever wants it later asks {@link CourseRecordings}
 * again. Thread-safe.
 */
public final class RecordingFile {
    private final CourseRecording recording;
    private final RecordingFormat format;
    private final Recordings server;

    RecordingFile(CourseRecording recording, RecordingFormat format, Recordings server) {
        this.recording = recording;
        this.format = format;
        this.server = server;
    }

    /** Whose file it is. */
    public CourseRecording recording() {
        return recording;
    }

    /** What kind of file it is. */
    public RecordingFormat format() {
        return format;
    }

    /**
     * Streams the file. A connection to OpenMeetings that breaks is made anew, where the server can with what is missing
     * only. No address of OpenMeetings is shown to anybody. Repeatable.
     *
     * @param from how many bytes to leave out, for who has them already; nothing is written when the file is not longer.
     *     From 3.0 on OpenMeetings begins there, 2.x sends them all the same
     * @param out takes the bytes; flushed in the end, not closed
     * @param progress told how much of the whole file there is, with its length where OpenMeetings tells it; for the
     *     first time before the first byte is written
     * @return how many bytes were written to {@code out}
     * @throws BridgeException {@code NO_RECORDING} when OpenMeetings has no such file
     * @throws org.lmsbridge.openmeetings.OpenMeetingsException as
     *     {@link Recordings#download(org.lmsbridge.openmeetings.model.RecordingId, RecordingFormat, long, OutputStream,
     *     TransferProgress)}
     * @throws java.io.UncheckedIOException when {@code out} cannot be written
     */
    public long send(long from, OutputStream out, TransferProgress progress) {
        if (from < 0) {
            throw new IllegalArgumentException("A file begins at 0, not at " + from);
        }
        try {
            return server.download(recording.key().id(), format, from, out, progress);
        } catch (RefusedException e) {
            if (e.reason() != RefusedException.Reason.NOT_FOUND) {
                throw e;
            }
            throw new BridgeException(
                    Reason.NO_RECORDING, "OpenMeetings has no file of recording " + recording.key() + " as " + format);
        }
    }

    @Override
    public String toString() {
        return "RecordingFile[" + recording.key() + ", " + format + "]";
    }
}
