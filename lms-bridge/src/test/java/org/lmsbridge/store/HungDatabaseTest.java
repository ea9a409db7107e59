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

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.databases.DatabaseServer;

/** A database that takes connections and answers nothing. */
class HungDatabaseTest {
    static Stream<Arguments> servers() {
        Supplier<DatabaseServer> mariaDb = DatabaseServer::ownMariaDb;
        Supplier<DatabaseServer> postgreSql = DatabaseServer::ownPostgreSql;
        return Stream.of(Arguments.of("MariaDB", mariaDb), Arguments.of("PostgreSQL", postgreSql));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void whoeverAsksIsToldSoAndWorksAgainWhenItDoes(String name, Supplier<DatabaseServer> kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try (DatabaseServer server = kind.get();
                JdbcStore store = JdbcStore.at(server.newDatabase())) {
            store.rooms().insert(StoredRooms.claimed(StoredRooms.KEY));
            server.halt();
            try {
                List<Future<?>> calls = new ArrayList<>();
                for (int call = 0; call < 12; call++) {
                    calls.add(threads.submit(() -> assertThatExceptionOfType(BridgeException.class)
                            .isThrownBy(() -> store.rooms().find(StoredRooms.KEY))
                            .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.STORE_FAILED))));
                }
                for (Future<?> call : calls) {
                    call.get(60, TimeUnit.SECONDS);
                }
            } finally {
                server.goOn();
            }
            assertThat(store.rooms().find(StoredRooms.KEY)).isPresent();
        } finally {
            threads.shutdownNow();
        }
    }
}
