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
package org.lmsbridge.openmeetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lmsbridge.openmeetings.fake.Planted.client;
import static org.lmsbridge.openmeetings.fake.Planted.logins;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInRoom;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Rules 5 to 9: managing rooms on a session that ends, over answers that get lost. */
class ControlRulesTest {
    private static final RoomSettings COURSE = RoomSettings.named("Course").build();

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0.2", "3.0", "3.1", "3.3", "4.0", "5.1", "6.2", "7.2", "9.2"})
    void anExpiredSessionCostsOneLoginAndOneRepeat(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomId room = client.rooms().create(COURSE).id();
            String close = version.compareTo("3.1") < 0 ? "closeRoom" : "close";
            server.expireSessions();
            server.resetCounters();

            client.rooms().close(room);

            assertThat(server.room(room.value()).orElseThrow().closed()).isTrue();
            assertThat(logins(server)).isEqualTo(1);
            assertThat(server.requestCount(close)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "6.2", "7.2", "9.2"})
    void aMissingRightIsReportedAfterOneNewLogin(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = OpenMeetings.at(server.uri())
                        .credentials(Credentials.password("plain", "Str0ng!Pass"))
                        .timeout(Duration.ofSeconds(30))
                        .build()) {
            server.addAccount("plain", "Str0ng!Pass", EnumSet.of(Right.LOGIN, Right.ROOM));
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> client.rooms().close(new RoomId(1)));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_ALLOWED);
            assertThat(logins(server)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "6.2", "7.2", "9.2"})
    void nothingThereIsToldFromNotAllowed(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            assertThat(client.rooms().find(new RoomId(4711))).isEmpty();
            assertThat(logins(server)).isEqualTo(1);
            assertThat(client.recordings().inRoom(new RoomId(4711))).isEmpty();
            client.rooms().delete(new RoomId(4711));
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> client.rooms().update(new RoomId(4711), room -> COURSE));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND);
            assertThat(logins(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void aWrongPasswordIsSentOnceAndNotAgain(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = OpenMeetings.at(server.uri())
                        .credentials(Credentials.password(server.user(), "wr0ng-P4ssword"))
                        .timeout(Duration.ofSeconds(30))
                        .build()) {
            for (int time = 0; time < 3; time++) {
                RefusedException refused = catchThrowableOfType(
                        RefusedException.class, () -> client.rooms().close(new RoomId(1)));
                assertThat(refused.reason()).isEqualTo(Reason.BAD_CREDENTIALS);
            }
            assertThat(logins(server)).isEqualTo(1);
        }
    }

    @Test
    void sixtyFourThreadsThatStartColdShareOneLogin() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(64);
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            List<Future<?>> work = new ArrayList<>();
            for (int thread = 0; thread < 64; thread++) {
                work.add(threads.submit(() -> client.rooms().close(new RoomId(1))));
            }
            for (Future<?> one : work) {
                one.get(60, TimeUnit.SECONDS);
            }
            assertThat(server.requestCount("login")).isEqualTo(1);
            assertThat(server.requestCount("close")).isEqualTo(64);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "9.2"})
    void closingClosesAndOpeningOpens(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomId room = client.rooms().create(COURSE).id();
            client.rooms().close(room);
            assertThat(server.room(room.value()).orElseThrow().closed()).isTrue();
            client.rooms().close(room);
            assertThat(server.room(room.value()).orElseThrow().closed()).isTrue();
            client.rooms().open(room);
            assertThat(server.room(room.value()).orElseThrow().closed()).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "2.2", "3.0.3", "3.1", "3.3", "4.0.0", "4.0", "5.1", "7.2", "9.2"})
    void anUpdateKeepsWhatItDoesNotTouch(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            Room made = client.rooms()
                    .create(RoomSettings.named("Before")
                            .comment("kept")
                            .type(RoomType.PRESENTATION)
                            .capacity(17)
                            .moderated(true)
                            .isPublic(true)
                            .closed(true)
                            .recordingAllowed(!version.startsWith("2."))
                            .hiddenElements(EnumSet.of(RoomElement.CHAT, RoomElement.TOP_BAR))
                            .externalId(new ExternalId("lms", "101"))
                            .build());
            StandInRoom before = server.room(made.id().value()).orElseThrow();
            assertThat(before.closed()).isTrue();

            Room after = client.rooms()
                    .update(made.id(), room -> room.toBuilder().name("After").build());

            assertThat(after.name()).isEqualTo("After");
            assertThat(server.room(made.id().value()).orElseThrow())
                    .usingRecursiveComparison()
                    .ignoringFields("name")
                    .isEqualTo(before);
            assertThat(server.room(made.id().value()).orElseThrow().name()).isEqualTo("After");
        }
    }

    @Test
    void aClosedRoomThatIsWrittenAnewIn20IsClosedAgain() {
        try (StandInServer server = StandInServer.version("2.0").start();
                OpenMeetings client = client(server).build()) {
            Room room = client.rooms()
                    .create(RoomSettings.named("Before")
                            .recordingAllowed(false)
                            .closed(true)
                            .build());
            client.rooms()
                    .update(room.id(), now -> now.toBuilder().name("After").build());
            StandInRoom after = server.room(room.id().value()).orElseThrow();
            assertThat(after.name()).isEqualTo("After");
            assertThat(after.closed()).isTrue();
        }
    }

    @Test
    void anUpdateThatWouldLoseASettingIn20IsRefusedBeforeItIsSent() {
        try (StandInServer server = StandInServer.version("2.0").start();
                OpenMeetings client = client(server).build()) {
            Room room = client.rooms()
                    .create(RoomSettings.named("Before").recordingAllowed(true).build());
            StandInRoom before = server.room(room.id().value()).orElseThrow();
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class,
                    () -> client.rooms()
                            .update(
                                    room.id(),
                                    now -> now.toBuilder().name("After").build()));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(server.room(room.id().value())).contains(before);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3.0", "3.3", "4.0", "5.0", "5.1", "6.0", "7.2", "9.2"})
    void eachExternalIdHasItsOwnRoomOverWhicheverInterfaceIsWished(String version) {
        for (TransportChoice choice : TransportChoice.values()) {
            try (StandInServer server = StandInServer.version(version).start();
                    OpenMeetings client = client(server).transport(choice).build()) {
                RoomSettings one = COURSE.toBuilder()
                        .externalId(new ExternalId("lms", "101"))
                        .build();
                RoomSettings two = COURSE.toBuilder()
                        .externalId(new ExternalId("lms", "202"))
                        .build();
                RoomId first = client.rooms().findOrCreate(one).id();
                RoomId second = client.rooms().findOrCreate(two).id();
                assertThat(first).as(version + " " + choice).isNotEqualTo(second);
                assertThat(client.rooms().findOrCreate(one).id()).isEqualTo(first);
                assertThat(client.rooms().findByExternalId(new ExternalId("lms", "202"), RoomType.CONFERENCE))
                        .map(Room::id)
                        .contains(second);
                assertThat(client.rooms().findByExternalId(new ExternalId("lms", "303"), RoomType.CONFERENCE))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.2"})
    void whereALookUpByExternalIdDoesNotWorkItIsRefusedBeforeAnythingIsSent(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            assertThat(client.version()).isNotNull();
            server.resetCounters();
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class,
                    () -> client.rooms().findByExternalId(new ExternalId("lms", "1"), RoomType.CONFERENCE));
            assertThat(refused.reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(server.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.3", "9.2"})
    void aCreateWhoseAnswerIsLostIsNotRepeated(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client =
                        client(server).timeout(Duration.ofSeconds(2)).build()) {
            client.rooms().close(client.rooms().create(COURSE).id());
            int before = server.rooms().size();
            String create = version.equals("2.2") ? "addRoomWithModerationExternalTypeAndTopBarOption" : "add";
            server.faults().next(create, Fault.REPLY_LOST);
            server.resetCounters();
            UnreachableException lost = catchThrowableOfType(
                    UnreachableException.class, () -> client.rooms().create(COURSE));
            assertThat(lost.maybeProcessed()).isTrue();
            assertThat(lost.operation()).isEqualTo("rooms.create");
            assertThat(server.requestCount(create)).isEqualTo(1);
            assertThat(server.rooms()).hasSize(before + 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void whateverHappensToACreateItIsSentOnceAndEndsInOneOfTheThreeFailures(Fault fault) {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client =
                        client(server).timeout(Duration.ofSeconds(1)).build()) {
            client.rooms().close(new RoomId(1));
            server.faults().next("add", fault);
            server.resetCounters();
            OpenMeetingsException failure = catchThrowableOfType(
                    OpenMeetingsException.class, () -> client.rooms().create(COURSE));
            assertThat(failure.operation()).isEqualTo("rooms.create");
            assertThat(server.requestCount("add")).isLessThanOrEqualTo(1);
            if (failure instanceof UnreachableException unreachable) {
                assertThat(unreachable.maybeProcessed()).isTrue();
            }
        }
    }

    @Test
    void whatNeverLeftIsSaidToHaveNeverLeft() {
        StandInServer server = StandInServer.version("9.2").start();
        try (OpenMeetings client = client(server).build()) {
            client.rooms().close(new RoomId(1));
            server.close();
            UnreachableException first = catchThrowableOfType(
                    UnreachableException.class, () -> client.rooms().create(COURSE));
            UnreachableException second = catchThrowableOfType(
                    UnreachableException.class, () -> client.rooms().create(COURSE));
            assertThat(first).isNotNull();
            assertThat(second.maybeProcessed()).isFalse();
        }
    }

    @Test
    void afterClosingEveryCallFailsAsUnreachableAndNothingIsSent() {
        try (StandInServer server = StandInServer.version("9.2").start()) {
            OpenMeetings client = client(server).build();
            client.rooms().close(new RoomId(1));
            client.close();
            client.close();
            server.resetCounters();
            UnreachableException closed = catchThrowableOfType(
                    UnreachableException.class, () -> client.rooms().close(new RoomId(1)));
            assertThat(closed.maybeProcessed()).isFalse();
            assertThat(server.requestCount()).isZero();
        }
    }

    @Test
    void aLongAnswerIsGivenUpAtTheConfiguredBound() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).longestAnswer(1024).build()) {
            RoomSettings long1 = COURSE.toBuilder().comment("x".repeat(2000)).build();
            OpenMeetingsException failure = catchThrowableOfType(
                    OpenMeetingsException.class, () -> client.rooms().create(long1));
            assertThat(failure).hasMessageContaining("1024 bytes");
        }
    }
}
