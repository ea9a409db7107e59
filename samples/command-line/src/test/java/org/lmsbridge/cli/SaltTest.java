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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmsbridge.openmeetings.Credentials;

/** Salts and what is derived from them. */
class SaltTest {
    private static final String SALT = "0123456789abcdefGHIJ";
    private static final String ADDRESS = "https://meet.example.org/openmeetings/";

    @Test
    void everySaltIsNew() {
        String first = Ran.om("salt", "generate").done().out().strip();
        String second = Ran.om("salt", "generate", "--output", "json")
                .done()
                .json()
                .get("salt")
                .asText();

        assertThat(first).hasSize(43).isNotEqualTo(second);
        assertThat(second).hasSize(43);
    }

    @Test
    void theDerivedPasswordIsTheOneThatTheClientLogsInWith() {
        Ran ran = Ran.om(
                Map.of("OM_SALT", SALT), "salt", "password", "--user", "soap", "--url", "https://meet.example.org");

        assertThat(ran.done().out().strip())
                .isEqualTo(Credentials.salt("soap", SALT).passwordFor(ADDRESS));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aServerIdReplacesTheAddress() {
        Ran ran = Ran.om(
                Map.of("OM_SALT", SALT), "salt", "password", "--user", "soap", "--server-id", "campus", "-o", "json");

        assertThat(ran.done().json().get("password").asText())
                .isEqualTo(Credentials.salt("soap", SALT).passwordFor("campus"));
    }

    @Test
    void aSaltOnTheCommandLineIsTakenWithAWarning() {
        Ran ran = Ran.om("salt", "password", "--user", "soap", "--salt", SALT, "--url", ADDRESS)
                .done();

        assertThat(ran.saying("Warning").err()).doesNotContain(SALT);
    }

    @Test
    void aShortSaltIsRefused() {
        Ran.om(Map.of("OM_SALT", "pepper"), "salt", "password", "--user", "soap", "--url", ADDRESS)
                .failed(ExitCode.WRONG_USAGE)
                .saying("om salt generate");
    }

    @Test
    void aConfigurationFileCanHoldIt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("om.properties"), "host=" + ADDRESS + "\nuser=soap\nsalt=" + SALT);

        assertThat(Ran.om("salt", "password", "--config", file.toString())
                        .done()
                        .out()
                        .strip())
                .isEqualTo(Credentials.salt("soap", SALT).passwordFor(ADDRESS));
    }

    @Test
    void aSaltWithoutAUserIsNotEnough() {
        Ran.om(Map.of("OM_SALT", SALT), "salt", "password", "--url", ADDRESS)
                .failed(ExitCode.WRONG_USAGE)
                .saying("--user");
    }
}
