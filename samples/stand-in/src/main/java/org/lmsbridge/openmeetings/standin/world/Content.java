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
package org.lmsbridge.openmeetings.standin.world;

import java.io.InputStream;

/**
 * Bytes that look random, are the same whenever they are read, and are made as they are read, so that there may be any
 * number of them.
 *
 * @param seed what makes them differ from those of other contents
 * @param size how many
 */
public record Content(long seed, long size) {
    /** The bytes from one position to before another; none beyond the end. */
    public InputStream from(long start, long end) {
        return new Reading(start, Math.min(end, size));
    }

    private byte at(long position) {
        long mixed = (position >>> 3) * 0x9E3779B97F4A7C15L + seed;
        return (byte) ((mixed ^ (mixed >>> 29)) >>> ((position & 7) * 8));
    }

    private final class Reading extends InputStream {
        private final long end;
        private long position;

        Reading(long start, long end) {
            this.position = start;
            this.end = end;
        }

        @Override
        public int read() {
            return position >= end ? -1 : at(position++) & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length > 0 && position >= end) {
                return -1;
            }
            int count = (int) Math.min(length, end - position);
            for (int i = 0; i < count; i++) {
                into[offset + i] = at(position++);
            }
            return count;
        }
    }
}
