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
package org.lmsbridge.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.attendance.Attendance;
import org.lmsbridge.attendance.AttendanceExport;
import org.lmsbridge.attendance.AttendanceReport;
import org.lmsbridge.attendance.LinkedMembers;
import org.lmsbridge.attendance.Meeting;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** What docs/bridge/attendance.md shows works as it is shown. */
class AttendancePageTest {
    @ParameterizedTest
    @ValueSource(strings = {"2.0", "9.2"})
    void theCodeOnThePageTellsWhoWasThere(String version) throws Exception {
        try (StandInServer om = StandInServer.version(version).start();
                OpenMeetings server = OpenMeetings.at(om.uri())
                        .credentials(Credentials.password(om.user(), om.password()))
                        .build();
                JdbcStore store = JdbcStore.at("jdbc:h2:mem:")) {
            assertThat(taken(server, store)).startsWith("meeting,").contains(",17,ada,Ada,Lovelace,");
        }
    }

    @Test
    void thePageShowsThisCode() throws Exception {
        assertThat(Snippet.page("attendance.md"))
                .contains(Snippet.of(AttendancePageTest.class, "TAKE"))
                .contains(Snippet.of(AttendancePageTest.class, "REPORT"));
    }

    @ParameterizedTest
    @EnumSource
    void everyWayToMatchStandsOnThePage(Match match) throws Exception {
        assertThat(Snippet.page("attendance.md")).contains("| `" + match + "` |");
    }

    private static String taken(OpenMeetings server, JdbcStore store) throws Exception {
        CourseKey algebra = CourseKey.of("campus.example", "ALGEBRA101");
        Member ada = Member.of("17", "ada", "Ada", "Lovelace", Role.TEACHER);
        // TAKE
        CourseRooms rooms = CourseRooms.on(server)
                .store(store.rooms())
                .listener(LinkedMembers.in(store.attendance()))
                .build();
        Attendance attendance = Attendance.on(server)
                .rooms(store.rooms())
                .store(store.attendance())
                .pollEvery(Duration.ofMinutes(1))
                .mergeReconnects(Duration.ofMinutes(2))
                .build();
        // end
        rooms.open(algebra, ada, CourseSettings.defaults());
        follow(rooms.join(algebra, ada));
        // REPORT
        // Once a minute, on every node, by the scheduler of the platform:
        attendance.poll("campus.example");
        // Afterwards, or in between:
        List<AttendanceReport> reports =
                attendance.meetings(algebra).stream().map(attendance::report).toList();
        String csv = AttendanceExport.csv(reports);
        // end
        assertThat(attendance.meetings(algebra)).extracting(Meeting::openedBy).containsExactly("17");
        return csv;
    }

    private static void follow(JoinLink link) throws Exception {
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(link.url()).build(), BodyHandlers.discarding());
    }
}
