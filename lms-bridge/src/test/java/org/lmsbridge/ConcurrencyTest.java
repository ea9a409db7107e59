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
package org.lmsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.STUDENT;
import static org.lmsbridge.Campus.TEACHER;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.store.JdbcStore;

/** Many at once. */
@Timeout(120)
class ConcurrencyTest {
    private static final int THREADS = 64;

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void sixtyFourThreadsOpenOneCourseAndThereIsOneRoomAndOneRow(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            List<Callable<RoomId>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                calls.add(() -> campus.open().room());
            }
            assertThat(atOnce(calls)).hasSize(1);
            assertThat(campus.courseRooms()).hasSize(1);
            assertThat(campus.store.list("campus.example")).hasSize(1);
            assertThat(campus.rooms.history(ALGEBRA)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "5.1", "9.2"})
    void aRoomThatAnotherProcessOpensWhileNothingIsChangedInItIsOpenInTheEnd(String version) {
        try (Campus campus = new Campus(version)) {
            RoomId room = campus.open().room();
            campus.rooms.close(ALGEBRA, TEACHER);
            AtomicBoolean opened = new AtomicBoolean();
            RoomStore seen = Watched.watched(RoomStore.class, campus.store, call -> {}, call -> {
                if (call.equals("find") && !opened.getAndSet(true)) {
                    campus.rooms.reopen(ALGEBRA, TEACHER);
                }
            });
            campus.on(seen).change(ALGEBRA, TEACHER, was -> was);
            assertThat(campus.store.find(ALGEBRA).orElseThrow().open()).isTrue();
            assertThat(campus.om.room(room.value()).orElseThrow().closed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "9.2"})
    void sixtyFourThreadsOfFourProcessesOpenOneCourseAndThereIsOneRoomAndOneRow(String version) throws Exception {
        try (Campus campus = new Campus(version)) {
            List<CourseRooms> processes =
                    List.of(campus.rooms, campus.on(campus.store), campus.on(campus.store), campus.on(campus.store));
            List<Callable<RoomId>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                CourseRooms process = processes.get(thread % processes.size());
                calls.add(() -> process.open(ALGEBRA, TEACHER, SETTINGS).room());
            }
            assertThat(atOnce(calls)).hasSize(1);
            assertThat(campus.courseRooms()).hasSize(1);
            assertThat(campus.rooms.history(ALGEBRA)).hasSize(1);
        }
    }

    @Test
    void manyCoursesOpenedCloseAndOpenAgainAtOnceEachHaveOneRoom() throws Exception {
        try (Campus campus = new Campus("9.2")) {
            List<Callable<RoomId>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                CourseKey key = CourseKey.of("campus.example", "course " + thread % 8);
                calls.add(() -> {
                    campus.rooms.open(key, TEACHER, SETTINGS);
                    campus.rooms.close(key, TEACHER);
                    return campus.rooms.open(key, TEACHER, SETTINGS).room();
                });
            }
            assertThat(atOnce(calls)).hasSize(8);
            assertThat(campus.courseRooms()).hasSize(8).noneMatch(room -> room.closed());
        }
    }

    @Test
    void noConnectionIsHeldWhileOpenMeetingsIsAsked() {
        try (Campus campus = new Campus("9.2");
                HikariDataSource one = twoConnections()) {
            List<Integer> held = new ArrayList<>();
            CourseRooms rooms = campus.watched(
                    storeOnOne(one), call -> held.add(one.getHikariPoolMXBean().getActiveConnections()));
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            campus.server.rooms().delete(rooms.find(ALGEBRA).orElseThrow().room());
            rooms.open(ALGEBRA, TEACHER, SETTINGS.withName("Algebra"));
            rooms.join(ALGEBRA, STUDENT);
            rooms.recordings(ALGEBRA);
            rooms.close(ALGEBRA, TEACHER);
            rooms.open(ALGEBRA, TEACHER, SETTINGS);
            rooms.delete(ALGEBRA, TEACHER);
            assertThat(held).hasSize(10).containsOnly(0);
        }
    }

    @Test
    void aCourseWhoseServerHangsDoesNotKeepOthersFromTheOnlyConnection() throws Exception {
        try (Campus campus = new Campus("9.2");
                HikariDataSource one = twoConnections()) {
            CountDownLatch asked = new CountDownLatch(1);
            CountDownLatch answered = new CountDownLatch(1);
            CourseRooms hanging = campus.watched(storeOnOne(one), call -> {
                asked.countDown();
                await(answered);
            });
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                Future<CourseRoom> opening = thread.submit(() -> hanging.open(ALGEBRA, TEACHER, SETTINGS));
                await(asked);
                assertThat(hanging.find(ALGEBRA)).isEmpty();
                assertThat(hanging.history(ALGEBRA)).isEmpty();
                answered.countDown();
                assertThat(opening.get(60, TimeUnit.SECONDS).open()).isTrue();
            } finally {
                answered.countDown();
                thread.shutdownNow();
            }
        }
    }

    @Test
    void locksAreForgottenWhenNobodyWaits() {
        KeyLocks locks = new KeyLocks();
        Patience patience = new Patience(ALGEBRA, Duration.ofSeconds(1));
        assertThat(locks.holding(ALGEBRA, patience, locks::size)).isEqualTo(1);
        assertThat(locks.size()).isZero();
    }

    private static HikariDataSource twoConnections() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:only" + System.nanoTime() + ";DB_CLOSE_DELAY=-1");
        config.setConnectionTimeout(5000);
        config.setMaximumPoolSize(2);
        return new HikariDataSource(config);
    }

    /** A store with one connection to live on; making its tables takes two. */
    private static RoomStore storeOnOne(HikariDataSource two) {
        RoomStore store = JdbcStore.on(two).rooms();
        two.getHikariConfigMXBean().setMinimumIdle(1);
        two.getHikariConfigMXBean().setMaximumPoolSize(1);
        two.getHikariPoolMXBean().softEvictConnections();
        return store;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Set<RoomId> atOnce(List<Callable<RoomId>> calls) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<RoomId>> answers = new ArrayList<>();
            for (Callable<RoomId> call : calls) {
                answers.add(threads.submit(() -> {
                    await(start);
                    return call.call();
                }));
            }
            start.countDown();
            Set<RoomId> rooms = new HashSet<>();
            for (Future<RoomId> answer : answers) {
                rooms.add(answer.get(60, TimeUnit.SECONDS));
            }
            return rooms;
        } finally {
            threads.shutdownNow();
        }
    }
}
