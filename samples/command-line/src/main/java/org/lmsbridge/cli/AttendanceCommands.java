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

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.attendance.Attendance;
import org.lmsbridge.attendance.AttendanceExport;
import org.lmsbridge.attendance.AttendanceReport;
import org.lmsbridge.attendance.AttendanceReport.Person;
import org.lmsbridge.attendance.Meeting;
import org.lmsbridge.attendance.PollResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for meetings of courses, and for who was in them. */
final class AttendanceCommands {
    private static final int MOST_SECONDS = 86_400;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private AttendanceCommands() {}

    /** A command for the attendance of one learning platform. */
    abstract static class OnPlatform extends CourseCommands.OnPlatform {
        @Option(
                names = "--every",
                paramLabel = "SECONDS",
                defaultValue = "60",
                description =
                        "How often om attendance poll is run, 1 to 86400; 60 unless given. The same in all commands.")
        int every;

        OnPlatform(Terminal terminal) {
            super(terminal);
        }

        @Override
        final void run(CourseRooms rooms) {
            run(Attendance.on(servers())
                    .rooms(store().rooms())
                    .store(store().attendance())
                    .pollEvery(seconds("--every", every, 1))
                    .mergeReconnects(reconnect())
                    .build());
        }

        abstract void run(Attendance attendance);

        Duration reconnect() {
            return Duration.ZERO;
        }

        static Duration seconds(String option, int value, int least) {
            if (value < least || value > MOST_SECONDS) {
                throw CommandFailure.wrongUsage(
                        option + " is a number of seconds from " + least + " to " + MOST_SECONDS);
            }
            return Duration.ofSeconds(value);
        }
    }

    /** A command for the meetings of one course. */
    abstract static class OnCourse extends OnPlatform {
        @Mixin
        CourseOptions.Place place = new CourseOptions.Place();

        @Option(
                names = "--merge",
                paramLabel = "SECONDS",
                defaultValue = "120",
                description = "Longest absence that counts as a lost connection, 0 to 86400; 120 unless given.")
        int merge;

        OnCourse(Terminal terminal) {
            super(terminal);
        }

        @Override
        final Duration reconnect() {
            return seconds("--merge", merge, 0);
        }

        final CourseKey key() {
            return place.key(platform.instance);
        }

        /** By its number, or by the moment of its opening. */
        final Meeting meeting(Attendance attendance, String which) {
            return (NUMBER.matcher(which).matches()
                            ? attendance.meeting(key(), Integer.parseInt(which))
                            : attendance.meeting(key(), opening(which)))
                    .orElseThrow(() -> CommandFailure.notFound(
                            "The course " + place.course + " had no meeting " + which + "; see om attendance list"));
        }

        private static Instant opening(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeParseException e) {
                throw CommandFailure.wrongUsage(
                        "--meeting is a number or a moment such as 2026-03-01T08:00:00Z, as in om attendance list");
            }
        }
    }

    @Command(
            name = "poll",
            description =
                    "Look into the open rooms of a learning platform; to be run every minute, on any number of nodes.")
    static final class Poll extends OnPlatform {
        Poll(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Attendance attendance) {
            PollResult result = attendance.poll(platform.instance);
            if (result.failed() > 0) {
                if (output().isJson()) {
                    output().one(fields(result));
                }
                throw CommandFailure.ofSeveral(
                        result.reasons().stream().map(Poll::exitCode).toList(),
                        "No answer from " + Words.count(result.failed(), "open room") + " ("
                                + String.join(", ", new TreeSet<>(result.reasons()))
                                + "), their time is marked as unknown; check the server with om doctor, the next poll"
                                + " tries again");
            }
            output().done(fields(result), sentence(result));
        }

        private static int exitCode(String reason) {
            return switch (reason) {
                case "UNREACHABLE", "SERVER_DOWN" -> ExitCode.NOT_REACHABLE;
                case "BAD_CREDENTIALS", "NOT_ALLOWED" -> ExitCode.REFUSED;
                default -> ExitCode.FAILED;
            };
        }

        private static Fields fields(PollResult result) {
            return new Fields()
                    .add("polled", result.polled())
                    .add("rooms", result.rooms())
                    .add("people", result.people())
                    .add("unmatched", result.unmatched())
                    .add("failed", result.failed());
        }

        private static String sentence(PollResult result) {
            if (!result.polled()) {
                return "It has been looked into the rooms just now; nothing was done.";
            }
            return Words.count(result.people(), "person", "people") + " in "
                    + Words.count(result.rooms(), "open room") + ", " + result.unmatched()
                    + " of them not matched to a member.";
        }
    }

    @Command(name = "list", description = "List the meetings of a course.")
    static final class ListMeetings extends OnCourse {
        ListMeetings(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Attendance attendance) {
            output().many(
                            attendance.meetings(key()).stream()
                                    .map(meeting -> fields(attendance.report(meeting)))
                                    .toList(),
                            "The course " + place.course + " had no meeting.",
                            "meeting",
                            "openedAt",
                            "openedBy",
                            "closedAt",
                            "people",
                            "mostPeople");
        }

        private static Fields fields(AttendanceReport report) {
            Meeting meeting = report.meeting();
            return new Fields()
                    .add("meeting", meeting.number())
                    .add("roomId", meeting.room().value())
                    .add("openedAt", meeting.openedAt().toString())
                    .add("openedBy", meeting.openedBy())
                    .add("closedAt", meeting.closedAt().map(Instant::toString))
                    .add("people", report.people().size())
                    .add("mostPeople", report.mostPeople())
                    .add("unknownTimes", report.unknown().size());
        }
    }

    @Command(name = "show", description = "Show who was in a meeting of a course, and what is not known.")
    static final class Show extends OnCourse {
        @Option(
                names = "--meeting",
                required = true,
                paramLabel = "MEETING",
                description = "Which: its number, or when it was opened, as in om attendance list.")
        String meeting = "";

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Attendance attendance) {
            List<AttendanceReport> reports = List.of(attendance.report(meeting(attendance, meeting)));
            if (output().isJson()) {
                terminal().print(AttendanceExport.json(reports));
                return;
            }
            AttendanceReport report = reports.get(0);
            output().many(
                            report.people().stream().map(Show::fields).toList(),
                            "Nobody is known to have been there; "
                                    + "at most "
                                    + Words.count(report.mostPeople(), "person was", "people were") + " seen.",
                            "name",
                            "memberId",
                            "matchedBy",
                            "minutes",
                            "from",
                            "until");
            report.unknown()
                    .forEach(unknown -> terminal()
                            .say("Nothing is known from " + unknown.time().from() + " to "
                                    + unknown.time().until() + ": " + unknown.reason() + "."));
        }

        private static Fields fields(Person person) {
            return new Fields()
                    .add("name", person.who().shown())
                    .add("memberId", person.who().memberId())
                    .add("matchedBy", person.who().match())
                    .add("minutes", person.minutes())
                    .add("from", person.intervals().get(0).from().toString())
                    .add(
                            "until",
                            person.intervals()
                                    .get(person.intervals().size() - 1)
                                    .until()
                                    .toString());
        }
    }

    @Command(
            name = "export",
            description = "Write who was in the meetings of a course, as CSV or, with -o json, as JSON.")
    static final class Export extends OnCourse {
        @Option(
                names = "--meeting",
                paramLabel = "MEETING",
                description = "Which: its number, or when it was opened; all unless given.")
        @Nullable String meeting;

        @Option(names = "--to", paramLabel = "FILE", description = "File to write; standard output unless given.")
        @Nullable Path to;

        @Option(names = "--force", description = "Replace the file if there is one.")
        boolean force;

        Export(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Attendance attendance) {
            List<Meeting> meetings =
                    meeting == null ? attendance.meetings(key()) : List.of(meeting(attendance, meeting));
            List<AttendanceReport> reports =
                    meetings.stream().map(attendance::report).toList();
            String text = output().isJson() ? AttendanceExport.json(reports) + "\n" : AttendanceExport.csv(reports);
            if (!output().isJson()) {
                reports.stream().filter(AttendanceReport::countsOnly).forEach(this::sayCountsOnly);
            }
            if (to == null) {
                terminal().printAsIs(text);
                return;
            }
            try (Destination file = Destination.open(to, force)) {
                file.stream().write(text.getBytes(StandardCharsets.UTF_8));
                file.complete();
            } catch (IOException e) {
                throw Destination.unwritable(to, e);
            }
        }

        private void sayCountsOnly(AttendanceReport report) {
            terminal()
                    .say("Nobody can be named in meeting " + report.meeting().number()
                            + ": OpenMeetings 3.1 to 4.0.5 tell how many people are in a room, not who; the lines"
                            + " PEOPLE tell that.");
        }
    }
}
