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
package org.lmsbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.TEACHER;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.lmsbridge.attendance.Attendance;
import org.lmsbridge.attendance.AttendanceReport;
import org.lmsbridge.attendance.LinkedMembers;
import org.lmsbridge.attendance.Meeting;
import org.lmsbridge.attendance.PollResult;
import org.lmsbridge.databases.DatabaseServer;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.store.JdbcStore;

/** A platform that takes attendance, with a room that is open. */
final class TakenAttendance implements AutoCloseable {
    private static final String INSTANCE = "campus.example";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    final Campus campus;
    final JdbcStore store;
    final CourseRooms rooms;
    final Attendance attendance;

    TakenAttendance(String version, String database) {
        campus = new Campus(version);
        store = JdbcStore.at(
                database.equals("h2")
                        ? "jdbc:h2:mem:"
                        : DatabaseServer.mariaDb().newDatabase());
        rooms = CourseRooms.on(campus.server)
                .store(store.rooms())
                .clock(campus.clock)
                .listener(LinkedMembers.in(store.attendance()))
                .build();
        attendance = attendance();
        rooms.open(ALGEBRA, TEACHER, SETTINGS);
    }

    /** As another node has it. */
    Attendance attendance() {
        return over(Servers.only(campus.server)).build();
    }

    /** Attendance on these servers, to be finished. */
    Attendance.Builder over(Servers servers) {
        return Attendance.on(servers)
                .rooms(store.rooms())
                .store(store.attendance())
                .clock(campus.clock);
    }

    PollResult poll() {
        return attendance.poll(INSTANCE);
    }

    /** Looks once a minute. */
    void pass(int minutes) {
        for (int minute = 0; minute < minutes; minute++) {
            campus.clock.advance(MINUTE);
            assertThat(poll().polled()).isTrue();
        }
    }

    void enter(Member who) throws Exception {
        follow(rooms.join(ALGEBRA, who));
    }

    static void follow(JoinLink link) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(link.url()).build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(200);
    }

    void leave(String firstName) {
        RoomId room = rooms.find(ALGEBRA).orElseThrow().room();
        Participant one = campus.server.rooms().participants(room).stream()
                .filter(person -> person.firstName().equals(firstName))
                .findFirst()
                .orElseThrow();
        if (one.connection().isPresent()) {
            campus.server.users().kickConnection(one.connection().get());
        } else {
            campus.server.users().kick(room, one.externalId().orElseThrow());
        }
    }

    AttendanceReport report() {
        List<Meeting> meetings = attendance.meetings(ALGEBRA);
        return attendance.report(meetings.get(meetings.size() - 1));
    }

    @Override
    public void close() {
        store.close();
        campus.close();
    }
}
