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
package org.lmsbridge.openmeetings.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.lmsbridge.openmeetings.fake.Planted.client;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransportChoice;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** The scenarios against the stand-in, in every family of versions and over both transports. */
class StandInScenariosTest {
    private static final List<String> VERSIONS =
            List.of("2.0", "2.1", "2.2", "3.0.2", "3.0", "3.1", "3.2", "3.3", "4.0", "5.1", "6.2", "7.2", "8.1", "9.2");

    private final Set<String> worked = new TreeSet<>();

    @TestFactory
    Stream<DynamicTest> everyScenarioPlaysEverywhere() {
        Stream<DynamicTest> runs = VERSIONS.stream()
                .flatMap(version -> Stream.of(TransportChoice.REST, TransportChoice.SOAP)
                        .map(transport -> dynamicTest(version + " over " + transport, () -> play(version, transport))));
        return Stream.concat(
                runs, Stream.of(dynamicTest("every operation has worked somewhere", this::everyOperationHasWorked)));
    }

    private void play(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            List<?> before = server.rooms();
            List<?> files = server.files();
            Tally tally = Playing.ofAll(Scenario.all(), Clock.systemUTC()).on(client, transport.toString());
            worked.addAll(tally.worked());
            tally.report();
            assertThat(server.rooms()).isEqualTo(before);
            assertThat(server.files()).isEqualTo(files);
        }
    }

    private void everyOperationHasWorked() {
        assertThat(worked).containsExactlyElementsOf(OpenMeetings.operations());
    }
}
