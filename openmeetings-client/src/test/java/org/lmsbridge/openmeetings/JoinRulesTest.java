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
import static org.lmsbridge.openmeetings.fake.Planted.PERSON;
import static org.lmsbridge.openmeetings.fake.Planted.client;
import static org.lmsbridge.openmeetings.fake.Planted.join;
import static org.lmsbridge.openmeetings.fake.Planted.logins;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.standin.Entry;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Rules 1 to 3: who enters by a link, and what making one costs. */
class JoinRulesTest {
    private static void follow(URI link) {
        try {
            HttpResponse<String> page = HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build()
                    .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** The thread that logs in ahead waits for work. */
    private static boolean refilled() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("openmeetings-join-sessions"))
                .allMatch(thread -> Arrays.stream(thread.getValue())
                        .anyMatch(frame -> frame.getMethodName().equals("getTask")));
    }

    private static Person learner(int number) {
        return Person.named(new ExternalId("lms", "u" + number), "login" + number, "First" + number, "Last" + number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1.1", "3.1", "3.3", "4.0", "5.1", "6.2", "9.2"})
    void everybodyEntersAsHimselfHoweverManyLinksAreMadeAtOnce(String version) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomId room =
                    client.rooms().create(RoomSettings.named("Course").build()).id();
            List<Future<JoinLink>> links = new ArrayList<>();
            for (int number = 0; number < 24; number++) {
                Person person = learner(number);
                links.add(threads.submit(() ->
                        client.joins().link(JoinRequest.toRoom(person, room).withRecordingAllowed(true))));
            }
            Set<URI> urls = new HashSet<>();
            for (Future<JoinLink> link : links) {
                URI url = link.get(60, TimeUnit.SECONDS).url();
                assertThat(urls.add(url)).isTrue();
                follow(url);
            }
            assertThat(server.entries()).hasSize(24);
            for (int number = 0; number < 24; number++) {
                Entry entry = server.entries().get(number);
                assertThat(entry.externalId()).isEqualTo("u" + number);
                assertThat(entry.firstName()).isEqualTo("First" + number);
                assertThat(entry.roomId()).isEqualTo(room.value());
            }
            // the managing session has kept its rights
            int before = logins(server);
            client.rooms().close(room);
            assertThat(logins(server)).isEqualTo(before);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1.1", "3.3", "5.1", "9.2"})
    void aLinkCostsOneRequestWhenASessionIsAtHandAndTheLoginMoreWhenNot(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).spareJoinSessions(1).build()) {
            assertThat(client.version().toString()).startsWith(version);
            boolean axis2 = version.compareTo("3.1") < 0;
            int loginRequests = axis2 ? 2 : 1;
            server.resetCounters();

            assertThat(client.joins().link(join(new RoomId(1))).room()).contains(new RoomId(1));
            // the link's own two, and behind it one session ahead
            await(() -> logins(server) == 2 && server.requestCount() == 2 * loginRequests + 1);
            await(JoinRulesTest::refilled);

            server.resetCounters();
            server.faults().next("login", 9, Fault.HANGS).next("getSession", 9, Fault.HANGS);
            assertThat(client.joins().link(join(new RoomId(1))).room()).contains(new RoomId(1));
            assertThat(server.requests().stream().filter(seen -> seen.status() == 200))
                    .hasSize(1);
        }
    }

    @Test
    void aColdLinkWithoutAStoreTakesLoginAndOne() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).spareJoinSessions(0).build()) {
            assertThat(client.version().major()).isEqualTo(9);
            server.resetCounters();
            assertThat(client.joins().link(join(new RoomId(1))).url()).isNotNull();
            assertThat(server.requestCount()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.1", "3.3", "4.0", "5.1", "6.2", "9.2"})
    void aSessionThatEndedInTheStoreIsReplacedOnceAndTheLinkMade(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).spareJoinSessions(1).build()) {
            assertThat(client.joins().link(join(new RoomId(1))).url()).isNotNull();
            await(() -> logins(server) == 2);
            await(JoinRulesTest::refilled);
            server.expireSessions();
            server.resetCounters();
            URI link = client.joins().link(join(new RoomId(1))).url();
            follow(link);
            assertThat(server.entries()).hasSize(1);
            assertThat(server.requestCount("getRoomHash") + server.requestCount("setUserObjectAndGenerateRoomHash"))
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aLinkThatIsRefusedOnAFreshSessionIsNotTriedAgain() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = OpenMeetings.at(server.uri())
                        .credentials(Credentials.password("plain", "Str0ng!Pass"))
                        .spareJoinSessions(0)
                        .build()) {
            server.addAccount(
                    "plain",
                    "Str0ng!Pass",
                    java.util.EnumSet.of(
                            org.lmsbridge.openmeetings.standin.Right.LOGIN,
                            org.lmsbridge.openmeetings.standin.Right.ROOM));
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> client.joins().link(join(new RoomId(1))));
            assertThat(refused.reason()).isEqualTo(RefusedException.Reason.NOT_ALLOWED);
            assertThat(server.requestCount("getRoomHash")).isEqualTo(1);
        }
    }

    @Test
    void thePersonArrivesAsGivenWhateverTheNameHolds() {
        String odd = "O'Br\u00efan <b>&amp; \"\ud83d\ude00\" \u202e%00;--";
        Person person =
                new Person(new ExternalId("l m/s", "u/1?#%..&"), "lo gin", odd, odd, "a@b", PERSON.pictureUrl());
        for (String version : List.of("2.0", "3.0", "3.3", "9.2")) {
            try (StandInServer server = StandInServer.version(version).start();
                    OpenMeetings client = client(server).build()) {
                follow(client.joins()
                        .link(JoinRequest.toRoom(person, new RoomId(1)).withRecordingAllowed(true))
                        .url());
                Entry entry = server.entries().get(0);
                assertThat(entry.firstName()).as(version).isEqualTo(odd);
                assertThat(entry.externalId()).isEqualTo("u/1?#%..&");
                assertThat(entry.externalType()).isEqualTo("l m/s");
            }
        }
    }
}
