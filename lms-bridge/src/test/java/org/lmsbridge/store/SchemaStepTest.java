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
package org.lmsbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.databases.DatabaseServer;

/** A start goes on wherever an earlier one was cut off. */
class SchemaStepTest {
    private static final List<SchemaStep> STEPS = Schema.steps(Product.H2, "lms_");

    @Test
    void whateverStepWasCutOffBeforeItWasNotedTheNextStartGoesOn() throws SQLException {
        for (int cut = 1; cut <= STEPS.size(); cut++) {
            String url = "jdbc:h2:mem:cut" + cut + ";DB_CLOSE_DELAY=-1";
            try (Connection connection = DriverManager.getConnection(url)) {
                for (SchemaStep step : STEPS.subList(0, cut)) {
                    step.run(connection);
                }
            }
            assertWorks(url);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"H2_FILE", "H2_MEMORY"})
    void onServersStepsThatAreDoneAreKnownToBeAsWell(TestDatabase kind) throws SQLException {
        String url = kind.newUrl();
        Product product = kind == TestDatabase.POSTGRESQL ? Product.POSTGRESQL : Product.MYSQL;
        try (Connection connection = DriverManager.getConnection(url)) {
            for (SchemaStep step : Schema.steps(product, "lms_")) {
                step.run(connection);
            }
        }
        assertWorks(url);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2_FILE", "MARIADB"})
    void aStepThatFailedIsTakenUpAgain(TestDatabase kind) throws SQLException {
        String url = kind.newUrl();
        JdbcStore.at(url).close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String quote = kind == TestDatabase.MARIADB ? "`" : "\"";
            statement.execute("UPDATE " + quote + "lms_schema_history" + quote + " SET " + quote + "success" + quote
                    + " = FALSE WHERE " + quote + "version" + quote + " = '9.2'");
            statement.execute("DROP TABLE lms_pool_leaving");
        }
        assertWorks(url);
    }

    @Test
    void aDatabaseOfASnapshotThatNotedWholeScriptsGoesOn() throws SQLException {
        String url = "jdbc:h2:mem:snapshot;DB_CLOSE_DELAY=-1";
        JdbcStore.at(url).close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM \"lms_schema_history\" WHERE \"version\" NOT LIKE '%.1'");
            statement.execute("UPDATE \"lms_schema_history\" SET \"version\" = REPLACE(\"version\", '.1', ''),"
                    + " \"checksum\" = 1 WHERE \"version\" LIKE '%.1'");
        }
        assertWorks(url);
    }

    @Test
    void aServerWithOtherDefaultsGetsTheSameTables() {
        try (DatabaseServer server = DatabaseServer.ownMariaDb(
                "--default-storage-engine=Aria",
                "--character-set-server=latin1",
                "--innodb-default-row-format=COMPACT")) {
            String url = server.newDatabase();
            assertWorks(url);
            assertThat(DatabaseLook.at(url).findings()).isEmpty();
            assertThat(DatabaseLook.at(url).tables())
                    .allSatisfy(table ->
                            assertThat(table.ownFile()).as(table.name()).contains(true));
        }
    }

    @Test
    void aStatementOfWhichNobodyCanTellThatItIsDoneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SchemaStep(MigrationVersion.fromVersion("1.1"), "V1__x.sql", "DROP TABLE x"))
                .withMessageContaining("V1__x.sql");
    }

    private static void assertWorks(String url) {
        try (JdbcStore store = JdbcStore.at(url)) {
            assertThat(store.rooms().insert(StoredRooms.claimed(StoredRooms.KEY)))
                    .isTrue();
            assertThat(store.upkeep().tables())
                    .extracting(KeptTable::name)
                    .contains("lms_room", "lms_pool_leaving", "lms_receipt");
        }
    }
}
