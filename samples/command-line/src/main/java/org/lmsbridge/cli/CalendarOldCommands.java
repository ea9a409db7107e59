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

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.CalendarDay;
import org.lmsbridge.openmeetings.model.CalendarEntry;
import org.lmsbridge.openmeetings.model.RoomGuest;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for calendars of OpenMeetings 2.0 to 3.0. */
final class CalendarOldCommands {
    private CalendarOldCommands() {}

    @Command(
            name = "move",
            description = "Move an appointment to other days, from midnight to midnight of the server; 2.0 to 3.0. From"
                    + " 3.1 on see om calendar update.")
    static final class Move extends ServerCommand {
        @Parameters(paramLabel = "APPOINTMENT", description = "Number of the appointment.")
        long id;

        @Option(
                names = "--first",
                required = true,
                paramLabel = "DAY",
                converter = DateTimes.Day.class,
                description = "First day, such as 2026-11-23.")
        LocalDate first = LocalDate.EPOCH;

        @Option(
                names = "--last",
                required = true,
                paramLabel = "DAY",
                converter = DateTimes.Day.class,
                description = "Last day.")
        LocalDate last = LocalDate.EPOCH;

        Move(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            server.calendar().moveToDays(new AppointmentId(id), first, last);
            output().done(
                            new Fields()
                                    .add("id", id)
                                    .add("first", first.toString())
                                    .add("last", last.toString()),
                            "Appointment " + id + " is moved.");
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "sheet",
            description = "List what is on the six weeks around a month; 2.0 to 2.2. Later see om calendar list.")
    static final class Sheet extends ServerCommand {
        @Option(
                names = "--of",
                required = true,
                paramLabel = "USER",
                description = "Number of the account, or of somebody who shares his calendar with it.")
        long user;

        @Option(
                names = "--month",
                required = true,
                paramLabel = "DAY",
                converter = DateTimes.Day.class,
                description = "Any day of the month, such as 2026-11-01.")
        LocalDate month = LocalDate.EPOCH;

        @Option(
                names = "--zone",
                required = true,
                paramLabel = "ZONE",
                converter = DateTimes.Zone.class,
                description = "Time zone of the days, such as Europe/Berlin or UTC.")
        @Nullable ZoneId zone;

        Sheet(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            ZoneId where = zone == null ? ZoneId.of("UTC") : zone;
            List<Fields> entries = server.calendar().sheet(new UserId(user), month, where).stream()
                    .flatMap(List::stream)
                    .flatMap(Sheet::fields)
                    .toList();
            output().many(entries, "There are no appointments.", "day", "id", "title", "start", "end", "roomId");
            return ExitCode.DONE;
        }

        private static Stream<Fields> fields(CalendarDay day) {
            return day.entries().stream().map(entry -> fields(day, entry));
        }

        private static Fields fields(CalendarDay day, CalendarEntry entry) {
            return new Fields()
                    .add("day", day.day().toString())
                    .add("id", entry.id().value())
                    .add("title", entry.title())
                    .add("location", entry.location())
                    .add("description", entry.description())
                    .add("start", DateTimes.text(entry.start()))
                    .add("end", DateTimes.text(entry.end()))
                    .add("roomId", entry.room().map(RoomId::value))
                    .add("organizerId", entry.organizer().map(UserId::value))
                    .add(
                            "guests",
                            entry.guests().stream().map(AppointmentFields::of).toList())
                    .add("reminder", entry.reminder().map(Words::of))
                    .add("categoryId", entry.categoryId().stream().boxed().findFirst())
                    .add("passwordProtected", entry.passwordProtected());
        }
    }

    @Command(name = "categories", description = "List the kinds of appointments; 2.0 to 3.0.")
    static final class Categories extends ServerCommand {
        Categories(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().many(
                            server.calendar().categories().stream()
                                    .map(each -> new Fields()
                                            .add("id", each.id())
                                            .add("name", each.name())
                                            .add("comment", each.comment()))
                                    .toList(),
                            "There are none.",
                            "id",
                            "name",
                            "comment");
            return ExitCode.DONE;
        }
    }

    @Command(name = "reminders", description = "List the ways to remind people; 2.0 to 3.0.")
    static final class Reminders extends ServerCommand {
        Reminders(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().many(
                            server.calendar().reminderTypes().stream()
                                    .map(each -> new Fields()
                                            .add("id", each.id())
                                            .add("name", each.name())
                                            .add("reminder", each.reminder().map(Words::of)))
                                    .toList(),
                            "There are none.",
                            "id",
                            "name",
                            "reminder");
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "add-guest",
            description =
                    "Add a guest to the appointment of a room and have OpenMeetings mail him; 2.0 to 3.0. Before 3.0"
                            + " not to be repeated, for he would be added twice.")
    static final class AddGuest extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Where the mail goes.")
        String email = "";

        @Option(names = "--first-name", paramLabel = "NAME", defaultValue = "", description = "First name.")
        String firstName = "";

        @Option(names = "--last-name", paramLabel = "NAME", defaultValue = "", description = "Last name.")
        String lastName = "";

        @Option(names = "--language", paramLabel = "ID", defaultValue = "1", description = "Language of the mail.")
        long language = 1;

        AddGuest(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RoomId room = choice.id();
            RoomChoice.existing(server, room);
            RoomGuest guest = RoomGuest.named(email, firstName, lastName).withLanguage(language);
            output().done(
                            new Fields()
                                    .add(
                                            "guestId",
                                            server.calendar().addGuest(room, guest).stream()
                                                    .boxed()
                                                    .findFirst())
                                    .add("roomId", room.value())
                                    .add("email", email),
                            email + " is invited.");
            return ExitCode.DONE;
        }
    }
}
