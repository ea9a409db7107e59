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
package org.lmsbridge.openmeetings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lmsbridge.openmeetings.internal.operation.Capability;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Remark;
import org.lmsbridge.openmeetings.internal.operation.Wire;

/** What the server can do, read from the table of operations. */
record SupportedOperations(Engine engine) {
    static SortedSet<String> names() {
        return new TreeSet<>(Capability.all().keySet());
    }

    Support of(String operation) {
        Capability capability = known(operation);
        Features features = Engine.translated(operation, engine::features);
        List<Wire> wires = capability.wires(features);
        Map<TransportChoice, String> reasons = new EnumMap<>(TransportChoice.class);
        for (Wire wire : Wire.values()) {
            capability.whyNotOver(wire, features).ifPresent(why -> reasons.put(choice(wire), why));
        }
        return new Support(
                operation,
                features.version(),
                capability.in(features.version()),
                wires.stream().map(SupportedOperations::choice).toList(),
                wires.isEmpty() ? java.util.Optional.empty() : java.util.Optional.of(choice(engine.wire(wires))),
                reasons,
                capability.notes(features.version()).stream().map(Remark::text).toList());
    }

    private static Capability known(String operation) {
        Capability capability = Capability.all().get(operation);
        if (capability != null) {
            return capability;
        }
        String service = operation.substring(0, Math.max(operation.indexOf('.'), 0));
        String near =
                names().stream().filter(name -> name.startsWith(service + ".")).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("There is no operation '" + operation + "'; "
                + (near.isEmpty() ? "OpenMeetings.operations() names them all" : service + " has " + near));
    }

    private static TransportChoice choice(Wire wire) {
        return wire == Wire.SOAP ? TransportChoice.SOAP : TransportChoice.REST;
    }
}
