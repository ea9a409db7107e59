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

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.operation.Features;
import org.lmsbridge.openmeetings.internal.operation.Form;
import org.lmsbridge.openmeetings.internal.operation.Operation;
import org.lmsbridge.openmeetings.internal.operation.OperationTable;

/** Finds the entry of the library's table that a recorded exchange belongs to. */
final class Table {
    private record Entry<I, O>(Operation<I, O> operation, Form<I, O> form) {
        Replay<I, O> replay(RecordedExchange exchange) {
            return new Replay<>(exchange, operation, form);
        }
    }

    private Table() {}

    /** The replay; empty when the library has no such operation. */
    static Optional<Replay<?, ?>> replay(RecordedExchange exchange) {
        Features features = new Features(exchange.version());
        List<Entry<?, ?>> entries = new ArrayList<>();
        for (Operation<?, ?> operation : OperationTable.all()) {
            entries(operation, exchange, features, entries);
        }
        return entries.stream()
                .filter(entry -> isMeant(entry.operation().id(), exchange))
                .sorted(java.util.Comparator.comparing(
                        entry -> !entry.form().versions().contain(exchange.version())))
                .findFirst()
                .map(entry -> entry.replay(exchange));
    }

    private static <I, O> void entries(
            Operation<I, O> operation, RecordedExchange exchange, Features features, List<Entry<?, ?>> entries) {
        for (Form<I, O> form : operation.forms()) {
            boolean named =
                    form.covers(exchange.spelling()) && form.endpoint(features).isAxis2() == features.axis2();
            if (named && (form.versions().contain(exchange.version()) || takes(form, exchange, features))) {
                entries.add(new Entry<>(operation, form));
            }
        }
    }

    /** Whether the form of another version is the same: what a version does not offer it still answers to. */
    private static boolean takes(Form<?, ?> form, RecordedExchange exchange, Features features) {
        List<String> names =
                form.signature().stream().map(argument -> argument.name()).toList();
        return RecordedArguments.of(exchange, form.endpoint(features).route())
                .filter(said -> names.containsAll(said.order()))
                .isPresent();
    }

    /** Where one operation of OpenMeetings does two things, the arguments tell which. */
    private static boolean isMeant(String id, RecordedExchange exchange) {
        return switch (id) {
            case "sessions.check" -> false;
            case "users.create" -> !isOfCallingSystem(exchange);
            case "users.createExternal" -> isOfCallingSystem(exchange);
            // read for its people as well
            case "rooms.list" -> !exchange.operation().equals("getRoomsWithCurrentUsersByList");
            case "rooms.findOrCreate" -> exchange.operation().equals("getRoomIdByExternalId") || room(exchange) != null;
            case "rooms.findByExternalId" -> room(exchange) == null;
            case "rooms.update" -> !exchange.operation().equals("add") || isUpdate(exchange);
            case "rooms.create" -> !exchange.operation().equals("add") || !isUpdate(exchange);
            case "calendar.update" -> !exchange.operation().equals("save") || hasNumber(exchange);
            case "calendar.create" -> !exchange.operation().equals("save") || !hasNumber(exchange);
            case "rooms.close" ->
                !exchange.operation().equals("closeRoom")
                        || said(exchange, "status").equals("true");
            case "rooms.open" ->
                !exchange.operation().equals("closeRoom")
                        || !said(exchange, "status").equals("true");
            case "networkTest.ping" -> exchange.query().contains("type=ping");
            case "networkTest.jitter" -> exchange.query().contains("type=jitter");
            case "networkTest.download" -> !exchange.query().matches(".*type=(ping|jitter).*");
            case "files.upload" -> isUpload(exchange);
            case "files.createFolder" -> !exchange.operation().equals("add") || !isUpload(exchange);
            default -> true;
        };
    }

    private static boolean isOfCallingSystem(RecordedExchange exchange) {
        return exchange.operation().equals("addNewUserWithExternalType")
                || exchange.requestBody().contains("externalId")
                || exchange.query().contains("externalId");
    }

    private static boolean isUpload(RecordedExchange exchange) {
        return exchange.requestBodyText().contains("name=\"stream\"");
    }

    private static boolean isUpdate(RecordedExchange exchange) {
        JsonNode room = room(exchange);
        return room != null && room.has("id");
    }

    private static boolean hasNumber(RecordedExchange exchange) {
        return RecordedArguments.of(exchange, "calendar")
                .map(said -> said.values().get("appointment"))
                .filter(appointment -> appointment.has("id"))
                .isPresent();
    }

    private static JsonNode room(RecordedExchange exchange) {
        String route = exchange.operation().equals("getExternal") ? "room/{type}/{externaltype}/{externalid}" : "room";
        return RecordedArguments.of(exchange, route)
                .map(said -> said.values().get("room"))
                .orElse(null);
    }

    private static String said(RecordedExchange exchange, String name) {
        return RecordedArguments.of(exchange, null)
                .map(arguments -> arguments.values().get(name))
                .map(JsonNode::asText)
                .orElse("");
    }
}
