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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.Attendee;

/** Appointments, from their making to their deletion. */
class CalendarCommandsTest extends AgainstStandIn {
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.HOURS);

    @ParameterizedTest
    @CsvSource({"3.3,auto", "4.0,auto", "5.1,rest", "9.2,rest", "9.2,soap"})
    void anAppointmentIsMadeFoundChangedAndDeleted(String version, String transport) {
        use(version);

        JsonNode made =
                make("--description", "Groups and rings", "-o", "json").done().json();
        String id = made.get("id").asText();

        assertThat(made.get("title").asText()).isEqualTo("Lesson");
        assertThat(Instant.parse(made.get("start").asText())).isEqualTo(tomorrow);
        assertThat(Instant.parse(made.get("end").asText())).isEqualTo(tomorrow.plus(Duration.ofHours(1)));
        assertThat(list().get(0).get("id").asText()).isEqualTo(id);
        assertThat(om("calendar", "next").done().out()).contains("Lesson");

        JsonNode changed = om("calendar", "update", id, "--location", "Hall 3", "--transport", transport, "-o", "json")
                .done()
                .json();
        assertThat(changed.get("location").asText()).isEqualTo("Hall 3");
        assertThat(changed.get("title").asText()).isEqualTo("Lesson");
        assertThat(changed.get("description").asText()).contains("Groups and rings");

        assertThat(om("calendar", "delete", id, "-o", "json")
                        .done()
                        .json()
                        .get("deleted")
                        .asBoolean())
                .isTrue();
        assertThat(list()).isEmpty();
        om("calendar", "delete", id).done();
    }

    @Test
    void theAppointmentOfARoomIsShown() {
        use("9.2");
        String room = room("Algebra 101");
        make("--room", room).done();

        assertThat(om("calendar", "show", room, "-o", "json")
                        .done()
                        .json()
                        .get("roomId")
                        .asText())
                .isEqualTo(room);
        om("calendar", "show", room("B")).failed(ExitCode.NOT_FOUND).saying("no appointment");
        om("calendar", "show", "9999").failed(ExitCode.NOT_FOUND).saying("no room 9999");
    }

    @Test
    void aUserIsInvited() {
        use("9.2");
        String user = om(
                        environment("OM_NEW_PASSWORD", "Gr8-Secret!Word"),
                        "user",
                        "create",
                        "--login",
                        "grace.h",
                        "--email",
                        "grace@example.org",
                        "-o",
                        "json")
                .done()
                .json()
                .get("id")
                .asText();

        JsonNode guests = make("--guest", user, "-o", "json").done().json().get("guests");

        assertThat(guests).hasSize(1);
        assertThat(guests.get(0).get("userId").asText()).isEqualTo(user);
        assertThat(guests.get(0).get("email").asText()).isEqualTo("grace@example.org");
    }

    @ParameterizedTest
    @CsvSource({
        "grace@example.org,'',''",
        "' Grace Murray Hopper <grace@example.org> ',Grace Murray,Hopper",
        "Hopper <grace@example.org>,'',Hopper"
    })
    void aGuestIsReadFromAnAddress(String word, String firstName, String lastName) {
        Attendee guest = new AppointmentOptions.Guest().convert(word);

        assertThat(guest.email()).isEqualTo("grace@example.org");
        assertThat(guest.firstName()).isEqualTo(firstName);
        assertThat(guest.lastName()).isEqualTo(lastName);
    }

    @Test
    void appointmentsAreFoundByTitle() {
        use("9.2");
        make().done();

        assertThat(om("calendar", "list", "--title", "Lesson", "-o", "json")
                        .done()
                        .json())
                .hasSize(1);
        om("calendar", "list", "--title", "Nothing").done().saying("no such appointments");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T10:00", "2026-11-23"})
    void aTimeWithoutZoneIsRefused(String time) {
        om("calendar", "create", "--title", "Lesson", "--start", time, "--end", "2026-11-23T11:00Z")
                .failed(ExitCode.WRONG_USAGE)
                .saying("has no time zone");
        om("calendar", "list", "--start", "2026-11-23T10:00Z", "--end", time)
                .failed(ExitCode.WRONG_USAGE)
                .saying("has no time zone");
    }

    @Test
    void whatIsMissingIsAskedFor() {
        om("calendar", "create", "--title", "Lesson")
                .failed(ExitCode.WRONG_USAGE)
                .saying("--start");
        om("calendar", "list").failed(ExitCode.WRONG_USAGE).saying("--title");
        make("--room", "1", "--new-room", "conference")
                .failed(ExitCode.WRONG_USAGE)
                .saying("either");
        make("--guest-email", "nobody").failed(ExitCode.WRONG_USAGE).saying("ada@example.org");
        make("--reminder", "pigeon").failed(ExitCode.WRONG_USAGE).saying("none, email, ical");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        use("9.2");

        om("calendar", "next").failed(ExitCode.NOT_FOUND);
        om("calendar", "update", "9999", "--title", "X")
                .failed(ExitCode.NOT_FOUND)
                .saying("--search-from");
    }

    @Test
    void oldVersionsTellTheDaysOfARoomsAppointmentOnly() {
        use("2.0");

        om("calendar", "list", "--start", "2026-11-23T10:00Z", "--end", "2026-11-24T10:00Z")
                .failed(ExitCode.FAILED)
                .saying("not supported");
        om("calendar", "show", room("Algebra 101")).failed(ExitCode.NOT_FOUND);
    }

    @Test
    void theFirstVersionsHaveCommandsOfTheirOwn() {
        use("3.0");

        assertThat(om("calendar", "reminders", "-o", "json").done().json()).isNotEmpty();
        assertThat(om("calendar", "categories", "-o", "json").done().json()).isNotEmpty();
        om("calendar", "add-guest", "9999", "--email", "a@example.org").failed(ExitCode.NOT_FOUND);
        om("calendar", "move", "1", "--first", "soon", "--last", "2026-11-24").failed(ExitCode.WRONG_USAGE);
        use("2.2");
        om("calendar", "sheet", "--of", "1", "--month", "2026-11-01", "--zone", "UTC", "-o", "json")
                .done();
        use("9.2");
        om("calendar", "reminders").failed(ExitCode.FAILED).saying("not supported");
        om("calendar", "move", "1", "--first", "2026-11-23", "--last", "2026-11-24")
                .failed(ExitCode.FAILED)
                .saying("not supported");
    }

    private JsonNode list() {
        return om(
                        "calendar",
                        "list",
                        "--start",
                        tomorrow.minusSeconds(60).toString(),
                        "--end",
                        tomorrow.plusSeconds(7200).toString(),
                        "-o",
                        "json")
                .done()
                .json();
    }

    private Ran make(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "calendar",
                "create",
                "--title",
                "Lesson",
                "--start",
                tomorrow.toString(),
                "--end",
                tomorrow.plus(Duration.ofHours(1)).toString()));
        all.addAll(List.of(more));
        return om(all.toArray(String[]::new));
    }
}
