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

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.ClusterServer;
import org.lmsbridge.openmeetings.model.ClusterServerId;
import org.lmsbridge.openmeetings.model.ClusterServerSettings;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.InstalledRoomType;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** What came or went with some versions: room types, properties, Jabber, the servers of a cluster. */
class LegacyTest {
    private static final ClusterServerSettings NODE = new ClusterServerSettings(
            "node 1", "node.example", 5080, "cluster", "s3cret <&>", "openmeetings", "http", true, "first ü");

    private static OpenMeetings client(StandInServer server, TransportChoice choice) {
        return OpenMeetings.at(server.uri())
                .credentials(Credentials.password(server.user(), server.password()))
                .transport(choice)
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    @ParameterizedTest
    @CsvSource({"2.0,SOAP", "2.0,REST", "2.2,SOAP", "3.0,REST"})
    void roomTypesAreToldWithTheirNumbers(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, choice)) {
            List<InstalledRoomType> types = client.legacy().roomTypes();
            assertThat(types)
                    .filteredOn(type -> type.type().equals(java.util.Optional.of(RoomType.INTERVIEW)))
                    .singleElement()
                    .satisfies(type -> assertThat(type.number()).isEqualTo(4))
                    .satisfies(type -> assertThat(type.name()).contains("interview"));
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0,SOAP", "2.2,REST", "3.0,SOAP", "3.0,REST"})
    void roomsComeWithWhoIsInThem(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, choice)) {
            Room course = client.rooms()
                    .create(RoomSettings.named("Course ü")
                            .externalId(new ExternalId("lms", "17"))
                            .build());
            assertThat(client.legacy().roomsWithParticipants()).anySatisfy(room -> {
                assertThat(room.room().id()).isEqualTo(course.id());
                assertThat(room.room().name()).isEqualTo("Course ü");
                assertThat(room.participants()).isEmpty();
            });
            assertThat(client.legacy().roomsWithParticipants("lms"))
                    .extracting(room -> room.room().id())
                    .containsExactly(course.id());
            assertThat(client.legacy().roomsWithParticipants("another")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.2,SOAP", "3.0,REST"})
    void aSinglePropertyIsSetByItsOldName(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, choice)) {
            Room room = client.rooms().create(RoomSettings.named("Course").build());
            client.legacy().setRoomProperty(room.id(), "comment", "changed <&> ü");
            assertThat(client.rooms().find(room.id()).orElseThrow().settings().comment())
                    .isEqualTo("changed <&> ü");
            RefusedException unknown = catchThrowableOfType(
                    RefusedException.class, () -> client.legacy().setRoomProperty(room.id(), "nosuch", "1"));
            assertThat(unknown).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0,SOAP", "2.2,REST", "3.0,SOAP", "3.0,REST"})
    void jabberTellsRoomsAndHowManyAreInThem(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, choice)) {
            Room open = client.rooms()
                    .create(RoomSettings.named("Open to all").isPublic(true).build());
            assertThat(client.jabber().rooms()).extracting(Room::id).contains(open.id());
            assertThat(client.jabber().participants(open.id())).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "4.0", "9.2"})
    void whatLeftWith31IsRefusedBeforeAnythingIsSent(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, TransportChoice.AUTO)) {
            client.rooms().listPublic(RoomType.CONFERENCE);
            server.resetCounters();
            assertNotSupported(() -> client.legacy().roomTypes());
            assertNotSupported(() -> client.legacy().roomsWithParticipants());
            assertNotSupported(() -> client.legacy().setRoomProperty(new RoomId(1), "comment", "x"));
            assertNotSupported(() -> client.jabber().rooms());
            assertNotSupported(() -> client.jabber().invite(new RoomId(1), "guest", 1));
            assertThat(server.requestCount()).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.1,SOAP", "2.2,REST", "3.0,SOAP", "3.0,REST", "3.1,SOAP", "3.1,REST", "3.2,SOAP"})
    void serversOfAClusterAreKept(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, choice)) {
            assertThat(client.cluster().list()).isEmpty();
            ClusterServerId id = client.cluster().add(NODE);
            assertThat(client.cluster().count()).isEqualTo(1);
            assertThat(client.cluster().list())
                    .singleElement()
                    .satisfies(stored -> assertThat(stored.id()).isEqualTo(id))
                    .extracting(ClusterServer::settings)
                    .isEqualTo(NODE);
            assertThat(NODE.toString()).doesNotContain("s3cret");

            client.cluster().delete(id);
            client.cluster().delete(id);
            assertThat(client.cluster().list()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.3", "9.2"})
    void versionsWithoutAServiceForClustersRefuseToBeAsked(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, TransportChoice.AUTO)) {
            assertNotSupported(() -> client.cluster().list());
            assertNotSupported(() -> client.cluster().add(NODE));
        }
    }

    @ParameterizedTest
    @CsvSource({"2.2,SOAP", "3.0.2,REST"})
    void aRoomThatHidesMuchIsMadeInOneCall(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, choice)) {
            RoomSettings quiet = RoomSettings.named("Quiet")
                    .recordingAllowed(false)
                    .hiddenElements(Set.of(RoomElement.CHAT, RoomElement.WHITEBOARD))
                    .build();
            Room room = client.rooms().create(quiet);
            assertThat(room.settings()).isEqualTo(quiet);
            assertThat(server.requestCount("addRoomWithModerationQuestionsAudioTypeAndHideOptions"))
                    .isEqualTo(1);
            assertThat(server.requestCount("updateRoomWithModerationQuestionsAudioTypeAndHideOptions"))
                    .isZero();
        }
    }

    private static void assertNotSupported(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(Reason.NOT_SUPPORTED);
    }
}
