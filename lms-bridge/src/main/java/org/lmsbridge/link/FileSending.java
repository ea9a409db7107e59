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
package org.lmsbridge.link;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.recording.RecordingFile;

/**
 * Sends one file, or a part of it: the answer begins when OpenMeetings has begun to answer, and ends where the part does.
 * Not thread-safe.
 */
final class FileSending {
    private final LinkReply reply;
    private final ReaderPace pace = new ReaderPace(System::nanoTime);
    private ByteSpan span;
    private Map<String, String> headers = Map.of();
    private OutputStream out = OutputStream.nullOutputStream();
    private boolean begun;
    private @Nullable UncheckedIOException brokenOff;
    private int status;
    private long left = Long.MAX_VALUE;

    FileSending(ByteSpan span, LinkReply reply) {
        this.span = span;
        this.reply = reply;
    }

    /** Whether there is no way back to another answer. */
    boolean hasBegun() {
        return begun;
    }

    /** Ends the connection in the end, lest the beginning of a file be taken for the whole. */
    void breakOff(String why, Exception cause) {
        brokenOff = new UncheckedIOException(new IOException("The recording breaks off: " + why, cause));
    }

    /**
     * Does nothing when all has been sent that was wanted, or nothing at all.
     *
     * @throws UncheckedIOException when the answer has begun and does not come to its end
     */
    void mustBeWhole() {
        if (brokenOff != null) {
            throw brokenOff;
        }
    }

    /** Answers what has been sent, for whoever keeps a record. That a browser goes away is no failure of anybody. */
    LinkAnswer send(RecordingFile file) {
        headers = FileHeaders.of(file);
        try {
            sendWanted(file);
        } catch (UncheckedIOException e) {
            brokenOff = e;
        }
        return new LinkAnswer(status, headers, "");
    }

    private void sendWanted(RecordingFile file) {
        try {
            file.send(span.first(), new Window(), (done, total) -> begin(total));
        } catch (Enough e) {
            // The rest of the file is nobody's wish.
        } catch (Unmeasured e) {
            span = ByteSpan.WHOLE;
            file.send(0, new Window(), (done, total) -> begin(total));
        }
        flush();
    }

    private void flush() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(OptionalLong total) {
        if (begun) {
            return;
        }
        if (!span.part()) {
            begin(200, total);
            return;
        }
        long length = total.orElseThrow(Unmeasured::new);
        if (span.first() >= length) {
            headers.put("Content-Range", "bytes */" + length);
            begin(416, OptionalLong.of(0));
            throw new Enough();
        }
        long last = span.lastOf(length);
        headers.put("Content-Range", "bytes " + span.first() + "-" + last + "/" + length);
        begin(206, OptionalLong.of(last - span.first() + 1));
    }

    private void begin(int code, OptionalLong length) {
        begun = true;
        status = code;
        left = length.orElse(Long.MAX_VALUE);
        try {
            out = reply.begin(code, headers, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Passes on what belongs to the part, and ends the transfer with it. */
    private final class Window extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int wanted = (int) Math.min(left, length);
            pace.send(wanted, () -> out.write(bytes, offset, wanted));
            left -= wanted;
            if (left == 0 && span.last() != Long.MAX_VALUE) {
                throw new Enough();
            }
        }
    }

    /** The part is complete. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Enough() {
            super("the part is complete", null, false, false);
        }
    }

    /** OpenMeetings does not tell how long the file is, so that no part of it can be answered. */
    private static final class Unmeasured extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unmeasured() {
            super("the length is not known", null, false, false);
        }
    }
}
