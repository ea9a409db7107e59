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
import static org.lmsbridge.Platform.HOST;
import static org.lmsbridge.Platform.TEACHER;
import static org.lmsbridge.Platform.key;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.Platform;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.reconcile.Difference.Kind;
import org.lmsbridge.reconcile.Outcome.Result;

/** What is compared and mended on every version of OpenMeetings, and on two of different versions. */
class EachVersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.2", "3.3", "4.0", "5.1", "6.2", "7.2", "8.1", "9.2"})
    void aLostRoomIsFoundAndMadeAnew(String version) {
        try (Platform platform = Platform.of(version)) {
            platform.open("FINE");
            RoomId lost = platform.open("LOST").room();
            platform.server.rooms().delete(lost);
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences())
                    .singleElement()
                    .satisfies(difference -> assertThat(difference.kind()).isEqualTo(Kind.COURSE_WITHOUT_ROOM))
                    .satisfies(difference -> assertThat(difference.course()).contains(key("LOST")));
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsExactly(Result.MENDED);
            CourseRoom made = platform.rooms.find(key("LOST")).orElseThrow();
            assertThat(made.open()).isTrue();
            assertThat(made.room()).isNotEqualTo(lost);
            assertThat(platform.om.room(made.room().value()).orElseThrow().closed())
                    .isFalse();
            assertThat(reconcile.plan().differences()).isEmpty();
        }
    }

    /** 3.0.4 to 3.0.7 do not tell what is closed, 2.0 to 3.0.2 change no seats of rooms that may be recorded. */
    @ParameterizedTest
    @CsvSource({
        "2.0, closed, false", "2.2, closed, false", "3.0, '', true", "3.1, closed, true", "3.2, closed, true",
        "3.3, closed, true", "4.0, closed, true", "5.1, closed, true", "6.2, closed, true", "7.2, closed, true",
        "8.1, closed, true", "9.2, closed, true"
    })
    void whatWasChangedIsFoundAndBroughtBackAsFarAsTheVersionCan(String version, String closed, boolean seats) {
        try (Platform platform = Platform.of(version)) {
            RoomId room = platform.open("A").room();
            if (seats) {
                platform.server
                        .rooms()
                        .update(
                                room,
                                one -> one.toBuilder().name("Else").capacity(7).build());
            }
            platform.server.rooms().close(room);
            Reconcile reconcile = start(platform).build();
            Plan plan = reconcile.plan();
            List<String> settings = plan.differences().get(0).changes().stream()
                    .map(Change::setting)
                    .toList();
            assertThat(settings.containsAll(List.of("name", "capacity"))).isEqualTo(seats);
            assertThat(settings.contains("closed")).isEqualTo(!closed.isEmpty());
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsExactly(Result.MENDED);
            assertThat(reconcile.plan().differences()).isEmpty();
            StandInRoom mended = platform.om.room(room.value()).orElseThrow();
            assertThat(mended.name()).isEqualTo("CA-0");
            assertThat(mended.capacity()).isEqualTo(40);
            assertThat(mended.closed()).isEqualTo(closed.isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"2.2, 9.2", "3.1, 5.1", "3.0, 8.1"})
    void twoServersOfDifferentVersionsAreComparedAndMendedEachOnItsOwn(String red, String blue) {
        try (TwoServers platform = new TwoServers(red, blue)) {
            RoomId onRed = platform.open("RED");
            platform.client("red").rooms().delete(onRed);
            platform.home("blue");
            RoomId onBlue = platform.open("BLUE");
            platform.client("blue").rooms().delete(onBlue);
            RoomId stray = platform.stray("blue", "777");
            platform.home("red");
            Reconcile reconcile = platform.reconcile().build();
            Plan plan = reconcile.plan();
            assertThat(plan.differences())
                    .extracting(one -> one.server() + " " + one.kind())
                    .containsExactlyInAnyOrder(
                            "red COURSE_WITHOUT_ROOM", "blue COURSE_WITHOUT_ROOM", "blue ROOM_WITHOUT_COURSE");
            assertThat(plan.only(one -> one.kind().deletes()).differences())
                    .extracting(Difference::room)
                    .containsExactly(Optional.of(stray));
            assertThat(plan.inspection().givenUp()).isEmpty();
            platform.stay();
            assertThat(reconcile.apply(plan)).extracting(Outcome::result).containsOnly(Result.MENDED);
            assertThat(reconcile.plan().differences()).isEmpty();
            assertThat(TwoServers.ours(platform.blue))
                    .extracting(StandInRoom::name)
                    .containsExactly("CBLUE-0");
            assertThat(platform.red.rooms()).extracting(StandInRoom::name).contains("CRED-0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "9.2"})
    void aDifferenceIsKnownAgainUntilItsRowOrItsRoomChanges(String version) {
        try (Platform platform = Platform.of(version)) {
            platform.server.rooms().delete(platform.open("LOST").room());
            platform.server.rooms().close(platform.open("CHANGED").room());
            Reconcile reconcile = start(platform).build();
            List<String> prints = prints(reconcile.plan());
            assertThat(prints).doesNotHaveDuplicates().hasSize(2);
            assertThat(prints(start(platform).build().plan())).isEqualTo(prints);
            platform.rooms.close(key("CHANGED"), TEACHER);
            platform.server
                    .rooms()
                    .open(platform.rooms.find(key("CHANGED")).orElseThrow().room());
            assertThat(prints(reconcile.plan())).hasSize(2).isNotEqualTo(prints);
        }
    }

    private static List<String> prints(Plan plan) {
        return plan.differences().stream().map(Difference::fingerprint).sorted().toList();
    }

    private static Reconcile.Builder start(Platform platform) {
        return Reconcile.of(platform.rooms, platform.store, HOST).server(platform.server);
    }
}
