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
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.pool.CheckRules;
import org.lmsbridge.pool.PoolServer;
import org.lmsbridge.pool.ServerPool;

/** Moves cut off before and after each word with the store: one room is open in the end, on one of two servers. */
@Timeout(120)
class MoveInterruptionTest {
    /** A move has at least six words with the store, each of which is a moment before and one after. */
    private static final int MOMENTS = 12;

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.1", "3.3", "9.2"})
    void aCourseHasOneOpenRoomWhereverItsMoveWasCutOff(String version) {
        try (Campus from = new Campus(version);
                Campus to = new Campus(version);
                ServerPool pool = ServerPool.of(from.database.pool())
                        .clock(from.clock)
                        .stopwatch(from.clock::nanos)
                        .checks(CheckRules.standard().withEvery(Duration.ZERO))
                        .add(PoolServer.of("from", from.server))
                        .add(PoolServer.of("to", to.server))
                        .build()) {
            for (int moment = 0; moment < MOMENTS; moment++) {
                CourseKey key = CourseKey.of("campus.example", "moment " + moment);
                pool.drain("to");
                CourseRooms well = node(pool, from, call -> {});
                well.open(key, TEACHER, SETTINGS);
                well.close(key, TEACHER);
                pool.enable("to");
                pool.move(key, "from");

                assertThat(catchThrowable(() -> node(pool, from, life(key)).open(key, TEACHER, SETTINGS)))
                        .as("at moment %d", moment)
                        .isInstanceOf(InterruptedCampus.Gone.class);
                well.find(key);
                from.clock.advance(RoomMaking.LEASE);
                CourseRoom room = well.open(key, TEACHER, SETTINGS);
                assertThat(open(room.name(), from, to))
                        .as("at moment %d", moment)
                        .containsExactly(room.room().value());
                assertThat(from.store.find(key).flatMap(StoredRoom::room)).isEqualTo(Optional.of(room.room()));
            }
        }
    }

    private static Consumer<String> life(CourseKey key) {
        int last = Integer.parseInt(key.course().replaceAll("\\D", ""));
        AtomicInteger moments = new AtomicInteger();
        return call -> {
            if (moments.getAndIncrement() >= last) {
                throw new InterruptedCampus.Gone();
            }
        };
    }

    private static CourseRooms node(ServerPool pool, Campus platform, Consumer<String> life) {
        return CourseRooms.on(pool)
                .store(Watched.watched(RoomStore.class, platform.store, life, life))
                .clock(platform.clock)
                .stopwatch(platform.clock::nanos)
                .build();
    }

    private static List<Long> open(String name, Campus... servers) {
        return Stream.of(servers)
                .flatMap(server -> server.courseRooms().stream())
                .filter(room -> room.name().equals(name) && !room.closed())
                .map(StandInRoom::id)
                .toList();
    }
}
