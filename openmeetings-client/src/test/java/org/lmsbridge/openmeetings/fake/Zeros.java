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
package org.lmsbridge.openmeetings.fake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Content of any length that takes no room. */
public final class Zeros extends InputStream {
    private final long failsAt;
    private long left;
    private long done;

    /** So many zeros. */
    public Zeros(long length) {
        this(length, Long.MAX_VALUE);
    }

    /** Zeros that cannot be read any further after so many. */
    public Zeros(long length, long failsAt) {
        left = length;
        this.failsAt = failsAt;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : 0;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (done >= failsAt) {
            throw new IOException("the disk has gone");
        }
        if (left == 0) {
            return -1;
        }
        int now = (int) Math.min(left, length);
        Arrays.fill(buffer, offset, offset + now, (byte) 0);
        left -= now;
        done += now;
        return now;
    }
}
