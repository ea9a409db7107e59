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

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.Campus;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.Servers;
import org.lmsbridge.calendar.Contact;
import org.lmsbridge.calendar.CourseMeeting;
import org.lmsbridge.calendar.CourseMeetings;
import org.lmsbridge.calendar.DoorTurn;
import org.lmsbridge.calendar.GuestInvitation;
import org.lmsbridge.calendar.GuestInvitations;
import org.lmsbridge.calendar.GuestLinks;
import org.lmsbridge.calendar.GuestTerms;
import org.lmsbridge.calendar.MeetingDoors;
import org.lmsbridge.calendar.MeetingFiles;
import org.lmsbridge.calendar.MeetingPlan;
import org.lmsbridge.link.LinkSigner;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransferProgress;
import org.lmsbridge.openmeetings.model.RecordingFormat;
import org.lmsbridge.recording.CourseRecording;
import org.lmsbridge.recording.CourseRecordings;
import org.lmsbridge.recording.RecordingPolicy;
import org.lmsbridge.recording.RecordingSweep;
import org.lmsbridge.store.JdbcStore;

/** What docs/bridge/recordings.md and docs/bridge/calendar.md show works as it is shown. */
class ContentPagesTest {
    private static final Path DOCS = Path.of("..", "docs", "bridge");
    private static final Path SOURCE = Path.of("src/test/java/org/lmsbridge/docs/ContentPagesTest.java");

    @ParameterizedTest
    @ValueSource(strings = {"RECORDINGS", "SHOW", "DOWNLOAD", "SWEEP"})
    void thePageOfRecordingsShowsThisCode(String name) throws IOException {
        assertThat(Files.readString(DOCS.resolve("recordings.md"))).contains("```java\n" + snippet(name) + "\n```");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MEETING", "DOORS", "GUEST"})
    void thePageOfCalendarsShowsThisCode(String name) throws IOException {
        assertThat(Files.readString(DOCS.resolve("calendar.md"))).contains("```java\n" + snippet(name) + "\n```");
    }

    @Test
    void theCodeOnThePageOfRecordingsShowsAndFetchesAndSweeps() {
        try (Campus campus = new Campus("9.2")) {
            long room = campus.open().room().value();
            campus.om.addRecording(room, "Lesson 1", "7", "chamilolms.campus.example", 1000);
            List<URI> links = new ArrayList<>();
            RecordingSweep done = recordings(
                    campus.rooms,
                    campus.server,
                    campus.database,
                    Campus.ALGEBRA,
                    Campus.TEACHER,
                    Campus.STUDENT,
                    links::add,
                    OutputStream.nullOutputStream());
            assertThat(links).hasSize(1);
            assertThat(done.complete()).isTrue();
            assertThat(done.deleted()).isEmpty();
        }
    }

    @Test
    void theCodeOnThePageOfCalendarsPlansAndInvites() {
        try (Campus campus = new Campus("9.2")) {
            campus.open();
            String file = calendar(
                    campus.rooms,
                    campus.server,
                    campus.database,
                    Campus.ALGEBRA,
                    Campus.TEACHER,
                    LinkSigner.forPlatform("campus.example", URI.create("https://campus.example/room"))
                            .salt("a salt of the platform")
                            .build());
            assertThat(file).contains("METHOD:REQUEST", "DTSTART;TZID=Europe/Paris:20261123T100000");
            assertThat(campus.server
                            .calendar()
                            .between(Instant.parse("2026-11-23T00:00:00Z"), Instant.parse("2026-11-24T00:00:00Z")))
                    .hasSize(1);
        }
    }

    private static RecordingSweep recordings(
            CourseRooms rooms,
            OpenMeetings server,
            JdbcStore store,
            CourseKey algebra,
            Member teacher,
            Member student,
            Consumer<URI> redirect,
            OutputStream response) {
        // RECORDINGS
        CourseRecordings recordings = CourseRecordings.of(rooms, Servers.only(server))
                .store(store.recordings())
                .policy(RecordingPolicy.standard().withKeep(Duration.ofDays(365)))
                .build();
        for (CourseRecording recording : recordings.list(algebra, teacher)) {
            recordings.publish(algebra, recording.key(), teacher, Set.of(Role.STUDENT));
        }
        CourseRecording lesson = recordings.list(algebra, student).get(0);
        // At the click; never stored, never mailed:
        redirect.accept(recordings.watch(algebra, lesson.key(), student).url());
        // end
        // SHOW
        CourseKey nextYear = CourseKey.of("campus.example", "ALGEBRA102");
        recordings.show(algebra, lesson.key(), teacher, nextYear, Set.of(Role.STUDENT));
        // end
        assertThat(recordings.list(nextYear, student)).hasSize(1);
        // DOWNLOAD
        RecordingFormat format = recordings.formats(lesson.key()).get(0);
        long bytes = recordings.download(algebra, lesson.key(), teacher, format, 0, response, TransferProgress.SILENT);
        // end
        assertThat(bytes).isEqualTo(1000);
        // SWEEP
        RecordingSweep.Step step = RecordingSweep.Step.real();
        RecordingSweep done = recordings.sweep("campus.example", step);
        while (!done.complete()) {
            done = recordings.sweep("campus.example", step.goingOn(done));
        }
        // end
        return done;
    }

    private static String calendar(
            CourseRooms rooms,
            OpenMeetings server,
            JdbcStore store,
            CourseKey algebra,
            Member teacher,
            LinkSigner signer) {
        // MEETING
        CourseMeetings meetings = CourseMeetings.of(rooms, Servers.only(server))
                .store(store.meetings())
                .build();
        Instant monday = Instant.parse("2026-11-23T09:00:00Z");
        MeetingPlan plan = MeetingPlan.of("Algebra", monday, Duration.ofMinutes(90), ZoneId.of("Europe/Paris"))
                .repeating("FREQ=WEEKLY;BYDAY=MO;COUNT=14")
                .withLink(URI.create("https://campus.example/course/ALGEBRA101/room"));
        CourseMeeting meeting = meetings.schedule(algebra, teacher, plan);
        // To be mailed as text/calendar; method=REQUEST; charset=utf-8
        String file = MeetingFiles.standard()
                .withReminder(Duration.ofMinutes(10))
                .invitation(
                        meeting,
                        new Contact("Tess Teacher", "tess@campus.example"),
                        List.of(new Contact("Sam Student", "sam@campus.example")));
        // end
        // DOORS
        Member doorkeeper = Member.of("doorkeeper", "doorkeeper", "", "", Role.TEACHER);
        MeetingDoors doors = MeetingDoors.of(rooms, store.rooms(), store.meetings(), doorkeeper)
                .openBefore(Duration.ofMinutes(10))
                .closeAfter(Duration.ofMinutes(15));
        DoorTurn turn = doors.turn("campus.example");
        // end
        assertThat(turn.failed()).isEmpty();
        // GUEST
        Contact grace = new Contact("Grace Hopper", "grace@example.org");
        GuestInvitation invitation = GuestInvitations.of(rooms, Servers.only(server))
                .otherwise(GuestLinks.signed(signer, Clock.systemUTC()))
                .invite(
                        algebra,
                        teacher,
                        grace,
                        GuestTerms.between(monday, monday.plusSeconds(5400), ZoneId.of("UTC")));
        // end
        assertThat(invitation.madeBy()).isEqualTo(GuestInvitation.MadeBy.OPENMEETINGS);
        return file;
    }

    private static String snippet(String name) throws IOException {
        String source = Files.readString(SOURCE);
        String start = "        // " + name + "\n";
        int from = source.indexOf(start) + start.length();
        return source.substring(from, source.indexOf("\n        // end", from)).stripIndent();
    }
}
