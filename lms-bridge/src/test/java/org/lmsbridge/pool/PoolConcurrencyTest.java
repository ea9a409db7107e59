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
package org.lmsbridge.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.pool.ThreeServers.TEACHER;
import static org.lmsbridge.pool.ThreeServers.course;
import static org.lmsbridge.pool.ThreeServers.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.openmeetings.model.RoomId;

/** Many at once, on several nodes. */
@Timeout(180)
class PoolConcurrencyTest {
    private static final int THREADS = 64;

    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void sixtyFourThreadsOnThreeNodesOpenOneCourseAndThereIsOneRoomOnOneServer(String product) throws Exception {
        try (ThreeServers three = new ThreeServers(product)) {
            List<CourseRooms> nodes = nodes(three);
            assertThat(openAtOnce(nodes)).hasSize(1);
            assertThat(allRooms(three)).isEqualTo(1);
            assertThat(three.courseRooms(three.place(course("algebra")))).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "MariaDB"})
    void sixtyFourThreadsOnThreeNodesMoveOneCourseAndThereIsOneMoreRoomOnOneServer(String product) throws Exception {
        try (ThreeServers three = new ThreeServers(product)) {
            List<CourseRooms> nodes = nodes(three);
            openAtOnce(nodes);
            nodes.get(0).close(course("algebra"), TEACHER);
            String before = three.place(course("algebra"));
            three.node().move(course("algebra"), before);
            assertThat(openAtOnce(nodes)).hasSize(1);
            String after = three.place(course("algebra"));
            assertThat(after).isNotEqualTo(before);
            assertThat(three.courseRooms(before)).singleElement().matches(room -> room.closed());
            assertThat(three.courseRooms(after)).singleElement().matches(room -> !room.closed());
            assertThat(allRooms(three)).isEqualTo(2);
        }
    }

    private static List<CourseRooms> nodes(ThreeServers three) {
        return List.of(three.rooms(three.node()), three.rooms(three.node()), three.rooms(three.node()));
    }

    private static int allRooms(ThreeServers three) {
        return three.standIns.keySet().stream()
                .mapToInt(name -> three.courseRooms(name).size())
                .sum();
    }

    private static Set<RoomId> openAtOnce(List<CourseRooms> nodes) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<RoomId>> answers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                CourseRooms node = nodes.get(thread % nodes.size());
                Callable<RoomId> call = () -> {
                    start.await();
                    return node.open(course("algebra"), TEACHER, settings()).room();
                };
                answers.add(threads.submit(call));
            }
            start.countDown();
            Set<RoomId> rooms = new HashSet<>();
            for (Future<RoomId> answer : answers) {
                rooms.add(answer.get());
            }
            return rooms;
        } finally {
            threads.shutdownNow();
        }
    }
}
