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

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.Calendar;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentTimes;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands that look at calendars. */
final class CalendarReadCommands {
    private CalendarReadCommands() {}

    @Command(
            name = "list",
            description =
                    "List appointments between two times (from 3.0.4), or of a title (from 4.0), of the account or of"
                            + " another user.")
    static final class ListAppointments extends ServerCommand {
        @Option(
                names = {"--start", "--from"},
                paramLabel = "TIME",
                converter = DateTimes.Reader.class,
                description = "From when on, with its zone, such as 2026-11-23T10:00+01:00 or 2026-11-23T09:00Z.")
        @Nullable Instant start;

        @Option(
                names = {"--end", "--to"},
                paramLabel = "TIME",
                converter = DateTimes.Reader.class,
                description = "Until when, with its zone.")
        @Nullable Instant end;

        @Option(names = "--of", paramLabel = "USER", description = "Number of another user.")
        @Nullable Long user;

        @Option(
                names = "--title",
                paramLabel = "TEXT",
                description = "Own appointments of this title; %% stands for any text, _ for any character.")
        @Nullable String title;

        ListAppointments(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().many(
                            found(server.calendar()).stream()
                                    .map(AppointmentFields::of)
                                    .toList(),
                            "There are no such appointments.",
                            "id",
                            "title",
                            "start",
                            "end",
                            "location",
                            "roomId");
            return ExitCode.DONE;
        }

        private List<Appointment> found(Calendar calendar) {
            if (title != null) {
                if (start != null || end != null || user != null) {
                    throw CommandFailure.wrongUsage("--title looks through the own appointments of all times;"
                            + " leave --start, --end and --of out");
                }
                return calendar.titled(title);
            }
            if (start == null || end == null) {
                throw CommandFailure.wrongUsage("Which appointments? Give --start and --end, or --title");
            }
            return user == null ? calendar.between(start, end) : calendar.between(new UserId(user), start, end);
        }
    }

    @Command(name = "next", description = "Show what comes next for the account or another user; from 3.0.4.")
    static final class Next extends ServerCommand {
        @Option(names = "--of", paramLabel = "USER", description = "Number of another user.")
        @Nullable Long user;

        Next(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            Optional<Appointment> next =
                    user == null ? server.calendar().next() : server.calendar().next(new UserId(user));
            output().one(AppointmentFields.of(
                    next.orElseThrow(() -> CommandFailure.notFound("There is no appointment to come"))));
            return ExitCode.DONE;
        }
    }

    @Command(name = "show", description = "Show the appointment of a room; before 3.0.4 only when it takes place.")
    static final class Show extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().one(appointment(server, choice.id()));
            return ExitCode.DONE;
        }

        private Fields appointment(OpenMeetings server, RoomId room) {
            try {
                return server.calendar()
                        .inRoom(room)
                        .map(AppointmentFields::of)
                        .orElseThrow(() -> missing(server, room));
            } catch (RefusedException e) {
                if (e.reason() != RefusedException.Reason.NOT_SUPPORTED) {
                    throw e;
                }
                Fields times = times(server, room);
                terminal().say("OpenMeetings " + server.version() + " tells when it takes place, and no more.");
                return times;
            }
        }

        private static Fields times(OpenMeetings server, RoomId room) {
            AppointmentTimes times = server.calendar().timesInRoom(room).orElseThrow(() -> missing(server, room));
            return new Fields()
                    .add("roomId", room.value())
                    .add("start", DateTimes.text(times.start()))
                    .add("end", DateTimes.text(times.end()));
        }

        private static CommandFailure missing(OpenMeetings server, RoomId room) {
            RoomChoice.existing(server, room);
            return CommandFailure.notFound("The account has no appointment in room " + room);
        }
    }
}
