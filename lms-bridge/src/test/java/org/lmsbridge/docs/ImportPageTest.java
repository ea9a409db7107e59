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
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Platform;
import org.lmsbridge.chamilo.ChamiloImport;
import org.lmsbridge.chamilo.ImportReport;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.store.JdbcStore;

/** What docs/bridge/import.md shows, word for word, and run. */
class ImportPageTest {
    private static final Path PAGE = Path.of("../docs/bridge/import.md");
    private static final Path SOURCE = Path.of("src/test/java/org/lmsbridge/docs/ImportPageTest.java");

    private static void moveHouse(
            CourseRooms rooms, JdbcStore store, OpenMeetings server, String chamilo, Consumer<String> report) {
        // PAGE
        ImportReport imported = ChamiloImport.into(rooms, store.rooms(), store.imports(), "campus.example")
                .zone(ZoneOffset.UTC)
                .checkedOn(server)
                .build()
                .from(chamilo);
        report.accept(imported.taken() + " taken, " + imported.unchanged() + " unchanged");
        for (ImportReport.Remark remark : imported.remarks()) {
            report.accept("row " + remark.row() + ": " + remark.reason());
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
    void theseLinesRun() throws SQLException {
        String chamilo = DatabaseServer.mariaDb().newDatabase();
        try (Platform platform = Platform.of("9.2");
                Connection connection = DriverManager.getConnection(chamilo);
                Statement statement = connection.createStatement()) {
            RoomId room = platform.open("ELSE").room();
            statement.execute("CREATE TABLE plugin_openmeetings (id INT unsigned NOT NULL PRIMARY KEY,"
                    + " c_id INT, session_id INT, room_id INT, meeting_name VARCHAR(255), record INT, status INT,"
                    + " created_at DATETIME, closed_at DATETIME)");
            statement.execute("INSERT INTO plugin_openmeetings VALUES"
                    + " (1, 7, 0, 4711, 'C7-0', 1, 1, '2014-05-13 10:00:00', NULL),"
                    + " (2, 8, 0, " + room + ", 'C8-0', 1, 1, '2014-05-13 10:00:00', NULL)");
            List<String> report = new ArrayList<>();
            moveHouse(platform.rooms, platform.database, platform.server, chamilo, report::add);
            assertThat(report)
                    .containsExactly(
                            "2 taken, 0 unchanged",
                            "row 1: room 4711 is gone from OpenMeetings; the next opening makes a new one",
                            "row 2: room " + room + " is that of another course already; kept as history");
        }
    }
}
