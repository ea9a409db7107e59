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

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** Every operation that OpenMeetings has, told independently of the library's table. */
final class Catalogue {
    /** One operation, and the versions that have it: from the first, before the second, which is null for all later. */
    record Entry(String spelling, OpenMeetingsVersion from, OpenMeetingsVersion before) {
        boolean isIn(OpenMeetingsVersion version) {
            return version.isAtLeast(from) && (before == null || !version.isAtLeast(before));
        }
    }

    static final List<Entry> ALL = read();

    private Catalogue() {}

    /** Whether that version has an operation of that name. */
    static boolean has(String spelling, OpenMeetingsVersion version) {
        return ALL.stream().anyMatch(entry -> entry.spelling().equals(spelling) && entry.isIn(version));
    }

    private static List<Entry> read() {
        try (InputStream in = Catalogue.class.getResourceAsStream("/openmeetings-operations.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", -1))
                    .map(words -> new Entry(
                            words[0],
                            OpenMeetingsVersion.parse(words[1]),
                            words[2].equals("-") ? null : OpenMeetingsVersion.parse(words[2])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
