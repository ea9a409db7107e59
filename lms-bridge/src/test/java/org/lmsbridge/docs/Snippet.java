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
package org.lmsbridge.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Code of a test that a page shows, from a line with its name to the next that says {@code // end}. */
final class Snippet {
    private static final Path SOURCES = Path.of("src/test/java/org/lmsbridge/docs");
    private static final Path PAGES = Path.of("..", "docs", "bridge");

    private Snippet() {}

    static String page(String name) throws IOException {
        return Files.readString(PAGES.resolve(name));
    }

    /** As it stands on the page. */
    static String of(Class<?> test, String name) throws IOException {
        String source = Files.readString(SOURCES.resolve(test.getSimpleName() + ".java"));
        String start = "        // " + name + "\n";
        int from = source.indexOf(start) + start.length();
        String code = source.substring(from, source.indexOf("\n        // end", from));
        return "```java\n" + code.stripIndent() + "\n```";
    }
}
