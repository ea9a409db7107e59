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
package org.lmsbridge.openmeetings.standin.cxf;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Part;
import org.lmsbridge.openmeetings.standin.wire.Property;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.world.OmVersion;
import org.lmsbridge.openmeetings.standin.world.Words;

/** Reads path, query and form; objects come as JSON text without a root. */
final class RestArguments {
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Taken from the query alone, though a POST could bring a form. */
    private static final Set<String> QUERY_ONLY = Set.of(
            "GroupService.add.name",
            "ErrorService.report.message",
            "RoomService.hash.invite",
            "RoomService.hash.sendmail");

    private static final Map<String, String> WITHOUT_CONSTRUCTOR = Map.of(
            "userDTO", "org.apache.openmeetings.db.dto.user.UserDTO",
            "serverDTO", "org.apache.openmeetings.db.dto.server.ServerDTO");

    private final OmVersion version;
    private final Catalogue catalogue;
    private final Words words;

    RestArguments(OmVersion version, Catalogue catalogue, Words words) {
        this.version = version;
        this.catalogue = catalogue;
        this.words = words;
    }

    Args read(Call call, Signature signature, Map<String, String> inPath) {
        if (signature.id().equals("FileService.add")) {
            return new Args(upload(call, signature));
        }
        List<Map.Entry<String, String>> query = call.queryParameters();
        List<Map.Entry<String, String>> form = call.formParameters();
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Property parameter : signature.parameters()) {
            String name = parameter.name();
            List<String> given = new ArrayList<>();
            if (inPath.containsKey(name)) {
                given.add(inPath.getOrDefault(name, ""));
            } else if (!name.equals("sid") && !queryOnly(signature, parameter)) {
                given.addAll(Call.all(form, name));
            }
            if (given.isEmpty()) {
                given.addAll(Call.all(query, name));
            }
            if (!given.isEmpty()) {
                convertible(parameter);
            }
            int badStatus = call.method().equals("POST") && !queryOnly(signature, parameter) ? 400 : 404;
            List<@Nullable Object> read = new ArrayList<>();
            given.forEach(text -> read.add(value(parameter, text, badStatus)));
            values.put(name, parameter.many() ? read : read.isEmpty() ? null : read.get(0));
        }
        return new Args(values);
    }

    private boolean queryOnly(Signature signature, Property parameter) {
        boolean userOfEarly = version.before(3, 3, 2) && signature.id().equals("UserService.add");
        return userOfEarly || QUERY_ONLY.contains(signature.id() + "." + parameter.name());
    }

    /** Refuses what the early versions declared as a parameter without a way to make it of a text. */
    private void convertible(Property parameter) {
        String type = WITHOUT_CONSTRUCTOR.get(parameter.type());
        if (type != null && version.before(3, 3, 1)) {
            throw Failure.plain(
                    500,
                    "Parameter Class " + type + " has no constructor with single String parameter, static"
                            + " valueOf(String) or fromString(String) methods");
        }
    }

    private Map<String, @Nullable Object> upload(Call call, Signature signature) {
        Property bean = signature.parameters().get(1);
        Part file = call.part(bean.name());
        Part stream = call.part("stream");
        if (!call.multipart()) {
            throw Failure.status(415);
        }
        if (file == null) {
            throw Failure.status(400);
        }
        if (!file.contentType().equals("application/json")
                || (stream != null && !stream.contentType().equals("application/octet-stream"))) {
            throw Failure.status(415);
        }
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("sid", Call.first(call.queryParameters(), "sid"));
        values.put(bean.name(), unwrapped(bean.type(), new String(file.head(), StandardCharsets.UTF_8)));
        values.put("stream", stream);
        return values;
    }

    private Map<String, @Nullable Object> unwrapped(String type, String text) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Failure.status(400);
        }
        String root = json.isObject() && json.size() == 1 ? json.fieldNames().next() : "";
        if (!root.equals(type)) {
            String found =
                    json.isObject() && json.size() > 0 ? json.fieldNames().next() : "";
            throw Failure.plain(
                    400,
                    "JAXBException occurred : unexpected element (uri:\"\", local:\"" + found
                            + "\"). Expected elements are <{}" + type + ">. ");
        }
        return bean(type, json.get(type).toString(), 400);
    }

    private @Nullable Object value(Property parameter, String text, int badStatus) {
        if (catalogue.isBean(parameter.type())) {
            return bean(parameter.type(), text, badStatus);
        }
        return switch (parameter.type()) {
            case "long", "int" -> {
                try {
                    yield Long.valueOf(text);
                } catch (NumberFormatException e) {
                    throw Failure.status(404);
                }
            }
            case "boolean" -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private Map<String, @Nullable Object> bean(String type, String text, int badStatus) {
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw unreadable(type, text, badStatus);
        }
        boolean eitherWay = type.equals("userDTO") || (type.equals("appointmentDTO") && version.atLeast(3, 2, 0));
        if (eitherWay && json.path(type).isObject()) {
            json = json.path(type);
        }
        if (!json.isObject()) {
            throw Failure.status(badStatus);
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Property property : catalogue.bean(type).properties()) {
            JsonNode node = json.get(property.name());
            if (node != null && !node.isNull()) {
                values.put(property.name(), value(property, node, badStatus));
            } else if (property.type().equals("boolean") && property.primitive()) {
                values.put(property.name(), false);
            }
        }
        if (type.equals("address") && json.path("email").isTextual()) {
            values.put("email", json.path("email").asText());
        }
        if (type.equals("invitationDTO") && !values.containsKey("roomId")) {
            throw Failure.status(badStatus);
        }
        if (type.equals("roomDTO")) {
            defaults(values, badStatus);
        }
        return values;
    }

    /** Converters that let the exception of their JSON reader through; the others make it a status. */
    private Failure unreadable(String type, String text, int badStatus) {
        if (type.equals("userDTO")) {
            return Failure.escaped(Json.complaint(text));
        }
        return type.equals("appointmentDTO") && version.before(5, 0, 0)
                ? Failure.escaped(Json.unfinished(text, version.before(3, 2, 0)))
                : Failure.status(badStatus);
    }

    private void defaults(Map<String, @Nullable Object> values, int badStatus) {
        if (!values.containsKey("type") && version.atLeast(5, 0, 0)) {
            throw Failure.status(badStatus);
        }
        for (String empty : List.of("name", "comment", "redirectUrl", "tag")) {
            values.putIfAbsent(empty, "");
        }
        if (version.before(4, 0, 0)) {
            values.putIfAbsent("externalId", "");
            values.putIfAbsent("externalType", "");
        }
    }

    private @Nullable Object value(Property property, JsonNode node, int badStatus) {
        if (property.many()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(item -> list.add(checked(property, item, badStatus)));
            return list;
        }
        return checked(property, node, badStatus);
    }

    private @Nullable Object checked(Property property, JsonNode node, int badStatus) {
        if (catalogue.isBean(property.type())) {
            return bean(property.type(), node.toString(), badStatus);
        }
        String text = node.isValueNode() ? node.asText() : node.toString();
        boolean known = switch (property.type()) {
            case "roomType" -> words.readRoomType(text) != null;
            case "userType" -> words.isUserType(text);
            case "valid" -> words.readValidity(text) != null;
            case "roomElement" -> words.readElement(text) != null;
            default -> true;
        };
        if (!known) {
            throw Failure.status(badStatus);
        }
        return switch (property.type()) {
            case "long", "int" -> node.asLong();
            case "boolean" -> node.asBoolean();
            default -> text;
        };
    }
}
