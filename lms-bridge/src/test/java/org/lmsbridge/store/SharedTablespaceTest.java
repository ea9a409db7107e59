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
import static org.lmsbridge.store.StoredRooms.KEY;
import static org.lmsbridge.store.StoredRooms.NOW;
import static org.lmsbridge.store.StoredRooms.ready;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.store.DatabaseFinding.Kind;

/** A MariaDB server that was started with {@code innodb_file_per_table} off, and is mended. */
class SharedTablespaceTest {
    private static final String SPACES = "SELECT COUNT(*) FROM information_schema.innodb_sys_tables"
            + " WHERE name LIKE '%%/lms\\_%%' AND space %s 0 AND name LIKE CONCAT(DATABASE(), '/%%')";

    private static DatabaseServer server;

    private String url;

    @BeforeAll
    static void start() {
        server = DatabaseServer.ownMariaDb("--innodb-file-per-table=OFF");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void asItWasStarted() {
        server.execute("SET GLOBAL innodb_file_per_table = OFF");
        url = server.newDatabase();
    }

    @Test
    void theStoreWorksAndSaysWhatIsWrongAndWhatToDo() {
        try (JdbcStore store = JdbcStore.at(url)) {
            assertThat(store.rooms().insert(ready(KEY, 3))).isTrue();
            assertThat(store.findings())
                    .extracting(DatabaseFinding::kind)
                    .containsExactly(Kind.FILE_PER_TABLE_OFF, Kind.TABLES_IN_SHARED_FILE);
            assertThat(store.findings().get(0).toString())
                    .contains("SET GLOBAL innodb_file_per_table = ON", "om db rebuild");
            assertThat(store.findings().get(1).message()).contains("lms_room, lms_room_event");
            assertThat(store.upkeep().tables())
                    .allMatch(table -> table.ownFile().equals(Optional.of(false)));
        }
    }

    @Test
    void onceItIsMendedEachTableGetsItsOwnFile() throws Exception {
        try (JdbcStore store = JdbcStore.at(url)) {
            store.rooms().insert(ready(KEY, 3));
            int tables = store.upkeep().tables().size();
            assertThat(one(SPACES.formatted("="))).isEqualTo(Integer.toString(tables));
            assertThat(fileOf("lms_room")).doesNotExist();
            Rebuilt refused = store.upkeep().rebuild();
            assertThat(refused.tables()).isEmpty();
            assertThat(refused.obstacle().orElseThrow()).contains("SET GLOBAL innodb_file_per_table = ON");

            server.execute("SET GLOBAL innodb_file_per_table = ON");
            try (JdbcStore mended = JdbcStore.at(url)) {
                assertThat(mended.findings())
                        .extracting(DatabaseFinding::kind)
                        .containsExactly(Kind.TABLES_IN_SHARED_FILE);
                Rebuilt rebuilt = mended.upkeep().rebuild();
                assertThat(rebuilt.obstacle()).isEmpty();
                assertThat(rebuilt.tables()).hasSize(tables);
                assertThat(mended.findings()).isEmpty();
                assertThat(mended.rooms().find(KEY)).contains(ready(KEY, 3));
            }
            assertThat(one(SPACES.formatted("="))).isEqualTo("0");
            assertThat(one(SPACES.formatted("<>"))).isEqualTo(Integer.toString(tables));
            assertThat(fileOf("lms_room")).exists();
            assertThat(fileOf("lms_room_event")).exists();
        }
    }

    @Test
    void aPurgeSaysThatNothingShrinksAndWhyAndShrinksOnceItIsMended() {
        try (JdbcStore store = JdbcStore.at(url)) {
            UpkeepTest.fill(store);
            Purged purged = store.upkeep().purge(NOW.minus(Duration.ofDays(400)));
            assertThat(purged.allRows()).isEqualTo(UpkeepTest.MANY);
            assertThat(purged.bytes()).isZero();
            assertThat(purged.obstacle().orElseThrow())
                    .contains("lms_room_event share the file ibdata1", "innodb_file_per_table is OFF", "om db rebuild");

            server.execute("SET GLOBAL innodb_file_per_table = ON");
            store.upkeep().rebuild();
            UpkeepTest.addHistory(store);
            Purged again = store.upkeep().purge(NOW.minus(Duration.ofDays(400)));
            assertThat(again.obstacle()).isEmpty();
            assertThat(again.bytes()).isGreaterThan(200_000);
        }
    }

    @Test
    void whereTheServerDoesNotTellTheFilesAreLookedAt() throws Exception {
        server.execute("CREATE OR REPLACE USER bridge@'127.0.0.1'");
        String database = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
        server.execute("GRANT ALL ON `" + database + "`.* TO bridge@'127.0.0.1'");
        try (JdbcStore store = JdbcStore.at(url.replace("user=root", "user=bridge"))) {
            assertThat(store.findings()).hasSize(2);
            server.execute("SET GLOBAL innodb_file_per_table = ON");
            assertThat(store.upkeep().rebuild().obstacle()).isEmpty();
            assertThat(store.findings()).isEmpty();
            assertThat(store.upkeep().tables())
                    .allMatch(table -> table.ownFile().equals(Optional.of(true)) && table.bytes() > 0);
        }
    }

    @Test
    void aDatabaseWhoseNameIsWrittenOtherwiseOnTheDiskIsSeenAsWell() {
        server.execute("CREATE DATABASE `our-lms`");
        try (JdbcStore store = JdbcStore.at(url.replaceAll("/lms\\d+", "/our-lms"))) {
            assertThat(store.findings()).hasSize(2);
        }
    }

    private Path fileOf(String table) throws SQLException {
        return Path.of(one("SELECT CONCAT(@@datadir, DATABASE(), '/" + table + ".ibd')"));
    }

    private String one(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
