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
package org.lmsbridge.openmeetings.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lmsbridge.openmeetings.internal.operation.AppointmentWrite;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations.Between;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations.BetweenOf;
import org.lmsbridge.openmeetings.internal.operation.CalendarOperations.Sheet;
import org.lmsbridge.openmeetings.internal.operation.CalendarWriting.Addition;
import org.lmsbridge.openmeetings.internal.operation.CalendarWriting.Move;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentDetails;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.Reminder;
import org.lmsbridge.openmeetings.model.Repetition;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.model.ScheduledRoom;
import org.lmsbridge.openmeetings.model.UserId;

/** What a caller would have asked with about calendars. */
final class CalendarInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("calendar.between", said -> new Between(start(said), end(said))),
            Map.entry("calendar.betweenOf", said -> new BetweenOf(user(said), start(said), end(said))),
            Map.entry("calendar.next", said -> Done.DONE),
            Map.entry("calendar.nextOf", CalendarInputs::user),
            Map.entry("calendar.inRoom", RoomInputs::roomId),
            Map.entry("calendar.timesInRoom", RoomInputs::roomId),
            Map.entry("calendar.titled", said -> said.first("title", "appointmentName")),
            Map.entry("calendar.sheet", CalendarInputs::sheet),
            Map.entry("calendar.categories", said -> Done.DONE),
            Map.entry("calendar.reminderTypes", said -> Done.DONE),
            Map.entry("calendar.create", CalendarInputs::write),
            Map.entry("calendar.update", CalendarInputs::write),
            Map.entry("calendar.overwrite", CalendarInputs::write),
            Map.entry("calendar.moveToDays", CalendarInputs::move),
            Map.entry("calendar.delete", said -> appointment(said.first("id", "appointmentId"))),
            Map.entry("calendar.addGuest", CalendarInputs::addition),
            Map.entry("calendar.inviteGuest", CalendarInputs::addition),
            Map.entry("calendar.createRoom", CalendarInputs::scheduled));

    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXX][XX]")
            .toFormatter();

    private CalendarInputs() {}

    /** A date that cannot be read is one that the types of the library rule out. */
    static <T> T read(Supplier<T> date) {
        try {
            return date.get();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("no date of a caller", e);
        }
    }

    private static Instant instant(String text) {
        Instant instant = read(() -> OffsetDateTime.parse(text, TIME).toInstant());
        if (!instant.equals(instant.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("full seconds only");
        }
        return instant;
    }

    private static Instant start(RecordedArguments said) {
        return instant(said.first("start", "starttime"));
    }

    private static Instant end(RecordedArguments said) {
        return instant(said.first("end", "endtime"));
    }

    private static UserId user(RecordedArguments said) {
        return new UserId(Long.parseLong(said.first("userid", "userId")));
    }

    private static AppointmentId appointment(String number) {
        return new AppointmentId(Long.parseLong(number));
    }

    private static URI base(RecordedArguments said) {
        boolean there = said.values().containsKey("baseUrl") || said.values().containsKey("baseurl");
        return URI.create(there ? said.first("baseUrl", "baseurl") : "http://localhost:5080/openmeetings/");
    }

    private static Object sheet(RecordedArguments said) {
        if (said.number("omTimeZoneId") != 0) {
            throw new IllegalArgumentException("a time zone by name only");
        }
        return new Sheet(
                new UserId(said.number("requestUserId")),
                read(() -> LocalDate.parse(said.text("startDate"))),
                ZoneId.of(said.text("javaTimeZoneName")));
    }

    private static Object move(RecordedArguments said) {
        return new Move(
                appointment(said.text("appointmentId")),
                read(() -> LocalDate.parse(said.text("appointmentstart"))),
                read(() -> LocalDate.parse(said.text("appointmentend"))),
                base(said));
    }

    private static Object addition(RecordedArguments said) {
        boolean zoned = said.values().containsKey("invitorName");
        RoomGuest guest = RoomGuest.named(said.text("email"), said.text("firstname"), said.text("lastname"))
                .withLanguage(said.number("language_id"));
        if (said.values().containsKey("phone")) {
            guest = guest.withPhone(said.text("phone"));
        }
        return new Addition(
                RoomInputs.roomId(said),
                zoned ? guest.invitedBy(said.text("invitorName"), said.text("jNameTimeZone")) : guest,
                base(said));
    }

    private static Object scheduled(RecordedArguments said) {
        DateTimeFormatter form = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");
        ScheduledRoom room = ScheduledRoom.of(
                        RoomInputs.entity(said).settings().toBuilder()
                                .redirectUrl(said.text("redirectURL"))
                                .build(),
                        read(() -> LocalDateTime.parse(
                                said.text("validFromDate") + " " + said.text("validFromTime"), form)),
                        read(() ->
                                LocalDateTime.parse(said.text("validToDate") + " " + said.text("validToTime"), form)))
                .withReminder(reminder(said.number("reminderTypeId")));
        return said.flag("isPasswordProtected") ? room.withPassword(said.text("password")) : room;
    }

    private static Reminder reminder(long number) {
        return switch ((int) number) {
            case 1 -> Reminder.NONE;
            case 2 -> Reminder.EMAIL;
            case 3 -> Reminder.ICAL;
            default -> throw new IllegalArgumentException("no such reminder");
        };
    }

    private static Object write(RecordedArguments said) {
        JsonNode dto = said.values().get("appointment");
        return dto == null ? entity(said) : dto(said, dto);
    }

    private static AppointmentWrite entity(RecordedArguments said) {
        RoomType type = RoomInputs.numbered(said.number("roomType"));
        AppointmentSettings.Builder settings = AppointmentSettings.titled(said.text("appointmentName"))
                .location(said.text("appointmentLocation"))
                .description(said.text("appointmentDescription"))
                .start(instant(said.text("appointmentstart")))
                .end(instant(said.text("appointmentend")))
                .category(said.number("categoryId"))
                .reminder(reminder(said.number("remind")))
                .language(said.number("languageId"))
                .password(said.flag("isPasswordProtected") ? said.text("password") : null)
                .place(
                        said.values().containsKey("roomId") && said.number("roomId") > 0
                                ? new MeetingPlace.InRoom(new RoomId(said.number("roomId")))
                                : MeetingPlace.newRoom(type))
                .guests(guests(said.values().get("mmClient")));
        for (Repetition repetition : Repetition.values()) {
            String name = repetition.name();
            if (said.flag("is" + name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT))) {
                settings.repetition(repetition);
            }
        }
        AppointmentId id = said.values().containsKey("appointmentId") ? appointment(said.text("appointmentId")) : null;
        return new AppointmentWrite(id, null, settings.build(), base(said));
    }

    private static List<Attendee> guests(JsonNode texts) {
        List<Attendee> guests = new ArrayList<>();
        for (JsonNode text : texts == null ? List.<JsonNode>of() : texts.isArray() ? texts : List.of(texts)) {
            String[] parts = text.asText().split(",", -1);
            if (parts.length != 6) {
                throw new IllegalArgumentException("a guest has six parts");
            }
            guests.add(new Attendee(
                    isNumber(parts[0]) ? OptionalLong.of(Long.parseLong(parts[0])) : OptionalLong.empty(),
                    isNumber(parts[4]) ? Optional.of(new UserId(Long.parseLong(parts[4]))) : Optional.empty(),
                    Optional.empty(),
                    parts[1],
                    parts[2],
                    parts[3],
                    Optional.of(parts[5]),
                    Map.of()));
        }
        return guests;
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && !text.equals("0");
    }

    private static AppointmentWrite dto(RecordedArguments said, JsonNode dto) {
        JsonNode room = dto.path("room");
        boolean known = dto.has("id");
        // the library says how people are reminded, links a room by its number alone, and knows no password
        if (!dto.has("reminder")
                || !dto.has("languageId")
                || !room.isObject()
                || (room.has("id") && room.size() > 1)
                || !dto.path("password").asText("").isEmpty()
                || (!known && dto.path("passwordProtected").asBoolean())
                || dto.path("owner").size() > 1) {
            throw new IllegalArgumentException("nobody says it so");
        }
        AppointmentSettings.Builder builder = AppointmentSettings.titled(
                        dto.path("title").asText())
                .location(dto.path("location").asText(""))
                .description(dto.path("description").asText(""))
                .start(instant(dto.path("start").asText()))
                .end(instant(dto.path("end").asText()))
                .reminder(Reminder.valueOf(dto.get("reminder").asText().toUpperCase(Locale.ROOT)))
                .language(dto.get("languageId").asLong())
                .place(
                        room.has("id")
                                ? new MeetingPlace.InRoom(
                                        new RoomId(room.get("id").asLong()))
                                : new MeetingPlace.NewRoom(
                                        RoomInputs.dto(said, room).settings()))
                .guests(members(dto.path("meetingMembers")));
        if (dto.path("owner").has("id")) {
            builder.owner(new UserId(dto.at("/owner/id").asLong()));
        }
        AppointmentSettings settings = builder.build();
        AppointmentId id = known ? new AppointmentId(dto.get("id").asLong()) : null;
        return new AppointmentWrite(id, id == null ? null : stored(id, dto, settings), settings, base(said));
    }

    private static Appointment stored(AppointmentId id, JsonNode dto, AppointmentSettings settings) {
        return new Appointment(
                id,
                settings.title(),
                settings.location(),
                settings.description(),
                new Moment(LocalDate.EPOCH, Optional.empty()),
                new Moment(LocalDate.EPOCH, Optional.empty()),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                new AppointmentDetails(
                        Optional.ofNullable(dto.get("icalId")).map(JsonNode::asText),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        dto.path("passwordProtected").asBoolean(),
                        dto.path("connectedEvent").asBoolean(),
                        dto.path("reminderEmailSend").asBoolean(),
                        false,
                        Map.of()));
    }

    private static List<Attendee> members(JsonNode members) {
        List<Attendee> guests = new ArrayList<>();
        for (JsonNode member :
                members.isArray() ? members : members.isObject() ? List.of(members) : List.<JsonNode>of()) {
            JsonNode user = member.path("user");
            if (!user.has("id") || user.size() > 1 || member.has("id")) {
                throw new IllegalArgumentException("guests by their account");
            }
            guests.add(Attendee.user(new UserId(user.get("id").asLong())));
        }
        return guests;
    }
}
