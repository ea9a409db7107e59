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

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Runs commands against a stand-in server, and looks for its password in everything that they say. */
abstract class AgainstStandIn {
    private static final AtomicInteger NUMBERS = new AtomicInteger(100);

    private StandInServer server = StandInServer.version("3.3").start();

    @AfterEach
    void stop() {
        server.close();
    }

    final StandInServer server() {
        return server;
    }

    /** Starts another version instead. */
    final void use(String version) {
        server.close();
        server = StandInServer.version(version).start();
    }

    final Map<String, String> environment() {
        return Map.of("OM_URL", server.uri().toString(), "OM_USER", server.user(), "OM_PASSWORD", server.password());
    }

    final Map<String, String> environment(String name, String value) {
        Map<String, String> changed = new HashMap<>(environment());
        changed.put(name, value);
        return changed;
    }

    final Ran om(String... arguments) {
        return secretive(Ran.om(environment(), arguments));
    }

    final Ran om(Map<String, String> environment, String... arguments) {
        return secretive(Ran.om(environment, arguments));
    }

    /** Makes a room and gives its number. */
    final String room(String name) {
        String externalId = Integer.toString(NUMBERS.incrementAndGet());
        return om(
                        "room",
                        "create",
                        "--name",
                        name,
                        "--external-id",
                        externalId,
                        "--external-type",
                        "lms.test",
                        "-o",
                        "json")
                .done()
                .json()
                .get("id")
                .asText();
    }

    private Ran secretive(Ran ran) {
        assertThat(ran.out() + ran.err()).doesNotContain(server.password());
        return ran;
    }
}
