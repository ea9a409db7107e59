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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Two servers of different versions, named in a file. */
abstract class AgainstTwoServers {
    @TempDir
    Path folder;

    final StandInServer red = StandInServer.version("3.0").start();
    final StandInServer blue = StandInServer.version("9.2").start();
    Path file = Path.of("servers.properties");
    private final Optional<String> mariaDb;

    /** With what the bridge remembers in {@code h2} or {@code mariadb}. */
    AgainstTwoServers(String kind) {
        mariaDb = kind.equals("h2")
                ? Optional.empty()
                : Optional.of(DatabaseServer.mariaDb().newDatabase());
    }

    @BeforeEach
    void write() {
        file = folder.resolve("servers.properties");
        write("servers=blue, red", block("red", red), block("blue", blue), "blue.most-rooms=10", "blue.tags=eu,new");
    }

    @AfterEach
    void stop() {
        red.close();
        blue.close();
    }

    static String block(String name, StandInServer server) {
        return name + ".url=" + server.uri() + "\n" + name + ".user=" + server.user() + "\n" + name + ".password="
                + server.password();
    }

    final void write(String... lines) {
        try {
            Files.write(file, List.of(lines));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the bridge keeps what it remembers, the same for all commands of a test. */
    final String database() {
        return mariaDb.orElseGet(() -> "jdbc:h2:file:" + folder.resolve("rooms"));
    }

    final Ran pool(String command, String... more) {
        return om(List.of("pool", command), more);
    }

    final Ran course(String command, String code, String... more) {
        return om(
                List.of(
                        "course",
                        command,
                        "--instance",
                        "campus.example",
                        "--course",
                        code,
                        "--user-id",
                        "1",
                        "--role",
                        "teacher"),
                more);
    }

    final Ran om(List<String> command, String... more) {
        List<String> arguments = new ArrayList<>(command);
        arguments.addAll(List.of(more));
        Map<String, String> environment = Map.of("OM_SERVERS", file.toString(), "OM_DB", database());
        Ran ran = Ran.om(environment, arguments.toArray(String[]::new));
        assertThat(ran.out() + ran.err()).doesNotContain(red.password()).doesNotContain(blue.password());
        return ran;
    }
}
