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
package org.lmsbridge.openmeetings.internal.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;

/** Writes a form of several parts, or one thing alone, while it reads them; never twice, and never holding more than a buffer. */
final class MultipartEntity extends AbstractHttpEntity {
    private static final int BUFFER = 16 * 1024;

    private record Piece(String head, Request.Part part) {}

    private final List<Piece> pieces = new ArrayList<>();
    private final byte[] end;
    private final Runnable moved;
    private final Runnable giveUp;

    /**
     * Prepares.
     *
     * @param moved told each time that bytes have gone
     * @param giveUp ends the connection at once, so that the server never takes half a form for a whole one
     */
    static MultipartEntity of(Request.Multipart form, Runnable moved, Runnable giveUp) {
        return new MultipartEntity("om-" + UUID.randomUUID(), form, moved, giveUp);
    }

    /** The same for what stands alone. */
    static MultipartEntity of(Request.Bytes bytes, Runnable moved, Runnable giveUp) {
        return new MultipartEntity(
                new Request.Part("", "application/octet-stream", new Request.Streamed(bytes.upload())), moved, giveUp);
    }

    private MultipartEntity(Request.Part alone, Runnable moved, Runnable giveUp) {
        super(alone.contentType(), null, alone.length() < 0);
        this.moved = moved;
        this.giveUp = giveUp;
        pieces.add(new Piece("", alone));
        end = new byte[0];
    }

    private MultipartEntity(String boundary, Request.Multipart form, Runnable moved, Runnable giveUp) {
        super("multipart/form-data; boundary=" + boundary, null, isChunked(form));
        this.moved = moved;
        this.giveUp = giveUp;
        String line = "--" + boundary + "\r\n";
        for (Request.Part part : form.parts()) {
            String head = line + "Content-Disposition: form-data; name=\"" + part.name() + "\"\r\nContent-Type: "
                    + part.contentType() + "\r\n\r\n";
            pieces.add(new Piece(head, part));
            line = "\r\n--" + boundary + "\r\n";
        }
        end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isChunked(Request.Multipart form) {
        return form.parts().stream().anyMatch(part -> part.length() < 0);
    }

    @Override
    public long getContentLength() {
        if (isChunked()) {
            return -1;
        }
        return end.length
                + pieces.stream()
                        .mapToLong(piece -> piece.head().length() + piece.part().length())
                        .sum();
    }

    @Override
    public boolean isRepeatable() {
        return false;
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("this is written, not read");
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        try {
            write(out);
        } catch (LocalFailureException | RuntimeException e) {
            giveUp.run();
            throw e;
        }
    }

    private void write(OutputStream out) throws IOException {
        for (Piece piece : pieces) {
            out.write(piece.head().getBytes(StandardCharsets.US_ASCII));
            if (piece.part().content() instanceof Request.Streamed streamed) {
                copy(streamed.upload(), out);
            } else if (piece.part().content() instanceof Request.Fixed fixed) {
                out.write(fixed.text().getBytes(StandardCharsets.UTF_8));
            }
        }
        out.write(end);
        moved.run();
    }

    private void copy(Upload upload, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long done = 0;
        int length = read(upload, buffer, done);
        while (length >= 0) {
            out.write(buffer, 0, length);
            moved.run();
            done += length;
            upload.sent().accept(done);
            length = read(upload, buffer, done);
        }
    }

    /** The next bytes, at most as many as were announced; -1 at the end. */
    private static int read(Upload upload, byte[] buffer, long done) throws IOException {
        try {
            long left = upload.length() < 0 ? buffer.length : upload.length() - done;
            if (left == 0) {
                if (upload.stream().read() >= 0) {
                    throw new IOException("the content is longer than the " + upload.length() + " bytes announced");
                }
                return -1;
            }
            int length = upload.stream().read(buffer, 0, (int) Math.min(left, buffer.length));
            if (length < 0 && upload.length() >= 0) {
                throw new EOFException(
                        "the content ends after " + done + " bytes, " + upload.length() + " were announced");
            }
            return length;
        } catch (IOException e) {
            throw new LocalFailureException(e);
        }
    }

    @Override
    public void close() {
        // the streams belong to the caller
    }
}
