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
package org.lmsbridge.openmeetings.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a recorded form of several parts, read independently of the library: an object as the root of its JSON
 * holds it, content byte by byte.
 */
final class RecordedParts {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("content-disposition:[^\\r\\n]*\\bname=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("content-type:\\s*([^;\\r\\n]*)");

    /** A part: content is text of one character for each byte. */
    record Part(String name, JsonNode value) {}

    private RecordedParts() {}

    /**
     * The parts.
     *
     * @throws IOException when they are none that OpenMeetings takes: another type, or an object without its root
     */
    static List<Part> of(RecordedExchange exchange) throws IOException {
        Matcher boundary = BOUNDARY.matcher(exchange.requestHeader("Content-Type"));
        if (!boundary.find()) {
            throw new IOException("no boundary");
        }
        String body = "\r\n" + new String(exchange.requestBytes(), StandardCharsets.ISO_8859_1);
        String[] pieces = body.split(Pattern.quote("\r\n--" + boundary.group(1)), -1);
        if (!pieces[pieces.length - 1].strip().equals("--")) {
            throw new IOException("the form does not end");
        }
        List<Part> parts = new ArrayList<>();
        for (int index = 1; index < pieces.length - 1; index++) {
            parts.add(part(pieces[index]));
        }
        return parts;
    }

    private static Part part(String piece) throws IOException {
        int end = piece.indexOf("\r\n\r\n");
        String head = piece.substring(0, end);
        String content = piece.substring(end + 4);
        String name = found(NAME, head.toLowerCase(Locale.ROOT));
        String type = found(TYPE, head.toLowerCase(Locale.ROOT)).strip();
        if (type.equals("application/octet-stream")) {
            return new Part(name, MAPPER.getNodeFactory().textNode(content));
        }
        if (!type.equals("application/json")) {
            throw new IOException("a part of another type");
        }
        JsonNode tree = MAPPER.readTree(content.getBytes(StandardCharsets.ISO_8859_1));
        if (tree.size() != 1 || !tree.elements().next().isObject()) {
            throw new IOException("an object without its root");
        }
        return new Part(name, tree.elements().next());
    }

    private static String found(Pattern pattern, String head) throws IOException {
        Matcher matcher = pattern.matcher(head);
        if (!matcher.find()) {
            throw new IOException("a part without name or type");
        }
        return matcher.group(1);
    }
}
