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

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Passes text on line by line, without the secrets; so log lines of the libraries go through it too. */
final class RedactedStream extends OutputStream {
    private final OutputStream sink;
    private final Secrets secrets;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();

    RedactedStream(OutputStream sink, Secrets secrets) {
        super();
        this.sink = sink;
        this.secrets = secrets;
    }

    @Override
    public synchronized void write(int oneByte) throws IOException {
        line.write(oneByte);
        if (oneByte == '\n') {
            drain();
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            write(bytes[i]);
        }
    }

    /** Leaves an unfinished line where it is: half a secret cannot be recognised. */
    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public synchronized void close() throws IOException {
        drain();
    }

    private void drain() throws IOException {
        sink.write(secrets.redact(line.toString(StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        sink.flush();
        line.reset();
    }
}
