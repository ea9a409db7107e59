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
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.pool.PoolServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks one server or several step by step and says what to do about what is wrong. */
@Command(
        name = "doctor",
        description =
                "Check address, TLS, version, clock, login and rights; make, close and delete a probe room: on the"
                        + " server of --url, or on each in the file --servers. With --db (or OM_DB) look at the database of the"
                        + " bridge, too.")
final class DoctorCommand extends TerminalCommand {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Mixin
    ServersOptions several = new ServersOptions();

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    private final List<Finding> findings = new ArrayList<>();
    private final List<Fields> rows = new ArrayList<>();

    DoctorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run() {
        Optional<ServersFile> file = file();
        if (file.isPresent()) {
            examine(file.get().connect());
        } else {
            try (OpenMeetings one = new ServerSettings(server, terminal()).connect()) {
                new Doctor(one).examine(finding -> report(Servers.MAIN, finding));
            }
        }
        if (database.given(terminal()).isPresent()) {
            file.ifPresent(servers -> heading("database"));
            DatabaseCommands.findings(() -> database.look(terminal())).forEach(finding -> report(null, finding));
        }
        if (output().isJson()) {
            output().many(rows, "");
        }
        long failures = findings.stream().filter(Finding::isFailure).count();
        terminal().say(verdict(failures, findings.stream().anyMatch(Finding::isWarning)));
        return findings.stream()
                .filter(Finding::isFailure)
                .mapToInt(Finding::exitCode)
                .findFirst()
                .orElse(ExitCode.DONE);
    }

    /** What is typed goes before the environment: whoever names one server means that one. */
    private Optional<ServersFile> file() {
        boolean oneNamed = server.url != null || server.config != null;
        if (several.file == null && oneNamed) {
            terminal()
                    .variable("OM_SERVERS")
                    .ifPresent(name -> terminal()
                            .say("Note: only the server of --url or --config is examined, and not those in " + name
                                    + " (OM_SERVERS)."));
            return Optional.empty();
        }
        return several.file(terminal());
    }

    private void examine(List<PoolServer> servers) {
        try {
            for (PoolServer one : servers) {
                heading("server " + one.name());
                new Doctor(one.server()).examine(finding -> report(one.name(), finding));
            }
        } finally {
            servers.forEach(one -> one.server().close());
        }
    }

    /** Parts the findings of several servers for the eye. */
    private void heading(String text) {
        if (!output().isJson()) {
            terminal().print((findings.isEmpty() ? "" : "\n") + text + ":");
        }
    }

    private void report(@Nullable String name, Finding finding) {
        findings.add(finding);
        rows.add(finding.fields().add("server", Optional.ofNullable(name)));
        if (!output().isJson()) {
            terminal().print(line(finding));
        }
    }

    private static String verdict(long failures, boolean warned) {
        if (failures > 0) {
            return failures == 1 ? "One check failed." : failures + " checks failed.";
        }
        return warned ? "It works, but see the warnings." : "All is well.";
    }

    private static String line(Finding finding) {
        return String.format(
                Locale.ROOT,
                "%-8s %-12s %s",
                Words.of(finding.state()),
                finding.check(),
                TableWriter.oneLine(finding.message()));
    }
}
