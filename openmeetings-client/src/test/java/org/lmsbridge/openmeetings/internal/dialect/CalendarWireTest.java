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
package org.lmsbridge.openmeetings.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.lmsbridge.openmeetings.internal.operation.AppointmentWrite;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations.Between;
import org.lmsbridge.openmeetings.internal.operation.CalendarWriting;
import org.lmsbridge.openmeetings.internal.operation.CalendarWriting.Move;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.ScheduledRoomOperations;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentDetails;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Reminder;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.ScheduledRoom;
import org.lmsbridge.openmeetings.model.UserId;

/** Appointments on the wire: dates, guests, and what an update carries back. */
class CalendarWireTest {
    private static final Instant NINE = Instant.parse("2026-12-01T09:00:00Z");
    private static final Instant TEN = Instant.parse("2026-12-01T10:00:00Z");
    private static final URI BASE = URI.create("https://meet.example.org/openmeetings/");

    private static <I> String written(Operation<I, ?> operation, I input, String version, Wire wire) {
        Features features = new Features(OpenMeetingsVersion.parse(version));
        var call = operation.in(features.version()).orElseThrow().call(input, features, "SID");
        Request request = Dialect.of(call.endpoint(), wire).encode(call);
        return URLDecoder.decode(
                request.target()
                        + request.body()
                                .map(body -> "\n" + ((Request.Text) body).text())
                                .orElse(""),
                StandardCharsets.UTF_8);
    }

    private static AppointmentWrite lecture(Attendee... guests) {
        AppointmentSettings settings = AppointmentSettings.titled("Lecture")
                .start(NINE.plusNanos(5))
                .end(TEN)
                .place(new MeetingPlace.InRoom(new RoomId(9)))
                .guests(List.of(guests))
                .build();
        return new AppointmentWrite(null, null, settings, BASE);
    }

    @Test
    void datesOverRestEndInTheOnlyZoneThatIsUnderstood() {
        Between day = new Between(NINE, TEN);
        assertThat(written(CalendarOperations.BETWEEN, day, "9.2", Wire.REST))
                .startsWith("services/calendar/2026-12-01T09:00:00+0000/2026-12-01T10:00:00+0000?");
        assertThat(written(CalendarWriting.CREATE, lecture(), "3.2", Wire.REST))
                .contains("\"start\":\"2026-12-01T09:00:00+0000\"", "\"end\":\"2026-12-01T10:00:00+0000\"");
    }

    @Test
    void datesElsewhereAreThoseOfXml() {
        Between day = new Between(NINE, TEN);
        assertThat(written(CalendarOperations.BETWEEN, day, "9.2", Wire.SOAP))
                .contains("<start>2026-12-01T09:00:00.000Z</start>");
        assertThat(written(CalendarOperations.BETWEEN, day, "3.0", Wire.REST))
                .contains("starttime=2026-12-01T09:00:00.000Z&endtime=2026-12-01T10:00:00.000Z");
        assertThat(written(CalendarWriting.CREATE, lecture(), "9.2", Wire.SOAP))
                .contains("<start>2026-12-01T09:00:00.000Z</start>");
    }

    @Test
    void daysAreDaysAndTheClockOfTheServerIsToldInItsOwnWay() {
        Move move = new Move(new AppointmentId(3), LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 4), BASE);
        assertThat(written(CalendarWriting.MOVE, move, "2.0", Wire.REST))
                .contains("appointmentstart=2026-12-03&appointmentend=2026-12-04&baseurl=" + BASE);
        assertThat(written(CalendarWriting.MOVE, move, "3.0", Wire.SOAP)).doesNotContain("baseurl");
        ScheduledRoom room = ScheduledRoom.of(
                RoomSettings.named("Course").build(),
                LocalDateTime.of(2026, 12, 1, 9, 5),
                LocalDateTime.of(2026, 12, 2, 18, 0));
        assertThat(written(ScheduledRoomOperations.CREATE_ROOM, room, "3.0", Wire.REST))
                .contains("validFromDate=01-12-2026&validFromTime=09:05&validToDate=02-12-2026&validToTime=18:00");
    }

    @Test
    void guestsOfTheOldVersionsAreTextsAndThoseOfTheNewOnesObjects() {
        AppointmentWrite write = lecture(
                Attendee.byEmail("a@b.c", "A", "B").withTimeZone("Europe/Berlin"), Attendee.user(new UserId(5)));
        assertThat(written(CalendarWriting.CREATE, write, "2.2", Wire.REST))
                .contains("mmClient=0,A,B,a@b.c,0,Europe/Berlin&mmClient=0,,,,5,UTC&", "&roomId=9");
        assertThat(written(CalendarWriting.CREATE, write, "3.0", Wire.REST))
                .contains("mmClient=,A,B,a@b.c,,Europe/Berlin&mmClient=,,,,5,UTC&");
        assertThat(written(CalendarWriting.CREATE, write, "4.0", Wire.SOAP))
                .contains("<user><address><email>a@b.c</email></address>", "<type>contact</type>", "<user><id>5</id>");
        assertThat(written(CalendarWriting.CREATE, write, "9.2", Wire.SOAP))
                .contains("<user><address><mail>a@b.c</mail></address>", "<type>CONTACT</type>");
        assertThat(written(CalendarWriting.CREATE, write, "9.2", Wire.REST))
                .contains("{\"user\":{\"address\":{\"email\":\"a@b.c\"},", "{\"user\":{\"id\":5}}");
    }

    @Test
    void aRoomThatIsThereGoesByItsNumberAndTheTypeThatIsDemanded() {
        assertThat(written(CalendarWriting.CREATE, lecture(), "4.0", Wire.REST)).contains("\"room\":{\"id\":9},");
        assertThat(written(CalendarWriting.CREATE, lecture(), "5.0", Wire.REST))
                .contains("\"room\":{\"id\":9,\"type\":\"CONFERENCE\"},");
    }

    @Test
    void anUpdateCarriesBackWhatOpenMeetingsWouldForget() {
        Moment made = new Moment(LocalDate.of(2026, 11, 1), Optional.of(Instant.parse("2026-11-01T08:00:00Z")));
        Attendee guest = new Attendee(
                OptionalLong.of(44),
                Optional.of(new UserId(5)),
                Optional.empty(),
                "A",
                "B",
                "",
                Optional.empty(),
                Map.of());
        Appointment stored = new Appointment(
                new AppointmentId(3),
                "Lecture",
                "Here",
                "About it",
                new Moment(LocalDate.EPOCH, Optional.of(NINE)),
                new Moment(LocalDate.EPOCH, Optional.of(TEN)),
                Optional.of(Attendee.user(new UserId(2))),
                List.of(guest),
                Optional.empty(),
                Optional.of(Reminder.ICAL),
                new AppointmentDetails(
                        Optional.of("ical-1"),
                        OptionalLong.of(7),
                        Optional.of(made),
                        Optional.empty(),
                        true,
                        true,
                        true,
                        false,
                        Map.of()));
        AppointmentSettings moved = stored.change()
                .place(new MeetingPlace.InRoom(new RoomId(9)))
                .end(TEN.plusSeconds(60))
                .build();
        AppointmentWrite write = new AppointmentWrite(stored.id(), stored, moved, BASE);
        assertThat(written(CalendarWriting.UPDATE, write, "9.2", Wire.REST))
                .contains("{\"id\":3,\"title\":\"Lecture\",\"location\":\"Here\"", "\"description\":\"About it\"")
                .contains("\"owner\":{\"id\":2},\"inserted\":\"2026-11-01T08:00:00+0000\",\"deleted\":false")
                .contains("\"reminder\":\"ICAL\",\"room\":{\"id\":9,\"type\":\"CONFERENCE\"},\"icalId\":\"ical-1\"")
                .contains("\"meetingMembers\":[{\"id\":44,\"user\":{\"id\":5}}],\"languageId\":7")
                .contains("\"passwordProtected\":true,\"connectedEvent\":true,\"reminderEmailSend\":true");
        assertThat(written(CalendarWriting.UPDATE, write, "3.0", Wire.REST))
                .contains("appointmentId=3", "remind=3", "mmClient=44,A,B,,5,UTC");
    }
}
