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

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.store.TestDatabase;

/**
 * Openings cut off at each of twelve points, a hundred times each, in half of the cases twice: the course has exactly
 * one room in the end, and one that was acknowledged stays. {@code -Dseed=} repeats a run.
 */
class InterruptionTest {
    private static final int TIMES = 100;
    private static final long SEED = Long.getLong("seed", 2026);

    @ParameterizedTest
    @Timeout(300)
    @CsvSource({"2.0, H2_MEMORY", "3.1, MARIADB", "3.3, H2_MEMORY", "9.2, POSTGRESQL"})
    void aCourseHasExactlyOneRoomWhereverItsOpeningWasCutOff(String version, TestDatabase database) {
        try (InterruptedCampus platform = new InterruptedCampus(version, database.newUrl())) {
            List<CourseRoom> rooms = new ArrayList<>();
            rooms.add(platform.campus.open());
            for (Interruption point : Interruption.values()) {
                for (int time = 0; time < TIMES; time++) {
                    rooms.add(new Case(platform, point, time).run());
                }
            }
            assertThat(platform.campus.courseRooms())
                    .extracting(StandInRoom::id)
                    .containsExactlyInAnyOrderElementsOf(
                            rooms.stream().map(room -> room.room().value()).toList());
            assertThat(platform.campus.store.list("campus.example"))
                    .extracting(row -> row.shown().orElseThrow())
                    .containsExactlyInAnyOrderElementsOf(rooms);
        }
    }

    private static final class Case {
        private final InterruptedCampus platform;
        private final Interruption point;
        private final SplittableRandom random;
        private final CourseKey key;
        private Optional<RoomId> acknowledged = Optional.empty();

        Case(InterruptedCampus platform, Interruption point, int time) {
            this.platform = platform;
            this.point = point;
            key = CourseKey.of("campus.example", point + " " + time);
            random = new SplittableRandom(SEED + point.name().hashCode() + time);
        }

        CourseRoom run() {
            assertThat(attempt(point)).as("%s of seed %d is cut off", key, SEED).isFalse();
            if (random.nextBoolean()) {
                Interruption[] all = Interruption.values();
                attempt(all[random.nextInt(all.length)]);
            }
            if (random.nextBoolean()) {
                tried(platform.campus.on(platform.campus.store));
            }
            platform.campus.letTheClaimEnd(key);
            CourseRoom room = platform.campus.rooms.open(key, TEACHER, SETTINGS);
            acknowledged.ifPresent(
                    id -> assertThat(room.room()).as("%s of seed %d", key, SEED).isEqualTo(id));
            return room;
        }

        /** Whether the opening was acknowledged all the same. */
        private boolean attempt(Interruption cut) {
            CourseRooms process = cut.process(platform, random);
            if (random.nextBoolean()) {
                look(process);
                platform.campus.clock.advance(RoomMaking.LEASE);
            }
            boolean done = tried(process);
            platform.campus.om.faults().clear();
            return done;
        }

        private void look(CourseRooms process) {
            try {
                process.find(key);
            } catch (BridgeException | InterruptedCampus.Gone e) {
                assertThat(e).as("a process that is cut off while it looks").isNotNull();
            }
        }

        private boolean tried(CourseRooms process) {
            RoomType type = random.nextBoolean() ? RoomType.CONFERENCE : RoomType.INTERVIEW;
            try {
                RoomId room =
                        process.open(key, TEACHER, SETTINGS.withType(type)).room();
                acknowledged.ifPresent(id -> assertThat(room)
                        .as("acknowledged again, %s of seed %d", key, SEED)
                        .isEqualTo(id));
                acknowledged = Optional.of(room);
                return true;
            } catch (OpenMeetingsException | BridgeException | InterruptedCampus.Gone e) {
                return false;
            }
        }
    }
}
