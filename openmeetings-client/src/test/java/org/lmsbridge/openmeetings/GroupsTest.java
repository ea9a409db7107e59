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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Groups in every family of versions and over both interfaces. */
class GroupsTest {
    private static UserId member(OpenMeetings client, String login) {
        return client.users()
                .create(NewUser.named(login, "Qu1te!Secret-77")
                        .firstName("Ada")
                        .lastName("Lovelace")
                        .email(client.version().toString().matches("3\\.[12].*") ? "" : login + "@example.org")
                        .build())
                .id();
    }

    private static RefusedException refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(RefusedException.class, call);
    }

    @ParameterizedTest
    @CsvSource({
        "2.2, SOAP", "2.2, REST", "3.0.2, REST", "3.0, SOAP", "3.0, REST", "3.1, SOAP", "3.1, REST", "3.3, SOAP",
        "3.3, REST", "4.0, SOAP", "4.0, REST", "5.1, SOAP", "5.1, REST", "6.2, SOAP", "9.2, SOAP", "9.2, REST"
    })
    void membersComeAndAreToldInParts(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            GroupId group = client.groups().create("Köln & <friends>");
            assertThat(client.groups().members(group)).isEmpty();
            UserId ada = member(client, "ada-l");
            UserId grace = member(client, "grace-h");
            client.groups().addUser(group, ada);
            client.groups().addUser(group, grace);
            client.groups().addUser(group, grace);

            assertThat(client.groups().members(group)).extracting(User::id).containsExactly(ada, grace);
            assertThat(client.groups().members(group, 1, 1).users())
                    .extracting(User::login)
                    .containsExactly("grace-h");
            assertThat(client.groups().members(group, 0, 1).total()).isEqualTo(2);
            assertThat(logins(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1, SOAP", "3.1, REST", "3.3, REST", "4.0, REST", "5.1, REST", "6.2, SOAP", "9.2, SOAP", "9.2, REST"})
    void aGroupLosesItsMembersAndGoesItself(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            GroupId group = client.groups().create("Algebra");
            UserId ada = member(client, "ada-l");
            client.groups().addUser(group, ada);
            assertThat(client.groups().list())
                    .filteredOn(one -> one.id().equals(group))
                    .extracting(Group::name)
                    .containsExactly("Algebra");

            client.groups().removeUser(group, ada);
            client.groups().removeUser(group, ada);
            assertThat(client.groups().members(group)).isEmpty();
            client.groups().delete(group);
            client.groups().delete(group);
            assertThat(client.groups().list()).extracting(Group::id).doesNotContain(group);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.2, REST", "3.0, SOAP", "3.1, REST", "3.3, REST", "4.0, REST", "5.1, SOAP", "9.2, REST"})
    void aRoomIsPutIntoAGroupAndOneThatIsNotThereIsRefused(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            GroupId group = client.groups().create("Algebra");
            RoomId room =
                    client.rooms().create(RoomSettings.named("Course").build()).id();
            client.groups().addRoom(group, room);
            RefusedException refused = refused(() -> client.groups().addRoom(group, new RoomId(4711)));
            assertThat(refused.reason()).isEqualTo(Reason.UNSPECIFIED);
            assertThat(refused.operation()).isEqualTo("groups.addRoom");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.3", "5.1", "9.2"})
    void aUserWhoIsNotThereCannotBecomeAMember(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            GroupId group = client.groups().create("Algebra");
            RefusedException refused = refused(() -> client.groups().addUser(group, new UserId(4711)));
            assertThat(refused.reason()).isIn(Reason.NOT_FOUND, Reason.UNSPECIFIED);
        }
    }

    @Test
    void whatAVersionDoesNotHaveIsRefusedBeforeItIsAsked() {
        try (StandInServer server = StandInServer.version("2.0").start();
                OpenMeetings client = client(server).build()) {
            GroupId group = new GroupId(1);
            assertThat(refused(() -> client.groups().create("Algebra")).reason())
                    .isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(refused(() -> client.groups().list()).reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(refused(() -> client.groups().members(group)).reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(refused(() -> client.groups().delete(group)).reason()).isEqualTo(Reason.NOT_SUPPORTED);
            assertThat(logins(server)).isZero();
        }
    }

    @Test
    void aGroupWithoutANameAndAPartWithoutALengthAreRefusedBeforeTheyAreAsked() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            assertThat(refused(() -> client.groups().create(" ")).reason()).isEqualTo(Reason.INVALID);
            assertThat(refused(() -> client.groups().members(new GroupId(1), 0, 0))
                            .reason())
                    .isEqualTo(Reason.INVALID);
            assertThat(server.requestCount()).isZero();
        }
    }
}
