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

import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.RoomStore;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.TransportChoice;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.Room;

/** The way of a course's room from its opening to its closing; every claim it prints has just been seen. */
final class Demo {
    /** Each demonstration has a table of its own, in memory. */
    static final String DATABASE = "jdbc:h2:mem:";

    private static final CourseKey COURSE = CourseKey.of("campus.example", "ALGEBRA101");
    private static final Member TEACHER = Member.of("1", "tess", "Tess", "Teacher", Role.TEACHER);
    private static final Member STUDENT = Member.of("7", "sam", "Sam", "Student", Role.STUDENT);

    private final OpenMeetings server;
    private final CourseRooms courses;
    private final Story story;

    Demo(OpenMeetings server, RoomStore store, Story story) {
        this.server = server;
        this.story = story;
        this.courses = CourseRooms.on(server).lms("chamilolms").store(store).build();
    }

    Fields run(TransportChoice transport) {
        Fields told = new Fields().add("version", server.version().toString()).add("transport", transport);
        story.step("A stand-in OpenMeetings server runs on this machine");
        story.rows(
                row("address", server.address().toString()),
                row("version", server.version().toString()),
                row("transport", Words.of(transport)));
        CourseRoom opened = open();
        told.add("roomId", opened.room().value());
        enter(told);
        store(opened, told);
        close(opened, told);
        story.line("\nDone. The same with a server of your own: om doctor, then om course open and om course join.");
        return told;
    }

    private CourseRoom open() {
        CourseRoom opened = courses.open(
                COURSE,
                TEACHER,
                CourseSettings.defaults().withName("Algebra 101").withCapacity(40));
        story.step("The teacher opens the room of course " + COURSE.course());
        story.rows(row("room", opened.room() + ", \"" + opened.name() + "\""), row("seats", opened.capacity() + ""));
        return opened;
    }

    private void enter(Fields told) {
        JoinLink forTeacher = courses.join(COURSE, TEACHER);
        JoinLink forStudent = courses.join(COURSE, STUDENT);
        story.step("Each gets a link, made on an OpenMeetings session of its own");
        story.rows(
                row("teacher", forTeacher.url().toString()),
                row("student", forStudent.url().toString()));
        JoinPage teacher = JoinPage.follow(forTeacher.url());
        JoinPage student = JoinPage.follow(forStudent.url());
        story.step("Both follow their links; the server says who may do what");
        story.rows(
                row("teacher", TEACHER.firstName() + " " + TEACHER.lastName(), rights(teacher)),
                row("student", STUDENT.firstName() + " " + STUDENT.lastName(), rights(student)));
        told.add("teacher", person(forTeacher, teacher)).add("student", person(forStudent, student));
        expect(teacher.state().equals("entered") && teacher.moderator(), "The teacher did not enter as moderator");
        expect(student.state().equals("entered") && !student.moderator(), "The student did not enter as participant");
    }

    private void store(CourseRoom opened, Fields told) {
        Room room = RoomChoice.existing(server, opened.room());
        story.step("The room as OpenMeetings stores it");
        story.rows(
                row("number", room.id().toString()),
                row("name", room.name()),
                row("type", Words.of(room.type())),
                row("seats", room.capacity() + ""),
                row("moderated", room.settings().moderated() ? "yes" : "no"),
                row("recording", room.settings().recordingAllowed() ? "allowed" : "not allowed"),
                row("state", room.closed() ? "closed" : "open"),
                row("belongs to", room.externalId().map(ExternalId::type).orElse("not told by this version")));
        told.add("room", RoomFields.of(room));
    }

    private void close(CourseRoom opened, Fields told) {
        JoinLink early = courses.join(COURSE, STUDENT);
        courses.close(COURSE, TEACHER);
        JoinPage late = JoinPage.follow(early.url());
        String newLink = newLink();
        story.step("The teacher closes the room");
        story.rows(
                row("room", opened.room().toString(), "closed"),
                row("student", "with a link made before", late.state()),
                row("student", "asks for a new link", newLink));
        told.add("afterClosing", new Fields().add("oldLink", late.state()).add("newLink", newLink));
        expect(!late.state().equals("entered"), "A link made before let the student into a closed room");
        expect(newLink.equals("refused"), "The student got a link into a closed room");
    }

    private String newLink() {
        try {
            return JoinPage.follow(courses.join(COURSE, STUDENT).url()).state();
        } catch (BridgeException e) {
            return "refused";
        }
    }

    private static void expect(boolean seen, String otherwise) {
        if (!seen) {
            throw CommandFailure.failed(otherwise + "; that is a defect, please report it");
        }
    }

    private static Fields person(JoinLink link, JoinPage page) {
        return new Fields()
                .add("url", link.url().toString())
                .add("state", page.state())
                .add("moderator", page.moderator());
    }

    private static String rights(JoinPage page) {
        return page.state() + (page.moderator() ? ", steers the room (moderator)" : ", takes part");
    }

    private static String[] row(String... cells) {
        return cells;
    }
}
