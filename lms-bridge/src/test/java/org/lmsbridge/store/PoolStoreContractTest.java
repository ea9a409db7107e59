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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.pool.Load;
import org.lmsbridge.pool.PoolStore;
import org.lmsbridge.pool.ServerState;

/** What {@link PoolStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class PoolStoreContractTest {
    private static final CourseKey KEY = CourseKey.of("campus.example", "O'Brien; \uD83D\uDE00");
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");
    private static final int THREADS = 16;

    private JdbcStore database;
    private PoolStore store;

    private final TestDatabase kind;

    PoolStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        store = database.pool();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void whatWasDecidedLastCounts() {
        assertThat(store.states()).isEmpty();
        store.decide("red", ServerState.DRAINED, NOW);
        store.decide("Red", ServerState.DISABLED, NOW);
        store.decide("red", ServerState.IN_USE, NOW);
        store.decide("red", ServerState.IN_USE, NOW);
        assertThat(store.states()).isEqualTo(Map.of("red", ServerState.IN_USE, "Red", ServerState.DISABLED));
    }

    @Test
    void manyDecideAtOnceAndNoneFails() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            ServerState state = thread % 2 == 0 ? ServerState.DRAINED : ServerState.DISABLED;
            calls.add(() -> {
                store.decide("red", state, NOW);
                return true;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            for (Future<Boolean> done : threads.invokeAll(calls)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.states()).containsOnlyKeys("red");
    }

    @Test
    void aCourseLeavesOneServerUntilItMayStay() {
        assertThat(store.leaving(KEY)).isEmpty();
        store.letStay(KEY);
        store.letLeave(KEY, "red", NOW);
        store.letLeave(KEY, "blue", NOW);
        assertThat(store.leaving(KEY)).contains("blue");
        assertThat(store.leaving(KEY.withSlot("other"))).isEmpty();
        store.letStay(KEY);
        assertThat(store.leaving(KEY)).isEqualTo(Optional.empty());
    }

    @Test
    void roomsAndSeatsAreCountedByServerAndAllMayLeave() {
        assertThat(store.loads()).isEmpty();
        try (StandInServer standIn = StandInServer.version("3.3").start();
                OpenMeetings client = OpenMeetings.at(standIn.uri())
                        .credentials(Credentials.password(standIn.user(), standIn.password()))
                        .build()) {
            CourseRooms rooms =
                    CourseRooms.on(Servers.only(client)).store(database.rooms()).build();
            Member teacher = Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER);
            rooms.open(KEY, teacher, CourseSettings.defaults().withCapacity(7));
            rooms.open(KEY.withSlot("2"), teacher, CourseSettings.defaults().withCapacity(9));
            rooms.open(KEY.withSlot("3"), teacher, CourseSettings.defaults().withCapacity(50));
            rooms.close(KEY.withSlot("3"), teacher);
        }
        assertThat(store.loads()).isEqualTo(Map.of("main", new Load(3, 2, 16, 0)));
        store.letLeave(KEY, "other", NOW);
        assertThat(store.loads().get("main")).isEqualTo(new Load(3, 2, 16, 0));
        assertThat(store.letAllLeave("main", NOW)).isEqualTo(3);
        assertThat(store.letAllLeave("main", NOW)).isEqualTo(3);
        assertThat(store.letAllLeave("other", NOW)).isZero();
        assertThat(store.leaving(KEY)).contains("main");
        assertThat(store.loads().get("main")).isEqualTo(new Load(3, 2, 16, 3));
        assertThat(store.letAllStay("other")).isZero();
        assertThat(store.letAllStay("main")).isEqualTo(3);
        assertThat(store.loads().get("main")).isEqualTo(new Load(3, 2, 16, 0));
    }
}
