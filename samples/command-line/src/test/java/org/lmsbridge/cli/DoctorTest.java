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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.standin.Fault;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** The doctor finds what is wrong and leaves nothing behind. */
class DoctorTest extends AgainstStandIn {
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "2.2", "3.0", "3.1", "3.3", "4.0", "5.1", "6.3", "9.2"})
    void aHealthyServerPassesAndIsLeftAsItWas(String version) {
        use(version);
        List<StandInRoom> before = server().rooms();
        Ran ran = om("doctor").done();

        assertThat(ran.out().lines()).allMatch(line -> line.startsWith("ok ")).hasSizeGreaterThan(9);
        assertThat(ran.err()).isEqualTo("All is well.\n");
        assertThat(server().rooms()).isEqualTo(before);
    }

    @Test
    void asJsonEachCheckIsAnObject() {
        JsonNode findings = om("doctor", "--output", "json").done().json();

        assertThat(findings.isArray()).isTrue();
        assertThat(findings).allMatch(finding -> finding.get("state").asText().equals("ok"));
        assertThat(findings.get(0).get("check").asText()).isEqualTo("address");
    }

    @Test
    void aWrongPasswordEndsTheExamination() {
        Ran ran = om(environment("OM_PASSWORD", "Wr0ng-and-secret"), "doctor");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.out())
                .contains("failed   login", "skipped  rights", "skipped  probe room")
                .doesNotContain("Wr0ng");
    }

    @Test
    void anAccountWithoutTheRightIsToldWhatItLacks() {
        server().addAccount("weak", "Weak-Account7", EnumSet.of(Right.LOGIN, Right.ROOM));
        List<StandInRoom> before = server().rooms();
        Ran ran = om(
                Map.of("OM_URL", server().uri().toString(), "OM_USER", "weak", "OM_PASSWORD", "Weak-Account7"),
                "doctor");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(ran.out()).contains("failed ", "right");
        assertThat(server().rooms()).isEqualTo(before);
    }

    @Test
    void aServerThatIsDownIsNotReachable() {
        Ran ran = om(environment("OM_URL", "http://127.0.0.1:1/openmeetings"), "doctor");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(ran.out()).contains("failed   tls          nothing answers").contains("skipped  login");
    }

    @Test
    void httpsWhereThereIsNoneIsNamed() {
        Ran ran = om(environment("OM_URL", server().uri().toString().replace("http:", "https:")), "doctor");

        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(ran.out()).contains("failed   tls          no https");
    }

    @ParameterizedTest
    @ValueSource(strings = {"close", "getRoomHash", "getRoomById"})
    void aStepThatFailsLeavesNoRoomBehind(String operation) {
        List<StandInRoom> before = server().rooms();
        server().faults().next(operation, 3, Fault.HTML_500);
        Ran ran = om("doctor");

        assertThat(ran.exitCode()).as(ran.toString()).isNotEqualTo(ExitCode.DONE);
        assertThat(ran.out()).contains("failed ", "nothing is left behind");
        assertThat(server().rooms()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2.2, REPLY_LOST", "3.0, TRUNCATED", "3.3, REPLY_LOST", "3.3, TRUNCATED", "9.2, REPLY_LOST"})
    void aRoomWhoseMakingWasNotAnsweredIsFoundAndDeleted(String version, Fault fault) {
        use(version);
        List<StandInRoom> before = server().rooms();
        for (String making :
                List.of("add", "addRoomWithModerationExternalTypeAndTopBarOption", "getRoomIdByExternalId")) {
            server().faults().next(making, fault);
        }
        Ran ran = om("doctor");

        assertThat(ran.out()).contains("failed   create room", "nothing is left behind");
        assertThat(server().rooms()).isEqualTo(before);
    }
}
