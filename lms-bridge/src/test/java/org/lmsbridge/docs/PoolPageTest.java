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
package org.lmsbridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.pool.PoolServer;
import org.lmsbridge.pool.ServerPool;
import org.lmsbridge.pool.ServerReport;
import org.lmsbridge.store.JdbcStore;

/** What docs/bridge/pool.md shows, word for word, and run. */
class PoolPageTest {
    private static final Path PAGE = Path.of("../docs/bridge/pool.md");
    private static final Path SOURCE = Path.of("src/test/java/org/lmsbridge/docs/PoolPageTest.java");

    private static ServerPool twoServers(
            JdbcStore store, OpenMeetings red, OpenMeetings blue, Consumer<URI> redirect, Consumer<String> report) {
        CourseKey algebra = CourseKey.of("campus.example", "ALGEBRA101");
        Member ada = Member.of("17", "ada", "Ada", "Lovelace", Role.TEACHER);
        // PAGE
        ServerPool pool = ServerPool.of(store.pool())
                .add(PoolServer.of("red", red).withMostRooms(500).withMostPeople(2_000))
                .add(PoolServer.of("blue", blue).withMostRooms(500).withWeight(2))
                .build();
        CourseRooms rooms = CourseRooms.on(pool).store(store.rooms()).build();
        rooms.open(algebra, ada, CourseSettings.defaults());
        redirect.accept(rooms.join(algebra, ada).url());

        pool.drain("red");
        report.accept("courses that leave red: " + pool.moveAll("red"));
        for (ServerReport server : pool.list()) {
            report.accept(server.server().name() + ": " + server.state() + ", "
                    + server.load().rooms() + " rooms");
        }
        // end
        return pool;
    }

    @Test
    void thePageShowsTheseLines() throws IOException {
        String source = Files.readString(SOURCE);
        String snippet = source.substring(
                source.indexOf("// PAGE\n") + "// PAGE\n".length(), source.indexOf("\n        // end"));
        assertThat(Files.readString(PAGE)).contains("```java\n" + snippet.stripIndent() + "\n```");
    }

    @Test
    void theseLinesRun() {
        List<String> report = new ArrayList<>();
        List<URI> links = new ArrayList<>();
        try (StandInServer old = StandInServer.version("3.0").start();
                StandInServer young = StandInServer.version("9.2").start();
                OpenMeetings red = client(old);
                OpenMeetings blue = client(young);
                JdbcStore store = JdbcStore.at("jdbc:h2:mem:");
                ServerPool pool = twoServers(store, red, blue, links::add, report::add)) {
            assertThat(pool.names()).containsExactlyInAnyOrder("red", "blue");
            assertThat(links)
                    .singleElement()
                    .matches(link -> link.getPort() == young.uri().getPort());
        }
        assertThat(report)
                .containsExactly("courses that leave red: 0", "blue: IN_USE, 1 rooms", "red: DRAINED, 0 rooms");
    }

    private static OpenMeetings client(StandInServer server) {
        return OpenMeetings.at(server.uri())
                .credentials(Credentials.password(server.user(), server.password()))
                .build();
    }
}
