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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.TurnedOut;
import org.lmsbridge.lifecycle.CourseLifecycle;
import org.lmsbridge.lifecycle.TurnOutReport;
import org.lmsbridge.privacy.PersonKey;
import org.lmsbridge.privacy.PersonReport;
import org.lmsbridge.privacy.PersonalData;
import org.lmsbridge.privacy.Privacy;
import org.lmsbridge.privacy.Receipt;
import org.lmsbridge.store.JdbcStore;
import org.lmsbridge.template.Templates;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for single persons of a learning platform. */
final class CoursePersonCommands {
    private CoursePersonCommands() {}

    private static List<Fields> entries(List<PersonReport.Entry> places) {
        return places.stream()
                .map(entry -> new Fields()
                        .add("place", entry.place())
                        .add("found", entry.found())
                        .add("erased", entry.erased())
                        .add("failed", entry.failed())
                        .add("remarks", entry.remarks())
                        .add(
                                "records",
                                entry.records().stream()
                                        .map(CoursePersonCommands::fields)
                                        .toList()))
                .toList();
    }

    private static Fields fields(Map<String, String> record) {
        Fields fields = new Fields();
        record.forEach((name, value) -> fields.add(name, Optional.of(value)));
        return fields;
    }

    private static Fields fields(Receipt receipt) {
        return new Fields()
                .add("receipt", receipt.id())
                .add("at", receipt.at().toString())
                .add("complete", receipt.complete())
                .add(
                        "erased",
                        receipt.entries().stream()
                                .mapToInt(PersonReport.Entry::erased)
                                .sum())
                .add("entries", entries(receipt.entries()));
    }

    /** A command for one person wherever something is kept of it. */
    abstract static class OnPerson extends CourseCommands.OnPlatform {
        @Option(
                names = "--user-id",
                required = true,
                paramLabel = "ID",
                description = "What the learning platform calls the person.")
        String id = "";

        private final List<Integer> failures = new ArrayList<>();

        OnPerson(Terminal terminal) {
            super(terminal);
        }

        final Privacy privacy(CourseRooms rooms) {
            Privacy privacy = Privacy.of(
                            watched(PersonalData.history(store().rooms())),
                            watched(PersonalData.guestPasses(store().guestPasses())),
                            watched(PersonalData.attendance(store().attendance())))
                    .withReceipts(store().receipts());
            for (String name : rooms.people().servers()) {
                privacy = privacy.and(watched(PersonalData.onServer(rooms.people(), name)));
            }
            return privacy;
        }

        private PersonalData watched(PersonalData place) {
            return new WatchedPlace(place, failures::add);
        }

        final PersonKey person() {
            return new PersonKey(platform.instance, id);
        }

        final void print(PersonReport report) {
            List<Fields> entries = entries(report.entries());
            if (output().isJson()) {
                output().one(new Fields()
                        .add("what", report.what())
                        .add("instance", report.person().instance())
                        .add("memberId", report.person().memberId())
                        .add("at", report.at().toString())
                        .add("complete", report.complete())
                        .add("entries", entries));
            } else {
                output().many(entries, "Nothing is kept anywhere.", "place", "found", "erased", "remarks", "records");
            }
            if (!report.complete()) {
                throw CommandFailure.ofSeveral(
                        failures, "Not every place answered, see the remarks; repeat the command");
            }
        }
    }

    @Command(name = "export", description = "Show everything that the bridge and OpenMeetings keep of a person.")
    static final class Export extends OnPerson {
        Export(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            print(privacy(rooms).export(person()));
        }
    }

    @Command(name = "erase", description = "Erase what is kept of a person, and print the receipt.")
    static final class Erase extends OnPerson {
        Erase(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            print(privacy(rooms).erase(person()));
        }
    }

    @Command(name = "delete", description = "Delete the entry that OpenMeetings has made of a person, on all servers.")
    static final class Delete extends OnPerson {
        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            rooms.people().delete(platform.instance, id);
            output().done(
                            new Fields().add("memberId", id).add("deleted", true),
                            "OpenMeetings has no living entry of " + id + " any more.");
        }
    }

    @Command(
            name = "turn-out",
            description = "Turn a person out of the room of a course, say after a change of role; needs the names of"
                    + " the person before 3.1.")
    static final class TurnOut extends CourseCommands.ByMember {
        TurnOut(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            TurnedOut outcome = rooms.people().turnOut(key(), member());
            if (outcome == TurnedOut.NOT_POSSIBLE) {
                throw CommandFailure.failed("OpenMeetings cannot tell this person from others in the room");
            }
            output().done(
                            new Fields().add("memberId", person.id).add("outcome", outcome),
                            outcome == TurnedOut.DONE
                                    ? person.id + " has been turned out."
                                    : person.id + " is not in the room.");
        }
    }

    @Command(
            name = "turn-out-all",
            description =
                    "Turn a person out of all rooms of a course, say after the enrolment ended; needs the names of the"
                            + " person before 3.1.")
    static final class TurnOutAll extends CourseCommands.ByMember {
        TurnOutAll(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            TurnOutReport report = CourseLifecycle.of(rooms, Templates.of(store().templates()))
                    .enrolmentChanged(platform.instance, place.course, member());
            List<Fields> outcomes = new ArrayList<>();
            report.outcomes()
                    .forEach((key, outcome) -> outcomes.add(
                            new Fields().add("room", key.toString()).add("outcome", outcome)));
            report.failed()
                    .keySet()
                    .forEach(key -> outcomes.add(
                            new Fields().add("room", key.toString()).add("outcome", "failed")));
            output().many(outcomes, "The course " + place.course + " has no rooms.", "room", "outcome");
            report.failed().values().stream().findFirst().ifPresent(failure -> {
                throw failure;
            });
            if (!report.complete()) {
                throw CommandFailure.failed("OpenMeetings cannot tell this person from others in a room");
            }
        }
    }

    @Command(
            name = "rename",
            description = "Call a person otherwise in all reports of attendance. OpenMeetings takes a new name when the"
                    + " person enters next. Needs no OpenMeetings.")
    static final class Rename extends TerminalCommand {
        @Mixin
        CourseOptions platform = new CourseOptions();

        @Mixin
        PersonOptions person = new PersonOptions();

        Rename(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() {
            Member renamed = Member.of(person.id, person.login(), person.firstName, person.lastName, Role.GUEST);
            try (JdbcStore store = platform.store(terminal())) {
                int found = store.attendance().rename(new PersonKey(platform.instance, person.id).instance(), renamed);
                output().done(
                                new Fields().add("memberId", person.id).add("stretches", found),
                                person.id + " is called otherwise now; found in "
                                        + Words.count(found, "stretch", "stretches") + " of attendance.");
            }
            return ExitCode.DONE;
        }
    }

    @Command(name = "receipts", description = "List when a person was erased, and what of it. Needs no OpenMeetings.")
    static final class Receipts extends TerminalCommand {
        @Mixin
        CourseOptions platform = new CourseOptions();

        @Option(
                names = "--user-id",
                required = true,
                paramLabel = "ID",
                description = "What the learning platform called the person.")
        String id = "";

        Receipts(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() {
            try (JdbcStore store = platform.store(terminal())) {
                List<Receipt> receipts =
                        Privacy.of().withReceipts(store.receipts()).receipts(new PersonKey(platform.instance, id));
                output().many(
                                receipts.stream()
                                        .map(CoursePersonCommands::fields)
                                        .toList(),
                                "Nothing was ever erased of " + id + ".",
                                "at",
                                "complete",
                                "erased");
            }
            return ExitCode.DONE;
        }
    }
}
