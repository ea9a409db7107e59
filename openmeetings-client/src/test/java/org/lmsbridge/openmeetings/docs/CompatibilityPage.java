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
package org.lmsbridge.openmeetings.docs;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lmsbridge.openmeetings.internal.operation.Capability;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Releases;
import org.lmsbridge.openmeetings.internal.operation.Remark;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** What docs/compatibility.md says, read from the table of operations. */
final class CompatibilityPage {
    /** Versions in a row of which a service's table says the same. */
    private record Column(OpenMeetingsVersion first, OpenMeetingsVersion last, List<String> cells) {
        String title() {
            if (last.equals(Releases.all().get(Releases.all().size() - 1))) {
                return first + " on";
            }
            return first.equals(last) ? first.toString() : first + "–" + last;
        }
    }

    private final Collection<Capability> capabilities;

    CompatibilityPage(Collection<Capability> capabilities) {
        this.capabilities = capabilities;
    }

    String text() {
        StringBuilder page = new StringBuilder("""
                # What works in which version

                Made from the table of operations; do not edit. CONTRIBUTING.md says how to make it anew, and a test fails
                when it is out of date. A program asks the same of `OpenMeetings.supports("rooms.close")`.

                R: over REST; S: over SOAP; the better one first, which is the one used unless the client is told otherwise.
                ✓: works and needs neither. –: does not work, and is refused before anything is sent. The numbers lead to the
                reasons below each table: why something or one of the two is missing, and the defects of OpenMeetings that
                the library works around or cannot mend.
                """);
        byService().forEach((service, methods) -> page.append(section(service, methods)));
        return page.toString();
    }

    private Map<String, List<Capability>> byService() {
        return capabilities.stream()
                .collect(Collectors.groupingBy(
                        capability -> capability
                                .method()
                                .substring(0, capability.method().indexOf('.')),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String section(String service, List<Capability> methods) {
        List<String> notes = new ArrayList<>();
        List<Column> columns = columns(methods, notes);
        StringBuilder section = new StringBuilder("\n## " + service + "\n\n| |");
        columns.forEach(column -> section.append(' ').append(column.title()).append(" |"));
        section.append("\n|---|").append("---|".repeat(columns.size())).append('\n');
        for (int row = 0; row < methods.size(); row++) {
            String method = methods.get(row).method();
            section.append("| ").append(method.substring(service.length() + 1)).append(" |");
            for (Column column : columns) {
                section.append(' ').append(column.cells().get(row)).append(" |");
            }
            section.append('\n');
        }
        IntStream.range(0, notes.size())
                .forEach(index -> section.append(index == 0 ? "\n" : "")
                        .append(index + 1)
                        .append(". OpenMeetings ")
                        .append(notes.get(index))
                        .append(".\n"));
        return section.toString();
    }

    private static List<Column> columns(List<Capability> methods, List<String> notes) {
        List<Column> columns = new ArrayList<>();
        for (OpenMeetingsVersion version : Releases.all()) {
            List<String> cells = methods.stream()
                    .map(method -> cell(method, new Features(version), notes))
                    .toList();
            Column before = columns.isEmpty() ? null : columns.get(columns.size() - 1);
            if (before != null && before.cells().equals(cells)) {
                columns.set(columns.size() - 1, new Column(before.first(), version, cells));
            } else {
                columns.add(new Column(version, version, cells));
            }
        }
        return columns;
    }

    private static String cell(Capability method, Features features, List<String> notes) {
        String transports = method.wires(features).stream()
                .map(wire -> wire == Wire.REST ? "R" : "S")
                .collect(Collectors.joining(" "));
        String word = method.in(features.version()) ? "✓" : "–";
        List<String> texts = new ArrayList<>();
        method.whyAbsent(features.version()).ifPresent(texts::add);
        for (Wire wire : Wire.values()) {
            Optional<String> why = method.whyNotOver(wire, features);
            why.ifPresent(texts::add);
        }
        method.notes(features.version()).stream().map(Remark::text).forEach(texts::add);
        String numbers = texts.stream()
                .distinct()
                .map(text -> number(text, notes))
                .sorted()
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return (transports.isEmpty() ? word : transports) + (numbers.isEmpty() ? "" : " <sup>" + numbers + "</sup>");
    }

    private static int number(String text, List<String> notes) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
        return notes.indexOf(text) + 1;
    }
}
