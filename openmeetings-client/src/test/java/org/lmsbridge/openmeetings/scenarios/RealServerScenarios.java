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

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransportChoice;

/**
 * The scenarios against a server that is really there: {@code mvn verify -Pom -Dom.url=… -Dom.user=… -Dom.password=…}.
 * Not a part of a plain build, which has no such server; docs/testing.md says more.
 */
class RealServerScenarios {
    @ParameterizedTest
    @EnumSource(names = {"REST", "SOAP"})
    void everyScenarioPlays(TransportChoice transport) {
        String password = Optional.ofNullable(System.getenv("OM_PASSWORD")).orElseGet(() -> setting("om.password"));
        try (OpenMeetings client = OpenMeetings.at(URI.create(setting("om.url")))
                .credentials(Credentials.password(setting("om.user"), password))
                .timeout(Duration.ofSeconds(30))
                .transport(transport)
                .build()) {
            Playing.of(Scenario.all(), Clock.systemUTC())
                    .on(client, transport.toString())
                    .report();
        }
    }

    private static String setting(String name) {
        String value = System.getProperty(name, "");
        if (value.isBlank()) {
            throw new IllegalStateException("-Pom needs -Dom.url, -Dom.user and -Dom.password (or OM_PASSWORD in the"
                    + " environment); " + name + " is missing");
        }
        return value;
    }
}
