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
package org.lmsbridge.openmeetings.standin.cxf;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Table;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/**
 * Where REST finds an operation.
 *
 * @param id service and operation
 * @param method HTTP method
 * @param segments the path's segments; those in braces stand for arguments
 */
record Route(String id, String method, List<String> segments) {
    /** The routes of a version, in the order they are tried. */
    static List<Route> of(OmVersion version) {
        return Table.lines("cxf-rest.txt").stream()
                .map(line -> line.split(" ", -1))
                .filter(words -> OmVersion.parse(words[3]).compareTo(version) <= 0)
                .filter(words ->
                        words[4].equals("-") || OmVersion.parse(words[4]).compareTo(version) >= 0)
                .map(words -> new Route(words[0], words[1], List.of(words[2].split("/", -1))))
                .toList();
    }

    /** The arguments in a path, or null when it is another path. */
    @Nullable Map<String, String> match(String path) {
        List<String> given =
                Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
        if (given.size() != segments.size()) {
            return null;
        }
        Map<String, String> arguments = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            String segment = segments.get(i);
            if (segment.startsWith("{")) {
                String text = given.get(i).replace("+", "%2B");
                arguments.put(
                        segment.substring(1, segment.length() - 1), URLDecoder.decode(text, StandardCharsets.UTF_8));
            } else if (!segment.equals(given.get(i))) {
                return null;
            }
        }
        return arguments;
    }
}
