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

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.calendar.Contact;
import org.lmsbridge.calendar.CourseMeeting;
import org.lmsbridge.calendar.CourseMeetings;
import org.lmsbridge.calendar.MeetingFiles;
import org.lmsbridge.calendar.MeetingPlan;
import org.lmsbridge.calendar.Repeats;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Commands for meetings of courses that have a date. */
final class MeetingCommands {
    private MeetingCommands() {}

    static Fields fields(CourseMeeting meeting) {
        return new Fields()
                .add("uid", meeting.uid())
                .add("course", meeting.course().course())
                .add("title", meeting.plan().title())
                .add("description", meeting.plan().description())
                .add("start", meeting.plan().start().toString())
                .add("end", meeting.plan().end().toString())
                .add("zone", meeting.plan().zone().getId())
                .add("repeat", meeting.plan().repeats().map(Repeats::rule))
                .add("times", meeting.plan().starts().size())
                .add("link", meeting.plan().link().map(URI::toString))
                .add("cancelled", meeting.cancelled())
                .add("sequence", meeting.sequence())
                .add("state", meeting.state())
                .add("note", meeting.note())
                .add(
                        "appointmentId",
                        meeting.appointment().map(kept -> kept.id().value()));
    }

    static CourseMeetings meetings(CourseCommands.OnPlatform command, CourseRooms rooms) {
        return CourseMeetings.of(rooms, command.servers())
                .store(command.store().meetings())
                .build();
    }

    /** A command by which a teacher changes a meeting. */
    abstract static class Changing extends CourseCommands.ByMember {
        Changing(Terminal terminal) {
            super(terminal);
        }

        @Override
        final void run(CourseRooms rooms) {
            CourseMeeting meeting = run(meetings(this, rooms));
            meeting.note().ifPresent(terminal()::say);
            output().one(fields(meeting));
        }

        abstract CourseMeeting run(CourseMeetings meetings);

        final CourseMeeting existing(CourseMeetings meetings, String uid) {
            return meetings.find(key(), uid)
                    .orElseThrow(() -> CommandFailure.notFound(
                            "The course " + place.course + " has no meeting " + uid + "; see: om course meeting list"));
        }
    }

    @Command(
            name = "plan",
            description = "Plan a meeting of a course: an appointment on OpenMeetings, where its version can.")
    static final class Plan extends Changing {
        @Mixin
        MeetingOptions options = new MeetingOptions();

        Plan(Terminal terminal) {
            super(terminal);
        }

        @Override
        CourseMeeting run(CourseMeetings meetings) {
            return meetings.schedule(key(), member(), options.plan());
        }
    }

    @Command(name = "change", description = "Change a meeting; what is not given stays as it is.")
    static final class Change extends Changing {
        @Parameters(paramLabel = "UID", description = "Which meeting, as it was printed when it was planned.")
        String uid = "";

        @Mixin
        MeetingOptions options = new MeetingOptions();

        @Option(names = "--no-repeat", description = "It takes place once from now on.")
        boolean once;

        @Option(names = "--no-link", description = "It has no page from which people enter any more.")
        boolean withoutLink;

        Change(Terminal terminal) {
            super(terminal);
        }

        @Override
        CourseMeeting run(CourseMeetings meetings) {
            if ((once && options.repeat != null) || (withoutLink && options.link != null)) {
                throw CommandFailure.wrongUsage("--no-repeat goes without --repeat, and --no-link without --link");
            }
            MeetingPlan before = existing(meetings, uid).plan();
            MeetingPlan repeated = once ? before.withoutRepeats() : before;
            return meetings.change(
                    key(), member(), uid, options.changed(withoutLink ? repeated.withoutLink() : repeated));
        }
    }

    @Command(name = "cancel", description = "Call a meeting off.")
    static final class Cancel extends Changing {
        @Parameters(paramLabel = "UID", description = "Which meeting, as it was printed when it was planned.")
        String uid = "";

        Cancel(Terminal terminal) {
            super(terminal);
        }

        @Override
        CourseMeeting run(CourseMeetings meetings) {
            return meetings.cancel(key(), member(), uid);
        }
    }

    @Command(name = "align", description = "Tell OpenMeetings of a meeting that it could not be told of before.")
    static final class Align extends Changing {
        @Parameters(paramLabel = "UID", description = "Which meeting, as it was printed when it was planned.")
        String uid = "";

        Align(Terminal terminal) {
            super(terminal);
        }

        @Override
        CourseMeeting run(CourseMeetings meetings) {
            return meetings.align(key(), member(), uid);
        }
    }

    @Command(
            name = "align-all",
            description =
                    "Tell OpenMeetings of all meetings of a platform that it could not be told of before, up to 100"
                            + " and each ever more rarely; for a timer.")
    static final class AlignAll extends CourseCommands.OnPlatform {
        AlignAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            output().many(
                            meetings(this, rooms).alignAll(platform.instance).stream()
                                    .map(MeetingCommands::fields)
                                    .toList(),
                            "No meeting of " + platform.instance + " is to be told now.",
                            "uid",
                            "course",
                            "title",
                            "state",
                            "note");
        }
    }

    @Command(name = "list", description = "List the meetings of a course.")
    static final class ListMeetings extends CourseCommands.OnCourse {
        ListMeetings(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            output().many(
                            meetings(this, rooms).list(key()).stream()
                                    .map(MeetingCommands::fields)
                                    .toList(),
                            "The course " + place.course + " has no meetings.",
                            "uid",
                            "title",
                            "start",
                            "times",
                            "cancelled",
                            "state");
        }
    }

    @Command(
            name = "ical",
            description = "Print the iCalendar file of a course's meetings, or with --to the invitation to one.")
    static final class Ical extends CourseCommands.OnCourse {
        @Option(names = "--meeting", paramLabel = "UID", description = "This meeting only.")
        String uid = "";

        @Option(
                names = "--to",
                paramLabel = "PERSON",
                converter = Person.class,
                description = "Who is invited: ada@example.org or \"Ada Lovelace <ada@example.org>\"; may be repeated.")
        List<Contact> attendees = new ArrayList<>();

        @Option(
                names = "--organizer",
                paramLabel = "PERSON",
                converter = Person.class,
                description = "Who invites; written like --to.")
        List<Contact> organizer = new ArrayList<>();

        @Option(
                names = "--remind",
                paramLabel = "TIME",
                converter = Words.Time.class,
                description = "How long before the beginning calendars are to remind, such as 10m; not at all unless"
                        + " given.")
        Duration reminder = Duration.ZERO;

        Ical(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            MeetingFiles files = MeetingFiles.standard().withReminder(reminder);
            CourseMeetings meetings = meetings(this, rooms);
            List<CourseMeeting> chosen = uid.isEmpty()
                    ? meetings.list(key())
                    : meetings.find(key(), uid).stream().toList();
            if (chosen.isEmpty()) {
                throw CommandFailure.notFound("The course " + place.course + " has no such meeting");
            }
            if (attendees.isEmpty()) {
                printed(chosen.get(0), files.publication(chosen));
                return;
            }
            if (uid.isEmpty() || organizer.isEmpty()) {
                throw CommandFailure.wrongUsage(
                        "An invitation is to one meeting, by somebody: give --meeting and" + " --organizer");
            }
            printed(chosen.get(0), files.invitation(chosen.get(0), organizer.get(0), attendees));
        }

        private void printed(CourseMeeting first, String file) {
            Instant changed = first.changedAt();
            output().text(new Fields().add("changedAt", changed.toString()).add("calendar", file), file);
        }
    }

    /** Reads {@code Ada Lovelace <ada@example.org>}. */
    static final class Person implements ITypeConverter<Contact> {
        @Override
        public Contact convert(String word) {
            int bracket = word.lastIndexOf('<');
            boolean named = bracket >= 0 && word.endsWith(">");
            String email = named ? word.substring(bracket + 1, word.length() - 1) : word;
            try {
                return new Contact(named ? word.substring(0, bracket).strip() : "", email.strip());
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
