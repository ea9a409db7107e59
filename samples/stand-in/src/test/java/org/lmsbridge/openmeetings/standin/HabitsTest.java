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
package org.lmsbridge.openmeetings.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HabitsTest {
    private static final String ROOM =
            "{\"name\":\"r\",\"type\":\"conference\",\"externalId\":\"c1\",\"externalType\":\"lms\"}";
    private static final String OPTIONS = "{\"roomId\":2,\"moderator\":true,\"allowRecording\":true}";

    @ParameterizedTest
    @ValueSource(strings = {"3.2", "3.3", "4.0", "5.1", "7.2", "9.2"})
    void enteringTakesTheRightsOfTheSession(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            http.get("hash?secure=" + http.hash(sid, "u1", OPTIONS));
            assertThat(http.get("services/user?sid=" + sid).statusCode()).isEqualTo(500);
        }
    }

    @Test
    void in31TheSessionKeepsItsRightsAndAHashIsNeverUsedUp() {
        try (StandInServer om = StandInServer.version("3.1").start()) {
            Http http = new Http(om);
            String sid = http.login();
            String hash = http.hash(sid, "u1", OPTIONS);
            assertThat(http.get("hash?secureHash=" + hash).body()).contains("data-state=\"entered\"");
            assertThat(http.get("hash?secureHash=" + hash).body()).contains("data-state=\"entered\"");
            assertThat(http.get("services/user?sid=" + sid).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2"})
    void aSecondHashOnOneSessionChangesWhoTheFirstOneIs(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            String anna = http.hash(sid, "anna", OPTIONS);
            http.hash(sid, "bert", OPTIONS);
            assertThat(http.get("hash?secure=" + anna).body()).contains("data-external-id=\"bert\"");
            assertThat(om.entries())
                    .singleElement()
                    .extracting(Entry::externalId)
                    .isEqualTo("bert");
        }
    }

    @Test
    void withoutTheHabitsPersonsStayWithHashesAndSessionsKeepTheirRights() {
        try (StandInServer om = StandInServer.version("3.3")
                .without(Habit.ONE_PERSON_PER_SID)
                .without(Habit.SID_LOSES_RIGHTS)
                .start()) {
            Http http = new Http(om);
            String sid = http.login();
            String anna = http.hash(sid, "anna", OPTIONS);
            http.hash(sid, "bert", OPTIONS);
            assertThat(http.get("hash?secure=" + anna).body()).contains("data-external-id=\"anna\"");
            assertThat(http.get("services/user?sid=" + sid).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0"})
    void twoSessionsInOneMillisecondAreTheSame(String version) {
        Clock stopped = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
        try (StandInServer om = StandInServer.version(version).clock(stopped).start();
                StandInServer kind = StandInServer.version(version)
                        .clock(stopped)
                        .without(Habit.CLOCK_IDS)
                        .start()) {
            assertThat(new Http(om).login()).isEqualTo(new Http(om).login());
            assertThat(new Http(kind).login()).isNotEqualTo(new Http(kind).login());
        }
    }

    @Test
    void in33AnEmptyOrPartialSidActsAsTheOldestSession() {
        try (StandInServer om = StandInServer.version("3.3").start()) {
            Http http = new Http(om);
            String sid = http.login();
            for (String part : new String[] {"", "%25", "-", sid.substring(0, 8)}) {
                assertThat(http.get("services/user?sid=" + part).statusCode()).isEqualTo(200);
            }
            assertThat(http.get("services/user").statusCode()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1,200", "3.2,200", "4.0,500", "9.2,500"})
    void aPercentSignIsAnySessionOnlyIn31And32(String version, int status) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            http.login();
            assertThat(http.get("services/user?sid=%25").statusCode()).isEqualTo(status);
            assertThat(http.get("services/user?sid=").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void aSessionDiesAfterThirtyIdleMinutes() {
        Instant[] now = {Instant.parse("2026-11-22T10:00:00Z")};
        Clock clock = new MovingClock(now);
        try (StandInServer om = StandInServer.version("5.1").clock(clock).start()) {
            Http http = new Http(om);
            String sid = http.login();
            now[0] = now[0].plus(Duration.ofMinutes(29));
            assertThat(http.get("services/user?sid=" + sid).statusCode()).isEqualTo(200);
            now[0] = now[0].plus(Duration.ofMinutes(29));
            assertThat(http.get("services/user?sid=" + sid).statusCode()).isEqualTo(200);
            now[0] = now[0].plus(Duration.ofMinutes(31));
            assertThat(http.get("services/user?sid=" + sid).statusCode()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.2", "3.0"})
    void closeRoomWithTrueClosesAndAnUpdateOpensAgainAndResets(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            String common = "&name=r&roomtypes_id=1&comment=c&numberOfPartizipants=9&ispublic=false&appointment=false"
                    + "&isDemoRoom=false&demoTime=0&isModeratedRoom=true";
            String made = http.get("services/RoomService/addRoomWithModerationAndRecordingFlags?SID=" + sid + common
                            + "&externalRoomType=lms&allowUserQuestions=false&isAudioOnly=false&waitForRecording=false"
                            + "&allowRecording=true")
                    .body();
            long id = Long.parseLong(Http.part(made, "return>(\\d+)<"));
            http.get("services/RoomService/closeRoom?SID=" + sid + "&room_id=" + id + "&status=true");
            assertThat(om.room(id)).get().matches(StandInRoom::closed).matches(StandInRoom::recordingAllowed);
            http.get("services/RoomService/updateRoomWithModeration?SID=" + sid + "&room_id=" + id + common);
            assertThat(om.room(id)).get().matches(room -> !room.closed()).matches(room -> !room.recordingAllowed());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "9.2"})
    void aPostWithAnIdOverwritesWhatItLeavesOut(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            String json = version.equals("9.2") ? ROOM.replace("conference", "CONFERENCE") : ROOM;
            long id = http.room(sid, json.replace("}", ",\"moderated\":true,\"comment\":\"kept?\"}"));
            http.room(sid, json.replace("{", "{\"id\":" + id + ","));
            assertThat(om.room(id)).get().matches(room -> !room.moderated());
            assertThat(om.room(id)).get().extracting(StandInRoom::comment).isEqualTo("");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0", "5.1"})
    void restHandsOneRoomToEveryExternalId(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            String type = version.equals("5.1") ? "CONFERENCE" : "conference";
            String wish = "&room=" + Http.encoded("{\"name\":\"n\",\"type\":\"" + type + "\"}");
            String one = http.get("services/room/" + type + "/lms/c1?sid=" + sid + wish)
                    .body();
            String other = http.get("services/room/" + type + "/lms/c2?sid=" + sid + wish)
                    .body();
            assertThat(Http.part(other, "\"id\":(\\d+)")).isEqualTo(Http.part(one, "\"id\":(\\d+)"));
            assertThat(one).doesNotContain("c1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "9.2"})
    void from6RestFindsRoomsByExternalId(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            long id = http.room(sid, ROOM.replace("conference", "CONFERENCE"));
            long again = http.room(sid, ROOM.replace("conference", "CONFERENCE"));
            assertThat(again).as("external ids are not unique").isNotEqualTo(id);
            String found =
                    http.get("services/room/CONFERENCE/lms/c1?sid=" + sid).body();
            assertThat(found).contains("\"id\":" + id + ",");
            assertThat(http.get("services/room/CONFERENCE/lms/c9?sid=" + sid).statusCode())
                    .isEqualTo(204);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.3,true", "4.0,true", "5.1,false", "9.2,false"})
    void recordingsOfAUserAreNeverFoundFrom5(String version, boolean found) {
        try (StandInServer om = StandInServer.version(version).start()) {
            om.addRecording(2, "lesson", "u1", "lms");
            Http http = new Http(om);
            String sid = http.login();
            assertThat(http.get("services/record/lms/u1?sid=" + sid).body().contains("lesson"))
                    .isEqualTo(found);
            assertThat(http.get("services/record/lms?sid=" + sid).body()).contains("lesson");
        }
    }

    @Test
    void from9AWrongPasswordCostsTimeAndFrom72NamesHaveNoCase() {
        try (StandInServer om = StandInServer.version("9.2")
                .passwordPenalty(Duration.ofMillis(300))
                .start()) {
            Http http = new Http(om);
            Instant before = Instant.now();
            assertThat(http.form("services/user/login", "user", om.user(), "pass", "no")
                            .body())
                    .contains("error.bad.credentials");
            assertThat(Duration.between(before, Instant.now())).isGreaterThan(Duration.ofMillis(290));
            assertThat(http.login("SoapAdmin", om.password())).hasSize(36);
        }
    }

    @Test
    void aUserWithoutTheSoapRightLogsInAndIsRefused() {
        try (StandInServer om = StandInServer.version("9.2").start()) {
            om.addAccount("plain", "pw", Set.of(Right.LOGIN, Right.ROOM));
            Http http = new Http(om);
            String sid = http.login("plain", "pw");
            var reply = http.get("services/room/2?sid=" + sid);
            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.headers().firstValue("exception")).contains("error.notallowed");
            assertThat(http.get("services/room/public/CONFERENCE?sid=" + sid).statusCode())
                    .isEqualTo(200);
        }
    }

    private static final class MovingClock extends Clock {
        private final Instant[] now;

        MovingClock(Instant[] now) {
            this.now = now;
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now[0];
        }
    }
}
