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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demonstration, in every family of versions and over both transports. */
class DemoTest {
    @ParameterizedTest
    @CsvSource({
        "2.0, soap", "2.0, rest", "2.2, soap", "2.2, rest", "3.0, soap", "3.0, rest", "3.1, soap", "3.1, rest",
        "3.2, soap", "3.2, rest", "3.3, soap", "3.3, rest", "4.0, soap", "4.0, rest", "5.1, soap", "5.1, rest",
        "6.3, soap", "6.3, rest", "7.2, soap", "7.2, rest", "8.1, soap", "8.1, rest", "9.2, soap", "9.2, rest"
    })
    void aCourseGetsItsRoom(String version, String transport) {
        JsonNode told = Ran.om("demo", "--om-version", version, "--transport", transport, "--output", "json")
                .done()
                .json();

        assertThat(told.get("version").asText()).startsWith(version);
        assertThat(told.get("room").get("name").asText()).isEqualTo("Algebra 101");
        assertThat(told.get("teacher").get("state").asText()).isEqualTo("entered");
        assertThat(told.get("teacher").get("moderator").asBoolean()).isTrue();
        assertThat(told.get("student").get("state").asText()).isEqualTo("entered");
        assertThat(told.get("student").get("moderator").asBoolean()).isFalse();
        assertThat(told.get("student").get("url"))
                .isNotEqualTo(told.get("teacher").get("url"));
        assertThat(told.get("afterClosing").get("oldLink").asText()).isNotEqualTo("entered");
        assertThat(told.get("afterClosing").get("newLink").asText()).isEqualTo("refused");
    }

    @Test
    void itIsToldInStepsAStrangerCanFollow() {
        Ran ran = Ran.om("demo").done();

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .startsWith("1  A stand-in OpenMeetings server runs on this machine\n   address    http://127.0.0.1:")
                .contains("   student  Sam Student   entered, takes part\n")
                .contains("   student  asks for a new link      refused\n")
                .contains("\nDone. ");
    }

    @Test
    void aVersionThatNobodyKnowsIsWrongUsage() {
        Ran.om("demo", "--om-version", "1.0").failed(ExitCode.WRONG_USAGE).saying("known are 2.0.0");
        Ran.om("server", "--om-version", "banana").failed(ExitCode.WRONG_USAGE).saying("known are 2.0.0");
    }
}
