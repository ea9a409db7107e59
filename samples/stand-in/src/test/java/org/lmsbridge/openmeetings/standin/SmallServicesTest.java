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
import org.junit.jupiter.params.provider.ValueSource;

class SmallServicesTest {
    private static final String CXF = "http://webservice.openmeetings.apache.org/";

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3.0"})
    void serversOfAClusterAreKeptUpTo330(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            String add = "<n:add><sid>" + sid + "</sid><server><name>second</name><address>host</address>"
                    + "<port>5080</port><password>p</password></server></n:add>";
            assertThat(http.soap("ServerService", CXF, "", add).body()).contains("<password>p</password>");
            assertThat(http.get("services/server/0/10?sid=" + sid).body()).contains("\"name\":\"second\"");
            assertThat(http.get("services/server/count?sid=" + sid).body()).contains("No message body writer");
            String count = "<n:count><sid>" + sid + "</sid></n:count>";
            assertThat(http.soap("ServerService", CXF, "", count).body()).contains("<return>1</return>");
            String delete = "<n:delete><sid>" + sid + "</sid><id>1</id></n:delete>";
            assertThat(http.soap("ServerService", CXF, "", delete).body()).contains("Deleted");
            assertThat(http.soap("ServerService", CXF, "", delete).body()).contains("Not found");
        }
    }

    @Test
    void thereAreNoServersOfAClusterIn331() {
        try (StandInServer om = StandInServer.version("3.3.1").start()) {
            Http http = new Http(om);
            assertThat(http.get("services/server/0/10?sid=" + http.login()).statusCode())
                    .isEqualTo(404);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "3.1.1,ping,404,0",
        "3.1.2,ping,200,64",
        "4.0,jitter,200,1024",
        "4.0,download,200,1048576",
        "4.0,upload,200,0",
        "5.0.0,download,200,77",
        "5.0.1,ping,403,0",
        "9.2,ping,403,0"
    })
    void samplesForMeasuringANetworkAreAsLongAsTheVersionMakesThem(
            String version, String type, int status, int length) {
        try (StandInServer om = StandInServer.version(version).start()) {
            var reply = new Http(om).get("services/networktest?size=77&type=" + type);
            assertThat(reply.statusCode()).isEqualTo(status);
            assertThat(reply.body()).hasSize(length);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "5.0.1,ping,77,200,64",
        "5.1,download,77,200,77",
        "6.0,download,5242881,400,0",
        "9.2,download,77,200,77",
        "9.2,nothing,77,400,0"
    })
    void whoHasOpenedThePageMeasuresAndWaitsBetweenTransfers(
            String version, String type, int size, int status, int length) throws Exception {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String cookie = http.get("hash?app=network")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .split(";", 2)[0];
            var reply = http.bytes("services/networktest?size=" + size + "&type=" + type, "Cookie", cookie);
            assertThat(reply.statusCode()).isEqualTo(status);
            assertThat(reply.body()).hasSize(length);
            int next = http.bytes("services/networktest?size=1&type=download", "Cookie", cookie)
                    .statusCode();
            assertThat(next).isEqualTo(type.equals("ping") ? 200 : 429);
        }
    }

    @Test
    void onlySomebodyInARoomUploadsAWhiteboard() {
        try (StandInServer om = StandInServer.version("7.2").start()) {
            Http http = new Http(om);
            String sid = http.login();
            String image = "[\"data:image/png;base64,iVBORw0KGgo=\"]";
            assertThat(http.form("services/wb/uploadwb/png?sid=" + sid, "data", image)
                            .body())
                    .contains("error.notallowed");
            http.get("hash?secure=" + http.hash(sid, "anna", "{\"roomId\":2}"));
            String uid;
            synchronized (om.world()) {
                uid = om.world().door().in(2).get(0).uid();
            }
            assertThat(http.form("services/wb/uploadwb/png?sid=" + uid, "data", image)
                            .body())
                    .contains("SUCCESS");
            assertThat(http.form("services/wb/uploadwb/png?sid=" + uid, "data", "nonsense")
                            .body())
                    .contains("ERROR");
        }
    }

    @Test
    void aSlideIsCleanedWhileSomebodyIsInTheRoom() {
        try (StandInServer om = StandInServer.version("7.2").start()) {
            Http http = new Http(om);
            String path = "services/wb/cleanslide/2/0/0?sid=";
            assertThat(http.get(path + http.login()).statusCode()).isEqualTo(500);
            http.get("hash?secure=" + http.hash(http.login(), "anna", "{\"roomId\":2}"));
            assertThat(http.get(path + http.login()).statusCode()).isEqualTo(200);
        }
    }
}
