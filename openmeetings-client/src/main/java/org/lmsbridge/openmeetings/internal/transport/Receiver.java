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

import java.io.IOException;
import java.util.Map;

/** Takes an answer of any length as it comes. */
public interface Receiver {
    /**
     * What comes before the body.
     *
     * @param status HTTP status
     * @param length length of the body; -1 when it is not told
     * @param headers by their names in lower case, the first of each; of Set-Cookie all, a line each
     */
    record Head(int status, long length, Map<String, String> headers) {
        /** A header; empty when it is absent. */
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** Without the headers, which may hold secrets. */
        @Override
        public String toString() {
            return "HTTP " + status + ", " + length + " bytes";
        }
    }

    /** Looks at the head. Answers whether the body is wanted; if not, the connection is given up. */
    boolean wants(Head head) throws IOException;

    /**
     * Takes the next bytes.
     *
     * @throws IOException when they cannot be kept
     */
    void take(byte[] buffer, int length) throws IOException;
}
