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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.reconcile.Change;
import org.lmsbridge.reconcile.Difference;
import org.lmsbridge.reconcile.Inspection;
import org.lmsbridge.reconcile.Outcome;
import org.lmsbridge.reconcile.Plan;
import org.lmsbridge.reconcile.Reconcile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands that compare the bridge's table with OpenMeetings, and mend what differs. */
final class ReconcileCommands {
    private static final String[] COLUMNS = {"kind", "course", "session", "group", "slot", "roomId", "description"};

    private ReconcileCommands() {}

    private static Fields fields(Difference difference) {
        return new Fields()
                .add("kind", difference.kind())
                .add("server", difference.server())
                .add("course", difference.course().map(CourseKey::course))
                .add("session", difference.course().flatMap(CourseKey::session))
                .add("group", difference.course().flatMap(CourseKey::group))
                .add("slot", difference.course().map(CourseKey::slot))
                .add("roomId", difference.room().map(RoomId::value))
                .add(
                        "changes",
                        difference.changes().stream()
                                .map(ReconcileCommands::fields)
                                .toList())
                .add("description", difference.description());
    }

    private static Fields fields(Change change) {
        return new Fields()
                .add("setting", change.setting())
                .add("wanted", change.wanted())
                .add("found", change.found());
    }

    private static Fields fields(Outcome outcome) {
        return fields(outcome.difference()).add("result", outcome.result()).add("reason", outcome.reason());
    }

    private static Fields fields(Inspection seen) {
        return new Fields()
                .add("courses", seen.courses())
                .add("otherRooms", seen.rooms())
                .add("unseen", seen.unseen());
    }

    /** A command that begins with a comparison. */
    abstract static class Comparing extends CourseCommands.OnPlatform {
        @Option(
                names = "--courses",
                paramLabel = "FILE",
                description = "File with the codes of all courses that still exist, one a line; rooms of other courses"
                        + " are those of deleted ones.")
        @Nullable Path courses;

        @Option(
                names = "--at-once",
                paramLabel = "COUNT",
                defaultValue = "16",
                description = "Requests under way at once, 1 to 64; 16 unless given.")
        int atOnce = Reconcile.Builder.AT_ONCE;

        @Option(
                names = "--first-number",
                paramLabel = "ID",
                defaultValue = "1",
                description = "Lowest number of a room to look at, from 3.1 on; 1 unless given.")
        long firstNumber = 1;

        @Option(
                names = "--most-numbers",
                paramLabel = "COUNT",
                defaultValue = "4096",
                description = "How many numbers without course to look at, from 3.1 on; 4096 unless given.")
        int mostNumbers = Reconcile.Builder.MOST_NUMBERS;

        Comparing(Terminal terminal) {
            super(terminal);
        }

        @Override
        final void run(CourseRooms rooms) {
            Set<String> existing = courses == null ? Set.of() : read(courses);
            try (CountBar bar = new CountBar(terminal(), output(), "Compare")) {
                Reconcile.Builder reconcile = Reconcile.of(rooms, store().rooms(), platform.instance)
                        .servers(servers())
                        .atOnce(atOnce)
                        .numbers(firstNumber, mostNumbers)
                        .progress(bar);
                if (courses != null) {
                    reconcile.courses(asked -> known(asked, existing));
                }
                run(reconcile.build());
            }
        }

        abstract void run(Reconcile reconcile);

        /** Says in a table's run what a JSON object holds. */
        final void sayUnseen(Inspection seen) {
            if (!output().isJson()) {
                seen.unseen().forEach(text -> terminal().say("Not seen: " + text));
            }
        }

        private static Set<CourseKey> known(Collection<CourseKey> asked, Set<String> existing) {
            return asked.stream().filter(key -> existing.contains(key.course())).collect(Collectors.toSet());
        }

        private static Set<String> read(Path file) {
            try {
                Set<String> codes = new HashSet<>(Files.readAllLines(file));
                codes.removeIf(String::isBlank);
                if (codes.isEmpty()) {
                    throw CommandFailure.wrongUsage(
                            "The file " + file + " names no course: all rooms would count as those of deleted ones");
                }
                return codes;
            } catch (IOException e) {
                throw CommandFailure.wrongUsage("The file " + file + " cannot be read as UTF-8 text");
            }
        }
    }

    @Command(name = "plan", description = "Compare the rooms of courses with OpenMeetings; changes nothing.")
    static final class ShowPlan extends Comparing {
        ShowPlan(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Reconcile reconcile) {
            Plan plan = reconcile.plan();
            List<Fields> differences =
                    plan.differences().stream().map(ReconcileCommands::fields).toList();
            if (output().isJson()) {
                output().one(fields(plan.inspection()).add("differences", differences));
            } else {
                output().many(differences, "Nothing differs.", COLUMNS);
            }
            sayUnseen(plan.inspection());
        }
    }

    @Command(
            name = "apply",
            description = "Compare, and mend what differs: make missing rooms and bring changed ones back.")
    static final class Apply extends Comparing {
        @Option(
                names = "--delete",
                description = "Delete rooms without course and those of deleted courses, too, unless people are in.")
        boolean deletes;

        Apply(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(Reconcile reconcile) {
            Plan plan = reconcile.plan();
            List<Outcome> outcomes = reconcile.apply(
                    plan.only(difference -> deletes || !difference.kind().deletes()));
            List<Fields> rows = outcomes.stream().map(ReconcileCommands::fields).toList();
            if (output().isJson()) {
                output().one(fields(plan.inspection()).add("outcomes", rows));
            } else {
                List<String> columns = new ArrayList<>(List.of(COLUMNS));
                columns.addAll(List.of("result", "reason"));
                output().many(rows, "There is nothing to mend.", columns.toArray(String[]::new));
                int left = plan.differences().size() - outcomes.size();
                if (left > 0) {
                    terminal().say(left + " rooms that would be deleted are left; delete them with --delete");
                }
            }
            sayUnseen(plan.inspection());
            if (outcomes.stream().anyMatch(outcome -> outcome.result() == Outcome.Result.FAILED)) {
                throw CommandFailure.failed("Not everything could be mended, see the reasons; try again later");
            }
        }
    }
}
