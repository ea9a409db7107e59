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

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.fake.HttpPeer;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.InvitationRequest;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Repetition;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.ScheduledRoom;
import org.lmsbridge.openmeetings.model.UserId;

/** What a version's calendars and invitations cannot do is said before anything is sent. */
class CalendarRefusalsTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final LocalDateTime LOCAL = LocalDateTime.of(2026, 12, 1, 9, 0);
    private static final RoomId ROOM = new RoomId(7);

    private static Consumer<OpenMeetings> create(Consumer<AppointmentSettings.Builder> with) {
        AppointmentSettings.Builder settings =
                AppointmentSettings.titled("Lecture").start(NINE).end(NINE.plusSeconds(3600));
        with.accept(settings);
        return client -> client.calendar().create(settings.build());
    }

    private static Arguments refused(Reason reason, String version, String what, Consumer<OpenMeetings> call) {
        return Arguments.of(reason, version, what, call);
    }

    static Stream<Arguments> reading() {
        Reason no = Reason.NOT_SUPPORTED;
        return Stream.of(
                refused(no, "2.0", "time", client -> client.calendar().between(NINE, NINE)),
                refused(no, "3.0.3", "user", client -> client.calendar().between(new UserId(1), NINE, NINE)),
                refused(no, "2.2", "next", client -> client.calendar().next()),
                refused(no, "3.0.3", "room", client -> client.calendar().inRoom(ROOM)),
                refused(no, "2.2", "old title", client -> client.calendar().titled("a")),
                refused(no, "3.0.7", "title", client -> client.calendar().titled("a")),
                refused(no, "3.3.2", "later title", client -> client.calendar().titled("a")),
                refused(
                        no,
                        "3.0.0",
                        "sheet",
                        client -> client.calendar().sheet(new UserId(1), LocalDate.EPOCH, ZoneId.of("UTC"))),
                refused(no, "9.2", "categories", client -> client.calendar().categories()),
                refused(no, "3.1.0", "reminders", client -> client.calendar().reminderTypes()),
                refused(
                        Reason.INVALID,
                        "9.2",
                        "blank",
                        client -> client.calendar().titled(" ")));
    }

    static Stream<Arguments> writing() {
        Reason no = Reason.NOT_SUPPORTED;
        return Stream.of(
                refused(no, "3.1.4", "overwriting accounts", create(one -> {})),
                refused(no, "9.2", "password", create(one -> one.password("pw"))),
                refused(no, "9.2", "repetition", create(one -> one.repetition(Repetition.DAILY))),
                refused(no, "2.0", "room", create(one -> one.place(new MeetingPlace.InRoom(ROOM)))),
                refused(
                        no,
                        "3.0",
                        "new room",
                        create(one -> one.place(new MeetingPlace.NewRoom(
                                RoomSettings.named("-").moderated(true).build())))),
                refused(
                        no,
                        "3.0",
                        "external guest",
                        create(one -> one.guests(List.of(
                                Attendee.byEmail("a@b.c", "A", "B").withExternalId(new ExternalId("lms", "1")))))),
                refused(
                        Reason.INVALID,
                        "3.0",
                        "comma",
                        create(one -> one.guests(List.of(Attendee.byEmail("a@b.c", "A", "B, PhD"))))),
                refused(
                        Reason.INVALID,
                        "9.2",
                        "nobody",
                        create(one -> one.guests(List.of(Attendee.byEmail(" ", "A", "B"))))),
                refused(Reason.INVALID, "9.2", "backwards", create(one -> one.end(NINE.minusSeconds(1)))),
                refused(Reason.INVALID, "9.2", "untitled", create(one -> one.title(" "))),
                refused(
                        no,
                        "9.2",
                        "overwrite",
                        client -> client.calendar()
                                .overwrite(
                                        new AppointmentId(1),
                                        AppointmentSettings.titled("a")
                                                .start(NINE)
                                                .end(NINE)
                                                .build())),
                refused(
                        no,
                        "3.1.0",
                        "days",
                        client ->
                                client.calendar().moveToDays(new AppointmentId(1), LocalDate.EPOCH, LocalDate.EPOCH)));
    }

    static Stream<Arguments> inviting() {
        Reason no = Reason.NOT_SUPPORTED;
        RoomGuest guest = RoomGuest.named("a@b.c", "A", "B");
        InvitationRequest request = InvitationRequest.once(ROOM, "a@b.c", "A", "B");
        RoomSettings room = RoomSettings.named("Course").build();
        return Stream.of(
                refused(no, "3.1.0", "guest", client -> client.calendar().addGuest(ROOM, guest)),
                refused(no, "2.0", "phone", client -> client.calendar().addGuest(ROOM, guest.withPhone("1"))),
                refused(
                        no,
                        "3.0",
                        "both",
                        client -> client.calendar()
                                .addGuest(ROOM, guest.withPhone("1").invitedBy("C", "UTC"))),
                refused(
                        no,
                        "9.2",
                        "room",
                        client -> client.calendar().createRoom(ScheduledRoom.of(room, LOCAL, LOCAL))),
                refused(
                        no,
                        "3.0",
                        "hidden",
                        client -> client.calendar()
                                .createRoom(ScheduledRoom.of(
                                        room.toBuilder().audioOnly(true).build(), LOCAL, LOCAL))),
                refused(
                        no,
                        "3.1.0",
                        "invitation",
                        client -> client.invitations().create(request)),
                refused(no, "3.3.2", "mail", client -> client.invitations().send(request, "a", "b")),
                refused(
                        Reason.INVALID,
                        "9.2",
                        "language",
                        client -> client.invitations().create(request.withLanguage(0))),
                refused(
                        Reason.INVALID,
                        "2.0",
                        "password",
                        client -> client.invitations().create(request.withPassword(" "))));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource({"reading", "writing", "inviting"})
    void isRefusedBeforeAnythingIsSent(Reason reason, String version, String what, Consumer<OpenMeetings> call) {
        try (HttpPeer peer = new HttpPeer(asked -> HttpPeer.Answer.html(404, "no"));
                OpenMeetings client = OpenMeetings.at(peer.uri())
                        .credentials(Credentials.password("lms", "secret"))
                        .version(OpenMeetingsVersion.parse(version))
                        .build()) {
            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> call.accept(client));
            assertThat(refused).as(what).isNotNull();
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(peer.seen()).isEmpty();
        }
    }
}
