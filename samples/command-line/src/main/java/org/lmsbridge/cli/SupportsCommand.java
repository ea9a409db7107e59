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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.Support;
import org.lmsbridge.openmeetings.TransportChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what a server's version can do. */
@Command(
        name = "supports",
        description =
                "Show what the server's version can do, over which interface, and why not; needs no account. Whether"
                        + " an account has the rights is another question, see om doctor.")
final class SupportsCommand extends TerminalCommand {
    @Mixin
    ServerOptions server = new ServerOptions();

    @Parameters(
            arity = "0..1",
            paramLabel = "OPERATION",
            description = "An operation such as rooms.close, or a service such as rooms; all unless given.")
    @Nullable String wanted;

    @Option(names = "--missing", description = "Only what cannot be done.")
    boolean missing;

    SupportsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int run() {
        try (OpenMeetings client =
                new ServerSettings(server, terminal()).builder().build()) {
            if (wanted != null && OpenMeetings.operations().contains(wanted)) {
                output().one(fields(client.supports(wanted)));
            } else {
                output().many(table(client), "There is nothing to list.", "operation", "works", "transports", "whyNot");
            }
        }
        return ExitCode.DONE;
    }

    private List<Fields> table(OpenMeetings client) {
        List<String> names = OpenMeetings.operations().stream()
                .filter(name -> wanted == null || name.startsWith(wanted + "."))
                .toList();
        if (names.isEmpty()) {
            throw CommandFailure.wrongUsage(
                    "There is no operation or service '" + wanted + "'; there are: " + String.join(", ", services()));
        }
        return names.stream()
                .map(client::supports)
                .filter(support -> !missing || !support.works())
                .map(support -> output().isJson() ? fields(support) : row(support))
                .toList();
    }

    private static List<String> services() {
        return OpenMeetings.operations().stream()
                .map(name -> name.substring(0, name.indexOf('.')))
                .distinct()
                .toList();
    }

    /** The reason alone: operation and version stand beside it. */
    private static Fields row(Support support) {
        return fields(support)
                .add(
                        "whyNot",
                        support.whyNot()
                                .flatMap(sentence ->
                                        support.reasons().values().stream().findFirst()));
    }

    private static Fields fields(Support support) {
        Fields reasons = new Fields();
        support.reasons().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry<TransportChoice, String>::getKey))
                .forEach(reason -> reasons.add(Words.of(reason.getKey()), reason.getValue()));
        return new Fields()
                .add("operation", support.operation())
                .add("version", support.version().toString())
                .add("works", support.works())
                .add("transports", support.transports().stream().map(Words::of).toList())
                .add("chosen", support.chosen().map(Words::of))
                .add("reasons", reasons)
                .add("notes", support.notes())
                .add("whyNot", support.whyNot());
    }
}
