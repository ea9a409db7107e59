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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.OpenMeetings;

/** What a server's version can do, as the command line tells it. */
class SupportsCommandTest extends AgainstStandIn {
    @Test
    void anOperationIsShownWithItsInterfaces() {
        JsonNode close = om("supports", "rooms.close", "-o", "json").done().json();

        assertThat(close.get("operation").asText()).isEqualTo("rooms.close");
        assertThat(close.get("version").asText()).isEqualTo(server().version());
        assertThat(close.get("works").asBoolean()).isTrue();
        assertThat(close.get("transports")).isNotEmpty();
        assertThat(close.get("chosen").asText())
                .isEqualTo(close.get("transports").get(0).asText());
        assertThat(close.get("whyNot").isNull()).isTrue();
    }

    @Test
    void whatCannotBeDoneComesWithItsReason() {
        JsonNode list = om("supports", "rooms.list", "-o", "json").done().json();

        assertThat(list.get("works").asBoolean()).isFalse();
        assertThat(list.get("chosen").isNull()).isTrue();
        assertThat(list.get("whyNot").asText()).contains("rooms.list is not supported: OpenMeetings 3.3");
        assertThat(list.get("reasons").get("soap").asText()).isNotBlank();
    }

    @Test
    void aServiceIsListedWhole() {
        assertThat(om("supports", "rooms").done().out())
                .startsWith("OPERATION")
                .contains("rooms.close", "rooms.list")
                .doesNotContain("recordings.");
        assertThat(om("supports", "rooms", "--missing").done().out())
                .contains("rooms.list")
                .doesNotContain("rooms.close");
    }

    @Test
    void everythingIsListedWithoutAnAccount() {
        Map<String, String> anybody = Map.of("OM_URL", server().uri().toString());

        assertThat(om(anybody, "supports", "-o", "json").done().json()).hasSameSizeAs(OpenMeetings.operations());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0.7", "9.2"})
    void aVersionThatIsGivenIsNotAskedFor(String version) {
        server().resetCounters();

        assertThat(om("supports", "rooms", "--om-version", version, "-o", "json")
                        .done()
                        .json()
                        .get(0)
                        .get("version")
                        .asText())
                .startsWith(version);
        assertThat(server().requestCount()).isZero();
    }

    @Test
    void whatIsNoOperationIsAnsweredWithTheServices() {
        om("supports", "rooms.fly").failed(ExitCode.WRONG_USAGE).saying("rooms");
        om("supports", "cooking").failed(ExitCode.WRONG_USAGE).saying("recordings, ");
    }
}
