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

import java.util.Map;
import java.util.Optional;

/**
 * A request, ready to be sent.
 *
 * @param method HTTP method
 * @param target path and query, encoded, relative to the address of the web application
 * @param headers further headers
 * @param body what is sent; empty for none
 */
public record Request(String method, String target, Map<String, String> headers, Optional<Body> body) {
    /**
     * What is sent.
     *
     * @param contentType value of the header
     * @param text sent as UTF-8
     */
    public record Body(String contentType, String text) {
        /** Without the text, which holds secrets. */
        @Override
        public String toString() {
            return contentType;
        }
    }

    /** Without query and body, which hold secrets. */
    @Override
    public String toString() {
        int query = target.indexOf('?');
        return method + " " + (query < 0 ? target : target.substring(0, query));
    }
}
