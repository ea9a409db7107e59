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

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

/** Recorded meetings. Thread-safe. To let somebody watch one, ask {@link Joins} for a link to it. */
public interface Recordings {
    /** Recordings made in a room; an empty list when there are none. */
    List<Recording> inRoom(RoomId room);

    /**
     * Recordings that belong to one calling system; an empty list when there are none. Until 5.0 those of its rooms or
     * people (before 3.0.3 of its rooms only), later those that carry its type themselves.
     */
    List<Recording> ofExternalType(String externalType);

    /**
     * Recordings made by one person of the calling system; an empty list when there are none. 2.x looks at the id
     * alone. Not from 5.0.0-M4 on, where OpenMeetings answers with an empty list always.
     */
    List<Recording> ofExternalUser(ExternalId person);

    /** Kinds of files that this server has of a recording, the best first. */
    List<RecordingFormat> formats();

    /** {@link #download(RecordingId, RecordingFormat, Path, TransferProgress)} of the best kind. */
    default void download(RecordingId id, Path file) {
        download(id, formats().get(0), file, TransferProgress.SILENT);
    }

    /** {@link #download(RecordingId, RecordingFormat, OutputStream, TransferProgress)} of the best kind. */
    default long download(RecordingId id, OutputStream out) {
        return download(id, formats().get(0), out, TransferProgress.SILENT);
    }

    /**
     * Brings a recording into a file, which is there when it is whole and not before; one that was there is replaced.
     * Otherwise like {@link #download(RecordingId, RecordingFormat, OutputStream, TransferProgress)}.
     */
    void download(RecordingId id, RecordingFormat format, Path file, TransferProgress progress);

    /** {@link #download(RecordingId, RecordingFormat, long, OutputStream, TransferProgress)} of the whole file. */
    default long download(RecordingId id, RecordingFormat format, OutputStream out, TransferProgress progress) {
        return download(id, format, 0, out, progress);
    }

    /**
     * Brings a recording here. A connection that breaks is made anew, where the server can with what is missing only;
     * after five in a row that bring nothing it is given up. Length and, where there is one, validator of what comes
     * are checked against what came first. Repeatable.
     *
     * <p>From 3.0 on each request uses up a session and a link made for the person {@code openmeetings-client
     * recordings}, whom OpenMeetings lists among its users from then on. No address with a session id is used: in 2.x
     * it goes in the body.
     *
     * @param from how many bytes to leave out; 0 for the whole file, and nothing comes when it is not longer. From 3.0
     *     on OpenMeetings begins there, 2.x sends them and they are thrown away
     * @param out takes the bytes; flushed in the end, not closed. When the download fails it holds the beginning
     * @param progress told how much of the whole file there is, with {@code from} bytes of it at the start
     * @return how many bytes were written to {@code out}
     * @throws RefusedException {@code NOT_FOUND} when there is no such recording or it is not {@code PROCESSED},
     *     {@code NOT_SUPPORTED} for a format that the version has not
     * @throws UnreachableException when the connection broke too often
     * @throws UnexpectedReplyException when the server sent something else, or the recording changed meanwhile
     * @throws java.io.UncheckedIOException when {@code out} or the file cannot be written
     */
    long download(RecordingId id, RecordingFormat format, long from, OutputStream out, TransferProgress progress);

    /** Deletes a recording. Repeatable: nothing happens to one that is gone. */
    void delete(RecordingId id);
}
