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
package org.lmsbridge.openmeetings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The ways in which a server may quote what it was sent. */
final class Secrets {
    private Secrets() {}

    /** Each text as it is, in an address or form, in XML, in JSON, and with its white space folded. */
    static List<String> spellings(List<String> texts) {
        return texts.stream()
                .filter(text -> !text.isBlank())
                .flatMap(Secrets::spellings)
                .distinct()
                .toList();
    }

    private static Stream<String> spellings(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String xml = text.replace("&", "&amp;").replace("<", "&lt;");
        return Stream.of(
                text,
                text.strip().replaceAll("\\s+", " "),
                encoded,
                encoded.replace("+", "%20"),
                xml,
                xml.replace(">", "&gt;"),
                xml.replace(">", "&gt;").replace("\"", "&quot;"),
                text.replace("\\", "\\\\").replace("\"", "\\\""));
    }
}
