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

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which bytes of a file a browser wants.
 *
 * @param part whether it asked for a part, be it all there is from the first byte on
 * @param first its first byte
 * @param last its last byte; the greatest number for all that follow
 */
record ByteSpan(boolean part, long first, long last) {
    static final ByteSpan WHOLE = new ByteSpan(false, 0, Long.MAX_VALUE);

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{1,18})-(\\d{0,18})", Pattern.CASE_INSENSITIVE);

    /** All of the file for whatever is no single part from a first byte on, as HTTP allows. */
    static ByteSpan of(LinkRequest request) {
        Matcher range = ONE.matcher(request.header("Range").strip());
        if (!range.matches() || !request.header("If-Range").isEmpty()) {
            return WHOLE;
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(range.group(2));
        return last < first ? WHOLE : new ByteSpan(true, first, last);
    }

    /** The last byte that a file of this length has of it. */
    long lastOf(long total) {
        return Math.min(last, total - 1);
    }
}
