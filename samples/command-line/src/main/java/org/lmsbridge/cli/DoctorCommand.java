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
import java.util.function.Consumer;
import org.lmsbridge.openmeetings.OpenMeetings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks a server step by step and says what to do about what is wrong. */
@Command(
        name = "doctor",
        description = "Check address, TLS, version, clock, login and rights; make, close and delete a probe room. With"
                + " --db (or OM_DB) look at the database of the bridge, too.")
final class DoctorCommand extends ServerCommand {
    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    DoctorCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run(OpenMeetings server) {
        List<Finding> findings = new ArrayList<>();
        Consumer<Finding> reader = finding -> {
            findings.add(finding);
            if (!output().isJson()) {
                terminal().print(line(finding));
            }
        };
        new Doctor(server).examine(reader);
        if (database.given(terminal()).isPresent()) {
            DatabaseCommands.findings(() -> database.look(terminal())).forEach(reader);
        }
        if (output().isJson()) {
            output().many(findings.stream().map(Finding::fields).toList(), "");
        }
        long failures = findings.stream().filter(Finding::isFailure).count();
        terminal().say(verdict(failures, findings.stream().anyMatch(Finding::isWarning)));
        return findings.stream()
                .filter(Finding::isFailure)
                .mapToInt(Finding::exitCode)
                .findFirst()
                .orElse(ExitCode.DONE);
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
