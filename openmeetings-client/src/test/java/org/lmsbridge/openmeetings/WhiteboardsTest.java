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

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.WhiteboardFormat;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** White boards, which came with 5.0. */
class WhiteboardsTest {
    private static OpenMeetings client(StandInServer server, String user, String password, TransportChoice choice) {
        return OpenMeetings.at(server.uri())
                .credentials(Credentials.password(user, password))
                .transport(choice)
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    @ParameterizedTest
    @CsvSource({
        "4.0,cleanWb,REST",
        "4.0,cleanWb,SOAP",
        "5.1,resetWb,REST",
        "5.1,resetWb,SOAP",
        "7.2,resetWb,SOAP",
        "9.2,resetWb,REST"
    })
    void whiteBoardsAreResetByTheCallOfTheVersion(String version, String operation, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, server.user(), server.password(), choice)) {
            RoomId room =
                    client.rooms().create(RoomSettings.named("Course").build()).id();
            server.resetCounters();
            client.whiteboards().reset(room);
            assertThat(server.requestCount(operation)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"5.1,REST", "5.1,SOAP", "9.2,REST", "9.2,SOAP"})
    void aSlideOfABoardThatThereIsNotIsNotFound(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, server.user(), server.password(), choice)) {
            RoomId room =
                    client.rooms().create(RoomSettings.named("Course").build()).id();
            client.whiteboards().clean(room, 1);
            assertReason(Reason.NOT_FOUND, () -> client.whiteboards().cleanSlide(room, 1, 0));
            assertReason(Reason.INVALID, () -> client.whiteboards().cleanSlide(room, 1, -1));
        }
    }

    @ParameterizedTest
    @CsvSource({"5.1,REST", "7.2,REST", "9.2,SOAP"})
    void whoMayNotUseTheServicesMayNotWipe(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, "plain", "Str0ng!Pass", choice)) {
            server.addAccount("plain", "Str0ng!Pass", EnumSet.of(Right.LOGIN, Right.ROOM));
            assertReason(Reason.NOT_ALLOWED, () -> client.whiteboards().reset(new RoomId(1)));
            assertReason(Reason.NOT_ALLOWED, () -> client.whiteboards().clean(new RoomId(1), 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"6.3,REST", "9.2,REST", "9.2,SOAP"})
    void picturesOfNobodyWhoIsInARoomAreRefused(String version, TransportChoice choice) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, server.user(), server.password(), choice)) {
            byte[] picture = "PNG".getBytes(StandardCharsets.US_ASCII);
            String stranger = "00000000-0000-0000-0000-000000000000";
            assertReason(
                    Reason.NOT_ALLOWED,
                    () -> client.whiteboards().upload(stranger, WhiteboardFormat.PDF, List.of(picture)));
            assertReason(Reason.INVALID, () -> client.whiteboards().upload(stranger, WhiteboardFormat.PNG, List.of()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.3"})
    void versionsWithoutWhiteBoardsRefuseToBeAsked(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server, server.user(), server.password(), TransportChoice.AUTO)) {
            assertReason(Reason.NOT_SUPPORTED, () -> client.whiteboards().reset(new RoomId(1)));
            assertReason(Reason.NOT_SUPPORTED, () -> client.whiteboards().clean(new RoomId(1), 1));
        }
    }

    private static void assertReason(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        RefusedException refused = catchThrowableOfType(RefusedException.class, call);
        assertThat(refused).isNotNull();
        assertThat(refused.reason()).isEqualTo(reason);
    }
}
