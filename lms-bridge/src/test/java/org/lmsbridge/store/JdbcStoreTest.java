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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.RoomStore;

/** What concerns connections and addresses, not rows. */
class JdbcStoreTest {
    @Test
    void thePlatformsOwnDatabaseKeepsItsTablesAndItsConnections() throws Exception {
        try (HikariDataSource database = database("own")) {
            execute(database, "CREATE TABLE users (id INT)");
            JdbcStore store = JdbcStore.on(database, "bridge_");
            store.rooms().insert(StoredRooms.claimed(StoredRooms.KEY));
            store.close();
            assertThat(count(database, "SELECT COUNT(*) FROM bridge_room")).isEqualTo(1);
            assertThat(count(database, "SELECT COUNT(*) FROM users")).isZero();
            assertThat(JdbcStore.on(database, "bridge_").rooms().find(StoredRooms.KEY))
                    .isPresent();
        }
    }

    @Test
    void aDatabaseThatDoesNotCommitByItselfIsCommitted() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:manual;DB_CLOSE_DELAY=-1");
        config.setAutoCommit(false);
        try (HikariDataSource database = new HikariDataSource(config)) {
            JdbcStore.on(database).rooms().insert(StoredRooms.claimed(StoredRooms.KEY));
            assertThat(count(database, "SELECT COUNT(*) FROM lms_room")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1a", "a-b", "a;b", "a b", "Our_", "abcdefghijabcdefghijabcdefghijx"})
    void aTablePrefixIsAWord(String prefix) {
        try (HikariDataSource database = database("prefix")) {
            assertThatIllegalArgumentException().isThrownBy(() -> JdbcStore.on(database, prefix));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:nobody://db/lms?user=u&password=hush",
                "jdbc:h2:tcp://127.0.0.1:1/lms;USER=u;PASSWORD=hush",
                "jdbc:h2:mem:x;NO_SUCH_SETTING=1;PASSWORD=hush",
                "hush"
            })
    void aDatabaseThatIsNotThereIsSaidNotToBeWithoutItsPassword(String url) {
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> JdbcStore.at(url))
                .withMessageStartingWith("The database of the bridge cannot be opened (")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STORE_FAILED))
                .satisfies(e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain("hush");
                });
    }

    @Test
    void aDatabaseThatGoesDownIsSaidToBe() throws Exception {
        HikariDataSource database = database("down");
        RoomStore store = JdbcStore.on(database).rooms();
        execute(database, "DROP TABLE lms_room");
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> store.find(StoredRooms.KEY))
                .withMessageContaining("LMS_ROOM")
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STORE_FAILED));
        database.close();
        assertThatExceptionOfType(BridgeException.class)
                .isThrownBy(() -> store.insert(StoredRooms.claimed(StoredRooms.KEY)))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STORE_FAILED));
    }

    private static HikariDataSource database(String name) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + name);
        return new HikariDataSource(config);
    }

    @Test
    void everyStoreHasAContract() {
        assertThat(Arrays.stream(JdbcStore.class.getMethods())
                        .map(Method::getReturnType)
                        .filter(Class::isInterface)
                        .filter(store -> store != List.class)
                        .map(store -> "org.lmsbridge.store." + store.getSimpleName() + "ContractTest"))
                .contains("org.lmsbridge.store.RoomStoreContractTest")
                .allSatisfy(contract -> assertThatNoException().isThrownBy(() -> Class.forName(contract)));
    }

    private static void execute(HikariDataSource database, String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long count(HikariDataSource database, String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
