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

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.databases.DatabaseServer;

/** Rooms of Chamilo's plug-in are taken over from the command line. */
class ImportCommandsTest extends AgainstStandIn {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2.0, h2", "3.0, h2", "3.3, mariadb", "9.2, mariadb"})
    void roomsAreTakenOnceAndWhatCannotBeIsSaid(String version, String kind) throws SQLException {
        use(version);
        String chamilo = chamilo(kind);
        String room = room("Algebra");
        run(
                chamilo,
                "INSERT INTO plugin_openmeetings VALUES (1, 7, 0, " + room
                        + ", 'C7-0', 1, 1, '2014-05-13 10:00:00', NULL)");

        JsonNode report = imports(chamilo, "-o", "json").done().json();
        assertThat(report.get("taken").asInt()).isEqualTo(1);
        assertThat(report.get("remarks")).isEmpty();
        assertThat(course("show").done().out()).contains(room);
        assertThat(imports(chamilo, "-o", "json").done().json().get("unchanged").asInt())
                .isEqualTo(1);

        run(chamilo, "INSERT INTO plugin_openmeetings VALUES (2, 7, 0, 0, 'x', 1, 1, '2014-05-13 10:00:00', NULL)");
        Ran some = imports(chamilo);
        assertThat(some.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(some.out()).contains("it names no room");
        some.saying("2 rows: 0 taken, 1 unchanged, 1 refused");
    }

    @Test
    void roomsAreLookedUpIfWanted() throws SQLException {
        String chamilo = chamilo("h2");
        run(chamilo, "INSERT INTO plugin_openmeetings VALUES (1, 7, 0, 4711, 'x', 1, 1, '2014-05-13 10:00:00', NULL)");
        assertThat(imports(chamilo, "--verify").done().out()).contains("room 4711 is gone from OpenMeetings");
    }

    @Test
    void aDatabaseThatIsNotThereIsSaidToBe() {
        om("import", "chamilo", "--instance", "campus.example")
                .failed(ExitCode.WRONG_USAGE)
                .saying("OM_CHAMILO_DB");
        String silent = "jdbc:mariadb://127.0.0.1:1/chamilo?user=root";
        imports(silent).failed(ExitCode.FAILED).saying("cannot be read");
        Ran seen = imports(silent + "&password=s3cr3t").saying("Warning").saying("OM_CHAMILO_DB keeps it to yourself");
        assertThat(seen.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(seen.err()).doesNotContain("s3cr3t");
        imports("jdbc:h2:mem:", "--zone", "Nowhere/At_All").failed(ExitCode.WRONG_USAGE);
    }

    private String chamilo(String kind) throws SQLException {
        String url = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("chamilo") + ";MODE=MySQL"
                : DatabaseServer.mariaDb().newDatabase();
        run(
                url,
                "CREATE TABLE plugin_openmeetings (id INT unsigned NOT NULL AUTO_INCREMENT PRIMARY KEY,"
                        + " c_id INT unsigned NOT NULL DEFAULT 0, session_id INT unsigned NOT NULL DEFAULT 0,"
                        + " room_id INT unsigned NOT NULL DEFAULT 0, meeting_name VARCHAR(255) NOT NULL DEFAULT '',"
                        + " record INT NOT NULL DEFAULT 0, status INT NOT NULL DEFAULT 0, created_at DATETIME NOT NULL,"
                        + " closed_at DATETIME)");
        return url;
    }

    private static void run(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Ran imports(String from, String... more) {
        List<String> arguments = new ArrayList<>(List.of("import", "chamilo", "--from", from));
        arguments.addAll(List.of("--instance", "campus.example", "--db", bridge()));
        arguments.addAll(List.of(more));
        return om(arguments.toArray(String[]::new));
    }

    private Ran course(String command) {
        return om("course", command, "--instance", "campus.example", "--db", bridge(), "--course", "7");
    }

    private String bridge() {
        return "jdbc:h2:file:" + folder.resolve("bridge");
    }
}
