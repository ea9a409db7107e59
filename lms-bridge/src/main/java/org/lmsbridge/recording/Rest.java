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

import java.io.IOException;
import java.io.OutputStream;

/** Leaves the first bytes out, since whoever reads has them already. */
final class Rest extends OutputStream {
    private final OutputStream out;
    private long left;

    Rest(OutputStream out, long left) {
        this.out = out;
        this.left = left;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int skipped = (int) Math.min(left, length);
        left -= skipped;
        if (skipped < length) {
            out.write(bytes, offset + skipped, length - skipped);
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }
}
