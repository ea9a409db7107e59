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

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The answer of any HTTP server, as far as {@link RecordingHandler} needs it. With a servlet:
 *
 * <pre>{@code
 * (status, headers, length) -> {
 *     response.setStatus(status);
 *     headers.forEach(response::setHeader);
 *     length.ifPresent(response::setContentLengthLong);
 *     return response.getOutputStream();
 * }
 * }</pre>
 */
@FunctionalInterface
public interface LinkReply {
    /**
     * Begins the answer; called once.
     *
     * @param status such as 206
     * @param headers all headers but the length, in order
     * @param length how many bytes follow; empty when that is not known, and for {@code HEAD}
     * @return takes the bytes; flushed in the end, not closed
     */
    OutputStream begin(int status, Map<String, String> headers, OptionalLong length) throws IOException;
}
