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
import static org.lmsbridge.store.StoredRooms.event;
import static org.lmsbridge.store.StoredRooms.ready;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.chamilo.ImportStore;
import org.lmsbridge.chamilo.ImportStore.Taken;
import org.lmsbridge.chamilo.ImportStore.Taking;
import org.lmsbridge.chamilo.ImportStore.Write;

/** What {@link ImportStore} promises, whatever the database. */
@ParameterizedClass
@EnumSource(TestDatabase.class)
class ImportStoreContractTest {
    private static final String CAMPUS = "campus.example";
    private static final String OLD = "0".repeat(64);
    private static final String NEW = "1".repeat(64);

    private final TestDatabase kind;

    private JdbcStore database;
    private ImportStore store;

    ImportStoreContractTest(TestDatabase kind) {
        this.kind = kind;
    }

    @BeforeEach
    void start() {
        database = JdbcStore.at(kind.emptiedUrl());
        store = database.imports();
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void whatComesOfACourseIsSavedWithTheRowsItCameOf() {
        assertThat(store.take(taking(Write.INSERT, ready(KEY, 41), List.of(), OLD)))
                .isTrue();
        assertThat(database.rooms().find(KEY)).contains(ready(KEY, 41));
        assertThat(database.rooms().history(KEY)).containsExactly(event(KEY, What.OPENED, 1));
        assertThat(store.taken(CAMPUS, List.of(1L, 2L))).isEqualTo(Map.of(1L, new Taken(OLD, Optional.of(0L))));
        assertThat(store.taken("other.example", List.of(1L))).isEmpty();
        assertThat(store.taken(CAMPUS, List.of())).isEmpty();
    }

    @Test
    void aRowThatChangedIsTakenAgainAndADeletedRoomGoes() {
        store.take(taking(Write.INSERT, ready(KEY, 41), List.of(), OLD));
        assertThat(store.take(taking(Write.REPLACE, ready(KEY, 42), List.of(1L), NEW)))
                .isTrue();
        assertThat(store.taken(CAMPUS, List.of(1L)).get(1L)).isEqualTo(new Taken(NEW, Optional.of(1L)));
        StoredRoom stored = database.rooms().find(KEY).orElseThrow();
        assertThat(stored).isEqualTo(ready(KEY, 42).withVersion(1));
        assertThat(store.take(taking(Write.REMOVE, stored, List.of(1L), OLD))).isTrue();
        assertThat(database.rooms().find(KEY)).isEmpty();
        assertThat(store.taken(CAMPUS, List.of(1L)).get(1L)).isEqualTo(new Taken(OLD, Optional.empty()));
    }

    @Test
    void whatWasWrittenSinceIsLeftAloneAndNothingIsSaved() {
        database.rooms().insert(ready(KEY, 7));
        assertThat(store.take(taking(Write.INSERT, ready(KEY, 41), List.of(), OLD)))
                .isFalse();
        assertThat(store.take(taking(Write.REPLACE, ready(KEY, 41).withVersion(5), List.of(), OLD)))
                .isFalse();
        assertThat(store.take(taking(Write.REMOVE, ready(KEY, 7).withVersion(5), List.of(), OLD)))
                .isFalse();
        assertThat(database.rooms().find(KEY)).contains(ready(KEY, 7));
        assertThat(database.rooms().history(KEY)).isEmpty();
        assertThat(store.taken(CAMPUS, List.of(1L))).isEmpty();
    }

    @Test
    void ofManyImportsAtOnceOneTakesACourse() throws Exception {
        List<Callable<Boolean>> calls = new ArrayList<>();
        for (int thread = 0; thread < 16; thread++) {
            calls.add(() -> store.take(taking(Write.INSERT, ready(KEY, 41), List.of(), OLD)));
        }
        assertThat(AtOnce.all(calls)).containsOnlyOnce(true).hasSize(16);
        assertThat(database.rooms().history(KEY)).hasSize(1);
    }

    private static Taking taking(Write write, StoredRoom row, List<Long> known, String digest) {
        return new Taking(CAMPUS, Map.of(1L, digest), known, write, row, List.of(event(row.key(), What.OPENED, 1)));
    }
}
