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
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.store.JdbcStore;

class DatabaseCommandsTest extends AgainstStandIn {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb", "postgresql"})
    void tablesAreListedRebuiltAndPurged(String kind) throws SQLException {
        String url = url(kind);
        openCourse(url);
        happenedLongAgo(url, 2000);

        JsonNode check = om("db", "check", "--db", url, "-o", "json").done().json();
        assertThat(check.get("findings")).isEmpty();
        assertThat(check.get("tables"))
                .anyMatch(table -> table.get("table").asText().equals("lms_room")
                        && table.get("rows").asInt() == 1
                        && table.get("bytes").asLong() > 0);
        assertThat(om("db", "check", "--db", url).done().out())
                .startsWith("TABLE")
                .contains("lms_room_event");

        JsonNode rebuilt = om("db", "rebuild", "--db", url, "-o", "json").done().json();
        assertThat(rebuilt.get("tables")).hasSize(check.get("tables").size());
        assertThat(om("db", "rebuild", "--db", url).done().out()).contains("tables are rebuilt");

        JsonNode purged = om("db", "purge", "--older-than", "400d", "--db", url, "-o", "json")
                .done()
                .json();
        assertThat(purged.get("allRows").asInt()).isEqualTo(2000);
        assertThat(purged.get("rows").get("lms_room_event").asInt()).isEqualTo(2000);
        assertThat(purged.get("bytes").asLong()).isPositive();
        assertThat(purged.get("obstacle").isNull()).isTrue();
        assertThat(om("db", "purge", "--older-than", "400d", "--db", url).done().out())
                .isEqualTo("Nothing is that old.\n");
        assertThat(om("course", "list", "--instance", "campus.example", "--db", url, "-o", "json")
                        .done()
                        .json())
                .hasSize(1);
    }

    @Test
    void tablesInOneFileThatNeverShrinksAreFoundAndMended() throws SQLException {
        try (DatabaseServer shared = DatabaseServer.ownMariaDb("--innodb-file-per-table=OFF")) {
            String url = shared.newDatabase();
            openCourse(url);
            happenedLongAgo(url, 3);

            Ran check = om("db", "check", "--db", url, "-o", "json");
            assertThat(check.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(check.json().get("findings"))
                    .extracting(finding -> finding.get("kind").asText())
                    .containsExactly("file-per-table-off", "tables-in-shared-file");
            Ran doctor = om("doctor", "--db", url).done();
            assertThat(doctor.out()).contains("warning  database     innodb_file_per_table is OFF");
            assertThat(doctor.out()).contains("SET GLOBAL innodb_file_per_table = ON");
            assertThat(doctor.err()).contains("see the warnings").doesNotContain("All is well");
            om("db", "rebuild", "--db", url).failed(ExitCode.FAILED).saying("SET GLOBAL innodb_file_per_table = ON");
            om("db", "purge", "--older-than", "400d", "--db", url)
                    .done()
                    .saying("Nothing shrinks, since lms_room_event share the file ibdata1");

            shared.execute("SET GLOBAL innodb_file_per_table = ON");
            assertThat(om("db", "check", "--db", url).exitCode()).isEqualTo(ExitCode.FAILED);
            om("db", "rebuild", "--db", url).done();
            om("db", "check", "--db", url).done();
            assertThat(om("doctor", "--db", url).done().out()).contains("ok       database");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb", "postgresql"})
    void tablesOfAnotherPrefixAreLookedAfterAndNoneAreMade(String kind) throws SQLException {
        String url = url(kind);
        om("db", "rebuild", "--db", url).failed(ExitCode.NOT_FOUND).saying("no table of the bridge");
        om("db", "purge", "--older-than", "400d", "--db", url).failed(ExitCode.NOT_FOUND);
        JdbcStore.at(url, "bridge_").close();
        om("db", "rebuild", "--db", url).failed(ExitCode.NOT_FOUND).saying("begins with lms_");
        assertThat(om("db", "rebuild", "--db", url, "--table-prefix", "bridge_", "-o", "json")
                        .done()
                        .json()
                        .get("tables"))
                .isNotEmpty()
                .allMatch(table -> table.asText().startsWith("bridge_"));
        assertThat(om(environment("OM_TABLE_PREFIX", "bridge_"), "db", "check", "--db", url)
                        .done()
                        .out())
                .contains("bridge_room");
        om("db", "check", "--db", url, "--table-prefix", "x;y").failed(ExitCode.WRONG_USAGE);
    }

    @Test
    void theLogNamesEachFindingOnceWhenTheDatabaseIsOpened() {
        DatabaseServer mariaDb = DatabaseServer.ownMariaDb("--innodb-file-per-table=OFF");
        PrintStream before = System.err;
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        try (mariaDb) {
            String url = mariaDb.newDatabase();
            System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
            openCourse(url);
        } finally {
            System.setErr(before);
        }
        assertThat(log.toString(StandardCharsets.UTF_8))
                .containsOnlyOnce("innodb_file_per_table is OFF")
                .containsOnlyOnce("are in the file ibdata1")
                .contains("SET GLOBAL innodb_file_per_table = ON");
    }

    @Test
    void theDoctorLooksAtADatabaseOnlyWhenOneIsGivenAndSaysWhenItIsNotThere() {
        assertThat(om("doctor").done().out()).doesNotContain("database");
        assertThat(om(environment("OM_DB", url("h2")), "doctor").done().out()).contains("ok       database");

        assertThat(om("doctor", "--db", url("h2")).err()).doesNotContain("Warning");
        om("db", "check", "--db", url("h2") + ";PASSWORD=hush").saying("--db; OM_DB keeps it to yourself");
        Ran gone = om("doctor", "--db", "jdbc:mariadb://127.0.0.1:1/lms?user=root&password=hush");
        assertThat(gone.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(gone.out()).contains("failed   database").doesNotContain("hush");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb", "postgresql"})
    void aDatabaseThatIsLookedAtStaysAsItIs(String kind) throws SQLException {
        String url = url(kind);
        assertThat(om("doctor", "--db", url).done().out()).contains("ok       database     it has no tables yet");
        assertThat(om("db", "check", "--db", url)
                        .done()
                        .saying("There are no tables")
                        .out())
                .isEmpty();
        if (kind.equals("h2")) {
            assertThat(folder).isEmptyDirectory();
        } else {
            try (Connection connection = DriverManager.getConnection(url)) {
                assertThat(connection
                                .getMetaData()
                                .getTables(connection.getCatalog(), null, "lms%", null)
                                .next())
                        .isFalse();
            }
        }
        openCourse(url);
        assertThat(om("doctor", "--db", url).done().out()).contains("its tables are as they should be");
    }

    @Test
    void anAgeIsANumberOfDays() {
        for (String age : List.of("400", "0d", "-1d", "1y", "a", "999999d")) {
            om("db", "purge", "--older-than=" + age, "--db", "jdbc:h2:mem:")
                    .failed(ExitCode.WRONG_USAGE)
                    .saying("such as 400d");
        }
        om("db", "purge", "--db", "jdbc:h2:mem:").failed(ExitCode.WRONG_USAGE).saying("--older-than");
    }

    @Test
    void anAddressForAnotherDriverOfMySqlSaysWhichToUse() {
        om("db", "check", "--db", "jdbc:mysql://127.0.0.1/lms")
                .failed(ExitCode.WRONG_USAGE)
                .saying("jdbc:mariadb:");
    }

    private String url(String kind) {
        return switch (kind) {
            case "mariadb" -> DatabaseServer.mariaDb().newDatabase();
            case "postgresql" -> DatabaseServer.postgreSql().newDatabase();
            default -> "jdbc:h2:file:" + folder.resolve("bridge");
        };
    }

    private void openCourse(String url) {
        List<String> command = new ArrayList<>(List.of("course", "open", "--instance", "campus.example", "--db", url));
        command.addAll(List.of("--course", "ALG 1", "--user-id", "1", "--role", "teacher"));
        om(command.toArray(String[]::new)).done();
    }

    /** Events of 2001, beside the one of today. */
    private static void happenedLongAgo(String url, int events) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (int number = 0; number < events; number++) {
                statement.addBatch("INSERT INTO lms_room_event (id, room_key, server, room_id, what, member_id,"
                        + " happened_at, row_version) VALUES ('" + number
                        + "', 'k', 'main', 1, 'OPENED', '7', 1000000000000, 0)");
            }
            statement.executeBatch();
        }
    }
}
