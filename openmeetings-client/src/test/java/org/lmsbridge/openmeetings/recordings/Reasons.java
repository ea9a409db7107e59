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
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What is left out on purpose: each line of a file a pattern and, behind a bar, the reason. */
final class Reasons {
    private record Line(Pattern pattern) {}

    private final List<Line> lines = new ArrayList<>();

    Reasons(String resource) {
        try (InputStream in = Reasons.class.getResourceAsStream(resource)) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int bar = line.indexOf(" | ");
                    if (bar < 0 || line.substring(bar + 3).isBlank()) {
                        throw new IllegalStateException("Without a reason: " + line);
                    }
                    lines.add(new Line(Pattern.compile(line.substring(0, bar).strip())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Patterns that cover none of these. */
    List<String> idle(List<String> whats) {
        return lines.stream()
                .map(Line::pattern)
                .filter(pattern ->
                        whats.stream().noneMatch(what -> pattern.matcher(what).matches()))
                .map(Pattern::pattern)
                .toList();
    }

    boolean cover(String what) {
        return lines.stream().anyMatch(line -> line.pattern().matcher(what).matches());
    }
}
