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
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** The database is killed in the middle of a thousand concurrent openings. */
@Timeout(180)
class KilledDatabaseTest {
    private static final int OPENINGS = 1000;
    private static final int COURSES = 250;
    private static final int PROCESSES = 4;

    static Stream<Arguments> servers() {
        Supplier<DatabaseServer> mariaDb = () -> DatabaseServer.ownMariaDb();
        Supplier<DatabaseServer> postgreSql = DatabaseServer::ownPostgreSql;
        return Stream.of(
                Arguments.of("MariaDB", "2.0", mariaDb),
                Arguments.of("MariaDB", "3.1", mariaDb),
                Arguments.of("PostgreSQL", "9.2", postgreSql));
    }

    @ParameterizedTest(name = "{0}, OpenMeetings {1}")
    @MethodSource("servers")
    void eachCourseHasOneRoomAndOneRowAndNothingAcknowledgedIsLost(
            String name, String version, Supplier<DatabaseServer> kind) throws Exception {
        try (DatabaseServer database = kind.get();
                Campus campus = new Campus(version, database.newDatabase())) {
            campus.longestWait = Duration.ofSeconds(2);
            Map<CourseKey, Set<RoomId>> acknowledged = new ConcurrentHashMap<>();
            AtomicInteger failed = new AtomicInteger();
            atOnce(campus, database, acknowledged, failed);
            assertThat(failed).as("openings that the kill cut off").hasPositiveValue();
            assertThat(acknowledged).as("openings before and after").isNotEmpty();

            for (int number = 0; number < COURSES; number++) {
                campus.rooms.find(course(number));
            }
            campus.clock.advance(RoomMaking.LEASE);
            Map<CourseKey, RoomId> rooms = new HashMap<>();
            for (int number = 0; number < COURSES; number++) {
                rooms.put(
                        course(number),
                        campus.rooms.open(course(number), TEACHER, SETTINGS).room());
            }
            acknowledged.forEach(
                    (course, ids) -> assertThat(ids).as("%s", course).containsExactly(rooms.get(course)));
            assertThat(campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactlyInAnyOrderElementsOf(
                            rooms.values().stream().map(RoomId::value).toList());
            assertThat(campus.store.list("campus.example"))
                    .extracting(row -> row.room().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(rooms.values());
        }
    }

    /** Four processes open each course; whoever is acknowledged as the hundredth kills the database and revives it. */
    private static void atOnce(
            Campus campus, DatabaseServer database, Map<CourseKey, Set<RoomId>> acknowledged, AtomicInteger failed)
            throws Exception {
        List<CourseRooms> processes = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            processes.add(campus.on(campus.store));
        }
        CountDownLatch start = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();
        List<Callable<Void>> openings = new ArrayList<>();
        for (int number = 0; number < OPENINGS; number++) {
            CourseKey course = course(number % COURSES);
            CourseRooms process = processes.get(number / COURSES);
            openings.add(() -> {
                start.await();
                try {
                    RoomId room = process.open(course, TEACHER, SETTINGS).room();
                    acknowledged
                            .computeIfAbsent(course, key -> ConcurrentHashMap.newKeySet())
                            .add(room);
                } catch (BridgeException e) {
                    if (e.reason() == BridgeException.Reason.STORE_FAILED) {
                        failed.incrementAndGet();
                    }
                    return null;
                } catch (OpenMeetingsException e) {
                    // the stand-in has no place for so many at once; whoever is turned away has opened nothing
                    return null;
                }
                if (done.incrementAndGet() == 100) {
                    database.kill();
                    database.restart();
                }
                return null;
            });
        }
        ExecutorService threads = Executors.newFixedThreadPool(OPENINGS);
        try {
            List<Future<Void>> results = openings.stream().map(threads::submit).toList();
            start.countDown();
            for (Future<Void> result : results) {
                result.get(120, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static CourseKey course(int number) {
        return CourseKey.of("campus.example", "course " + number);
    }
}
