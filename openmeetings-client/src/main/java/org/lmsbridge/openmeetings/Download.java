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
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.session.Unreached;
import org.lmsbridge.openmeetings.internal.transport.Receiver;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/**
 * Brings one file or the end of it, and goes on where a connection broke: with a range where the server has them, else
 * from the start, skipping what is there. What comes must have the length and validator of what came first.
 */
final class Download implements Receiver {
    /** Requests in a row that brought nothing new. */
    private static final int FRUITLESS = 5;

    private static final int MOST_REQUESTS = 200;
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,18})-(\\d{1,18})/(\\d{1,18})");

    private final RecordingSource source;
    private final long from;
    private final OutputStream out;
    private final TransferProgress progress;
    private long received;
    private long total = -1;
    private long skip;
    private boolean begun;
    private boolean ranges;
    private boolean askedForPart;
    private boolean accepted;
    private String validator = "";

    /** Leaves out what comes before {@code from}. */
    Download(RecordingSource source, long from, OutputStream out, TransferProgress progress) {
        this.source = source;
        this.from = from;
        received = from;
        ranges = source.hasParts();
        this.out = out;
        this.progress = progress;
    }

    /** Runs to the end; how many bytes were written. */
    long run(Engine engine) {
        int fruitless = 0;
        for (int requests = 1; ; requests++) {
            long before = received;
            try {
                engine.receive(source.request(headers()), this);
                if (accepted && isWhole()) {
                    out.flush();
                    return received - from;
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (Unreached unreached) {
                fruitless = received > before ? 0 : fruitless + 1;
                if (!begun || fruitless == FRUITLESS || requests == MOST_REQUESTS) {
                    throw unreached;
                }
                LockSupport.parkNanos(fruitless * PAUSE);
                if (Thread.currentThread().isInterrupted()) {
                    throw unreached;
                }
                continue;
            }
            if (accepted && received == before) {
                throw new Unreadable("the file is shorter than the server says");
            }
        }
    }

    private boolean isWhole() {
        return total < 0 || received >= total;
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        askedForPart = received > 0 && ranges;
        if (askedForPart) {
            headers.put("Range", "bytes=" + received + "-");
            if (!validator.isEmpty() && !validator.startsWith("W/")) {
                headers.put("If-Range", validator);
            }
        }
        return headers;
    }

    @Override
    public boolean wants(Head head) {
        accepted = source.gives(head);
        if (!accepted) {
            return false;
        }
        if (head.header("content-type").startsWith("text/html")) {
            throw new Unreadable("a page came instead of the file");
        }
        switch (head.status()) {
            case 200 -> whole(head);
            case 206 -> part(head);
            default -> throw new Unreadable("the server answered with HTTP " + head.status());
        }
        begun = true;
        progress.transferred(received, known());
        return total < 0 || received < total;
    }

    private void whole(Head head) {
        boolean ends = head.length() >= 0
                || head.header("transfer-encoding").toLowerCase(Locale.ROOT).contains("chunked");
        if (!ends) {
            throw new Unreadable("the server does not tell where the file ends");
        }
        check(head, head.length());
        ranges = head.header("accept-ranges").equals("bytes");
        skip = received;
    }

    private void part(Head head) {
        Matcher range = RANGE.matcher(head.header("content-range"));
        boolean asked = askedForPart && range.matches() && Long.parseLong(range.group(1)) == received;
        if (!asked || Long.parseLong(range.group(2)) >= Long.parseLong(range.group(3))) {
            throw new Unreadable("another part of the file came than was asked for");
        }
        check(head, Long.parseLong(range.group(3)));
        skip = 0;
    }

    private void check(Head head, long length) {
        String now = head.header("etag").isEmpty() ? head.header("last-modified") : head.header("etag");
        boolean otherLength = length >= 0 && total >= 0 && length != total;
        if (begun && (otherLength || !now.equals(validator))) {
            throw new Unreadable("the file changed while it was downloaded");
        }
        validator = now;
        total = Math.max(total, length);
    }

    @Override
    public void take(byte[] buffer, int length) throws IOException {
        int skipped = (int) Math.min(skip, length);
        skip -= skipped;
        int fresh = length - skipped;
        if (fresh > 0) {
            if (total >= 0 && received + fresh > total) {
                throw new Unreadable("the file is longer than the server says");
            }
            out.write(buffer, skipped, fresh);
            received += fresh;
            progress.transferred(received, known());
        }
    }

    private OptionalLong known() {
        return total < 0 ? OptionalLong.empty() : OptionalLong.of(total);
    }
}
