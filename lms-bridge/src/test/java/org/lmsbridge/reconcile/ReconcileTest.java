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
import static org.assertj.core.api.Assertions.tuple;
import static org.lmsbridge.Platform.HOST;
import static org.lmsbridge.Platform.OUR_TYPE;
import static org.lmsbridge.Platform.TEACHER;
import static org.lmsbridge.Platform.key;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.Platform;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.reconcile.Difference.Kind;
import org.lmsbridge.reconcile.Outcome.Result;

/** Store and OpenMeetings are compared, and brought to agree. */
class ReconcileTest {
    private static final CourseKey GONE = key("GONE");

    @ParameterizedTest
    @CsvSource({
        "2.0, h2",
        "2.2, h2",
        "3.1, h2",
        "3.2, h2",
        "3.3, h2",
        "5.1, h2",
        "9.2, h2",
        "2.2, mariadb",
        "9.2, mariadb"
    })
    void everyKindOfDifferenceIsFoundAndMended(String version, String database) {
        try (Platform platform = Platform.of(version, database)) {
            platform.open("FINE");
            CourseRoom lost = platform.open("LOST");
            platform.open("CHANGED");
            platform.open("GONE");
            platform.server.rooms().delete(lost.room());
            RoomId stray = stray(platform, "777");
            RoomId foreign = platform.server
                    .rooms()
                    .create(RoomSettings.named("Other")
                            .externalId(new ExternalId("other.example", "1"))
                            .build())
                    .id();
            RoomId changed = platform.rooms.find(key("CHANGED")).orElseThrow().room();
            platform.server.rooms().close(changed);
            Set<CourseKey> existing = new HashSet<>(List.of(key("FINE"), key("LOST"), key("CHANGED")));
            Reconcile reconcile = start(platform).courses(asked -> existing).build();

            Plan plan = reconcile.plan();
            assertThat(plan.differences())
                    .extracting(Difference::kind, Difference::course)
                    .containsExactlyInAnyOrder(
                            tuple(Kind.COURSE_WITHOUT_ROOM, Optional.of(key("LOST"))),
                            tuple(Kind.CHANGED_ROOM, Optional.of(key("CHANGED"))),
                            tuple(Kind.DELETED_COURSE, Optional.of(GONE)),
                            tuple(Kind.ROOM_WITHOUT_COURSE, Optional.empty()));
            assertThat(of(plan, Kind.ROOM_WITHOUT_COURSE).room()).contains(stray);
            assertThat(of(plan, Kind.CHANGED_ROOM).changes()).containsExactly(new Change("closed", "false", "true"));
            assertThat(plan.inspection().courses()).isEqualTo(4);
            assertThat(plan.inspection().differences()).isEqualTo(4);

            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.MENDED);
            assertThat(reconcile.plan().differences()).isEmpty();
            assertThat(platform.roomsOnServer())
                    .extracting(StandInRoom::name)
                    .containsExactlyInAnyOrder("CFINE-0", "CLOST-0", "CCHANGED-0");
            assertThat(platform.om.room(foreign.value()).orElseThrow().deleted())
                    .isFalse();
            assertThat(platform.store.find(GONE)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "9.2"})
    void nameTypeSeatsAndFlagsAreBroughtBack(String version) {
        try (Platform platform = Platform.of(version)) {
            CourseRoom room = platform.open("A");
            platform.rooms.close(key("A"), TEACHER);
            platform.server
                    .rooms()
                    .update(
                            room.room(),
                            settings -> settings.toBuilder()
                                    .name("Else")
                                    .capacity(7)
                                    .moderated(false)
                                    .recordingAllowed(false)
                                    .closed(false)
                                    .comment("kept")
                                    .build());
            platform.server.rooms().open(room.room());
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            assertThat(of(plan, Kind.CHANGED_ROOM).changes())
                    .extracting(Change::setting)
                    .containsExactly("name", "capacity", "moderated", "recordingAllowed", "closed");
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.MENDED);
            StandInRoom mended = platform.roomsOnServer().get(0);
            assertThat(mended.name()).isEqualTo("CA-0");
            assertThat(mended.capacity()).isEqualTo(40);
            assertThat(mended.moderated()).isTrue();
            assertThat(mended.recordingAllowed()).isTrue();
            assertThat(mended.closed()).isTrue();
            assertThat(mended.comment()).isEqualTo("kept");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.3, false", "5.1, true", "9.2, true"})
    void whatIsHiddenAndWhoWaitsIsBroughtBackWhereTheVersionKeepsIt(String version, boolean waits) {
        try (Platform platform = Platform.of(version)) {
            CourseSettings settings = CourseSettings.defaults()
                    .withHiddenElements(Set.of(RoomElement.CHAT))
                    .withEntry(EntryRules.standard().withWaiting(Waiting.UNTIL_ENTERED));
            RoomId room = platform.rooms.open(key("A"), TEACHER, settings).room();
            Reconcile reconcile = start(platform).build();
            assertThat(reconcile.plan().differences()).isEmpty();
            platform.server
                    .rooms()
                    .update(
                            room,
                            seen -> seen.toBuilder()
                                    .hiddenElements(Set.of())
                                    .waitForModerator(false)
                                    .build());
            Plan plan = reconcile.plan();
            assertThat(of(plan, Kind.CHANGED_ROOM).changes())
                    .extracting(Change::setting)
                    .containsExactlyElementsOf(
                            waits ? List.of("hiddenElements", "waitForModerator") : List.of("hiddenElements"));
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.MENDED);
            RoomSettings mended =
                    platform.server.rooms().find(room).orElseThrow().settings();
            assertThat(mended.hiddenElements()).containsExactly(RoomElement.CHAT);
            assertThat(mended.waitForModerator()).isEqualTo(waits);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "9.2"})
    void theRoomOfAnArchivedCourseStaysClosedAndIsNotMadeAnew(String version) {
        try (Platform platform = Platform.of(version)) {
            RoomId room = platform.open("A").room();
            platform.rooms.archive(key("A"), TEACHER);
            Reconcile reconcile = start(platform).build();
            platform.server.rooms().open(room);
            Plan opened = reconcile.plan();
            assertThat(of(opened, Kind.CHANGED_ROOM).changes()).containsExactly(new Change("closed", "true", "false"));
            assertThat(reconcile.apply(opened)).extracting(Outcome::result).containsOnly(Result.MENDED);
            assertThat(platform.roomsOnServer()).allMatch(StandInRoom::closed);
            platform.server.rooms().delete(room);
            assertThat(reconcile.apply(reconcile.plan())).singleElement().satisfies(outcome -> {
                assertThat(outcome.result()).isEqualTo(Result.LEFT);
                assertThat(outcome.reason()).contains("archived");
            });
        }
    }

    @Test
    void aPlanChangesNothing() {
        try (Platform platform = Platform.of("9.2")) {
            platform.server.rooms().delete(platform.open("A").room());
            stray(platform, "5");
            List<StandInRoom> before = platform.om.rooms();
            start(platform).build().plan();
            assertThat(platform.om.rooms()).isEqualTo(before);
        }
    }

    @Test
    void whatHappenedSinceThePlanIsLeftAlone() {
        try (Platform platform = Platform.of("9.2")) {
            RoomId changed = platform.open("CHANGED").room();
            RoomId again = platform.open("AGAIN").room();
            RoomId stray = stray(platform, "5");
            rename(platform, changed, "Else");
            rename(platform, again, "Else");
            platform.server.rooms().delete(platform.open("BACK").room());
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences()).hasSize(4);

            rename(platform, changed, "Somebody's");
            platform.open("AGAIN");
            platform.rooms.close(key("AGAIN"), TEACHER);
            RoomId made = platform.open("BACK").room();
            rename(platform, stray, "Used");
            platform.om.resetCounters();
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.LEFT);
            assertThat(platform.om.room(changed.value()).orElseThrow().name()).isEqualTo("Somebody's");
            assertThat(platform.om.room(stray.value()).orElseThrow().deleted()).isFalse();
            assertThat(platform.rooms.find(key("BACK")).orElseThrow().room()).isEqualTo(made);
        }
    }

    @Test
    void aRoomThatACourseHasByNowIsNotDeleted() {
        try (Platform platform = Platform.of("9.2")) {
            ExternalId id = platform.rooms.externalId(key("LATE"));
            RoomId room = stray(platform, id.id());
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            assertThat(of(plan, Kind.ROOM_WITHOUT_COURSE).room()).contains(room);
            assertThat(platform.open("LATE").room()).isEqualTo(room);
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.LEFT);
        }
    }

    @Test
    void oneFailureLeavesTheOthersAndTheNextRunMendsIt() {
        try (Platform platform = Platform.of("9.2")) {
            for (String course : List.of("A", "B", "C")) {
                rename(platform, platform.open(course).room(), "Else");
            }
            Reconcile reconcile = start(platform).atOnce(1).build();
            Plan plan = reconcile.plan();
            platform.om.faults().next("add", Fault.HTML_502);
            assertThat(reconcile.apply(plan))
                    .extracting(Outcome::result)
                    .containsExactly(Result.FAILED, Result.MENDED, Result.MENDED);
            assertThat(reconcile.apply(plan))
                    .extracting(Outcome::result)
                    .containsExactly(Result.MENDED, Result.LEFT, Result.LEFT);
            assertThat(reconcile.plan().differences()).isEmpty();
        }
    }

    @Test
    void aLostLookIsSaidAndManyEndTheRun() {
        try (Platform platform = Platform.of("9.2")) {
            for (int course = 0; course < 30; course++) {
                platform.open("A" + course);
            }
            Reconcile reconcile = start(platform).numbers(1, 0).atOnce(1).build();
            platform.om.faults().next("getRoomById", Fault.REPLY_LOST);
            Plan plan = reconcile.plan();
            assertThat(plan.differences()).isEmpty();
            assertThat(plan.inspection().unseen()).anyMatch(text -> text.contains("could not be looked at"));

            platform.om.faults().next("getRoomById", 30, Fault.REPLY_LOST);
            assertThatExceptionOfType(OpenMeetingsException.class).isThrownBy(reconcile::plan);
        }
    }

    @Test
    void aClosedCourseStaysClosedWhenItsRoomIsMadeAnew() {
        try (Platform platform = Platform.of("9.2")) {
            RoomId lost = platform.open("A").room();
            platform.rooms.close(key("A"), TEACHER);
            platform.server.rooms().delete(lost);
            Reconcile reconcile = start(platform).build();
            assertThat(reconcile.apply(reconcile.plan()))
                    .extracting(Outcome::result)
                    .containsOnly(Result.MENDED);
            CourseRoom made = platform.rooms.find(key("A")).orElseThrow();
            assertThat(made.open()).isFalse();
            assertThat(made.room()).isNotEqualTo(lost);
            assertThat(platform.roomsOnServer().get(0).closed()).isTrue();
        }
    }

    @Test
    void whatCannotBeSeenIsSaid() {
        try (Platform platform = Platform.of("9.2")) {
            platform.open("A");
            assertThat(start(platform).build().plan().inspection().unseen())
                    .anyMatch(text -> text.contains("private rooms are not listed"))
                    .anyMatch(text -> text.contains("nobody said which courses"));
            assertThat(start(platform).numbers(1, 3).build().plan().inspection().unseen())
                    .anyMatch(text -> text.contains("3 were asked for one by one"));
        }
        try (Platform platform = Platform.of("3.0")) {
            platform.open("A");
            stray(platform, "5");
            Plan plan = start(platform).build().plan();
            assertThat(plan.differences()).isEmpty();
            assertThat(plan.inspection().unseen()).anyMatch(text -> text.contains("does not tell whose a room is"));
        }
    }

    @Test
    void aRoomThatBelongsToAnotherSystemIsNeverTouched() {
        try (Platform platform = Platform.of("9.2")) {
            RoomId room = platform.open("A").room();
            platform.server
                    .rooms()
                    .update(
                            room,
                            settings -> settings.toBuilder()
                                    .externalId(new ExternalId("other.example", "3"))
                                    .name("Theirs")
                                    .build());
            Plan plan = start(platform).build().plan();
            assertThat(plan.differences()).isEmpty();
            assertThat(plan.inspection().unseen()).anyMatch(text -> text.contains("belongs to another system"));
        }
    }

    private static Reconcile.Builder start(Platform platform) {
        return Reconcile.of(platform.rooms, platform.store, HOST).server(platform.server);
    }

    private static RoomId stray(Platform platform, String id) {
        return platform.server
                .rooms()
                .create(RoomSettings.named("Stray")
                        .externalId(new ExternalId(OUR_TYPE, id))
                        .build())
                .id();
    }

    private static void rename(Platform platform, RoomId room, String name) {
        platform.server
                .rooms()
                .update(room, settings -> settings.toBuilder().name(name).build());
    }

    private static Difference of(Plan plan, Kind kind) {
        return plan.differences().stream()
                .filter(difference -> difference.kind() == kind)
                .reduce((first, second) -> {
                    throw new AssertionError("two of " + kind);
                })
                .orElseThrow();
    }
}
