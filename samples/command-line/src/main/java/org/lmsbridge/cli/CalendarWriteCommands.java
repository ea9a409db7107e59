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

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.Calendar;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentId;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.SavedAppointment;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands that change calendars. */
final class CalendarWriteCommands {
    private CalendarWriteCommands() {}

    private static Fields fields(SavedAppointment saved) {
        return saved.stored()
                .map(AppointmentFields::of)
                .orElseGet(() -> new Fields().add("id", saved.id().value()));
    }

    @Command(
            name = "create",
            description = "Make an appointment and invite its guests, whom OpenMeetings mails; not in 3.1.0 to 3.1.4.")
    static final class Create extends ServerCommand {
        @Option(names = "--title", required = true, paramLabel = "TEXT", description = "Title that everybody sees.")
        String title = "";

        @Mixin
        AppointmentOptions options = new AppointmentOptions();

        @Mixin
        AppointmentOptions.Place place = new AppointmentOptions.Place();

        Create(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            if (options.start == null || options.end == null) {
                throw CommandFailure.wrongUsage("When? Give --start and --end, such as 2026-11-23T10:00+01:00");
            }
            AppointmentSettings settings = options.over(
                            AppointmentSettings.titled(title).place(place.place()))
                    .build();
            output().one(fields(server.calendar().create(settings)));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "update",
            description =
                    "Change what is given, keep the rest; from 3.0.4, not in 3.1.0 to 3.1.4. OpenMeetings finds no"
                            + " appointment by its number, so it is looked for in a time.")
    static final class Update extends ServerCommand {
        private static final Duration YEAR = Duration.of(366, ChronoUnit.DAYS);

        @Parameters(paramLabel = "APPOINTMENT", description = "Number of the appointment.")
        long id;

        @Option(names = "--title", paramLabel = "TEXT", description = "Title that everybody sees.")
        @Nullable String title;

        @Mixin
        AppointmentOptions options = new AppointmentOptions();

        @Option(
                names = "--search-from",
                paramLabel = "TIME",
                converter = DateTimes.Reader.class,
                description = "From when on it is looked for; a year ago unless given.")
        @Nullable Instant from;

        @Option(
                names = "--search-to",
                paramLabel = "TIME",
                converter = DateTimes.Reader.class,
                description = "Until when it is looked for; a year ahead unless given.")
        @Nullable Instant to;

        @Option(names = "--of", paramLabel = "USER", description = "Number of the user in whose calendar it is.")
        @Nullable Long user;

        Update(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            Appointment stored = stored(server.calendar());
            AppointmentSettings.Builder settings = options.over(stored.change());
            if (title != null) {
                settings.title(title);
            }
            output().one(fields(server.calendar().update(stored, settings.build())));
            return ExitCode.DONE;
        }

        private Appointment stored(Calendar calendar) {
            AppointmentId wanted = new AppointmentId(id);
            Instant now = Instant.now();
            Instant start = from == null ? now.minus(YEAR) : from;
            Instant end = to == null ? now.plus(YEAR) : to;
            List<Appointment> found =
                    user == null ? calendar.between(start, end) : calendar.between(new UserId(user), start, end);
            return found.stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.notFound("There is no appointment " + id + " between " + start
                            + " and " + end + "; --search-from, --search-to and --of look elsewhere"));
        }
    }

    @Command(
            name = "delete",
            description = "Delete an appointment and the room made for it; nothing happens to one that is gone.")
    static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "APPOINTMENT", description = "Number of the appointment.")
        long id;

        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            server.calendar().delete(new AppointmentId(id));
            output().done(new Fields().add("id", id).add("deleted", true), "Appointment " + id + " is deleted.");
            return ExitCode.DONE;
        }
    }
}
