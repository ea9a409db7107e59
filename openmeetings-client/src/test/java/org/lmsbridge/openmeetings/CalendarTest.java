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
package org.lmsbridge.openmeetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.lmsbridge.openmeetings.fake.Planted.client;
import static org.lmsbridge.openmeetings.fake.Planted.logins;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.Reminder;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.SavedAppointment;
import org.lmsbridge.openmeetings.model.ScheduledRoom;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.StandInServer;

/** Appointments, in every family and over both transports. */
class CalendarTest {
    private static final Instant START = Instant.parse("2030-05-06T07:00:00Z");
    private static final Instant END = START.plus(Duration.ofMinutes(90));

    private static AppointmentSettings.Builder lecture() {
        return AppointmentSettings.titled("Lecture ä <1> & more")
                .location("Here")
                .description("About it")
                .start(START)
                .end(END)
                .reminder(Reminder.ICAL)
                .guests(List.of(
                        Attendee.byEmail("anna@example.org", "Anna", "A").withTimeZone("Europe/Berlin")));
    }

    /** Somebody whom this version reads back. */
    private static Attendee guest(String version) {
        return version.startsWith("3.0")
                ? Attendee.byEmail("anna@example.org", "Anna", "A").withTimeZone("Europe/Berlin")
                : Attendee.user(new UserId(1));
    }

    private static List<Appointment> around(OpenMeetings client) {
        return client.calendar().between(START.minus(Duration.ofDays(1)), END.plus(Duration.ofDays(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "3.0.5, REST", "3.0, REST", "3.0, SOAP", "3.1, REST", "3.1, SOAP", "3.2, REST", "3.3, REST", "3.3, SOAP",
        "4.0, REST", "4.0, SOAP", "5.1, REST", "5.1, SOAP", "6.2, AUTO", "7.2, SOAP", "9.2, REST", "9.2, SOAP"
    })
    void anAppointmentIsMadeReadChangedAndDeleted(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            AppointmentId id = client.calendar()
                    .create(lecture().guests(List.of(guest(version))).build())
                    .id();
            Appointment made = around(client).get(0);
            assertThat(made.id()).isEqualTo(id);
            assertThat(made.title()).isEqualTo("Lecture ä <1> & more");
            assertThat(made.start().instant()).contains(START);
            assertThat(made.end().instant()).contains(END);
            assertThat(made.reminder()).contains(Reminder.ICAL);
            assertThat(made.guests()).hasSize(1);
            assertThat(client.calendar().next().map(Appointment::id)).contains(id);

            client.calendar().update(made, made.change().title("Seminar").build());
            Appointment changed = around(client).get(0);
            assertThat(changed.title()).isEqualTo("Seminar");
            assertThat(changed.location()).isEqualTo("Here");
            assertThat(changed.start().instant()).contains(START);
            assertThat(changed.guests())
                    .extracting(Attendee::user)
                    .isEqualTo(made.guests().stream().map(Attendee::user).toList());
            assertThat(changed.room().map(room -> room.id()))
                    .isEqualTo(made.room().map(room -> room.id()));
            assertThat(changed.details().icalId()).isEqualTo(made.details().icalId());

            client.calendar().delete(id);
            client.calendar().delete(id);
            assertThat(around(client)).isEmpty();
            assertThat(client.calendar().next()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"3.1.5, REST", "3.3, SOAP", "4.0, REST", "5.1, SOAP", "9.2, REST", "9.2, SOAP"})
    void aRoomThatIsThereIsLinkedAndStaysAsItIs(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            RoomId room = client.rooms()
                    .create(RoomSettings.named("Course")
                            .capacity(17)
                            .moderated(true)
                            .build())
                    .id();
            SavedAppointment saved = client.calendar()
                    .create(lecture().place(new MeetingPlace.InRoom(room)).build());
            assertThat(saved.stored().orElseThrow().room().orElseThrow().id()).isEqualTo(room);
            assertThat(server.room(room.value()).orElseThrow().name()).isEqualTo("Course");
            assertThat(client.rooms().find(room).orElseThrow().capacity()).isEqualTo(17);
            assertThat(client.calendar().inRoom(room).map(Appointment::id)).contains(saved.id());
            assertThat(client.calendar().timesInRoom(room).orElseThrow().start().instant())
                    .contains(START);
            assertThat(client.calendar().inRoom(new RoomId(99_999))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"4.0, SOAP", "5.1, REST", "9.2, REST"})
    void appointmentsAreFoundByTheirTitle(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            AppointmentId id =
                    client.calendar().create(lecture().title("Week 7").build()).id();
            assertThat(client.calendar().titled("Week 7"))
                    .extracting(Appointment::id)
                    .containsExactly(id);
            assertThat(client.calendar().titled("Week 8")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, REST", "2.0, SOAP", "2.2, REST", "2.2, SOAP", "3.0.0, REST"})
    void whereNothingCanBeReadAppointmentsAreMadeOverwrittenMovedAndDeleted(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            SavedAppointment saved = client.calendar().create(lecture().build());
            assertThat(saved.stored()).isEmpty();
            assertThat(client.calendar()
                            .overwrite(saved.id(), lecture().title("Seminar").build())
                            .id())
                    .isEqualTo(saved.id());
            client.calendar().moveToDays(saved.id(), LocalDate.of(2030, 1, 2), LocalDate.of(2030, 1, 3));
            client.calendar().delete(saved.id());
            client.calendar().delete(saved.id());
            assertThat(client.calendar().reminderTypes()).hasSize(3);
            assertThat(client.calendar().categories()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, REST", "2.2, SOAP"})
    void theRoomOfAnAppointmentTakesGuests(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            client.calendar().create(lecture().title("Dated").build());
            RoomId room = client.rooms().list().stream()
                    .filter(one -> one.name().equals("Dated"))
                    .findFirst()
                    .orElseThrow()
                    .id();
            RoomGuest guest = RoomGuest.named("anna@example.org", "Anna", "A");
            assertThat(client.calendar().addGuest(room, guest)).isPresent();
            assertThat(client.calendar().addGuest(room, guest.invitedBy("The Dean", "Europe/Berlin")))
                    .isPresent();
            assertThat(client.calendar().timesInRoom(room).orElseThrow().start().day())
                    .isEqualTo(LocalDate.of(2030, 5, 6));
            RoomId plain =
                    client.rooms().create(RoomSettings.named("Plain").build()).id();
            RefusedException refused = catchThrowableOfType(
                    RefusedException.class, () -> client.calendar().addGuest(plain, guest));
            assertThat(refused.reason()).isEqualTo(RefusedException.Reason.NOT_FOUND);
        }
    }

    @ParameterizedTest
    @CsvSource({"2.0, REST", "2.2, SOAP", "3.0, REST"})
    void aRoomIsMadeWithADate(String version, TransportChoice transport) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).transport(transport).build()) {
            LocalDateTime from = LocalDateTime.of(2030, 1, 2, 9, 0);
            RoomId room = client.calendar()
                    .createRoom(ScheduledRoom.of(RoomSettings.named("Course").build(), from, from.plusHours(2)));
            assertThat(server.room(room.value()).orElseThrow().name()).isEqualTo("Course");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.0", "3.0", "3.3", "4.0", "6.2", "9.2"})
    void anExpiredSessionCostsOneLoginAndOneAppointment(String version) {
        try (StandInServer server = StandInServer.version(version).start();
                OpenMeetings client = client(server).build()) {
            AppointmentId first = client.calendar().create(lecture().build()).id();
            server.expireSessions();
            server.resetCounters();
            assertThat(client.calendar().create(lecture().build()).id().value()).isEqualTo(first.value() + 1);
            assertThat(logins(server)).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0", "3.3", "4.0", "9.2"})
    void whoMayNotReadOthersCalendarsIsToldSo(String version) {
        try (StandInServer server = StandInServer.version(version).start()) {
            server.addAccount("plain", "Str0ng!Pass", EnumSet.of(Right.LOGIN, Right.ROOM));
            try (OpenMeetings client = OpenMeetings.at(server.uri())
                    .credentials(Credentials.password("plain", "Str0ng!Pass"))
                    .build()) {
                RefusedException refused = catchThrowableOfType(
                        RefusedException.class, () -> client.calendar().between(new UserId(1), START, END));
                assertThat(refused.reason()).isEqualTo(RefusedException.Reason.NOT_ALLOWED);
            }
        }
    }
}
