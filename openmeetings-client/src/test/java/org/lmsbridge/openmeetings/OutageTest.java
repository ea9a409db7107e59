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
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** What a failure that passes leaves behind: nothing. */
class OutageTest {
    private static OpenMeetings client(StandInServer server) {
        return OpenMeetings.at(server.uri())
                .credentials(Credentials.password(server.user(), server.password()))
                .build();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"HTML_500", "HTML_502", "HTML_503", "LOGIN_PAGE", "GARBAGE", "TRUNCATED", "REPLY_LOST"})
    void aServerThatFailsWhileItsVersionIsAskedForIsNotTakenForAnOldOne(Fault fault) {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server)) {
            server.faults().next("*", 1, fault);
            assertThatExceptionOfType(OpenMeetingsException.class).isThrownBy(client::version);

            assertThat(client.version()).isEqualTo(OpenMeetingsVersion.parse("9.2.0"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"HTML_500", "HTML_502", "HTML_503", "LOGIN_PAGE", "GARBAGE"})
    void aClientThatHasWorkedKeepsTheVersionThroughAnOutage(Fault fault) {
        try (StandInServer server = StandInServer.version("3.3").start();
                OpenMeetings client = client(server)) {
            client.rooms().listPublic(RoomType.CONFERENCE);
            server.faults().next("*", 3, fault);
            for (int call = 0; call < 2; call++) {
                assertThatExceptionOfType(OpenMeetingsException.class)
                        .isThrownBy(() -> client.rooms().find(new RoomId(1)));
            }
            server.faults().clear();

            assertThat(client.version()).isEqualTo(OpenMeetingsVersion.parse("3.3.2"));
            assertThat(client.rooms().find(new RoomId(1))).isPresent();
        }
    }

    @Test
    void threadsThatStartAtOnceAskForTheVersionOnce() throws Exception {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server)) {
            ExecutorService threads = Executors.newFixedThreadPool(32);
            CountDownLatch start = new CountDownLatch(1);
            for (int thread = 0; thread < 32; thread++) {
                threads.execute(() -> {
                    try {
                        start.await();
                        client.rooms().find(new RoomId(1));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
            }
            start.countDown();
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            assertThat(server.requestCount("getVersion")).isEqualTo(1);
            assertThat(server.requestCount("login")).isEqualTo(1);
        }
    }

    @Test
    void twoClientsOfOneServerNeverHandOutTheSameLink() throws Exception {
        try (StandInServer server = StandInServer.version("2.2").start();
                OpenMeetings one = client(server);
                OpenMeetings other = client(server)) {
            Set<URI> links = ConcurrentHashMap.newKeySet();
            ExecutorService threads = Executors.newFixedThreadPool(8);
            for (int join = 0; join < 120; join++) {
                OpenMeetings client = join % 2 == 0 ? one : other;
                Person person = Person.named(new ExternalId("lms", "p" + join), "p" + join, "P", "Q");
                threads.execute(() -> links.add(client.joins()
                        .link(JoinRequest.toRoom(person, new RoomId(1)))
                        .url()));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

            assertThat(links).hasSize(120);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0.10"})
    void aRoomThatCannotBeFinishedIsTakenBack(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server)) {
            int before = server.rooms().size();
            client.version();
            String closing = version.startsWith("2") || version.equals("3.0") ? "closeRoom" : "close";
            server.faults().next(closing, 1, Fault.HTML_503);

            assertThatExceptionOfType(OpenMeetingsException.class)
                    .isThrownBy(() -> client.rooms()
                            .create(RoomSettings.named("Closed").closed(true).build()));

            assertThat(server.rooms()).hasSize(before);
        }
    }

    @Test
    void aRoomThatIsLeftBehindIsNamedAndMayHaveBeenMade() {
        try (StandInServer server = StandInServer.version("3.0").start();
                OpenMeetings client = client(server)) {
            client.version();
            server.faults().next("getRoomById", 1, Fault.REQUEST_LOST);
            RoomSettings settings = RoomSettings.named("Left")
                    .externalId(new ExternalId("lms", "17"))
                    .build();

            UnreachableException thrown = catchThrowableOfType(
                    UnreachableException.class, () -> client.rooms().create(settings));

            assertThat(thrown.maybeProcessed()).isTrue();
            assertThat(thrown.operation()).isEqualTo("rooms.create");
            long left = server.rooms().get(server.rooms().size() - 1).id();
            assertThat(thrown).hasMessageContaining("room " + left + " is there");
        }
    }

    @Test
    void anAnswerThatIsTooLongIsNoAnswer() {
        try (StandInServer server = StandInServer.version("3.3").start();
                OpenMeetings client = OpenMeetings.at(server.uri())
                        .credentials(Credentials.password(server.user(), server.password()))
                        .longestAnswer(1024)
                        .build()) {
            assertThatExceptionOfType(UnexpectedReplyException.class)
                    .isThrownBy(() -> client.rooms().listPublic(RoomType.CONFERENCE))
                    .withMessageContaining("1024 bytes");
        }
    }

    @Test
    void anExternalIdThatIsTooLongIsRefusedBeforeItIsSent() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server)) {
            client.version();
            server.resetCounters();
            RoomSettings settings = RoomSettings.named("A")
                    .externalId(new ExternalId("x".repeat(10_000), "1"))
                    .build();

            assertThatExceptionOfType(RefusedException.class)
                    .isThrownBy(() -> client.rooms().create(settings))
                    .matches(refused -> refused.reason() == RefusedException.Reason.INVALID);

            assertThat(server.requestCount()).isZero();
        }
    }
}
