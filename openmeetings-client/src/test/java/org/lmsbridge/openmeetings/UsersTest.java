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

import java.io.InputStream;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.fake.Planted;
import org.lmsbridge.openmeetings.model.ConnectionId;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.PostalAddress;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserRight;
import org.lmsbridge.openmeetings.model.UserType;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Users: made, told, deleted and turned out, in every family of versions and over both interfaces. */
class UsersTest {
    private static final String PASSWORD = "Qu1te!Secret-77";
    private static final ExternalId ADA = new ExternalId("campus.example", "17");

    /** Without an e-mail where OpenMeetings may stumble over one. */
    private static NewUser.Builder person(String version, String login) {
        NewUser.Builder user = NewUser.named(login, PASSWORD).firstName("Ada").lastName("Lovelace");
        return version.matches("3\\.[12].*") ? user : user.email(login + "@example.org");
    }

    private static OpenMeetings over(StandInServer server, TransportChoice transport) {
        return client(server).transport(transport).build();
    }

    private static RefusedException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call);
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, SOAP", "2.0, REST", "2.2, REST", "3.0, SOAP", "3.0, REST", "3.1, SOAP", "3.1, REST", "3.3, SOAP",
        "3.3, REST", "4.0, SOAP", "4.0, REST", "5.1, SOAP", "5.1, REST", "6.2, SOAP", "6.2, REST", "7.2, REST",
        "9.2, SOAP", "9.2, REST"
    })
    void somebodyOfTheCallingSystemIsMadeOnceAndDeletedAsOftenAsOneLikes(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = over(server, transport)) {
            User made = client.users()
                    .create(person(version, "ada-l").externalId(ADA).build());

            assertThat(made.login()).isEqualTo("ada-l");
            assertThat(made.externalId()).contains(ADA);
            RefusedException again = refused(() -> client.users()
                    .create(person(version, "ada-2").externalId(ADA).build()));
            assertThat(again.reason()).isIn(Reason.ALREADY_EXISTS, Reason.UNSPECIFIED);
            if (made.type().isPresent()) {
                assertThat(made.type()).contains(UserType.EXTERNAL);
                assertThat(client.users().list())
                        .filteredOn(user -> user.externalId().equals(Optional.of(ADA)))
                        .extracting(User::id)
                        .containsExactly(made.id());
            }
            client.users().deleteByExternalId(ADA);
            client.users().deleteByExternalId(ADA);
            client.users().delete(made.id());
            if (made.type().isPresent()) {
                assertThat(client.users().list()).extracting(User::id).doesNotContain(made.id());
            }
            assertThat(logins(server)).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "6.2", "7.2", "9.2"})
    void whoeverIsMadeWithoutAnExternalIdCanLogIn(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            User made = client.users().create(person(version, "grace-h").build());
            assertThat(made.id().value()).isPositive();
            try (OpenMeetings hers = OpenMeetings.at(server.uri())
                    .credentials(Credentials.password("grace-h", PASSWORD))
                    .timeout(Duration.ofSeconds(30))
                    .build()) {
                hers.server().checkLogin();
            }
            assertThat(logins(server)).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "3.3", "4.0", "5.1", "6.2", "9.2"})
    void aMissingRightToDeleteIsNeverTakenForDone(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings admin = client(server).build();
                OpenMeetings plain = OpenMeetings.at(server.uri())
                        .credentials(Credentials.password("plain", "Str0ng!Pass"))
                        .timeout(Duration.ofSeconds(30))
                        .build()) {
            boolean levels = version.startsWith("2");
            server.addAccount(
                    "plain",
                    "Str0ng!Pass",
                    levels ? EnumSet.of(Right.LOGIN, Right.ROOM) : EnumSet.of(Right.LOGIN, Right.ROOM, Right.SOAP));
            User ada = admin.users()
                    .create(person(version, "ada-l").externalId(ADA).build());

            assertThat(refused(() -> plain.users().deleteByExternalId(ADA)).reason())
                    .isIn(Reason.NOT_ALLOWED, Reason.UNSPECIFIED);
            assertThat(refused(() -> plain.users().delete(ada.id())).reason())
                    .isIn(Reason.NOT_ALLOWED, Reason.UNSPECIFIED);
            assertThat(refused(() -> admin.users()
                            .create(person(version, "ada-2").externalId(ADA).build())))
                    .as("she is still there")
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "4.0", "9.2"})
    void anExpiredSessionCostsOneLoginAndMakesOneUser(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            client.rooms().create(RoomSettings.named("Course").build());
            server.expireSessions();
            server.resetCounters();

            User made = client.users().create(person(version, "ada-l").build());

            assertThat(made.id().value()).isPositive();
            assertThat(logins(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, addNewUserWithTimeZone", "3.3, add", "9.2, add"})
    void aUserWhoseAnswerIsLostIsAskedForOnce(String version, String operation) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            server.faults().next(operation, Fault.REPLY_LOST);
            UnreachableException lost = catchThrowableOfType(
                    UnreachableException.class,
                    () -> client.users().create(person(version, "ada-l").build()));
            assertThat(lost.maybeProcessed()).isTrue();
            assertThat(server.requestCount(operation)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.3, SOAP", "6.2, SOAP", "7.2, REST", "9.2, SOAP", "9.2, REST"})
    void aWeakPasswordIsCalledInvalidAndNotRepeated(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = over(server, transport)) {
            RefusedException weak = refused(() -> client.users()
                    .create(NewUser.named("ada-l", "weakling")
                            .email("ada@example.org")
                            .build()));
            assertThat(weak.reason()).isEqualTo(Reason.INVALID);
            assertThat(weak.getMessage()).doesNotContain("weakling");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "5.1", "9.2"})
    void anAddressThatRestWouldLoseGoesOverSoap(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = over(server, TransportChoice.REST)) {
            PostalAddress home = new PostalAddress("c/o Byron", "St James's Square 12", "SW1", "London", "0", "GB");
            User made =
                    client.users().create(person(version, "ada-l").address(home).build());
            assertThat(made.address()).isEqualTo(home);
            assertThat(server.requests())
                    .filteredOn(seen -> seen.operation().equals("add"))
                    .allSatisfy(seen -> assertThat(seen.path()).endsWith("/services/UserService"))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "5.1", "9.2"})
    void aPasswordNeverTravelsInAnAddress(String version) {
        for (TransportChoice transport : List.of(TransportChoice.SOAP, TransportChoice.REST)) {
            try (StandInServer server = StandInServer.version(version).start();
                    OpenMeetings client = over(server, transport)) {
                User made = client.users().create(person(version, "ada-l").build());
                assertThat(made.login()).isEqualTo("ada-l");
                assertThat(server.requests())
                        .filteredOn(seen -> seen.operation().equals("add"))
                        .allSatisfy(seen -> assertThat(seen.query()).doesNotContain("Qu1te", "user="))
                        .isNotEmpty();
            }
        }
    }

    @Test
    void aNewUserGetsTheRightsAndTheTimeZoneAskedFor() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            User made = client.users()
                    .create(person("9.2", "ada-l")
                            .rights(Set.of(UserRight.SOAP))
                            .timeZone(ZoneId.of("Asia/Kolkata"))
                            .language(2)
                            .build());
            assertThat(made.rights()).contains(UserRight.SOAP, UserRight.ROOM, UserRight.LOGIN);
            assertThat(made.timeZone()).contains("Asia/Kolkata");
            assertThat(made.language()).hasValue(2);
            assertThat(made.type()).contains(UserType.USER);
        }
    }

    @Test
    void whatAVersionCannotKeepIsRefusedBeforeItIsAsked() {
        assertRefused("3.1", person("3.1", "ada-l").timeZone(ZoneId.of("Asia/Kolkata")));
        assertRefused("4.0.2", person("4.0.2", "ada-l").rights(Set.of(UserRight.SOAP)));
        assertRefused("5.1", person("5.1", "ada-l").rights(Set.of(UserRight.ADMIN_LABEL)));
        assertRefused("9.2", person("9.2", "ada-l").confirmationMail(true));
        assertRefused("3.0", person("3.0", "ada-l").address(PostalAddress.in("DE")));
        assertRefused("9.2", person("9.2", "ada-l").address(PostalAddress.in("Germany")));
    }

    private static void assertRefused(String version, NewUser.Builder user) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RefusedException refused = refused(() -> client.users().create(user.build()));
            assertThat(refused.reason()).isIn(Reason.NOT_SUPPORTED, Reason.INVALID);
            assertThat(logins(server)).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.1", "3.3", "4.0", "5.1", "9.2"})
    void anEmptyRoomHoldsNobodyAndNobodyIsTurnedOutOfIt(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomId room =
                    client.rooms().create(RoomSettings.named("Course").build()).id();
            assertThat(client.users().countIn(room)).isZero();
            if (version.compareTo("4") < 0) {
                assertThat(refused(() -> client.users().kick(room, ADA)).reason())
                        .isEqualTo(Reason.NOT_SUPPORTED);
            } else {
                assertThat(client.users().kick(room, ADA)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, SOAP", "2.2, REST", "3.0, REST", "4.0, SOAP", "5.1, REST", "6.2, SOAP", "9.2, REST"})
    void whoeverIsInARoomCanBeTurnedOut(String version, TransportChoice transport) throws Exception {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = over(server, transport)) {
            RoomId room =
                    client.rooms().create(RoomSettings.named("Course").build()).id();
            try (InputStream page =
                    client.joins().link(Planted.join(room)).url().toURL().openStream()) {
                assertThat(page.readAllBytes()).isNotEmpty();
            }
            assertThat(client.users().countIn(room)).isEqualTo(1);
            Optional<ConnectionId> connection =
                    client.rooms().participants(room).get(0).connection();
            boolean old = version.compareTo("3.1") < 0;
            assertThat(connection.isPresent()).isEqualTo(old);

            assertThat(
                            old
                                    ? client.users().kickConnection(connection.orElseThrow())
                                    : client.users().kick(room, Planted.LEARNER))
                    .isTrue();
            assertThat(server.participants(room.value())).isEmpty();
            assertThat(client.users().countIn(room)).isZero();
        }
    }

    @Test
    void aServerTakesReportsFrom31OnAndHasAManifestFrom62On() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings rest = over(server, TransportChoice.REST);
                OpenMeetings soap = over(server, TransportChoice.SOAP)) {
            rest.server().reportError("a page & a player");
            soap.server().reportError("a page & a player");
            assertThat(server.requestCount("report")).isEqualTo(2);
            assertThat(rest.server().manifest()).startsWith("{").contains("OpenMeetings");
            assertThat(soap.server().manifest()).startsWith("{").contains("OpenMeetings");
        }
        try (StandInServer server = StandInServer.version("3.0").start();
                OpenMeetings client = client(server).build()) {
            assertThat(refused(() -> client.server().reportError("x")).reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(refused(() -> client.server().manifest()).reason()).isEqualTo(Reason.NOT_SUPPORTED);
        }
    }
}
