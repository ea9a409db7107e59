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
package org.lmsbridge.openmeetings.standin.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code multipart/form-data} of any length as it comes in, keeping little of it. */
public final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern NAME = Pattern.compile("(?im)^content-disposition:.*?[;\\s]name=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?im)^content-type:\\s*([^;\\s]+)");
    private static final int HEAD = 64 << 10;
    private static final int LONGEST_HEADER = 8 << 10;
    private static final byte[] HEADER_END = {'\r', '\n', '\r', '\n'};

    private final InputStream in;
    private final byte[] buffer = new byte[HEAD];
    private int from;
    private int to;

    private Multipart(InputStream in) {
        this.in = in;
    }

    /** The parts of a body. */
    public static List<Part> read(InputStream in, String contentType) throws IOException {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw new IOException("no boundary");
        }
        String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        return new Multipart(in).parts(text);
    }

    private List<Part> parts(String boundary) throws IOException {
        List<Part> parts = new ArrayList<>();
        new Sink(0).fill(("--" + boundary).getBytes(StandardCharsets.US_ASCII));
        byte[] end = ("\r\n--" + boundary).getBytes(StandardCharsets.US_ASCII);
        while (!lastBoundary()) {
            Sink header = new Sink(LONGEST_HEADER);
            header.fill(HEADER_END);
            Sink body = new Sink(HEAD);
            body.fill(end);
            parts.add(body.part(header.head.toString(StandardCharsets.UTF_8)));
        }
        return parts;
    }

    private boolean lastBoundary() throws IOException {
        need(2);
        return buffer[from] == '-' && buffer[from + 1] == '-';
    }

    private void need(int count) throws IOException {
        while (to - from < count) {
            if (from > 0) {
                System.arraycopy(buffer, from, buffer, 0, to - from);
                to -= from;
                from = 0;
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                throw new EOFException("the last boundary is missing");
            }
            to += read;
        }
    }

    private int find(byte[] end) {
        for (int i = from; i <= to - end.length; i++) {
            int matched = 0;
            while (matched < end.length && buffer[i + matched] == end[matched]) {
                matched++;
            }
            if (matched == end.length) {
                return i;
            }
        }
        return -1;
    }

    /** What comes before a mark: its beginning, its length and its digest. */
    private final class Sink {
        private final ByteArrayOutputStream head = new ByteArrayOutputStream();
        private final MessageDigest digest;
        private final int limit;
        private long size;

        Sink(int limit) {
            this.limit = limit;
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        void fill(byte[] end) throws IOException {
            while (true) {
                need(end.length);
                int found = find(end);
                int until = found < 0 ? to - end.length + 1 : found;
                head.write(buffer, from, Math.min(until - from, limit - head.size()));
                digest.update(buffer, from, until - from);
                size += until - from;
                from = until;
                if (found >= 0) {
                    from += end.length;
                    return;
                }
            }
        }

        Part part(String header) {
            Matcher name = NAME.matcher(header);
            Matcher type = TYPE.matcher(header);
            return new Part(
                    name.find() ? name.group(1) : "",
                    type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "text/plain",
                    head.toByteArray(),
                    size,
                    HexFormat.of().formatHex(digest.digest()));
        }
    }
}
