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
package org.lmsbridge.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Invitations for people without an account. */
class InvitationCommandsTest extends AgainstStandIn {
    private static final String SECRET = "0pen-Sesame!";

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "4.0", "5.1", "9.2"})
    void anInvitationIsAnAddress(String version) {
        use(version);
        String room = room("Algebra 101");

        JsonNode invitation = invite("create", room, "-o", "json").done().json();

        assertThat(invitation.get("roomId").asText()).isEqualTo(room);
        assertThat(invitation.get("hash").asText()).isNotBlank();
        assertThat(invitation.get("url").asText())
                .startsWith(server().uri().toString())
                .contains(invitation.get("hash").asText());
        Ran table = invite("create", room).done();
        assertThat(URI.create(table.out().strip())).hasScheme("http");
        assertThat(table.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "9.2"})
    void anInvitationIsSentWithItsMail(String version) {
        use(version);

        invite("send", room("Algebra 101"), "--subject", "Lesson", "--message", "Come in")
                .done()
                .saying("mail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "9.2"})
    void everyValidityIsTaken(String version) {
        use(version);
        String room = room("Algebra 101");

        invite("create", room, "--valid", "endless").done();
        invite("create", room, "--valid", "once").done();
        invite(
                        "create",
                        room,
                        "--from",
                        "2026-11-23T10:00+01:00",
                        "--to",
                        "2026-11-23T11:00+01:00",
                        "--server-zone",
                        "Europe/Berlin")
                .done();
    }

    @Test
    void aPeriodIsSaidWithZonesAndWhole() {
        use("9.2");
        String room = room("Algebra 101");

        invite("create", room, "--from", "2026-11-23T10:00", "--to", "2026-11-23T11:00Z")
                .failed(ExitCode.WRONG_USAGE)
                .saying("has no time zone");
        invite("create", room, "--from", "2026-11-23T10:00Z", "--to", "2026-11-23T11:00Z")
                .failed(ExitCode.WRONG_USAGE)
                .saying("--server-zone");
        invite("create", room, "--from", "2026-11-23T12:00Z", "--to", "2026-11-23T11:00Z", "--server-zone", "UTC")
                .failed(ExitCode.WRONG_USAGE)
                .saying("before it begins");
        invite("create", room, "--valid", "once", "--server-zone", "UTC")
                .failed(ExitCode.WRONG_USAGE)
                .saying("belong to a period");
    }

    @Test
    void aPasswordAtTheDoorIsNotShown() {
        use("9.2");
        String room = room("Algebra 101");

        Ran piped = Ran.reading(
                SECRET + "\n",
                environment(),
                "invitation",
                "create",
                room,
                "--email",
                "guest@example.org",
                "--new-password-file",
                "-");
        assertThat(piped.done().out() + piped.err()).doesNotContain(SECRET);
        Ran typed = invite("create", room, "--new-password", SECRET).done().saying("Warning");
        assertThat(typed.out() + typed.err()).doesNotContain(SECRET);
        invite("create", room, "--protected").failed(ExitCode.WRONG_USAGE).saying("OM_NEW_PASSWORD");
    }

    @Test
    void nobodyIsInvitedIntoARoomThatDoesNotExist() {
        use("9.2");

        invite("create", "9999").failed(ExitCode.NOT_FOUND).saying("no room 9999");
        om("invitation", "create", "1").failed(ExitCode.WRONG_USAGE).saying("--email");
        invite("send", "1").failed(ExitCode.WRONG_USAGE).saying("--subject");
    }

    @Test
    void whereTheServiceIsClosedItIsSaid() {
        invite("create", room("Algebra 101")).failed(ExitCode.FAILED).saying("not supported");
    }

    private Ran invite(String command, String room, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "invitation",
                command,
                room,
                "--email",
                "guest@example.org",
                "--first-name",
                "Grace",
                "--last-name",
                "Guest"));
        all.addAll(List.of(more));
        return om(all.toArray(String[]::new));
    }
}
