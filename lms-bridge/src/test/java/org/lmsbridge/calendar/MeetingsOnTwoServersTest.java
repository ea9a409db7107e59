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
package org.lmsbridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmsbridge.Campus.ALGEBRA;
import static org.lmsbridge.Campus.SETTINGS;
import static org.lmsbridge.Campus.TEACHER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Servers;
import org.lmsbridge.SettableClock;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.calendar.CourseMeeting.Kept;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.openmeetings.Credentials;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.standin.StandInServer;
import org.lmsbridge.store.JdbcStore;

/** Meetings and invitations of courses that have been on another server, or whose server is down or gone. */
class MeetingsOnTwoServersTest {
    private static final Instant TEN = Instant.parse("2026-03-23T09:00:00Z");
    private static final MeetingPlan PLAN =
            MeetingPlan.of("Algebra", TEN, Duration.ofHours(1), ZoneId.of("Europe/Paris"));
    private static final CourseKey BIOLOGY = CourseKey.of("campus.example", "BIO1");

    private final Two servers = new Two();
    private final JdbcStore database = JdbcStore.at("jdbc:h2:mem:");
    private final SettableClock clock = new SettableClock();
    private final CourseRooms rooms =
            CourseRooms.on(servers).store(database.rooms()).clock(clock).build();
    private final CourseMeetings meetings = CourseMeetings.of(rooms, servers)
            .store(database.meetings())
            .clock(clock)
            .build();

    @AfterEach
    void end() {
        servers.clients.values().forEach(OpenMeetings::close);
        servers.standIns.values().forEach(StandInServer::close);
        database.close();
    }

    @Test
    void whatIsForARoomGoesToItsServerThoughNumbersOfRoomsAreEqual() {
        long first = open(ALGEBRA, "a");
        rooms.close(ALGEBRA, TEACHER);
        long second = open(ALGEBRA, "b");
        assertThat(second).as("as on the other server").isEqualTo(first);

        CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
        assertThat(made.appointment()).map(Kept::server).contains("b");
        GuestInvitation invitation = GuestInvitations.of(rooms, servers)
                .invite(ALGEBRA, TEACHER, new Contact("Grace", "grace@example.org"), GuestTerms.onlyOnce());
        assertThat(invitation.url().getPort())
                .isEqualTo(
                        Objects.requireNonNull(servers.standIns.get("b")).uri().getPort());
    }

    @Test
    void aServerThatIsDownKeepsNoMeetingFromBeingPlannedAndNoOtherFromBeingTold() {
        open(ALGEBRA, "a");
        open(BIOLOGY, "b");
        servers.down.addAll(List.of("a", "b"));
        CourseMeeting algebra = meetings.schedule(ALGEBRA, TEACHER, PLAN);
        assertThat(algebra.state()).isNotEqualTo(State.IN_STEP);
        assertThat(algebra.note()).hasValueSatisfying(note -> assertThat(note).contains("down"));
        CourseMeeting biology = meetings.schedule(BIOLOGY, TEACHER, PLAN);

        servers.down.remove("b");
        clock.advance(Duration.ofMinutes(1));
        assertThat(meetings.alignAll("campus.example")).hasSize(2);
        assertThat(meetings.list(BIOLOGY)).extracting(CourseMeeting::state).containsExactly(State.IN_STEP);
        servers.down.clear();
        assertThat(meetings.align(ALGEBRA, TEACHER, algebra.uid()).state()).isEqualTo(State.IN_STEP);
        assertThat(meetings.cancel(BIOLOGY, TEACHER, biology.uid()).state()).isEqualTo(State.IN_STEP);
    }

    @Test
    void anAppointmentOnAServerThatIsGoneIsMadeAnewWhereTheRoomIsNow() {
        open(ALGEBRA, "a");
        CourseMeeting made = meetings.schedule(ALGEBRA, TEACHER, PLAN);
        CourseMeeting other = meetings.schedule(ALGEBRA, TEACHER, PLAN);
        rooms.close(ALGEBRA, TEACHER);
        open(ALGEBRA, "b");
        Objects.requireNonNull(servers.clients.remove("a")).close();

        CourseMeeting changed = meetings.change(ALGEBRA, TEACHER, made.uid(), PLAN.withDescription("Chapter 4"));
        assertThat(changed.state()).as("%s", changed.note()).isEqualTo(State.IN_STEP);
        assertThat(changed.appointment()).map(Kept::server).contains("b");
        assertThat(changed.note()).hasValueSatisfying(note -> assertThat(note).contains("The server a is not"));
        assertThat(meetings.cancel(ALGEBRA, TEACHER, other.uid()).state()).isEqualTo(State.IN_STEP);
    }

    private long open(CourseKey course, String server) {
        servers.target = server;
        return rooms.open(course, TEACHER, SETTINGS).room().value();
    }

    /** Servers a and b; rooms are made on, and move to, the one that is the target. */
    private static final class Two implements Servers {
        private final Map<String, StandInServer> standIns = new HashMap<>();
        private final Map<String, OpenMeetings> clients = new HashMap<>();
        private final Set<String> down = new HashSet<>();
        private String target = "a";

        Two() {
            for (String name : List.of("a", "b")) {
                StandInServer om = StandInServer.version("9.2").start();
                standIns.put(name, om);
                clients.put(
                        name,
                        OpenMeetings.at(om.uri())
                                .credentials(Credentials.password(om.user(), om.password()))
                                .timeout(Duration.ofSeconds(20))
                                .spareJoinSessions(0)
                                .build());
            }
        }

        @Override
        public String choose(CourseKey course) {
            return target;
        }

        @Override
        public OpenMeetings named(String name) {
            if (down.contains(name)) {
                throw new BridgeException(Reason.SERVER_DOWN, "The OpenMeetings server " + name + " is down");
            }
            OpenMeetings client = clients.get(name);
            if (client == null) {
                throw Servers.noServer(name);
            }
            return client;
        }

        @Override
        public String home(StoredRoom row) {
            return target.equals("b") && row.key().equals(ALGEBRA) ? "b" : row.server();
        }

        @Override
        public Set<String> names() {
            return clients.keySet();
        }
    }
}
