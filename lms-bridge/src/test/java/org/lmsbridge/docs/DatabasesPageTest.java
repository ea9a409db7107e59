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

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.store.DatabaseFinding;
import org.lmsbridge.store.JdbcStore;
import org.lmsbridge.store.Purged;
import org.lmsbridge.store.TestDatabase;

/** What docs/bridge/databases.md shows, word for word, and run. */
class DatabasesPageTest {
    private static final Path PAGE = Path.of("../docs/bridge/databases.md");
    private static final Path SOURCE = Path.of("src/test/java/org/lmsbridge/docs/DatabasesPageTest.java");

    private static void keepSmall(String url, Clock clock, Consumer<String> report) {
        // PAGE
        try (JdbcStore store = JdbcStore.at(url)) {
            for (DatabaseFinding finding : store.findings()) {
                report.accept(finding.message() + "; " + finding.remedy());
            }
            Purged purged = store.upkeep().purge(clock.instant().minus(Duration.ofDays(400)));
            report.accept(purged.allRows() + " rows and " + purged.bytes() + " bytes less");
            purged.obstacle().ifPresent(report);
        }
        // end
    }

    @Test
    void thePageShowsTheseLines() throws IOException {
        String source = Files.readString(SOURCE);
        String snippet = source.substring(
                source.indexOf("// PAGE\n") + "// PAGE\n".length(), source.indexOf("\n        // end"));
        assertThat(Files.readString(PAGE)).contains("```java\n" + snippet.stripIndent() + "\n```");
    }

    @ParameterizedTest
    @EnumSource
    void theseLinesRun(TestDatabase database) {
        List<String> report = new ArrayList<>();
        keepSmall(database.newUrl(), Clock.systemUTC(), report::add);
        assertThat(report).containsExactly("0 rows and 0 bytes less");
    }
}
