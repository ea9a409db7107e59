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

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Servers;
import org.lmsbridge.chamilo.ChamiloImport;
import org.lmsbridge.chamilo.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands that take over what other software left. */
final class ImportCommands {
    private ImportCommands() {}

    private static Fields fields(ImportReport.Remark remark) {
        return new Fields()
                .add("row", remark.row())
                .add("course", remark.course())
                .add("session", remark.session())
                .add("roomId", remark.room())
                .add("taken", remark.taken())
                .add("reason", remark.reason());
    }

    @Command(name = "chamilo", description = "Take over the rooms that Chamilo's plug-in for OpenMeetings made.")
    static final class Chamilo extends CourseCommands.OnPlatform {
        @Option(
                names = "--from",
                paramLabel = "JDBC-URL",
                description = "Database of Chamilo, which is only read; else OM_CHAMILO_DB, which nobody else sees.")
        @Nullable String from;

        @Option(
                names = "--table",
                paramLabel = "NAME",
                defaultValue = "plugin_openmeetings",
                description = "Table of the plug-in; plugin_openmeetings unless given.")
        String table = "plugin_openmeetings";

        @Option(
                names = "--zone",
                paramLabel = "ZONE",
                converter = DateTimes.Zone.class,
                description = "Zone of Chamilo's dates, such as Europe/Berlin; UTC unless given, as the plug-in wrote.")
        ZoneId zone = ZoneOffset.UTC;

        @Option(
                names = "--server-name",
                paramLabel = "NAME",
                defaultValue = Servers.MAIN,
                description = "What the bridge calls the server that the rooms are on; main unless given.")
        String serverName = Servers.MAIN;

        @Option(names = "--verify", description = "Look up each room on OpenMeetings, one request each.")
        boolean verify;

        Chamilo(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(CourseRooms rooms) {
            String address =
                    from != null ? from : terminal().variable("OM_CHAMILO_DB").orElse("");
            if (address.isEmpty()) {
                throw CommandFailure.wrongUsage("Say where Chamilo's database is, with --from or OM_CHAMILO_DB");
            }
            if (!servers().names().contains(serverName)) {
                throw CommandFailure.wrongUsage("There is no server " + serverName + "; say which of "
                        + new TreeSet<>(servers().names()) + " the rooms are on, with --server-name");
            }
            DatabaseOptions.warnOfPassword(terminal(), from, "--from", "OM_CHAMILO_DB");
            DatabaseOptions.checked(address, "--from or OM_CHAMILO_DB");
            try (CountBar bar = new CountBar(terminal(), output(), "Import")) {
                ChamiloImport.Builder imports = ChamiloImport.into(
                                rooms, store().rooms(), store().imports(), platform.instance)
                        .table(table)
                        .zone(zone)
                        .serverName(serverName)
                        .progress(bar);
                report((verify ? imports.checkedOn(servers().named(serverName)) : imports)
                        .build()
                        .from(address));
            }
        }

        private void report(ImportReport report) {
            List<Fields> remarks =
                    report.remarks().stream().map(ImportCommands::fields).toList();
            if (output().isJson()) {
                output().one(new Fields()
                        .add("rows", report.rows())
                        .add("taken", report.taken())
                        .add("unchanged", report.unchanged())
                        .add("refused", report.refused())
                        .add("remarks", remarks));
            } else {
                terminal()
                        .say(Words.count(report.rows(), "row") + ": " + report.taken() + " taken, " + report.unchanged()
                                + " unchanged, " + report.refused() + " refused");
                output().many(remarks, "Nothing to remark.", "row", "course", "session", "roomId", "taken", "reason");
            }
            if (report.refused() > 0) {
                throw CommandFailure.failed(
                        Words.count(report.refused(), "row was", "rows were") + " refused, see the reasons");
            }
        }
    }
}
