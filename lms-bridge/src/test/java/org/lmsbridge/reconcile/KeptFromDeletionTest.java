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
package org.lmsbridge.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.lmsbridge.Platform.HOST;
import static org.lmsbridge.Platform.OUR_TYPE;
import static org.lmsbridge.Platform.TEACHER;
import static org.lmsbridge.Platform.key;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Platform;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.RequestSeen;
import org.lmsbridge.reconcile.Difference.Kind;
import org.lmsbridge.reconcile.Outcome.Result;

/** No room is deleted that somebody may want back. */
class KeptFromDeletionTest {
    @Test
    void aStoreThatKnowsNoCourseOfThePlatformDeletesNothing() {
        try (Platform platform = Platform.of("9.2")) {
            RoomId stray = stray(platform, "5");
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences()).hasSize(1);
            assertThatThrownBy(() -> reconcile.apply(plan)).hasMessageContaining("no course");
            assertThatThrownBy(() -> start(platform).mostDeletions(5).build().apply(plan))
                    .hasMessageContaining("no course");
            assertThat(isThere(platform, stray)).isTrue();
        }
    }

    @Test
    void moreDeletionsThanAreAllowedAreRefusedAndNothingIsChanged() {
        try (Platform platform = Platform.of("9.2")) {
            Set<CourseKey> existing = new HashSet<>();
            for (int course = 0; course < 12; course++) {
                platform.open("C" + course);
            }
            platform.server.rooms().delete(platform.open("LOST").room());
            existing.add(key("LOST"));
            existing.add(key("C0"));
            Reconcile reconcile = start(platform).courses(asked -> existing).build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences()).hasSize(12);
            assertThatThrownBy(() -> reconcile.apply(plan))
                    .hasMessageContaining("11 rooms")
                    .hasMessageContaining("at most 10");
            assertThat(platform.roomsOnServer()).hasSize(12);

            List<Outcome> outcomes = new ArrayList<>();
            assertThatExceptionOfType(DeletionsRefusedException.class)
                    .isThrownBy(() -> reconcile.apply(plan.differences().iterator(), 12, outcomes::add))
                    .satisfies(refused -> assertThat(refused.deletions()).isEqualTo(11))
                    .satisfies(refused -> assertThat(refused.allowed()).isEqualTo(10));
            assertThat(outcomes)
                    .extracting(outcome -> outcome.difference().kind())
                    .containsOnly(Kind.COURSE_WITHOUT_ROOM);
            assertThat(platform.roomsOnServer()).hasSize(13);

            Reconcile allowing =
                    start(platform).courses(asked -> existing).mostDeletions(11).build();
            assertThat(allowing.apply(allowing.plan()))
                    .extracting(Outcome::result)
                    .containsOnly(Result.MENDED)
                    .hasSize(11);
            assertThat(platform.roomsOnServer()).hasSize(2);
        }
    }

    @Test
    void aRoomThatAnotherSystemHasByNowIsNotDeletedWithItsCourse() {
        try (Platform platform = Platform.of("9.2")) {
            platform.open("FINE");
            RoomId handedOver = platform.open("GONE").room();
            RoomId renamed = platform.open("GONE 2").room();
            RoomId back = platform.open("GONE 3").room();
            platform.server.rooms().delete(back);
            Reconcile reconcile =
                    start(platform).courses(asked -> Set.of(key("FINE"))).build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences()).hasSize(3);

            ExternalId theirs = new ExternalId("other.example", "3");
            platform.server
                    .rooms()
                    .update(
                            handedOver,
                            room -> room.toBuilder().externalId(theirs).build());
            platform.server
                    .rooms()
                    .update(renamed, room -> room.toBuilder().name("Used again").build());
            assertThat(reconcile.apply(plan))
                    .extracting(Outcome::result)
                    .containsOnlyOnce(Result.MENDED)
                    .contains(Result.LEFT, Result.LEFT);
            assertThat(isThere(platform, handedOver)).isTrue();
            assertThat(isThere(platform, renamed)).isTrue();
            assertThat(platform.store.find(key("GONE"))).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.1", "3.3", "9.2"})
    void aRoomThatTheCourseMayFindAgainIsNoRoomWithoutCourse(String version) {
        try (Platform platform = Platform.of(version)) {
            RoomId lost = platform.open("A").room();
            RoomId had = platform.open("HAS ROOM").room();
            platform.server.rooms().delete(lost);
            RoomId again = stray(platform, platform.rooms.externalId(key("A")).id());
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences()).extracting(Difference::kind).containsExactly(Kind.COURSE_WITHOUT_ROOM);
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.MENDED);
            RoomId now = platform.rooms.find(key("A")).orElseThrow().room();
            assertThat(isThere(platform, now)).isTrue();
            assertThat(now.equals(again) || version.equals("3.1")).isTrue();
            assertThat(isThere(platform, had)).isTrue();
            assertThat(reconcile.apply(reconcile.plan()).stream().map(Outcome::result))
                    .hasSize(version.equals("3.1") ? 1 : 0)
                    .allMatch(Result.MENDED::equals);
        }
    }

    @Test
    void aRoomWhoseCourseLosesItsOwnAfterThePlanIsLeft() {
        try (Platform platform = Platform.of("9.2")) {
            RoomId own = platform.open("A").room();
            RoomId second = stray(platform, platform.rooms.externalId(key("A")).id());
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences()).extracting(Difference::room).containsExactly(Optional.of(second));
            platform.server.rooms().delete(own);
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.LEFT);
            assertThat(isThere(platform, second)).isTrue();
        }
    }

    @Test
    void roomsAreDeletedAfterAllElseIsMendedAndOutcomesKeepTheirOrder() {
        try (Platform platform = Platform.of("9.2")) {
            platform.open("GONE");
            for (int course = 0; course < 6; course++) {
                platform.server.rooms().delete(platform.open("C" + course).room());
            }
            Set<CourseKey> existing =
                    IntStream.range(0, 6).mapToObj(course -> key("C" + course)).collect(Collectors.toSet());
            Reconcile reconcile = start(platform).courses(asked -> existing).build();
            Plan found = reconcile.plan();
            Plan plan = new Plan(
                    found.inspection(),
                    found.differences().stream()
                            .sorted(Comparator.comparing(one -> !one.kind().deletes()))
                            .toList());
            platform.om.resetCounters();
            platform.om.faults().delay("getExternal", 6, Duration.ofMillis(50));
            assertThat(reconcile.apply(plan))
                    .extracting(Outcome::difference)
                    .containsExactlyElementsOf(plan.differences());
            List<String> asked = platform.om.requests().stream()
                    .map(RequestSeen::operation)
                    .filter(name -> name.equals("delete") || name.equals("getExternal"))
                    .toList();
            assertThat(asked).hasSize(7).endsWith("delete");
        }
    }

    @Test
    void roomsThatCoursesLeftForAnotherServerStayWithTheirRecordings() {
        try (TwoServers platform = new TwoServers("3.1", "9.2")) {
            RoomId first = platform.open("A");
            platform.rooms.close(key("A"), TEACHER);
            platform.home("blue");
            platform.open("A");
            Reconcile reconcile = platform.reconcile().build();
            assertThat(reconcile.plan().differences()).isEmpty();

            platform.rooms.close(key("A"), TEACHER);
            platform.home("red");
            // 3.1 makes a new room for a course that comes back, and so the course has two on that server.
            RoomId back = platform.open("A");
            assertThat(back).isNotEqualTo(first);
            assertThat(reconcile.plan().differences()).isEmpty();
            assertThat(TwoServers.ours(platform.red)).hasSize(2);
            assertThat(TwoServers.ours(platform.blue)).hasSize(1);
        }
    }

    private static Reconcile.Builder start(Platform platform) {
        return Reconcile.of(platform.rooms, platform.store, HOST).server(platform.server);
    }

    private static boolean isThere(Platform platform, RoomId room) {
        return platform.om.room(room.value()).filter(found -> !found.deleted()).isPresent();
    }

    private static RoomId stray(Platform platform, String id) {
        return platform.server
                .rooms()
                .create(RoomSettings.named("Stray")
                        .externalId(new ExternalId(OUR_TYPE, id))
                        .build())
                .id();
    }
}
