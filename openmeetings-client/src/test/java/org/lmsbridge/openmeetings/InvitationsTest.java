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

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.InvitationRequest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.Validity;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Invitations into rooms, in every family and over both transports. */
class InvitationsTest {
    private static void follow(URI link) throws IOException, InterruptedException {
        HttpResponse<String> page = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(HttpRequest.newBuilder(link).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(page.statusCode()).isEqualTo(200);
    }

    private static InvitationRequest guest(RoomId room) {
        return InvitationRequest.once(room, "guest@example.org", "Grace", "Hopper");
    }

    private static RoomId room(OpenMeetings client) {
        return client.rooms().create(RoomSettings.named("Course").build()).id();
    }

    @ParameterizedTest
    @CsvSource({
        "2.0, REST", "2.0, SOAP", "2.1, SOAP", "2.2, REST", "3.0.0, SOAP", "3.0.5, REST", "3.0.6, SOAP", "3.0, REST",
        "4.0.0, SOAP", "4.0, REST", "4.0, SOAP", "5.1, REST", "5.1, SOAP", "6.2, AUTO", "7.2, SOAP", "9.2, REST",
        "9.2, SOAP"
    })
    void aGuestEntersOnceByAnInvitationForOnce(String version, TransportChoice transport) throws Exception {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            RoomId room = room(client);
            Invitation once = client.invitations().create(guest(room));
            follow(once.url());
            assertThat(server.entries())
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.roomId()).isEqualTo(room.value()));
            follow(once.url());
            assertThat(server.entries()).as("the second time").hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, REST", "2.2, SOAP", "3.0, REST", "4.0, SOAP", "5.1, REST", "9.2, SOAP"})
    void anEndlessInvitationAndOneForATimeAreTwoInvitations(String version, TransportChoice transport)
            throws Exception {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            RoomId room = room(client);
            Invitation endless = client.invitations()
                    .send(guest(room).withValidity(new Validity.Endless()), "Welcome", "Come <b>in</b> & stay");
            follow(endless.url());
            follow(endless.url());
            assertThat(server.entries()).hasSize(2);
            LocalDateTime now = LocalDateTime.now(ZoneId.systemDefault());
            Invitation over = client.invitations()
                    .create(guest(room).withValidity(new Validity.Period(now.minusDays(3), now.minusDays(2))));
            assertThat(over.hash()).isNotEqualTo(endless.hash());
            follow(over.url());
            assertThat(server.entries()).as("the period is over").hasSize(2);
            Invitation running = client.invitations()
                    .create(guest(room).withValidity(new Validity.Period(now.minusDays(1), now.plusDays(1))));
            follow(running.url());
            assertThat(server.entries()).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "4.0", "6.2", "9.2"})
    void anExpiredSessionCostsOneLoginAndNoSecondInvitation(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            RoomId room = room(client);
            server.expireSessions();
            server.resetCounters();
            assertThat(client.invitations().create(guest(room)).hash()).isNotEmpty();
            assertThat(server.requestCount("login") + server.requestCount("loginUser"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0", "4.0", "9.2"})
    void whoMayNotInviteIsToldSo(String version) {
        try (StandInServer server = StandInServer.version(version).start()) {
            server.addAccount("plain", "Str0ng!Pass", EnumSet.of(Right.LOGIN, Right.ROOM));
            try (OpenMeetings client = OpenMeetings.at(server.uri())
                    .credentials(Credentials.password("plain", "Str0ng!Pass"))
                    .build()) {
                RefusedException refused = catchThrowableOfType(
                        RefusedException.class, () -> client.invitations().create(guest(new RoomId(1))));
                assertThat(refused.reason()).isEqualTo(RefusedException.Reason.NOT_ALLOWED);
            }
        }
    }

    @Test
    void aPasswordOfAnInvitationStandsInNoAddressAndNoText() {
        try (StandInServer server = StandInServer.version("9.2").start();
                OpenMeetings client = client(server).build()) {
            InvitationRequest request = guest(room(client)).withPassword("s3cret-door");
            Invitation invitation = client.invitations().create(request);
            assertThat(server.requests()).noneMatch(seen -> seen.toString().contains("s3cret-door"));
            assertThat(request.toString()).doesNotContain("s3cret-door", "guest@example.org");
            assertThat(invitation.toString()).doesNotContain(invitation.hash());
        }
    }

    @Test
    void aPeriodIsToldByTheClockOfTheServer() {
        Validity validity = Validity.between(
                Instant.parse("2026-12-01T09:00:00Z"),
                Instant.parse("2026-12-01T10:00:00Z"),
                ZoneId.of("Asia/Kolkata"));
        assertThat(validity)
                .isEqualTo(new Validity.Period(
                        LocalDateTime.of(2026, 12, 1, 14, 30), LocalDateTime.of(2026, 12, 1, 15, 30)));
    }
}
