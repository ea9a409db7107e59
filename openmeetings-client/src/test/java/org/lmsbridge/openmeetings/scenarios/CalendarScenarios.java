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
package org.lmsbridge.openmeetings.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.lmsbridge.openmeetings.Calendar;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.CalendarDay;
import org.lmsbridge.openmeetings.model.InvitationRequest;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.model.ScheduledRoom;
import org.lmsbridge.openmeetings.model.UserId;

/** Appointments and invitations. Nobody is invited to an appointment, since OpenMeetings would mail him. */
final class CalendarScenarios {
    private CalendarScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario("an appointment is made and deleted", CalendarScenarios::make),
                new Scenario("an appointment is found by its time", CalendarScenarios::between),
                new Scenario("an appointment comes next", CalendarScenarios::next),
                new Scenario("an appointment is found by its room", CalendarScenarios::inRoom),
                new Scenario("an appointment has times", CalendarScenarios::times),
                new Scenario("an appointment is found by its title", CalendarScenarios::titled),
                new Scenario("an appointment gets another title", CalendarScenarios::update),
                new Scenario("an appointment is written over", CalendarScenarios::overwrite),
                new Scenario("an appointment goes to another day", CalendarScenarios::move),
                new Scenario("a month has a sheet", CalendarScenarios::sheet),
                new Scenario("appointments are of kinds", CalendarScenarios::categories),
                new Scenario("people are reminded in ways", CalendarScenarios::reminders),
                new Scenario("a guest comes into the appointment of a room", CalendarScenarios::guest),
                new Scenario("a room is made with a date", CalendarScenarios::scheduled),
                new Scenario("an invitation is made", CalendarScenarios::invite),
                new Scenario("an invitation is mailed", CalendarScenarios::mail));
    }

    private static AppointmentSettings.Builder settings(Stage stage) {
        return AppointmentSettings.titled(stage.name("appointment"))
                .start(stage.soon())
                .end(stage.soon().plus(Duration.ofHours(1)));
    }

    /** 2.0 makes a room for each appointment, which goes with it. */
    private static MeetingPlace place(Stage stage) {
        return stage.isAtLeast("2.1.0")
                ? new MeetingPlace.InRoom(
                        stage.room(plain -> plain.appointment(true)).id())
                : MeetingPlace.newRoom(RoomType.CONFERENCE);
    }

    private static AppointmentId appointment(Stage stage) {
        MeetingPlace place = place(stage);
        return appointment(stage, place);
    }

    private static AppointmentId appointment(Stage stage, MeetingPlace place) {
        AppointmentSettings wanted = settings(stage).place(place).build();
        AppointmentId id = stage.ask("calendar.create", () -> calendar(stage).create(wanted))
                .id();
        stage.afterwards(() -> calendar(stage).delete(id));
        return id;
    }

    private static void make(Stage stage) {
        AppointmentId id = appointment(stage);
        stage.tell("calendar.delete", () -> calendar(stage).delete(id));
        stage.tell("calendar.delete", () -> calendar(stage).delete(id));
    }

    /** In 3.0 an appointment without guests may make this fail for some minutes. */
    private static void between(Stage stage) {
        AppointmentId id = appointment(stage);
        Instant start = stage.soon();
        List<Appointment> found = stage.askOfUncertain(
                "calendar.between",
                () -> calendar(stage).between(start.minusSeconds(3600), start.plusSeconds(7200)),
                List.of());
        if (stage.isAtLeast("3.1.0")) {
            assertThat(found)
                    .filteredOn(one -> one.id().equals(id))
                    .singleElement()
                    .satisfies(one -> assertThat(one.start().instant()).contains(start));
        }
    }

    private static void next(Stage stage) {
        appointment(stage);
        assertThat(stage.ask("calendar.next", () -> calendar(stage).next())).isPresent();
    }

    private static void inRoom(Stage stage) {
        RoomId room = emptyRoom(stage);
        AppointmentId id = appointment(stage, new MeetingPlace.InRoom(room));
        assertThat(stage.ask("calendar.inRoom", () -> calendar(stage).inRoom(room)))
                .map(Appointment::id)
                .contains(id);
    }

    /** A room that no appointment is in yet. */
    private static RoomId emptyRoom(Stage stage) {
        RoomId room = stage.room(plain -> plain.appointment(true)).id();
        assertThat(stage.ask("calendar.inRoom", () -> calendar(stage).inRoom(room)))
                .isEmpty();
        return room;
    }

    private static void times(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        assertThat(stage.ask("calendar.timesInRoom", () -> calendar(stage).timesInRoom(room)))
                .isEmpty();
    }

    private static void titled(Stage stage) {
        AppointmentId id = appointment(stage);
        assertThat(stage.ask("calendar.titled", () -> calendar(stage).titled(Stage.MARK + "%")))
                .extracting(Appointment::id)
                .contains(id);
    }

    private static void update(Stage stage) {
        RoomId room = emptyRoom(stage);
        appointment(stage, new MeetingPlace.InRoom(room));
        Appointment read =
                stage.ask("calendar.inRoom", () -> calendar(stage).inRoom(room)).orElseThrow();
        String title = stage.name("renamed");
        AppointmentSettings changed = read.change().title(title).build();
        stage.ask("calendar.update", () -> calendar(stage).update(read, changed));
        assertThat(stage.ask("calendar.inRoom", () -> calendar(stage).inRoom(room)))
                .map(Appointment::title)
                .contains(title);
    }

    private static void overwrite(Stage stage) {
        AppointmentSettings over =
                settings(stage).place(MeetingPlace.newRoom(RoomType.CONFERENCE)).build();
        if (stage.isAtLeast("3.1.0")) {
            stage.ask("calendar.overwrite", () -> calendar(stage).overwrite(new AppointmentId(1), over));
        }
        AppointmentId id = appointment(stage, MeetingPlace.newRoom(RoomType.CONFERENCE));
        assertThat(stage.ask("calendar.overwrite", () -> calendar(stage).overwrite(id, over))
                        .id())
                .isEqualTo(id);
    }

    private static void move(Stage stage) {
        LocalDate day = LocalDate.ofInstant(stage.soon(), ZoneOffset.UTC).plusDays(7);
        if (stage.isAtLeast("3.1.0")) {
            stage.tell("calendar.moveToDays", () -> calendar(stage).moveToDays(new AppointmentId(1), day, day));
        }
        AppointmentId id = appointment(stage);
        stage.tell("calendar.moveToDays", () -> calendar(stage).moveToDays(id, day, day.plusDays(1)));
    }

    /** The first account may be another than ours, and share nothing. */
    private static void sheet(Stage stage) {
        LocalDate day = LocalDate.ofInstant(stage.soon(), ZoneOffset.UTC);
        List<List<CalendarDay>> weeks = stage.askOfUncertain(
                "calendar.sheet", () -> calendar(stage).sheet(new UserId(1), day, ZoneOffset.UTC), List.of());
        assertThat(weeks.size()).isIn(0, 6);
    }

    private static void categories(Stage stage) {
        assertThat(stage.ask("calendar.categories", calendar(stage)::categories))
                .isNotEmpty();
    }

    private static void reminders(Stage stage) {
        assertThat(stage.ask("calendar.reminderTypes", calendar(stage)::reminderTypes))
                .isNotEmpty();
    }

    private static void guest(Stage stage) {
        stage.lasting("calendar.addGuest", "the guest would be mailed");
        RoomId room = stage.room(plain -> plain).id();
        RoomGuest ada = RoomGuest.named("ada@example.org", "Ada", "Scenario");
        stage.refused(
                "calendar.addGuest", () -> calendar(stage).addGuest(room, ada), Reason.UNSPECIFIED, Reason.NOT_FOUND);
    }

    private static void scheduled(Stage stage) {
        stage.lasting("calendar.createRoom", "nothing tells the number of its appointment");
        RoomSettings settings =
                RoomSettings.named(stage.name("room")).isPublic(true).build();
        LocalDateTime from = LocalDateTime.ofInstant(stage.soon(), ZoneOffset.UTC);
        ScheduledRoom wanted = ScheduledRoom.of(settings, from, from.plusHours(1));
        RoomId room = stage.ask("calendar.createRoom", () -> calendar(stage).createRoom(wanted));
        stage.afterwards(() -> stage.client().rooms().delete(room));
        assertThat(stage.ask("rooms.find", () -> stage.client().rooms().find(room)))
                .isPresent();
    }

    private static void invite(Stage stage) {
        stage.lasting("invitations.create", "nothing deletes an invitation");
        InvitationRequest request = invitation(stage);
        assertThat(stage.ask(
                                "invitations.create",
                                () -> stage.client().invitations().create(request))
                        .url()
                        .toString())
                .startsWith(stage.client().address().toString());
    }

    private static void mail(Stage stage) {
        stage.lasting("invitations.send", "a mail would go out");
        InvitationRequest request = invitation(stage);
        stage.ask("invitations.send", () -> stage.client().invitations().send(request, "Algebra", "Come in"));
    }

    private static InvitationRequest invitation(Stage stage) {
        RoomId room = stage.room(plain -> plain).id();
        return InvitationRequest.once(room, "ada@example.org", "Ada", "Scenario");
    }

    private static Calendar calendar(Stage stage) {
        return stage.client().calendar();
    }
}
