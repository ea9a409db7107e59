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
import static org.lmsbridge.store.StoredRooms.KEY;
import static org.lmsbridge.store.StoredRooms.NOW;
import static org.lmsbridge.store.StoredRooms.ready;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.model.RoomId;

/** What administrators do with the tables, on every database. */
class UpkeepTest {
    private static final Duration YEAR = Duration.ofDays(365);
    static final int MANY = 6_000;

    @ParameterizedTest
    @EnumSource
    void oldHistoryGoesAndItsSpaceIsGivenBack(TestDatabase kind) {
        try (JdbcStore store = JdbcStore.at(kind.newUrl())) {
            fill(store);
            Purged purged = store.upkeep().purge(NOW.minus(YEAR));

            assertThat(purged.rows()).containsEntry("lms_room_event", (long) MANY);
            assertThat(purged.allRows()).isEqualTo(MANY);
            if (kind == TestDatabase.H2_MEMORY) {
                assertThat(purged.obstacle().orElseThrow()).contains("in memory");
            } else {
                assertThat(purged.obstacle()).isEmpty();
                assertThat(purged.bytes()).isGreaterThan(200_000);
            }
            assertThat(store.rooms().history(KEY)).containsExactly(event(KEY, 3, NOW));
            Purged again = store.upkeep().purge(NOW.minus(YEAR));
            assertThat(again.rows().values()).containsOnly(0L);
            assertThat(again.bytes()).isZero();
            assertThat(again.obstacle()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void roomsStayHoweverOldTheyAreAndSoDoesTheHighestNumberOfEachServer(TestDatabase kind) {
        try (JdbcStore store = JdbcStore.at(kind.newUrl())) {
            store.rooms().insert(ready(KEY, 3));
            CourseKey deleted = KEY.withSlot("deleted");
            store.rooms().insert(ready(deleted, 17));
            store.rooms().remove(ready(deleted, 17), List.of(event(deleted, 17, NOW)));
            Purged purged = store.upkeep().purge(NOW.plus(YEAR));

            assertThat(purged.allRows()).isZero();
            assertThat(store.rooms().find(KEY)).contains(ready(KEY, 3));
            assertThat(store.rooms().highestRoom("main")).isEqualTo(17);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOpeningOfARoomThatIsOpenStays(TestDatabase kind) {
        try (JdbcStore store = JdbcStore.at(kind.newUrl())) {
            Instant opened = NOW.minus(YEAR.multipliedBy(2));
            MeetingEvent before = event(KEY, 2, opened.minusSeconds(1));
            MeetingEvent opening = event(KEY, 3, opened);
            store.rooms().insert(openSince(ready(KEY, 3), opened));
            StoredRoom row = store.rooms().find(KEY).orElseThrow();
            store.rooms().replace(row, List.of(before, opening));
            CourseKey later = KEY.withSlot("later");
            store.rooms().insert(ready(later, 17));
            store.upkeep().purge(NOW.minus(YEAR));
            assertThat(store.rooms().history(KEY)).containsExactly(opening);
        }
    }

    private static StoredRoom openSince(StoredRoom row, Instant opened) {
        return new StoredRoom(
                row.key(),
                row.externalId(),
                row.server(),
                row.version(),
                row.claim(),
                row.room(),
                row.settings(),
                true,
                row.createdAt(),
                Optional.of(opened),
                Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void usedLinksGoSomeTimeAfterTheyExpired(TestDatabase kind) {
        try (JdbcStore store = JdbcStore.at(kind.newUrl())) {
            Instant lateEnough = NOW.plusSeconds(60);
            store.usedLinks().take("old", "1", NOW, lateEnough, NOW.minus(YEAR).minusMillis(1));
            store.usedLinks().take("new", "1", NOW, lateEnough, NOW.minus(YEAR));
            assertThat(store.upkeep().purge(NOW.minus(YEAR)).rows()).containsEntry("lms_used_link", 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tablesAreCountedAndRebuilt(TestDatabase kind) {
        try (JdbcStore store = JdbcStore.at(kind.newUrl())) {
            store.rooms().insert(ready(KEY, 3));
            DatabaseUpkeep upkeep = store.upkeep();

            assertThat(upkeep.findings()).isEmpty();
            assertThat(store.findings()).isEmpty();
            assertThat(upkeep.tables()).extracting(KeptTable::name).contains("lms_room", "lms_room_event");
            assertThat(upkeep.tables())
                    .filteredOn(table -> table.name().equals("lms_room"))
                    .allMatch(table -> table.rows() == 1 && (table.bytes() > 0 || kind == TestDatabase.H2_MEMORY));
            boolean h2 = kind == TestDatabase.H2_FILE || kind == TestDatabase.H2_MEMORY;
            assertThat(upkeep.tables()).allMatch(table -> table.ownFile().isPresent() != h2);

            Rebuilt rebuilt = upkeep.rebuild();
            assertThat(rebuilt.obstacle().isPresent()).isEqualTo(kind == TestDatabase.H2_MEMORY);
            assertThat(rebuilt.tables())
                    .hasSize(
                            kind == TestDatabase.H2_MEMORY ? 0 : upkeep.tables().size());
            assertThat(store.rooms().find(KEY)).contains(ready(KEY, 3));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"H2_FILE", "MARIADB", "MARIADB_OVER_CONNECTOR_J", "POSTGRESQL"})
    void thePlatformsOwnDatabaseIsLookedAfterUnderItsPrefixThoughItDoesNotCommitByItself(TestDatabase kind) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(kind.newUrl());
        config.setAutoCommit(false);
        try (HikariDataSource own = new HikariDataSource(config)) {
            JdbcStore store = JdbcStore.on(own, "our_");
            fill(store);
            Purged purged = store.upkeep().purge(NOW.minus(YEAR));

            assertThat(purged.rows()).containsEntry("our_room_event", (long) MANY);
            if (kind == TestDatabase.H2_FILE) {
                assertThat(purged.obstacle().orElseThrow()).contains("others use it as well");
            } else {
                assertThat(purged.obstacle()).isEmpty();
                assertThat(purged.bytes()).isPositive();
            }
            assertThat(store.findings()).isEmpty();
            assertThat(store.rooms().find(KEY)).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverAsksWhileTablesAreRebuiltIsAnswered(TestDatabase kind) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (JdbcStore store = JdbcStore.at(kind.newUrl())) {
            store.rooms().insert(ready(KEY, 3));
            AtomicBoolean rebuilt = new AtomicBoolean();
            List<Future<Integer>> answers = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                answers.add(threads.submit(() -> {
                    int answered = 0;
                    do {
                        assertThat(store.rooms().find(KEY)).isPresent();
                        answered++;
                    } while (!rebuilt.get());
                    return answered;
                }));
            }
            try {
                for (int time = 0; time < 3; time++) {
                    store.upkeep().rebuild();
                }
            } finally {
                rebuilt.set(true);
            }
            for (Future<Integer> answer : answers) {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aTableThatSomebodyUsesForLongIsPurgedAndSaidNotToHaveShrunk() throws Exception {
        String url = TestDatabase.POSTGRESQL.newUrl();
        try (JdbcStore store = JdbcStore.at(url);
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            fill(store);
            other.setAutoCommit(false);
            statement.execute("SELECT COUNT(*) FROM lms_room_event");
            Purged purged = store.upkeep().purge(NOW.minus(YEAR));
            assertThat(purged.allRows()).isEqualTo(MANY);
            assertThat(purged.bytes()).isZero();
            assertThat(purged.obstacle().orElseThrow()).contains("lock timeout", "om db rebuild");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MARIADB", "POSTGRESQL"})
    void aTableThatSomebodyUsesForLongIsNotRebuiltAndThatIsSaid(TestDatabase kind) throws Exception {
        String url = kind.newUrl();
        try (JdbcStore store = JdbcStore.at(url);
                Connection other = DriverManager.getConnection(url);
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT COUNT(*) FROM lms_room");
            assertThatExceptionOfType(BridgeException.class)
                    .isThrownBy(() -> store.upkeep().rebuild())
                    .withMessageContaining("somebody has used one of its tables for too long")
                    .withMessageEndingWith("wait until that is done, or end it, then try again");
        }
    }

    @Test
    void anH2FileThatSomebodyUsesForLongIsPurgedAndSaidNotToHaveShrunk() throws Exception {
        String url = TestDatabase.H2_FILE.newUrl();
        try (JdbcStore store = JdbcStore.at(url)) {
            fill(store);
        }
        Pool pool = Pool.of(url);
        try (Connection busy = pool.database().getConnection()) {
            assertThat(busy.isValid(1)).isTrue();
            Purged purged = ExistingDatabase.upkeep(pool, "lms_").purge(NOW.minus(YEAR));
            assertThat(purged.allRows()).isEqualTo(MANY);
            assertThat(purged.bytes()).isZero();
            assertThat(purged.obstacle().orElseThrow()).contains("it is in use", "om db rebuild");
        } finally {
            pool.close();
        }
    }

    /** One room with a history of two years, of which one event is new. */
    static void fill(JdbcStore store) {
        store.rooms().insert(ready(KEY, 3));
        addHistory(store);
        StoredRoom room = store.rooms().find(KEY).orElseThrow();
        store.rooms().replace(room, List.of(event(KEY, 3, NOW)));
    }

    static void addHistory(JdbcStore store) {
        List<MeetingEvent> old = new ArrayList<>();
        for (int number = 0; number < MANY; number++) {
            old.add(event(KEY, 2, NOW.minus(YEAR.multipliedBy(2)).plusSeconds(number)));
        }
        StoredRoom room = store.rooms().find(KEY).orElseThrow();
        assertThat(store.rooms().replace(room, old)).isPresent();
    }

    private static MeetingEvent event(CourseKey key, long room, Instant at) {
        return new MeetingEvent(key, new RoomId(room), What.OPENED, "7", at);
    }
}
