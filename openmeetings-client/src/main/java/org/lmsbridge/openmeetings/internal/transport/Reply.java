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

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * What came back, whole.
 *
 * @param status HTTP status
 * @param contentType as sent, empty when absent
 * @param exceptionHeader reason that 6.3 and later repeat in a header, empty when absent
 * @param body bytes, never longer than {@link Limits#answerBytes()}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and copying every answer would cost
public record Reply(int status, String contentType, String exceptionHeader, byte[] body) {
    /** The body as text; OpenMeetings writes UTF-8 whatever it declares. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the server says that it sends a page for people. */
    public boolean isHtml() {
        return contentType.toLowerCase(Locale.ROOT).startsWith("text/html");
    }

    /** Without the body, which may hold secrets. */
    @Override
    public String toString() {
        return "HTTP " + status + " " + contentType + ", " + body.length + " bytes";
    }
}
