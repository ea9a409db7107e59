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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.internal.operation.Capability;

/** docs/compatibility.md says what the table of operations says; with {@code -Ddocs.write} it is made to. */
class CompatibilityPageTest {
    private static final Path PAGE = Path.of("..").resolve("docs").resolve("compatibility.md");
    private static final String COMMAND = "mvn -o -pl openmeetings-client -am test -Dtest=CompatibilityPageTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write";

    @Test
    void thePageIsThatOfTheOperations() throws IOException {
        String text = new CompatibilityPage(Capability.all().values()).text();
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, text);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/compatibility.md is out of date; make it anew with%n    %s%n", COMMAND)
                .isEqualTo(text);
    }

    @Test
    void theCommandThatMakesItAnewIsDocumented() throws IOException {
        assertThat(Files.readString(Path.of("..").resolve("CONTRIBUTING.md"))).contains(COMMAND);
    }

    @Test
    void noCellIsEmptyAndEachGapPointsToAReason() {
        List<String> rows = new CompatibilityPage(Capability.all().values())
                .text()
                .lines()
                .filter(line -> line.matches("\\| [a-z].*"))
                .toList();
        assertThat(rows).hasSize(Capability.all().size());
        assertThat(rows).allSatisfy(row -> assertThat(cells(row)).allMatch(CompatibilityPageTest::isComplete));
        assertThat(List.of("", "–", "R", "S", "✓")).noneMatch(CompatibilityPageTest::isComplete);
    }

    private static List<String> cells(String row) {
        List<String> cells = List.of(row.split("\\|", -1));
        return cells.subList(2, cells.size() - 1).stream().map(String::strip).toList();
    }

    /** Both transports, or the number of a note. */
    private static boolean isComplete(String cell) {
        return cell.matches("(R S|S R)( <sup>.*</sup>)?|(R|S|–|✓) <sup>\\d.*</sup>");
    }
}
