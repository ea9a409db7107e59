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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.Attendee;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.lmsbridge.openmeetings.model.Reminder;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Everything that can be decided about an appointment; what is not given stays as it is. */
final class AppointmentOptions {
    private static final Pattern NAMED = Pattern.compile("\\s*([^<>]*?)\\s*<([^<>\\s]+@[^<>\\s]+)>\\s*");
    private static final Pattern BARE = Pattern.compile("\\s*([^<>\\s]+@[^<>\\s]+)\\s*");

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = DateTimes.Reader.class,
            description = "When it begins, with its zone, such as 2026-11-23T10:00+01:00.")
    @Nullable Instant start;

    @Option(
            names = "--end",
            paramLabel = "TIME",
            converter = DateTimes.Reader.class,
            description = "When it ends, with its zone.")
    @Nullable Instant end;

    @Option(names = "--location", paramLabel = "TEXT", description = "Where, as people say it.")
    @Nullable String location;

    @Option(names = "--description", paramLabel = "TEXT", description = "What it is about.")
    @Nullable String description;

    @Option(
            names = "--reminder",
            paramLabel = "KIND",
            converter = Reminding.class,
            description = "none (default), email or ical. Mails about changes go out all the same.")
    @Nullable Reminder reminder;

    @Option(
            names = "--guest",
            paramLabel = "USER",
            description =
                    "Number of a user who is invited; may be repeated. Guests that are given take the place of those"
                            + " there are.")
    @Nullable List<Long> guests;

    @Option(
            names = "--guest-email",
            paramLabel = "ADDRESS",
            converter = Guest.class,
            description =
                    "Anybody else who is invited, as ada@example.org or \"Ada Lovelace <ada@example.org>\"; may be"
                            + " repeated.")
    @Nullable List<Attendee> guestsByEmail;

    @Option(
            names = "--owner",
            paramLabel = "USER",
            description = "Number of the user whose appointment it is; from 3.1, before always the account.")
    @Nullable Long owner;

    @Option(names = "--language", paramLabel = "ID", description = "OpenMeetings language of mails; 1 is English.")
    @Nullable Long language;

    /** Lays what was given over what is there. */
    AppointmentSettings.Builder over(AppointmentSettings.Builder settings) {
        given(start, settings::start);
        given(end, settings::end);
        given(location, settings::location);
        given(description, settings::description);
        given(reminder, settings::reminder);
        given(invited(), settings::guests);
        given(owner, number -> settings.owner(new UserId(number)));
        given(language, settings::language);
        return settings;
    }

    private @Nullable List<Attendee> invited() {
        if (guests == null && guestsByEmail == null) {
            return null;
        }
        List<Attendee> all = new ArrayList<>();
        given(guests, numbers -> numbers.forEach(number -> all.add(Attendee.user(new UserId(number)))));
        given(guestsByEmail, all::addAll);
        return all;
    }

    private static <T> void given(@Nullable T value, Consumer<T> setting) {
        if (value != null) {
            setting.accept(value);
        }
    }

    /** Where a new appointment takes place. */
    static final class Place {
        @Option(names = "--room", paramLabel = "ROOM", description = "Room that is there already; from 2.1.")
        @Nullable Long room;

        @Option(
                names = "--new-room",
                paramLabel = "TYPE",
                converter = Words.Type.class,
                description = "Room that OpenMeetings makes for it and deletes with it: conference (default),"
                        + " presentation, interview.")
        @Nullable RoomType type;

        MeetingPlace place() {
            if (room != null && type != null) {
                throw CommandFailure.wrongUsage("Where? Give either --room or --new-room");
            }
            if (room != null) {
                return new MeetingPlace.InRoom(new RoomId(room));
            }
            return MeetingPlace.newRoom(type == null ? RoomType.CONFERENCE : type);
        }
    }

    /** Reads {@code --reminder}. */
    static final class Reminding implements ITypeConverter<Reminder> {
        @Override
        public Reminder convert(String word) {
            return Words.oneOf(List.of(Reminder.values()), word);
        }
    }

    /** Reads {@code --guest-email}. */
    static final class Guest implements ITypeConverter<Attendee> {
        @Override
        public Attendee convert(String word) {
            Matcher bare = BARE.matcher(word);
            if (bare.matches()) {
                return Attendee.byEmail(bare.group(1), "", "");
            }
            Matcher named = NAMED.matcher(word);
            if (!named.matches()) {
                throw new TypeConversionException(
                        "'" + word + "' is no address such as ada@example.org or \"Ada Lovelace <ada@example.org>\"");
            }
            String name = named.group(1);
            int last = name.lastIndexOf(' ');
            return Attendee.byEmail(
                    named.group(2), last < 0 ? "" : name.substring(0, last).strip(), name.substring(last + 1));
        }
    }
}
