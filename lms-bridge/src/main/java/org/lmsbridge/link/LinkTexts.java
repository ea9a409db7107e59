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

import java.util.List;
import java.util.Optional;

/** The texts of a link, one after the other. Not thread-safe. */
final class LinkTexts {
    private final List<Optional<String>> texts;
    private int at;

    LinkTexts(List<Optional<String>> texts) {
        this.texts = texts;
    }

    Optional<String> maybe() {
        if (at == texts.size()) {
            throw new IllegalArgumentException("The link says less than this release needs");
        }
        return texts.get(at++);
    }

    String next() {
        return maybe().orElseThrow(() -> new IllegalArgumentException("The link leaves out what it must say"));
    }
}
