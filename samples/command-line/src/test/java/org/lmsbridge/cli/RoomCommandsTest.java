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
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.standin.StandInRoom;

/** Rooms on OpenMeetings, from their making to their deletion. */
class RoomCommandsTest extends AgainstStandIn {
    @Test
    void aRoomIsMadeAsAskedAndPrintedAsStored() {
        JsonNode room = om(
                        "room",
                        "create",
                        "--name",
                        "Algebra 101",
                        "--type",
                        "conference",
                        "--capacity",
                        "40",
                        "--moderated",
                        "--external-id",
                        "101",
                        "--external-type",
                        "chamilolms.campus.example",
                        "--comment",
                        "Monday",
                        "--output",
                        "json")
                .done()
                .json();

        assertThat(room.get("name").asText()).isEqualTo("Algebra 101");
        assertThat(room.get("type").asText()).isEqualTo("conference");
        assertThat(room.get("capacity").asInt()).isEqualTo(40);
        assertThat(room.get("isPublic").asBoolean()).isFalse();
        assertThat(room.get("moderated").asBoolean()).isTrue();
        assertThat(room.get("closed").asBoolean()).isFalse();
        assertThat(room.get("recordingAllowed").asBoolean()).isTrue();
        assertThat(room.get("externalId").asText()).isEqualTo("101");
        assertThat(room.get("externalType").asText()).isEqualTo("chamilolms.campus.example");
        assertThat(room.get("comment").asText()).isEqualTo("Monday");
        assertThat(stored(room.get("id").asText()).name()).isEqualTo("Algebra 101");
    }

    @Test
    void theTableShowsTheSame() {
        Ran ran = om("room", "show", room("Algebra 101")).done();

        assertThat(ran.out()).contains("name                Algebra 101\n", "capacity            4\n", "public  ");
        assertThat(ran.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tom's \"best\" <b>&amp;</b>", "Zoë 🎓 数学", "one line\nand another", "\\ % ; $(rm) `x`"})
    void aNameComesBackAsItWasGiven(String name) {
        String id = room(name);

        assertThat(om("room", "show", id, "-o", "json")
                        .done()
                        .json()
                        .get("name")
                        .asText())
                .isEqualTo(name);
        assertThat(om("room", "show", id).done().out()).hasLineCount(15);
    }

    @Test
    void aNameThatIsTooLongIsRefusedBeforeAnythingIsSent() {
        server().resetCounters();

        om("room", "create", "--name", "x".repeat(10_000), "--om-version", "3.3")
                .failed(ExitCode.WRONG_USAGE)
                .saying("255");
        assertThat(server().requestCount("add")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"presentation", "PRESENTATION", "restricted"})
    void aPresentationHasTwoNames(String type) {
        assertThat(om("room", "create", "--name", "A", "--type", type, "-o", "json")
                        .done()
                        .json()
                        .get("type")
                        .asText())
                .isEqualTo("presentation");
    }

    @Test
    void anUpdateKeepsWhatIsNotGiven() {
        String id = om(
                        "room",
                        "create",
                        "--name",
                        "A",
                        "--capacity",
                        "9",
                        "--closed",
                        "--no-recording-allowed",
                        "-o",
                        "json")
                .done()
                .json()
                .get("id")
                .asText();

        om("room", "update", id, "--name", "B", "--moderated").done();

        assertThat(stored(id))
                .matches(room -> room.name().equals("B") && room.moderated())
                .matches(room -> room.capacity() == 9 && room.closed() && !room.recordingAllowed());
    }

    @Test
    void aRoomIsClosedAndOpened() {
        String id = room("A");

        assertThat(om("room", "close", id).done().out()).isEqualTo("Room " + id + " is closed.\n");
        assertThat(stored(id).closed()).isTrue();
        assertThat(om("room", "open", "--room", id, "-o", "json")
                        .done()
                        .json()
                        .get("closed")
                        .asBoolean())
                .isFalse();
        assertThat(stored(id).closed()).isFalse();
    }

    @Test
    void aDeletedRoomIsGone() {
        String id = room("A");

        assertThat(om("room", "delete", id, "-o", "json")
                        .done()
                        .json()
                        .get("deleted")
                        .asBoolean())
                .isTrue();
        om("room", "show", id).failed(ExitCode.NOT_FOUND).saying("no room " + id);
        assertThat(om("room", "delete", id).done().out()).contains("nothing had to be deleted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show", "update", "close", "open", "users", "kick"})
    void anUnknownRoomIsNotFound(String command) {
        om("room", command, "9999").failed(ExitCode.NOT_FOUND);
    }

    @Test
    void aRoomIsFoundByItsExternalId() {
        String id = om("room", "create", "--name", "A", "--external-id", "77", "--external-type", "lms.x", "-o", "json")
                .done()
                .json()
                .get("id")
                .asText();

        assertThat(om("room", "show", "--external-id", "77", "--external-type", "lms.x", "-o", "json")
                        .done()
                        .json()
                        .get("id")
                        .asText())
                .isEqualTo(id);
        om("room", "show", "--external-id", "78", "--external-type", "lms.x").failed(ExitCode.NOT_FOUND);
        assertThat(om(
                                "room",
                                "create",
                                "--or-find",
                                "--name",
                                "B",
                                "--external-id",
                                "77",
                                "--external-type",
                                "lms.x",
                                "-o",
                                "json")
                        .done()
                        .json()
                        .get("name")
                        .asText())
                .isEqualTo("A");
    }

    @Test
    void listsShowAllRoomsWhereTheVersionCan() {
        use("2.2");
        String id = room("Hidden");

        assertThat(om("room", "list").done().out())
                .startsWith("ID ")
                .contains(id + " ")
                .contains("Hidden");
        assertThat(StreamSupport.stream(
                        om("room", "list", "-o", "json").done().json().spliterator(), false))
                .anyMatch(room -> room.get("id").asText().equals(id));
    }

    @Test
    void listsShowPublicRoomsElsewhereAndSaySo() {
        room("Hidden");
        String id = om("room", "create", "--name", "Seen", "--public", "--type", "interview", "-o", "json")
                .done()
                .json()
                .get("id")
                .asText();
        Ran ran = om("room", "list", "--type", "interview", "-o", "json").done().saying("Public rooms only");

        assertThat(StreamSupport.stream(ran.json().spliterator(), false))
                .anyMatch(room -> room.get("id").asText().equals(id))
                .noneMatch(room -> room.get("name").asText().equals("Hidden"));
    }

    @Test
    void whoIsInARoomIsShownAndTurnedOut() {
        use("5.1");
        String id = room("A");
        assertThat(om("room", "users", id, "-o", "json").done().out()).isEqualTo("[ ]\n");
        String link = om(
                        "join",
                        "--room",
                        id,
                        "--user-id",
                        "7",
                        "--first-name",
                        "Sam",
                        "--last-name",
                        "Seven",
                        "-o",
                        "json")
                .done()
                .json()
                .get("url")
                .asText();
        assertThat(JoinPage.follow(URI.create(link)).state()).isEqualTo("entered");

        assertThat(om("room", "users", id).done().out()).contains("Sam", "Seven");
        om("room", "kick", id).done();
        assertThat(server().participants(Long.parseLong(id))).isEmpty();
    }

    @Test
    void onlyTheNumberIsToldWhereTheVersionTellsNoMore() {
        String id = room("A");

        assertThat(om("room", "users", id, "-o", "json")
                        .done()
                        .saying("not who")
                        .json()
                        .get("participants")
                        .asInt())
                .isZero();
        assertThat(om("room", "users", id).done().out()).isEqualTo("0 people are in room " + id + ".\n");
    }

    @Test
    void whatTheVersionCannotDoIsRefusedWithItsName() {
        om("room", "create", "--name", "A", "--wait-for-moderator")
                .failed(ExitCode.FAILED)
                .saying("3.3.2");
    }

    @Test
    void bothTransportsDoTheSame() {
        for (String transport : new String[] {"soap", "rest"}) {
            String id = om("room", "create", "--name", "A", "--transport", transport, "-o", "json")
                    .done()
                    .json()
                    .get("id")
                    .asText();
            om("room", "close", id, "--transport", transport).done();
            assertThat(stored(id).closed()).isTrue();
        }
    }

    @Test
    void aNarrowWindowCutsLongNames() {
        room("x".repeat(200));
        use("2.2");
        room("x".repeat(200));

        assertThat(om(environment("OM_COLUMNS", "60"), "room", "list")
                        .done()
                        .out()
                        .lines())
                .allMatch(line -> TableWriter.width(line) <= 60)
                .anyMatch(line -> line.contains("x…"));
    }

    private StandInRoom stored(String id) {
        return server().room(Long.parseLong(id)).orElseThrow();
    }
}
