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
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;

/** Rooms of courses, kept in a database between commands. */
@ParameterizedClass
@ValueSource(strings = {"h2", "mariadb"})
class CourseCommandsTest extends AgainstStandIn {
    private final String database;

    CourseCommandsTest(String kind, @TempDir Path folder) {
        database = kind.equals("h2")
                ? "jdbc:h2:file:" + folder.resolve("courses")
                : DatabaseServer.mariaDb().newDatabase();
    }

    @Test
    void aCourseOpensItsRoomOnceAndMembersEnter() {
        JsonNode room = teacher("open", "--name", "Algebra 101", "--capacity", "20", "-o", "json")
                .done()
                .json();
        assertThat(room.get("open").asBoolean()).isTrue();
        assertThat(room.get("name").asText()).isEqualTo("Algebra 101");
        assertThat(teacher("open", "--name", "Algebra 101", "-o", "json")
                        .done()
                        .json()
                        .get("roomId"))
                .isEqualTo(room.get("roomId"));

        JsonNode link = student("join", "-o", "json").done().json();
        assertThat(link.get("roomId")).isEqualTo(room.get("roomId"));
        assertThat(JoinPage.follow(URI.create(link.get("url").asText()))).isEqualTo(new JoinPage("entered", false));
        String forTeacher = teacher("join").done().out().strip();
        assertThat(JoinPage.follow(URI.create(forTeacher))).isEqualTo(new JoinPage("entered", true));
    }

    @Test
    void theRoomIsShownListedClosedAndDeleted() {
        teacher("open").done();

        assertThat(course("show").done().out()).contains("course             ALG 1\n");
        assertThat(platform("list").done().out()).startsWith("COURSE").contains("ALG 1");
        assertThat(platform("list", "-o", "json").done().json()).hasSize(1);

        assertThat(teacher("close", "-o", "json").done().json().get("open").asBoolean())
                .isFalse();
        student("join").failed(ExitCode.REFUSED).saying("closed");
        assertThat(teacher("delete").done().out()).isEqualTo("The room of course ALG 1 is deleted.\n");
        assertThat(teacher("delete").done().out()).contains("has no room; nothing had to be deleted");
        student("delete").failed(ExitCode.REFUSED);
        course("show").failed(ExitCode.NOT_FOUND).saying("om course open");
        teacher("close").failed(ExitCode.NOT_FOUND);
        assertThat(platform("list", "-o", "json").done().out()).isEqualTo("[ ]\n");
    }

    @Test
    void studentsNeitherMakeNorDeleteRooms() {
        student("open").failed(ExitCode.REFUSED).saying("teacher");
        student("join").failed(ExitCode.NOT_FOUND);
        teacher("open").done();
        student("delete").failed(ExitCode.REFUSED);
    }

    @Test
    void sessionsGroupsAndSlotsHaveRoomsOfTheirOwn() {
        String main = teacher("open", "-o", "json").done().json().get("roomId").asText();
        JsonNode other = teacher("open", "--session", "3", "--group", "4", "--slot", "lab", "-o", "json")
                .done()
                .json();

        assertThat(other.get("roomId").asText()).isNotEqualTo(main);
        assertThat(other.get("session").asText()).isEqualTo("3");
        assertThat(other.get("slot").asText()).isEqualTo("lab");
        assertThat(platform("list", "-o", "json").done().json()).hasSize(2);
    }

    @Test
    void whatIsNoPlatformOrRoleIsWrongUsage() {
        om("course", "list", "--instance", "not a host", "--db", "jdbc:h2:mem:").failed(ExitCode.WRONG_USAGE);
        om("course", "list").failed(ExitCode.WRONG_USAGE).saying("--instance");
        course("join", "--user-id", "1", "--role", "boss")
                .failed(ExitCode.WRONG_USAGE)
                .saying("teacher, student, guest");
    }

    private Ran teacher(String command, String... more) {
        return member(command, "1", "teacher", more);
    }

    private Ran student(String command, String... more) {
        return member(command, "7", "student", more);
    }

    private Ran member(String command, String id, String role, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--user-id", id, "--role", role));
        arguments.addAll(List.of(more));
        return course(command, arguments.toArray(String[]::new));
    }

    private Ran course(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--course", "ALG 1"));
        arguments.addAll(List.of(more));
        return platform(command, arguments.toArray(String[]::new));
    }

    private Ran platform(String command, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("course", command, "--instance", "campus.example", "--db", database));
        arguments.addAll(List.of(more));
        return om(arguments.toArray(String[]::new));
    }
}
