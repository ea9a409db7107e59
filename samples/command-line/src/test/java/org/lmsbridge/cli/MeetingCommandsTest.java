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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.databases.DatabaseServer;

/** Meetings of courses and guests from the command line. */
class MeetingCommandsTest extends AgainstStandIn {
    @TempDir
    Path folder;

    private String url = "";

    @BeforeEach
    void inAFile() {
        url = "jdbc:h2:file:" + folder.resolve("courses");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "9.2"})
    void aMeetingIsPlannedChangedAndCalledOff(String version) {
        use(version);
        teacher("open").done();
        JsonNode made = teacher(
                        "meeting plan",
                        "--title",
                        "Algebra",
                        "--start",
                        "2026-11-23T10:00+01:00",
                        "--length",
                        "90m",
                        "--zone",
                        "Europe/Paris",
                        "--repeat",
                        "FREQ=WEEKLY;COUNT=3",
                        "-o",
                        "json")
                .done()
                .json();
        String uid = made.get("uid").asText();
        assertThat(made.get("state").asText()).isEqualTo(version.equals("2.0") ? "bridge-only" : "in-step");
        assertThat(made.get("times").asInt()).isEqualTo(3);

        JsonNode changed = teacher("meeting change", uid, "--length", "1h", "-o", "json")
                .done()
                .json();
        assertThat(changed.get("end").asText()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(changed.get("sequence").asInt()).isEqualTo(1);
        assertThat(course("meeting list").done().out()).contains(uid);
        assertThat(course("meeting ical").done().out())
                .contains("METHOD:PUBLISH", "RRULE:FREQ=WEEKLY;COUNT=3")
                .doesNotContain("VALARM");
        assertThat(course("meeting ical", "--remind", "10m").done().out()).contains("TRIGGER;RELATED=START:-PT10M");
        course("meeting ical", "--remind", "1000h").failed(ExitCode.WRONG_USAGE);
        assertThat(course(
                                "meeting ical",
                                "--meeting",
                                uid,
                                "--to",
                                "Grace Hopper <grace@example.org>",
                                "--organizer",
                                "tess@campus.example")
                        .done()
                        .out())
                .contains("METHOD:REQUEST", "SEQUENCE:1", "grace@example.org");

        String file = course("meeting ical").done().out();
        assertThat(file.replace("\r\n", ""))
                .as("every line ends as RFC 5545 wants")
                .doesNotContain("\n");
        assertThat(file).endsWith("END:VCALENDAR\r\n");
        teacher("meeting change", uid, "--no-repeat", "--repeat", "FREQ=DAILY;COUNT=2")
                .failed(ExitCode.WRONG_USAGE);
        teacher("meeting change", uid, "--link", "https://campus.example/room").done();
        JsonNode once = teacher("meeting change", uid, "--no-repeat", "--no-link", "-o", "json")
                .done()
                .json();
        assertThat(once.get("times").asInt()).isEqualTo(1);
        assertThat(once.get("link").isNull()).isTrue();

        teacher("meeting cancel", uid).done();
        assertThat(course("meeting ical", "--meeting", uid).done().out()).contains("STATUS:CANCELLED", "SEQUENCE:4");
        teacher("delete-all").done();
        assertThat(course("meeting list").done().err()).contains("no meetings");
    }

    @Test
    void whatIsWrongWithAMeetingIsSaid() {
        url = DatabaseServer.mariaDb().newDatabase();
        teacher("meeting plan").failed(ExitCode.WRONG_USAGE).saying("--title");
        teacher("meeting plan", "--title", "A", "--start", "2026-11-23T10:00Z", "--repeat", "FREQ=DAILY")
                .failed(ExitCode.WRONG_USAGE)
                .saying("COUNT");
        teacher("meeting cancel", "none").failed(ExitCode.NOT_FOUND);
        teacher("meeting change", "none").failed(ExitCode.NOT_FOUND).saying("om course meeting list");
        student("meeting plan", "--title", "A", "--start", "2026-11-23T10:00Z").failed(ExitCode.REFUSED);
        course("meeting ical").failed(ExitCode.NOT_FOUND);
        assertThat(course("meeting list").done().err()).contains("no meetings");

        // The room is made later.
        JsonNode made = teacher("meeting plan", "--title", "A", "--start", "2026-11-23T10:00Z", "-o", "json")
                .done()
                .saying("no room")
                .json();
        teacher("open").done();
        Ran all = om("course", "meeting", "align-all", "--instance", "campus.example", "--db", url);
        assertThat(all.done().err()).contains("No meeting of campus.example is to be told now");
        assertThat(teacher("meeting align", made.get("uid").asText(), "-o", "json")
                        .done()
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("in-step");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "mariadb"})
    void roomsOpenBeforeTheirMeetingsAndCloseAfterThem(String kind) {
        url = kind.equals("h2") ? url : DatabaseServer.mariaDb().newDatabase();
        String soon = Instant.now()
                .plus(Duration.ofMinutes(30))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
        JsonNode meeting = teacher("meeting plan", "--title", "A", "--start", soon, "-o", "json")
                .done()
                .json();
        assertThat(doors().done().json().get("opened")).isEmpty();
        assertThat(doors("--before", "1h").done().json().get("opened")).hasSize(1);
        student("join").done();
        teacher("meeting cancel", meeting.get("uid").asText()).done();
        assertThat(doors().done().json().get("closed")).hasSize(1);
        student("join").failed(ExitCode.REFUSED);
        doors("--before", "30h").failed(ExitCode.WRONG_USAGE);
    }

    private Ran doors(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("course", "meeting", "doors", "--instance", "campus.example", "--db", url, "-o", "json"));
        arguments.addAll(List.of(more));
        return om(arguments.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "9.2"})
    void aGuestIsInvited(String version) {
        use(version);
        teacher("invite", "--guest", "grace@example.org").failed(ExitCode.NOT_FOUND);
        teacher("open").done();
        assertThat(teacher("invite", "--guest", "Grace Hopper <grace@example.org>")
                        .done()
                        .out())
                .startsWith(server().uri().toString());
        teacher("invite", "--guest", "grace").failed(ExitCode.WRONG_USAGE).saying("e-mail");
        teacher("invite", "--guest", "grace@example.org", "--to", "2026-11-23T10:00Z")
                .failed(ExitCode.WRONG_USAGE)
                .saying("--server-zone");
        student("invite", "--guest", "grace@example.org").failed(ExitCode.REFUSED);
        String[] door = memberArguments(
                "invite", "1", "teacher", "--guest", "grace@example.org", "--protected", "--language", "3");
        om(door).failed(ExitCode.WRONG_USAGE).saying("OM_NEW_PASSWORD");
        Ran asked = om(environment(NewPassword.VARIABLE, "0pen-Sesame!"), door).done();
        assertThat(asked.out() + asked.err()).doesNotContain("0pen-Sesame!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3"})
    void whereOpenMeetingsInvitesNobodyTheLinkIsSigned(String version) {
        use(version);
        teacher("open").done();
        teacher("invite", "--guest", "grace@example.org")
                .failed(ExitCode.WRONG_USAGE)
                .saying("om salt generate");
        Map<String, String> salted = new HashMap<>(environment());
        salted.put(LinkOptions.VARIABLE, "a salt that signs links only");
        Map<String, String> withPassword = new HashMap<>(salted);
        withPassword.put(NewPassword.VARIABLE, "0pen-Sesame!");
        om(withPassword, memberArguments("invite", "1", "teacher", "--guest", "grace@example.org", "--protected"))
                .failed(ExitCode.FAILED)
                .saying("no password");
        Ran invited = om(salted, memberArguments("invite", "1", "teacher", "--guest", "Grace <grace@example.org>"))
                .done();
        assertThat(invited.err()).contains("Note: ", "good until").doesNotContain("mail is sent");
        om(salted, memberArguments("invite", "1", "teacher", "--guest", "grace@example.org", "--subject", "Come"))
                .done()
                .saying("no mail is sent, so that its subject and message are not used");
        om(salted, memberArguments("invite", "1", "teacher", "--guest", "grace@example.org", "--message", "Hello"))
                .failed(ExitCode.WRONG_USAGE)
                .saying("--subject");
        String link = invited.out().strip();
        assertThat(link).startsWith("http://127.0.0.1:8090/room?link=1.");
        String[] redeem = {"link", "redeem", "--instance", "campus.example", "--db", url};
        String way = Ran.reading(link + "\n", salted, redeem).done().out().strip();
        assertThat(JoinPage.follow(URI.create(way))).isEqualTo(new JoinPage("entered", false));
        Ran.reading(link + "\n", salted, redeem).failed(ExitCode.REFUSED).saying("has been used");
    }

    private Ran teacher(String command, String... more) {
        return member(command, "1", "teacher", more);
    }

    private Ran student(String command, String... more) {
        return member(command, "7", "student", more);
    }

    private Ran member(String command, String id, String role, String... more) {
        return om(memberArguments(command, id, role, more));
    }

    private String[] memberArguments(String command, String id, String role, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--user-id", id, "--role", role));
        arguments.addAll(List.of(more));
        return courseArguments(command, arguments.toArray(String[]::new));
    }

    private Ran course(String command, String... more) {
        return om(courseArguments(command, more));
    }

    private String[] courseArguments(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of("course"));
        arguments.addAll(List.of(command.split(" ", -1)));
        arguments.addAll(List.of("--course", "ALG 1", "--instance", "campus.example", "--db", url));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }
}
