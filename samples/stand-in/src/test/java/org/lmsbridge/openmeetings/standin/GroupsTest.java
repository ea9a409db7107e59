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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GroupsTest {
    private static final String CXF = "http://webservice.openmeetings.apache.org/";
    private static final String PAGE = "&start=0&max=10&orderby=id&asc=true";

    @ParameterizedTest
    @ValueSource(strings = {"3.3", "4.0", "5.1", "7.2", "9.2"})
    void membersComeAndGo(String version) {
        try (StandInServer om = StandInServer.version(version).start()) {
            om.addAccount("anna", "Secret-77", Set.of(Right.LOGIN, Right.ROOM));
            Http http = new Http(om);
            String sid = "?sid=" + http.login();
            assertThat(http.form("services/group" + sid + "&name=class").body()).contains("SUCCESS");
            assertThat(http.form("services/group/2/users/2" + sid).body()).contains("SUCCESS");
            assertThat(http.get("services/group/users/2" + sid + PAGE).body()).contains("\"login\":\"anna\"");
            assertThat(http.get("services/group/users/2" + sid).body())
                    .contains("\"records\":1")
                    .doesNotContain("anna");
            http.send(HttpRequest.newBuilder(URI.create(om.uri() + "services/group/2/users/2" + sid))
                    .DELETE());
            assertThat(http.get("services/group/users/2" + sid + PAGE).body()).contains("\"records\":0");
        }
    }

    @ParameterizedTest
    @CsvSource({"3.2,No Group assigned to user", "4.0,error.nogroup", "7.2,error.nogroup"})
    void whoIsInNoGroupCannotLogIn(String version, String said) {
        try (StandInServer om = StandInServer.version(version).start()) {
            om.addAccount("anna", "Secret-77", Set.of(Right.LOGIN, Right.ROOM));
            Http http = new Http(om);
            String path = "services/group/1/users/2?sid=" + http.login();
            http.send(HttpRequest.newBuilder(URI.create(om.uri() + path)).DELETE());
            assertThat(http.get("services/user/login?user=anna&pass=Secret-77").body())
                    .contains(said);
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1.2,500,Not added", "4.0.2,500,Not added", "4.0.3,200,Success"})
    void restListsGroupsAndTakesTheirRoomsFrom403On(String version, int status, String said) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String sid = http.login();
            assertThat(http.get("services/group?sid=" + sid).statusCode()).isEqualTo(status);
            assertThat(http.form("services/group/1/rooms/add/2?sid=" + sid).body())
                    .contains(said);
            String get = "<n:get><sid>" + sid + "</sid></n:get>";
            assertThat(http.soap("GroupService", CXF, "", get).body()).contains("<name>stand-in</name>");
            String addRoom = "<n:addRoom><sid>" + sid + "</sid><id>1</id><roomid>3</roomid></n:addRoom>";
            assertThat(http.soap("GroupService", CXF, "", addRoom).body()).contains("Success");
        }
    }

    @Test
    void aGroupIsDeletedByAdministratorsOnly() {
        try (StandInServer om = StandInServer.version("9.2").start()) {
            om.addAccount("caller", "Secret-77", Set.of(Right.LOGIN, Right.SOAP));
            Http http = new Http(om);
            http.form("services/group?name=class&sid=" + http.login());
            String path = om.uri() + "services/group/2?sid=";
            HttpRequest.Builder refused = HttpRequest.newBuilder(URI.create(path + http.login("caller", "Secret-77")))
                    .DELETE();
            assertThat(http.send(refused).body()).contains("error.notallowed");
            HttpRequest.Builder done =
                    HttpRequest.newBuilder(URI.create(path + http.login())).DELETE();
            assertThat(http.send(done).body()).contains("Deleted");
        }
    }

    @Test
    void theRoomsOfAnOrganisationEndInAnOverflowIn22OnceOneOfThemWasRead() {
        try (StandInServer om = StandInServer.version("2.2").start()) {
            Http http = new Http(om);
            String sid = "?SID=" + http.login();
            String rooms = "services/JabberService/getAvailableRooms" + sid;
            assertThat(http.get(rooms).body()).contains("Private Conference Room");
            http.get("services/RoomService/getRoomById" + sid + "&rooms_id=8");
            assertThat(http.get(rooms).statusCode()).isEqualTo(500);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.2,user_id,true", "2.2,user.user_id,false", "3.0,user.user_id,true", "3.0,user_id,false"})
    void membersOfOrganisationsAreSortedByTheColumnTheVersionKnows(String version, String column, boolean known) {
        try (StandInServer om = StandInServer.version(version).start()) {
            Http http = new Http(om);
            String body = http.get("services/UserService/getUsersByOrganisation?SID=" + http.login()
                            + "&organisation_id=1&start=0&max=10&asc=true&orderby=" + column)
                    .body();
            assertThat(body.contains(om.user())).isEqualTo(known);
        }
    }
}
