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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinPageTest {
    private static final String SET_USER = "services/UserService/setUserObjectAndGenerateRoomHashByURLAndRecFlag";

    @ParameterizedTest
    @CsvSource({"2.0,?secureHash=", "2.2,?secureHash=", "3.0,?secureHash=", "3.0,swf?secureHash="})
    void theAxis2VersionsHaveTheirOwnAddresses(String version, String address) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String hash = axis2Hash(http, http.login(), "1");
            assertThat(http.get(address + hash).body())
                    .contains("data-state=\"entered\"", "data-room-id=\"2\"", "data-moderator=\"true\"");
            assertThat(om.participants(2)).containsExactly("u1");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1,hash?secureHash=", "3.1,hash?hash=", "3.2,hash?secure=", "9.2,hash?secure="})
    void theCxfVersionsHaveAHashPage(String version, String address) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String hash = http.hash(http.login(), "u1", "{\"roomId\":2}");
            assertThat(http.get(address + hash).body()).contains("data-state=\"entered\"", "data-external-id=\"u1\"");
        }
    }

    @Test
    void whatPeopleAreCalledIsEscaped() {
        try (StandInServer om = StandInServer.version("5.1").start()) {
            Http http = new Http(om);
            String body = http.get("hash?secure=" + http.hash(http.login(), "<script>'", "{\"roomId\":2}"))
                    .body();
            assertThat(body).contains("data-login=\"&lt;script&gt;&#39;\"").doesNotContain("<script>");
            assertThat(body).contains("data-moderator=\"false\"");
        }
    }

    @Test
    void aHashWorksOnceUnlessMadeReusable() {
        try (StandInServer om = StandInServer.version("9.2").start()) {
            Http http = new Http(om);
            String once = http.hash(http.login(), "a", "{\"roomId\":2}");
            String often = http.hash(http.login(), "b", "{\"roomId\":2,\"allowSameURLMultipleTimes\":true}");
            for (String hash : new String[] {once, often, often}) {
                assertThat(http.get("hash?secure=" + hash).body()).contains("data-state=\"entered\"");
            }
            assertThat(http.get("hash?secure=" + once).body()).contains("data-state=\"refused\"");
            assertThat(om.entries()).hasSize(3);
            assertThat(om.participants(2)).containsExactlyInAnyOrder("a", "b");
        }
    }

    @Test
    void aClosedRoomLetsOnlyModeratorsIn() {
        try (StandInServer om = StandInServer.version("4.0").start()) {
            Http http = new Http(om);
            http.get("services/room/close/2?sid=" + http.login());
            String student = http.hash(http.login(), "s", "{\"roomId\":2}");
            String teacher = http.hash(http.login(), "t", "{\"roomId\":2,\"moderator\":true}");
            assertThat(http.get("hash?secure=" + student).body()).contains("data-state=\"closed\"");
            assertThat(http.get("hash?secure=" + teacher).body()).contains("data-state=\"entered\"");
            assertThat(om.participants(2)).containsExactly("t");
        }
    }

    @Test
    void anUnknownHashIsAnErrorPageAndIn30AServerError() {
        try (StandInServer late = StandInServer.version("9.2").start();
                StandInServer flash = StandInServer.version("3.0").start()) {
            var page = new Http(late).get("hash?secure=00000000-0000-0000-0000-000000000000");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("data-state=\"refused\"");
            assertThat(new Http(flash).get("swf?secureHash=no").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void kickedPeopleAreGone() {
        try (StandInServer om = StandInServer.version("5.1").start()) {
            Http http = new Http(om);
            http.get("hash?secure=" + http.hash(http.login(), "a", "{\"roomId\":2}"));
            http.get("hash?secure=" + http.hash(http.login(), "b", "{\"roomId\":2}"));
            String sid = http.login();
            assertThat(http.get("services/room/count/2?sid=" + sid).body()).contains("\"message\":2");
            assertThat(http.get("services/room/kick/2/lms/a?sid=" + sid).body()).contains("Kicked");
            assertThat(om.participants(2)).containsExactly("b");
            http.get("services/room/kick/2?sid=" + sid);
            assertThat(om.participants(2)).isEmpty();
        }
    }

    @Test
    void in22TheSecondEntryWithOneSessionIsRefused() {
        try (StandInServer om = StandInServer.version("2.2").start()) {
            Http http = new Http(om);
            String sid = http.login();
            String hash = axis2Hash(http, sid, "0");
            http.get("?secureHash=" + hash);
            assertThat(http.get("?secureHash=" + hash).body()).contains("data-state=\"refused\"");
            assertThat(axis2HashReply(http, sid, "0")).contains(">-26<");
        }
    }

    private static String axis2Hash(Http http, String sid, String moderator) {
        return Http.part(axis2HashReply(http, sid, moderator), "return>([0-9a-f]{32})<");
    }

    private static String axis2HashReply(Http http, String sid, String moderator) {
        return http.form(
                        SET_USER,
                        "SID",
                        sid,
                        "username",
                        "u",
                        "firstname",
                        "F",
                        "lastname",
                        "L",
                        "externalUserId",
                        "u1",
                        "externalUserType",
                        "lms",
                        "room_id",
                        "2",
                        "becomeModeratorAsInt",
                        moderator,
                        "showAudioVideoTestAsInt",
                        "0",
                        "allowRecording",
                        "1")
                .body();
    }
}
