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

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an HTTP server answers. Nothing in it says more than the one who asked may know.
 *
 * @param status such as 302
 * @param headers all headers but the length, in order
 * @param body the text, to be sent as UTF-8; may be empty
 */
public record LinkAnswer(int status, Map<String, String> headers, String body) {
    /** Keeps a copy of the headers. */
    public LinkAnswer {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** Without the headers, one of which is the way into the room, and a secret. */
    @Override
    public String toString() {
        return "LinkAnswer[" + status + "]";
    }
}
