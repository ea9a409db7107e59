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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/**
 * What a method of the face can do in which version, as the operations behind it tell.
 *
 * @param method name of service and method, such as {@code rooms.close}
 * @param operations what it is made of, the most important first
 */
public record Capability(String method, List<Operation<?, ?>> operations) {
    private static final Map<String, Capability> ALL = grouped();

    /** One for each method of the face that asks the server something, by its name, in the order of the table. */
    public static Map<String, Capability> all() {
        return ALL;
    }

    private static Map<String, Capability> grouped() {
        Map<String, List<Operation<?, ?>>> groups = new LinkedHashMap<>();
        for (Operation<?, ?> operation : OperationTable.all()) {
            for (String method : operation.methods()) {
                groups.computeIfAbsent(method, key -> new ArrayList<>()).add(operation);
            }
        }
        Map<String, Capability> all = new LinkedHashMap<>();
        groups.forEach((method, operations) -> all.put(method, new Capability(method, List.copyOf(operations))));
        return java.util.Collections.unmodifiableMap(all);
    }

    /** Whether it works in that version. */
    public boolean in(OpenMeetingsVersion version) {
        return operations.stream().anyMatch(operation -> has(operation, version));
    }

    /** The transports that carry all of it, the better one first; none where it does not work or needs neither. */
    public List<Wire> wires(Features features) {
        return common(operations, features);
    }

    /** Why that transport does not carry all of it; empty when it does, or when the table gives no reason. */
    public Optional<String> whyNotOver(Wire wire, Features features) {
        if (wires(features).contains(wire)) {
            return Optional.empty();
        }
        Optional<String> ofTransport = reason(wire, features.version());
        if (ofTransport.isPresent() || !in(features.version())) {
            return ofTransport.or(() -> whyAbsent(features.version()));
        }
        return detours(features.version()).stream()
                .map(detour -> over(detour, wire, features))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Why that version cannot do it; empty when it can, or when the table gives no reason. */
    public Optional<String> whyAbsent(OpenMeetingsVersion version) {
        return in(version)
                ? Optional.empty()
                : remarks(version, Remark.Kind.ABSENT).stream()
                        .filter(remark -> remark.wire() == null)
                        .map(Remark::text)
                        .findFirst();
    }

    /** Defects of that version, and detours around them. */
    public List<Remark> notes(OpenMeetingsVersion version) {
        List<Remark> notes = new ArrayList<>(detours(version));
        notes.addAll(remarks(version, Remark.Kind.DEFECT));
        return notes;
    }

    private Optional<String> reason(Wire wire, OpenMeetingsVersion version) {
        return remarks(version, Remark.Kind.ABSENT).stream()
                .filter(remark -> remark.wire() == wire)
                .map(Remark::text)
                .findFirst();
    }

    /** A detour is carried by what its operations are carried by; one without operations by neither. */
    private static Optional<String> over(Remark detour, Wire wire, Features features) {
        if (detour.by().isEmpty()) {
            return Optional.of(detour.text());
        }
        return detour.by().stream()
                .map(operation -> new Capability(operation.id(), List.of(operation)).whyNotOver(wire, features))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private List<Remark> detours(OpenMeetingsVersion version) {
        return remarks(version, Remark.Kind.DETOUR);
    }

    private List<Remark> remarks(OpenMeetingsVersion version, Remark.Kind kind) {
        return operations.stream()
                .flatMap(operation -> operation.remarks().stream())
                .filter(remark -> remark.kind() == kind && remark.versions().contain(version))
                .toList();
    }

    private static boolean has(Operation<?, ?> operation, OpenMeetingsVersion version) {
        return operation.in(version).isPresent() || operation.detour(version).isPresent();
    }

    private static List<Wire> common(List<Operation<?, ?>> operations, Features features) {
        List<Wire> common = new ArrayList<>();
        boolean first = true;
        for (Operation<?, ?> operation : operations) {
            if (has(operation, features.version())) {
                List<Wire> wires = wires(operation, features);
                if (first) {
                    common.addAll(wires);
                } else {
                    common.retainAll(wires);
                }
                first = false;
            }
        }
        return List.copyOf(common);
    }

    private static List<Wire> wires(Operation<?, ?> operation, Features features) {
        return operation
                .detour(features.version())
                .map(detour -> common(detour.by(), features))
                .or(() -> operation.in(features.version()).map(form -> form.wires(features)))
                .orElse(List.of());
    }
}
