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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The doctor examines each server of a platform that has several. */
class DoctorOfSeveralTest extends AgainstTwoServers {
    private static final List<String> DOCTOR = List.of("doctor");

    DoctorOfSeveralTest() {
        super("h2");
    }

    @Test
    void everyServerOfTheFileIsExaminedUnderItsName() {
        Ran ran = om(DOCTOR).done();

        assertThat(ran.out()).contains("server blue:\nok ", "server red:\nok ", "database:\nok ");
        assertThat(ran.out().split("nothing is left behind", -1)).hasSize(3);
        JsonNode findings = om(DOCTOR, "-o", "json").done().json();
        assertThat(findings)
                .extracting(finding -> finding.get("server").asText())
                .contains("blue", "red");
        assertThat(findings.get(findings.size() - 1).get("server").isNull()).isTrue();
    }

    @Test
    void aServerThatIsDownKeepsTheOthersFromNothing() {
        blue.close();
        Ran ran = om(DOCTOR);

        assertThat(ran.exitCode()).isEqualTo(ExitCode.NOT_REACHABLE);
        assertThat(ran.out()).contains("failed   tls", "ok       delete room");
    }

    @Test
    void whoeverNamesOneServerIsToldThatTheOthersAreNotExamined() {
        Ran ran = om(DOCTOR, "--url", red.uri().toString(), "--user", red.user());

        ran.saying("only the server of --url or --config is examined");
        assertThat(om(DOCTOR, "--servers", file.toString(), "--url", "http://127.0.0.1:1/openmeetings")
                        .done()
                        .out())
                .contains("server red:");
    }
}
