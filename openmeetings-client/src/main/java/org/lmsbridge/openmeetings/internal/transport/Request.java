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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request, ready to be sent.
 *
 * @param method HTTP method
 * @param target path and query, encoded, relative to the address of the web application
 * @param headers further headers
 * @param body what is sent; empty for none
 */
public record Request(String method, String target, Map<String, String> headers, Optional<Body> body) {
    /** Files of recordings are fetched with a hash in the path. */
    private static final Pattern SECRET = Pattern.compile("[0-9a-fA-F-]{16,}");

    /** What is sent. */
    public sealed interface Body {}

    /**
     * A text.
     *
     * @param contentType value of the header
     * @param text sent as UTF-8
     */
    public record Text(String contentType, String text) implements Body {
        /** Without the text, which holds secrets. */
        @Override
        public String toString() {
            return contentType;
        }
    }

    /** Content of any length alone. */
    public record Bytes(Upload upload) implements Body {}

    /** A form of several parts. */
    public record Multipart(List<Part> parts) implements Body {
        /** Whether a part has any length. */
        boolean isUpload() {
            return parts.stream().anyMatch(part -> part.content() instanceof Streamed);
        }
    }

    /**
     * One part of a form.
     *
     * @param name name of the field
     * @param contentType value of the part's header
     * @param content what it holds
     */
    public record Part(String name, String contentType, Content content) {
        /** In bytes; -1 when it is not known. */
        long length() {
            return content instanceof Fixed fixed
                    ? fixed.text().getBytes(StandardCharsets.UTF_8).length
                    : ((Streamed) content).upload().length();
        }
    }

    /** What a part holds. */
    public sealed interface Content {}

    /** A text, sent as UTF-8. */
    public record Fixed(String text) implements Content {}

    /** Content of any length. */
    public record Streamed(Upload upload) implements Content {}

    /** Whether it carries content of any length, which takes its time and can be read only once. */
    public boolean isUpload() {
        return body.filter(
                        content -> content instanceof Bytes || (content instanceof Multipart form && form.isUpload()))
                .isPresent();
    }

    /** Without query, body and hashes, which are secrets. */
    @Override
    public String toString() {
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        return method + " " + SECRET.matcher(path).replaceAll("…");
    }
}
