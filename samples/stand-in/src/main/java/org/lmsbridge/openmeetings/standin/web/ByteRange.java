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
package org.lmsbridge.openmeetings.standin.web;

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/**
 * The part of a file a request asks for, read as OpenMeetings reads it: 3.0 by itself (RecordingResourceReference), later
 * ones with Wicket (AbstractResource). Neither knows 416 or more than one range.
 *
 * @param start first byte
 * @param end last byte, as asked for: it may lie beyond the end of the file
 */
record ByteRange(long start, long end) {
    /**
     * The range, or null when there is none.
     *
     * @throws IllegalArgumentException for one that makes the server fail
     */
    static @Nullable ByteRange of(@Nullable String header, long size, OmVersion version) {
        boolean own = version.before(3, 1, 0);
        if (header == null || (own ? !header.startsWith("bytes") : !header.contains("bytes"))) {
            return null;
        }
        String asked = header.replace(" ", "");
        String first = asked.substring(asked.indexOf('=') + 1).split(",", -1)[0];
        String[] parts = first.split("-", own ? 0 : -1);
        if (!own && parts.length < 2) {
            throw new IllegalArgumentException("no dash");
        }
        // 3.0 needs a first byte; Wicket takes "-500" for the first 501 bytes
        long start = !own && parts[0].isEmpty() ? 0 : Long.parseLong(parts[0]);
        boolean open = parts.length < 2 || parts[1].isEmpty();
        return new ByteRange(start, open ? size - 1 : Long.parseLong(parts[1]));
    }

    long length() {
        return Math.max(0, end - start + 1);
    }

    String contentRange(long size) {
        return "bytes " + start + "-" + end + "/" + size;
    }
}
