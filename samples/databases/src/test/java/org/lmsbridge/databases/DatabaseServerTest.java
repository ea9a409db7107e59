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
package org.lmsbridge.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseServerTest {
    static Stream<Supplier<DatabaseServer>> kinds() {
        return Stream.of(() -> DatabaseServer.ownMariaDb(), DatabaseServer::ownPostgreSql);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatWasCommittedIsThereAfterTheServerWasKilled(Supplier<DatabaseServer> kind) throws Exception {
        try (DatabaseServer server = kind.get()) {
            String url = server.newDatabase();
            assertThat(server.newDatabase()).isNotEqualTo(url);
            execute(url, "CREATE TABLE t (id INT)");
            execute(url, "INSERT INTO t VALUES (7)");
            server.kill();
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(url, "INSERT INTO t VALUES (8)"));
            server.restart();
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("SELECT id FROM t")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(7);
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void aMissingProgramIsSaidToBeWithWhatToInstall() {
        assertThat(Packages.missing("no-such-program", List.of("no-such-package")))
                .hasMessageContaining("no-such-program")
                .hasMessageContaining("apt-get install --no-install-recommends no-such-package");
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
