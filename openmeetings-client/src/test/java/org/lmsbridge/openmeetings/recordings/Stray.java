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
package org.lmsbridge.openmeetings.recordings;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.dialect.Dialect;
import org.lmsbridge.openmeetings.internal.operation.Endpoint;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Form;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.OperationTable;

/**
 * A recorded exchange that is no operation: a page for people, a path that leads nowhere, a method that a path does not
 * have, damaged XML. Nobody can send it, but its answer can come back to anybody, from a proxy or a server that is being
 * replaced. So its answer is given to every operation of that version over that interface, and each must fail in one of
 * the library's own ways. Where the path leads to an operation after all, that one must read the answer as it is meant.
 */
record Stray(RecordedExchange exchange) {
    /** Whether that OpenMeetings has no operation of that name. */
    boolean isNone() {
        return !Catalogue.has(exchange.spelling(), exchange.version());
    }

    /** What is wrong with how it reads. */
    List<String> complaints() {
        List<Operation<?, ?>> all = OperationTable.all().stream()
                .filter(operation -> operation
                        .in(exchange.version())
                        .filter(form -> form.wires(features()).contains(exchange.wire()))
                        .isPresent())
                .<Operation<?, ?>>map(operation -> operation)
                .toList();
        List<Operation<?, ?>> meant = all.stream().filter(this::leadsTo).toList();
        if (all.isEmpty()) {
            return List.of("nothing has read the answer");
        }
        return (meant.isEmpty() ? all : meant)
                .stream()
                        .flatMap(operation -> complaint(operation, !meant.isEmpty()).stream())
                        .toList();
    }

    private <I, O> Optional<String> complaint(Operation<I, O> operation, boolean meant) {
        Outcome outcome = outcome(operation.in(exchange.version()).orElseThrow());
        if (outcome instanceof Outcome.Value && !meant) {
            return Optional.of(operation.id() + " reads a value: " + outcome);
        }
        // whoever is answered so has not been told anything of his login
        return new Expectation(exchange, false).complaint(outcome).map(complaint -> operation.id() + ": " + complaint);
    }

    private <I, O> Outcome outcome(Form<I, O> form) {
        Dialect dialect = Dialect.of(form.endpoint(features()), exchange.wire());
        return Outcome.of(() -> form.read(null, dialect.decode(exchange.reply(), form.shape())));
    }

    private boolean leadsTo(Operation<?, ?> operation) {
        return leadsTo(operation.in(exchange.version()).orElseThrow().endpoint(features()));
    }

    /** Whether the path is one by which OpenMeetings finds the operation, though another than the library's. */
    private boolean leadsTo(Endpoint endpoint) {
        if (exchange.protocol().equals("soap")) {
            return false;
        }
        String path = endpoint.isAxis2()
                ? Pattern.quote(endpoint.service()) + "(\\.\\w+Endpoint)?/" + Pattern.quote(endpoint.name())
                : String.valueOf(endpoint.route()).replaceAll("\\{\\w+}", "[^/]+");
        boolean method = endpoint.isAxis2() || endpoint.method().equals(exchange.method());
        return method && exchange.path().matches("(?i).*/services/" + path + "/?");
    }

    private Features features() {
        return new Features(exchange.version());
    }
}
