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
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Progress;
import org.lmsbridge.reconcile.DeletionsRefusedException;
import org.lmsbridge.reconcile.Inspection;
import org.lmsbridge.reconcile.Outcome;
import org.lmsbridge.reconcile.Plan;
import org.lmsbridge.reconcile.Reconcile;
import org.lmsbridge.store.JdbcStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands that compare the bridge's table with OpenMeetings, and mend what differs. */
final class ReconcileCommands {
    private ReconcileCommands() {}

    /** A command that begins with a comparison. */
    abstract static class Comparing extends CourseCommands.OnPlatform {
        /** What editors write before the first line. */
        private static final String BYTE_ORDER_MARK = "\uFEFF";

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

        /** A new database would know no course, and every room would look like one without course. */
        @Override
        final JdbcStore opened() {
            if (platform.database.look(terminal()).tables().isEmpty()) {
                throw CommandFailure.wrongUsage(
                        "There is no database of the bridge at this address, nothing is compared"
                                + " or made; check --db and OM_DB");
            }
            return super.opened();
        }

        /** Prepares what both a comparison and the mending of what it found need. */
        final Reconcile.Builder reconcile(CourseRooms rooms, Progress progress) {
            Reconcile.Builder reconcile = Reconcile.of(rooms, store().rooms(), platform.instance)
                    .servers(servers())
                    .atOnce(atOnce)
                    .numbers(firstNumber, mostNumbers)
                    .progress(progress);
            if (courses != null) {
                Set<String> existing = read(courses);
                reconcile.courses(asked -> known(asked, existing));
            }
            return reconcile;
        }

        final Plan compared(CourseRooms rooms) {
            try (CountBar bar = new CountBar(terminal(), output(), "Compare")) {
                return reconcile(rooms, bar).build().plan();
            }
        }

        final List<String> columns() {
            return ReconcileFields.columns(servers().names().size() > 1);
        }

        /** How the platform's host name is kept, and so compared. */
        final String instance() {
            return CourseKey.of(platform.instance, CourseKey.MAIN).instance();
        }

        /** Says in a table's run what a JSON object holds. */
        final void sayUnseen(Inspection seen) {
            if (!output().isJson()) {
                seen.unseen().forEach(text -> terminal().say("Not seen: " + text));
            }
        }

        /** A comparison without a server is none: whoever calls this program must not take it for one. */
        static void requireAllAsked(Inspection seen) {
            if (!seen.givenUp().isEmpty()) {
                throw CommandFailure.notReachable("Not compared to the end: "
                        + String.join(", ", seen.givenUp().stream().sorted().toList())
                        + "; see what was not seen, and compare again when it is up");
            }
        }

        private static Set<CourseKey> known(Collection<CourseKey> asked, Set<String> existing) {
            return asked.stream().filter(key -> existing.contains(key.course())).collect(Collectors.toSet());
        }

        private static Set<String> read(Path file) {
            try {
                Set<String> codes = new HashSet<>();
                for (String line : Files.readAllLines(file)) {
                    codes.add(line.replace(BYTE_ORDER_MARK, "").strip());
                }
                codes.remove("");
                if (codes.isEmpty()) {
                    throw CommandFailure.wrongUsage(
                            "The file " + file + " names no course: all rooms would count as those of deleted ones");
                }
                return codes;
            } catch (NoSuchFileException e) {
                throw CommandFailure.wrongUsage(
                        "There is no file " + file + "; --courses names one with the code of a course in each line");
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
        void run(CourseRooms rooms) {
            Plan plan = compared(rooms);
            Inspection seen = plan.inspection();
            List<Fields> differences =
                    plan.differences().stream().map(ReconcileFields::fields).toList();
            if (output().isJson()) {
                output().one(new Fields()
                        .add("planVersion", ReviewedPlan.VERSION)
                        .add("instance", instance())
                        .addAll(ReconcileFields.fields(seen))
                        .add("differences", differences));
            } else {
                String none = seen.unseen().isEmpty() ? "Nothing differs." : "Nothing differs in what was seen.";
                output().many(differences, none, columns().toArray(String[]::new));
            }
            sayUnseen(seen);
            requireAllAsked(seen);
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

        @Option(
                names = "--most-deletions",
                paramLabel = "COUNT",
                description = "How many rooms may be deleted at once; a tenth of the courses unless given, but at least"
                        + " 10 and no more than there are courses.")
        @Nullable Integer mostDeletions;

        @Option(
                names = "--plan",
                paramLabel = "FILE",
                description = "What om reconcile plan -o json printed: only what is in it, and still as it was then, is"
                        + " mended.")
        @Nullable Path file;

        Apply(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            ReviewedPlan reviewed = file == null ? null : ReviewedPlan.read(file, instance());
            Plan found = compared(rooms);
            Plan plan = reviewed == null ? found : found.only(reviewed::has);
            int changed =
                    reviewed == null ? 0 : reviewed.size() - plan.differences().size();
            List<Outcome> outcomes = mended(
                    rooms, plan.only(difference -> deletes || !difference.kind().deletes()));
            show(plan, outcomes, changed);
            requireAllAsked(plan.inspection());
            if (outcomes.stream().anyMatch(outcome -> outcome.result() == Outcome.Result.FAILED)) {
                throw CommandFailure.failed("Not everything could be mended, see the reasons; try again later");
            }
        }

        private List<Outcome> mended(CourseRooms rooms, Plan plan) {
            try (CountBar bar = new CountBar(terminal(), output(), "Mend")) {
                Reconcile.Builder reconcile = reconcile(rooms, bar);
                if (mostDeletions != null) {
                    reconcile.mostDeletions(mostDeletions);
                }
                return reconcile.build().apply(plan);
            } catch (DeletionsRefusedException e) {
                String more = e.allowed() == 0 ? "" : " with --most-deletions " + e.deletions();
                throw CommandFailure.failed(e.getMessage() + more);
            }
        }

        private void show(Plan plan, List<Outcome> outcomes, int changed) {
            List<Fields> rows = outcomes.stream().map(ReconcileFields::fields).toList();
            if (output().isJson()) {
                output().one(ReconcileFields.fields(plan.inspection())
                        .add("notAsPlanned", changed)
                        .add("outcomes", rows));
                return;
            }
            List<String> columns = columns();
            columns.addAll(List.of("result", "reason"));
            output().many(rows, "There is nothing to mend.", columns.toArray(String[]::new));
            int left = plan.differences().size() - outcomes.size();
            if (left > 0) {
                terminal()
                        .say(Words.count(
                                        left,
                                        "room that would be deleted is left; delete it",
                                        "rooms that would be deleted are left; delete them")
                                + " with --delete");
            }
            if (changed > 0) {
                terminal().say(changed + " of the plan is not as it was planned any more, and left; plan again");
            }
            sayUnseen(plan.inspection());
        }
    }
}
