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
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether two requests say the same: every argument of the recorded one, by value; in SOAP in the same order. What ours
 * says beyond that must be what OpenMeetings takes when nothing is said, unless ours is an overload that carries more.
 */
record Equivalence(boolean ordered, boolean sameOperation) {
    private static final Pattern TIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)(Z|[+-]\\d\\d:?\\d\\d)");
    private static final Set<String> DEFAULTS = Set.of("", "false", "[]", "0");

    /** What differs; empty when nothing does. */
    Optional<String> difference(RecordedArguments recorded, RecordedArguments ours) {
        if (ordered
                && !ours.order().stream()
                        .filter(recorded.order()::contains)
                        .toList()
                        .equals(recorded.order())) {
            return Optional.of("order " + ours.order() + " instead of " + recorded.order());
        }
        for (Map.Entry<String, JsonNode> argument : recorded.values().entrySet()) {
            Optional<String> difference = difference(
                    argument.getKey(), argument.getValue(), ours.values().get(argument.getKey()));
            if (difference.isPresent()) {
                return difference;
            }
        }
        if (!sameOperation) {
            return Optional.empty();
        }
        return ours.values().entrySet().stream()
                .filter(argument -> !recorded.values().containsKey(argument.getKey()))
                .filter(argument -> !isDefault(argument.getValue()))
                .map(argument -> argument.getKey() + " is too much")
                .findFirst();
    }

    private Optional<String> difference(String name, JsonNode recorded, JsonNode ours) {
        if (ours == null) {
            return isDefault(recorded) ? Optional.empty() : Optional.of(name + " is missing");
        }
        if (!recorded.isObject()) {
            return sameText(recorded, ours)
                    ? Optional.empty()
                    : Optional.of(name + " is " + ours + " instead of " + recorded);
        }
        if (ordered) {
            List<String> names = names(recorded);
            List<String> common = names(ours).stream().filter(names::contains).toList();
            if (!common.equals(names.stream().filter(common::contains).toList())) {
                return Optional.of("order in " + name + ": " + common + " instead of " + names);
            }
        }
        for (String property : names(recorded)) {
            Optional<String> difference = difference(name + "." + property, recorded.get(property), ours.get(property));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return names(ours).stream()
                .filter(property -> !recorded.has(property) && !isDefault(ours.get(property)))
                // a room without seats gets four
                .filter(property -> !property.equals("capacity") && !property.equals("numberOfPartizipants"))
                // the external id of a room that is found or made stands in the path as well
                .filter(property -> !property.startsWith("external"))
                // the room of a file goes as its group too, which OpenMeetings takes for the room
                .filter(property -> !name.equals("file") || !property.matches("roomId|groupId"))
                .map(property -> name + "." + property + " is too much")
                .findFirst();
    }

    /** Lists of one and single values are the same, and the order of a set does not matter. */
    private static boolean sameText(JsonNode recorded, JsonNode ours) {
        return sorted(recorded).equals(sorted(ours));
    }

    private static List<String> sorted(JsonNode node) {
        if (!node.isArray()) {
            return List.of(text(node));
        }
        java.util.ArrayList<String> texts = new java.util.ArrayList<>();
        node.forEach(item -> texts.add(text(item)));
        texts.sort(null);
        return texts;
    }

    private static String text(JsonNode node) {
        return node.isObject() ? new java.util.TreeMap<>(flat(node)).toString() : instant(node.asText());
    }

    /** The text with its times in one zone: they are the same whatever zone they are told in. */
    static String instant(String text) {
        return TIME.matcher(text)
                .replaceAll(time -> OffsetDateTime.parse(
                                time.group(1) + time.group(2).replaceAll("(\\d\\d)(\\d\\d)$", "$1:$2"))
                        .toInstant()
                        .toString());
    }

    private static Map<String, String> flat(JsonNode node) {
        Map<String, String> flat = new java.util.HashMap<>();
        node.properties()
                .forEach(entry -> flat.put(entry.getKey(), entry.getValue().asText()));
        return flat;
    }

    private static boolean isDefault(JsonNode value) {
        return value == null || DEFAULTS.contains(value.isArray() ? value.toString() : value.asText("?"));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new java.util.ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
