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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Platform;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.reconcile.Courses;
import org.lmsbridge.reconcile.Difference;
import org.lmsbridge.reconcile.Outcome;
import org.lmsbridge.reconcile.Plan;
import org.lmsbridge.reconcile.Reconcile;
import org.lmsbridge.store.JdbcStore;

/** What docs/bridge/reconcile.md shows, word for word, and run. */
class ReconcilePageTest {
    private static final Path PAGE = Path.of("../docs/bridge/reconcile.md");
    private static final Path SOURCE = Path.of("src/test/java/org/lmsbridge/docs/ReconcilePageTest.java");

    private static void nightly(
            CourseRooms rooms, JdbcStore store, OpenMeetings server, Courses catalogue, Consumer<String> report) {
        // PAGE
        Reconcile reconcile = Reconcile.of(rooms, store.rooms(), "campus.example")
                .server(server)
                .courses(catalogue)
                .build();
        Plan plan = reconcile.plan();
        for (Difference difference : plan.differences()) {
            report.accept(difference.kind() + ": " + difference.description());
        }
        plan.inspection().unseen().forEach(report);

        Plan harmless = plan.only(difference -> !difference.kind().deletes());
        for (Outcome outcome : reconcile.apply(harmless)) {
            report.accept(outcome.difference().course().orElseThrow() + ": " + outcome.result());
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

    @Test
    void theseLinesRun() {
        try (Platform platform = Platform.of("2.2")) {
            platform.server.rooms().delete(platform.open("ALGEBRA").room());
            platform.open("GONE");
            CourseKey algebra = Platform.key("ALGEBRA");
            List<String> report = new ArrayList<>();
            nightly(platform.rooms, platform.database, platform.server, asked -> Set.of(algebra), report::add);
            assertThat(report)
                    .containsExactlyInAnyOrder(
                            "COURSE_WITHOUT_ROOM: the room is gone from OpenMeetings",
                            "DELETED_COURSE: the platform has deleted the course",
                            "campus.example/ALGEBRA: MENDED");
            assertThat(platform.store.find(Platform.key("GONE"))).isPresent();
        }
    }
}
