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
package org.lmsbridge.openmeetings.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;

/** The documentation says what the code does. */
class DocumentationTest {
    private static final Path PROJECT = Path.of("..");
    private static final Path SNIPPETS =
            Path.of("src/test/java/org/lmsbridge/openmeetings/docs").resolve("ReadmeSnippets.java");

    @Test
    void theReadmeShowsCodeThatCompiles() throws IOException {
        String source = Files.readString(SNIPPETS);
        String snippet = source.substring(
                source.indexOf("// README\n") + "// README\n".length(), source.indexOf("\n        // end"));

        assertThat(readme()).contains("```java\n" + snippet.stripIndent() + "\n```");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsParagraph(Reason reason) throws IOException {
        assertThat(Files.readString(PROJECT.resolve("docs/errors.md"))).contains("### " + reason + "\n");
    }

    private static String readme() throws IOException {
        return Files.readString(PROJECT.resolve("README.md"));
    }
}
