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

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {
    private static final String PASSWORD = "Str0ng!Pass-77";
    private static final String CXF = "http://webservice.openmeetings.apache.org/";

    private static String user(String login, String more) {
        return "{\"login\":\"" + login + "\",\"firstname\":\"A\",\"lastname\":\"B\",\"password\":\"" + PASSWORD
                + "\",\"address\":{\"email\":\"" + login + "@example.org\"}" + more + "}";
    }

    private static HttpResponse<String> delete(StandInServer om, String path) {
        return new Http(om)
                .send(HttpRequest.newBuilder(URI.create(om.uri() + path)).DELETE());
    }

    @ParameterizedTest
    @CsvSource({"3.3,user", "4.0,user", "5.1,USER", "6.2,USER", "7.2,USER", "9.2,USER"})
    void whoIsAddedIsListedLogsInAndIsGoneWhenDeleted(String version, String type) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            String json = user("anna", ",\"type\":\"" + type + "\"");
            HttpResponse<String> added = http.form("services/user?sid=" + sid, "user", json);
            assertThat(added.body()).contains("\"email\":\"anna@example.org\"").doesNotContain(PASSWORD);
            assertThat(http.get("services/user?sid=" + sid).body()).contains("\"login\":\"anna\"");
            assertThat(http.login("anna", PASSWORD)).hasSize(36);
            assertThat(delete(om, "services/user/2?sid=" + sid).body()).contains("Deleted");
            assertThat(http.get("services/user?sid=" + sid).body()).doesNotContain("anna");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.3,true", "4.0.2,true", "4.0.3,false", "5.1,false", "6.0,true", "9.2,true"})
    void aUserAddedWithoutAKindLogsInWhereTheKindIsNotTakenFromTheCaller(String version, boolean logsIn) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            http.form("services/user?sid=" + sid, "user", user("anna", ""));
            assertThat(http.login("anna", PASSWORD).length() == 36).isEqualTo(logsIn);
        }
    }

    @Test
    void aWeakPasswordIsRefusedWithEveryReason() {
        try (StandInServer om = StandInServer.version("9.2").start()) {
            Http http = new Http(om);
            String weak = user("anna", "").replace(PASSWORD, "ANN");
            HttpResponse<String> reply = http.form("services/user?sid=" + http.login(), "user", weak);
            assertThat(reply.statusCode()).isEqualTo(500);
            assertThat(reply.body())
                    .contains("short", "lower", "digit", "special", "stop")
                    .doesNotContain("upper");
        }
    }

    @ParameterizedTest
    @CsvSource({"8.0,200", "8.1,500"})
    void eMailIsLookedAtFrom81On(String version, int status) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String bad = user("anna", "").replace("anna@example.org", "nope");
            assertThat(http.form("services/user?sid=" + http.login(), "user", bad)
                            .statusCode())
                    .isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1,has no constructor", "3.3.0,has no constructor", "3.3.1,anna@example.org"})
    void usersComeInTheQueryUpTo331AndAreReadFrom331On(String version, String said) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String query = "services/user?sid=" + http.login() + "&user=" + Http.encoded(user("anna", ""));
            assertThat(http.form(query).body()).contains(said);
            String form = http.form("services/user?sid=" + http.login(), "user", user("bert", ""))
                    .body();
            assertThat(form).doesNotContain("bert");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.1", "3.3", "4.0", "6.2", "9.2"})
    void aPlatformsUserIsAddedOnceAndDeletedByItsId(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String add = "<n:add><sid>" + http.login() + "</sid><user><externalId>u1</externalId>"
                    + "<externalType>lms</externalType><login>lms-u1</login><password>" + PASSWORD + "</password>"
                    + (version.equals("9.2") ? "<address><mail>u1@example.org</mail></address>" : "")
                    + "</user></n:add>";
            assertThat(http.soap("UserService", CXF, "", add).body()).contains("<externalId>u1</externalId>");
            assertThat(http.soap("UserService", CXF, "", add).statusCode()).isEqualTo(500);
            assertThat(delete(om, "services/user/lms/u1?sid=" + http.login()).body())
                    .contains("Deleted");
            assertThat(http.soap("UserService", CXF, "", add).statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0,-13,-13,2", "2.1,-13,-111,-17", "2.2,-13,-111,-17", "3.0.0,-13,-111,-17", "3.0.7,-1,rollback,-17"})
    void theEarlyVersionsRefuseWithCodesOfTheirOwn(String version, String login, String password, String email) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            assertThat(add(http, sid, "ab", PASSWORD, "a@example.org")).contains(login);
            assertThat(add(http, sid, "anna", "ab", "a@example.org")).contains(password);
            assertThat(add(http, sid, om.user(), PASSWORD, "a@example.org")).contains(">-15<");
            assertThat(add(http, sid, "anna", PASSWORD, om.user() + "@example.org"))
                    .contains(">" + email + "<");
            assertThat(add(http, sid, "bert", PASSWORD, "bert@example.org")).doesNotContain(">-");
            assertThat(http.login("bert", PASSWORD)).hasSize(32);
        }
    }

    private static String add(Http http, String sid, String login, String password, String email) {
        return http.form(
                        "services/UserService/addNewUser",
                        "SID",
                        sid,
                        "username",
                        login,
                        "userpass",
                        password,
                        "email",
                        email,
                        "states_id",
                        "1",
                        "language_id",
                        "1")
                .body();
    }
}
