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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** The pages about courses, people and their data show code that does what they say. */
class CoursePagesTest {
    private final StandInServer om = StandInServer.version("9.2").start();
    private final OpenMeetings server = OpenMeetings.at(om.uri())
            .credentials(Credentials.password(om.user(), om.password()))
            .build();
    private final JdbcStore store = JdbcStore.at(DatabaseServer.mariaDb().newDatabase());
    private final CourseRooms rooms =
            CourseRooms.on(server).store(store.rooms()).build();

    @AfterEach
    void end() {
        store.close();
        server.close();
        om.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rooms", "people", "privacy"})
    void thePageShowsCodeThatCompiles(String page) throws IOException {
        String source = Files.readString(Path.of("src/test/java/org/lmsbridge/docs/CourseSnippets.java"));
        String mark = "// " + page + "\n";
        int start = source.indexOf(mark) + mark.length();
        String snippet = source.substring(start, source.indexOf("\n        // end", start));

        assertThat(Files.readString(Path.of("..", "docs", "bridge", page + ".md")))
                .contains("```java\n" + snippet.stripIndent() + "\n```");
    }

    @Test
    void thePageAboutRoomsLeavesAnArchivedCourse() {
        Member teacher = Member.of("17", "ada", "Ada", "Lovelace", Role.TEACHER);
        assertThat(CourseSnippets.rooms(server, store, teacher).failed()).isEmpty();
        assertThat(rooms.ofCourse("campus.example", "ALGEBRA101"))
                .hasSize(2)
                .allMatch(room -> room.archived() && !room.open());
        assertThat(store.templates().choices("campus.example", "ALGEBRA102")).hasSize(2);
    }

    @Test
    void thePagesAboutPeopleLetInAndForget() {
        List<URI> redirects = new ArrayList<>();
        CourseSnippets.people(rooms, store, redirects::add);
        assertThat(redirects).hasSize(4);
        assertThat(redirects.get(0).getQuery()).contains("language=7");

        assertThat(CourseSnippets.privacy(rooms, store).complete()).isTrue();
        assertThat(store.rooms().historyOfMember("campus.example", "17")).isEmpty();
    }
}
