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

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lmsbridge.BridgeException;
import org.lmsbridge.store.DatabaseFinding;
import org.lmsbridge.store.DatabaseLook;
import org.lmsbridge.store.DatabaseUpkeep;
import org.lmsbridge.store.ExistingDatabase;
import org.lmsbridge.store.KeptTable;
import org.lmsbridge.store.Purged;
import org.lmsbridge.store.Rebuilt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for the tables of the bridge; no OpenMeetings server is asked. */
final class DatabaseCommands {
    private static final String CHECK = "database";

    private DatabaseCommands() {}

    /** What the doctor says of the database. */
    static List<Finding> findings(Supplier<DatabaseLook> looking) {
        try {
            DatabaseLook look = looking.get();
            return look.findings().isEmpty()
                    ? List.of(Finding.ok(CHECK, healthy(look)))
                    : look.findings().stream()
                            .map(finding -> Finding.warning(CHECK, finding.toString()))
                            .toList();
        } catch (BridgeException | CommandFailure e) {
            return List.of(Finding.failed(CHECK, e));
        }
    }

    private static String healthy(DatabaseLook look) {
        return look.tables().isEmpty()
                ? "it has no tables yet; they are made at the first use"
                : "it is reached, and its tables are as they should be";
    }

    /** A command for the database. */
    abstract static class OnDatabase extends TerminalCommand {
        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        OnDatabase(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int run() {
            try (ExistingDatabase existing = database.existing(terminal())) {
                return run(existing.upkeep());
            }
        }

        abstract int run(DatabaseUpkeep upkeep);
    }

    @Command(
            name = "check",
            description = "List the tables of the bridge, with what they hold and whether each has a file of its own;"
                    + " changes nothing, and ends with 1 when there is something to mend.")
    static final class Check extends TerminalCommand {
        @Mixin
        DatabaseOptions database = new DatabaseOptions();

        Check(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run() {
            DatabaseLook look = database.look(terminal());
            List<Fields> tables = look.tables().stream().map(Check::table).toList();
            List<DatabaseFinding> findings = look.findings();
            if (output().isJson()) {
                output().one(new Fields()
                        .add("tables", tables)
                        .add("findings", findings.stream().map(Check::finding).toList()));
            } else {
                output().many(tables, "There are no tables.", "table", "rows", "bytes", "ownFile");
                findings.forEach(finding -> terminal().say("om: " + finding));
            }
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
        }

        private static Fields table(KeptTable table) {
            return new Fields()
                    .add("table", table.name())
                    .add("rows", table.rows())
                    .add("bytes", table.bytes())
                    .add("ownFile", table.ownFile());
        }

        private static Fields finding(DatabaseFinding finding) {
            return new Fields()
                    .add("kind", finding.kind())
                    .add("message", finding.message())
                    .add("remedy", finding.remedy());
        }
    }

    @Command(
            name = "rebuild",
            description = "Write every table of the bridge anew: into a file of its own on MariaDB and MySQL, without"
                    + " holes on each database. Whoever uses a table waits meanwhile.")
    static final class Rebuild extends OnDatabase {
        Rebuild(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(DatabaseUpkeep upkeep) {
            Rebuilt rebuilt = upkeep.rebuild();
            if (rebuilt.obstacle().isPresent()) {
                throw CommandFailure.failed(rebuilt.obstacle().get());
            }
            output().done(
                            new Fields()
                                    .add("tables", rebuilt.tables())
                                    .add("bytesBefore", rebuilt.bytesBefore())
                                    .add("bytesAfter", rebuilt.bytesAfter()),
                            Words.count(rebuilt.tables().size(), "table is", "tables are") + " rebuilt; taken are "
                                    + rebuilt.bytesAfter()
                                    + " bytes, " + rebuilt.bytesBefore() + " before.");
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "purge",
            description = "Remove what happened long ago, never a room that there is, and give the space back to the"
                    + " disk. Whoever uses an emptied table waits meanwhile.")
    static final class Purge extends OnDatabase {
        @Option(
                names = "--older-than",
                required = true,
                paramLabel = "AGE",
                converter = Words.Age.class,
                description = "What is older goes; days, such as 400d.")
        Duration age = Duration.ZERO;

        Purge(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(DatabaseUpkeep upkeep) {
            Purged purged = upkeep.purge(Clock.systemUTC().instant().minus(age));
            Fields rows = new Fields();
            Map<String, Long> sorted = new TreeMap<>(purged.rows());
            sorted.forEach(rows::add);
            output().done(
                            new Fields()
                                    .add("rows", rows)
                                    .add("allRows", purged.allRows())
                                    .add("bytes", purged.bytes())
                                    .add("obstacle", purged.obstacle()),
                            sentence(purged, sorted));
            if (!output().isJson()) {
                purged.obstacle().ifPresent(why -> terminal().say("om: " + why));
            }
            return ExitCode.DONE;
        }

        private static String sentence(Purged purged, Map<String, Long> rows) {
            if (purged.allRows() == 0) {
                return "Nothing is that old.";
            }
            String each = rows.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> entry.getKey() + " " + entry.getValue())
                    .collect(Collectors.joining(", "));
            return Words.count(purged.allRows(), "row is", "rows are") + " removed (" + each + "), and "
                    + purged.bytes() + " bytes given back to the disk.";
        }
    }
}
