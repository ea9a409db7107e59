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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/features.md promises is held by tests that exist. */
class FeaturesPageTest {
    private static final Path PROJECT = Path.of("..", "..");
    private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w+)`");
    private static final Pattern TEST_METHOD = Pattern.compile("\\bvoid (\\w+)\\(");

    @Test
    void everyTestOnThePageExists() throws IOException {
        List<String> tests = tests();

        assertThat(NAMED.matcher(page()).results().map(named -> named.group(1) + "." + named.group(2)))
                .hasSizeGreaterThan(100)
                .isSubsetOf(tests);
    }

    @Test
    void whatIsThereIsHeldByATest() throws IOException {
        assertThat(page().lines().filter(line -> line.startsWith("| ") && !line.startsWith("| feature")))
                .isNotEmpty()
                .allMatch(
                        row -> row.split("\\|", -1)[2].strip().startsWith("no")
                                || NAMED.matcher(row).find(),
                        "names a test");
    }

    private static String page() throws IOException {
        return Files.readString(PROJECT.resolve("docs/features.md"));
    }

    private static List<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT)) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith("Test.java")
                            || file.toString().endsWith("Contract.java"))
                    .flatMap(FeaturesPageTest::testsIn)
                    .toList();
        }
    }

    private static Stream<String> testsIn(Path file) {
        String name = file.getFileName().toString().replace(".java", "");
        return TEST_METHOD.matcher(read(file)).results().map(method -> name + "." + method.group(1));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
