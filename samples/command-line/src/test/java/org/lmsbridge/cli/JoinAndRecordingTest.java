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
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.standin.Entry;

/** Links that let people in, and recordings of what they did there. */
class JoinAndRecordingTest extends AgainstStandIn {
    @Test
    void aLinkLetsThePersonInAsAsked() {
        String room = room("Algebra 101");
        JsonNode link = om(
                        "join",
                        "--room",
                        room,
                        "--user-id",
                        "7",
                        "--login",
                        "student7",
                        "--first-name",
                        "Student",
                        "--last-name",
                        "Seven",
                        "--moderator",
                        "--external-type",
                        "chamilolms.campus.example",
                        "--output",
                        "json")
                .done()
                .json();

        assertThat(link.get("roomId").asText()).isEqualTo(room);
        assertThat(link.size()).isEqualTo(2);
        assertThat(JoinPage.follow(URI.create(link.get("url").asText()))).isEqualTo(new JoinPage("entered", true));
        Entry entry = server().entries().get(0);
        assertThat(entry.login()).isEqualTo("student7");
        assertThat(entry.externalId()).isEqualTo("7");
        assertThat(entry.externalType()).isEqualTo("chamilolms.campus.example");
        assertThat(entry.firstName() + " " + entry.lastName()).isEqualTo("Student Seven");
        assertThat(entry.moderator()).isTrue();
        assertThat(entry.recordingAllowed()).isFalse();
    }

    @Test
    void asATableTheLinkStandsAlone() {
        Ran ran = om("join", room("A"), "--user-id", "7").done();

        assertThat(JoinPage.follow(URI.create(ran.out().strip()))).isEqualTo(new JoinPage("entered", false));
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void aParticipantIsTurnedAwayFromAClosedRoom() {
        String room = room("A");
        om("room", "close", room).done();
        String student = om("join", room, "--user-id", "7").done().out().strip();
        String teacher =
                om("join", room, "--user-id", "1", "--moderator").done().out().strip();

        assertThat(JoinPage.follow(URI.create(student)).state()).isNotEqualTo("entered");
        assertThat(JoinPage.follow(URI.create(teacher)).state()).isEqualTo("entered");
    }

    @Test
    void aLinkIntoNowhereIsNotMade() {
        om("join", "--room", "9999", "--user-id", "7")
                .failed(ExitCode.NOT_FOUND)
                .saying("no room 9999");
        om("join", "--user-id", "7").failed(ExitCode.WRONG_USAGE).saying("--room");
        om("join", "--room", "1", "--watch", "2", "--user-id", "7")
                .failed(ExitCode.WRONG_USAGE)
                .saying("--watch");
    }

    @Test
    void recordingsAreListedAndDeleted() {
        String room = room("A");
        long id = server().addRecording(Long.parseLong(room), "First lesson 🎬", "7", "lms.test");

        JsonNode list =
                om("recording", "list", "--room", room, "-o", "json").done().json();
        assertThat(list).hasSize(1);
        assertThat(list.get(0).get("id").asLong()).isEqualTo(id);
        assertThat(list.get(0).get("roomId").asText()).isEqualTo(room);
        assertThat(om("recording", "list", "--room", room).done().out()).contains("First lesson 🎬", "processed");
        assertThat(om("recording", "list", "--external-type", "lms.test", "-o", "json")
                        .done()
                        .json())
                .hasSize(1);

        om("recording", "delete", Long.toString(id)).done();
        assertThat(om("recording", "list", "--room", room, "-o", "json").done().out())
                .isEqualTo("[ ]\n");
    }

    @Test
    void aRecordingIsWatchedByALink() {
        long id = server().addRecording(Long.parseLong(room("A")), "First lesson", "7", "lms.test");
        JsonNode link = om("join", "--watch", Long.toString(id), "--user-id", "7", "-o", "json")
                .done()
                .json();

        assertThat(link.get("roomId").isNull()).isTrue();
        JoinPage.follow(URI.create(link.get("url").asText()));
        assertThat(server().entries().get(0).recordingId()).isEqualTo(id);
    }

    @Test
    void recordingsOfNothingAreAskedFor() {
        om("recording", "list").failed(ExitCode.WRONG_USAGE).saying("--room");
        om("recording", "list", "--room", "9999").failed(ExitCode.NOT_FOUND);
    }
}
