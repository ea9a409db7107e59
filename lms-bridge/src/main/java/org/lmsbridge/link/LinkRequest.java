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

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request for the address of a link, as any HTTP server can say it. With a servlet:
 * {@code new LinkRequest(request.getMethod(), request.getQueryString(), request::getHeader)}.
 *
 * @param method such as {@code GET}
 * @param query what follows {@code ?} in the address, as it came; null when nothing does
 * @param headers gives the first header of a name, or null; names in any case
 */
public record LinkRequest(String method, @Nullable String query, Function<String, @Nullable String> headers) {
    private static final String NAME = LinkSigner.PARAMETER + "=";
    private static final List<String> PURPOSES = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    /** The link; empty when there is none, or more than one. */
    Optional<String> token() {
        if (query == null) {
            return Optional.empty();
        }
        List<String> tokens = Arrays.stream(query.split("&", -1))
                .filter(part -> part.startsWith(NAME))
                .map(part -> part.substring(NAME.length()))
                .toList();
        return tokens.size() == 1 ? Optional.of(tokens.get(0)) : Optional.empty();
    }

    /** Whether a browser looks ahead, and nobody has clicked. */
    boolean isAhead() {
        return PURPOSES.stream()
                .map(this::header)
                .map(value -> value.toLowerCase(Locale.ROOT))
                .anyMatch(value -> value.contains("prefetch") || value.contains("preview"));
    }

    /** The header, empty when there is none. */
    String header(String name) {
        String value = headers.apply(name);
        return value == null ? "" : value;
    }

    /** Without the link, which is a secret. */
    @Override
    public String toString() {
        return "LinkRequest[" + method + "]";
    }
}
