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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/**
 * What a recorded request said, read independently of the library: names, values and their order. Values are trees: a
 * text, an object, or a list.
 */
record RecordedArguments(Map<String, JsonNode> values, List<String> order) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The arguments; empty when the request is none that follows the rules (damaged on purpose). */
    static Optional<RecordedArguments> of(RecordedExchange exchange, String route) {
        try {
            return exchange.protocol().equals("soap") ? soap(exchange.requestBody()) : rest(exchange, route);
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static Optional<RecordedArguments> soap(String body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Element envelope = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)))
                .getDocumentElement();
        Element operation = elements(elements(envelope).stream()
                        .filter(element -> element.getLocalName().equals("Body"))
                        .findFirst()
                        .orElseThrow())
                .get(0);
        RecordedArguments arguments = new RecordedArguments(new LinkedHashMap<>(), new ArrayList<>());
        elements(operation).forEach(element -> arguments.add(element.getLocalName(), tree(element)));
        return Optional.of(arguments);
    }

    private static JsonNode tree(Element element) {
        List<Element> children = elements(element);
        if (children.isEmpty()) {
            return MAPPER.getNodeFactory().textNode(element.getTextContent());
        }
        ObjectNode object = MAPPER.createObjectNode();
        for (Element child : children) {
            put(object, child.getLocalName(), tree(child));
        }
        return object;
    }

    private static void put(ObjectNode object, String name, JsonNode value) {
        JsonNode present = object.get(name);
        if (present == null) {
            object.set(name, value);
        } else if (present instanceof ArrayNode list) {
            list.add(value);
        } else {
            object.set(name, MAPPER.createArrayNode().add(present).add(value));
        }
    }

    private static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    private static Optional<RecordedArguments> rest(RecordedExchange exchange, String route) throws Exception {
        RecordedArguments arguments = new RecordedArguments(new LinkedHashMap<>(), new ArrayList<>());
        if (route != null) {
            List<String> names = new ArrayList<>();
            Matcher variables = Pattern.compile("\\{(\\w+)}").matcher(route);
            while (variables.find()) {
                names.add(variables.group(1));
            }
            Pattern path = Pattern.compile(".*/services/" + route.replaceAll("\\{\\w+}", "([^/]*)") + "/?");
            Matcher matcher = path.matcher(exchange.path());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            for (int index = 0; index < names.size(); index++) {
                arguments.add(
                        names.get(index), node(decoded(matcher.group(index + 1).replace("+", "%2B"))));
            }
        }
        arguments.addPairs(exchange.query(), route != null);
        if (exchange.requestHeader("Content-Type").startsWith("multipart/form-data")) {
            for (RecordedParts.Part part : RecordedParts.of(exchange)) {
                arguments.add(part.name(), part.value());
            }
        } else if (!exchange.requestBody().isEmpty()) {
            if (!exchange.requestHeader("Content-Type").startsWith("application/x-www-form-urlencoded")) {
                return Optional.empty();
            }
            arguments.addPairs(exchange.requestBody(), route != null);
        }
        return Optional.of(arguments);
    }

    private void addPairs(String pairs, boolean json) throws JsonProcessingException {
        for (String pair : pairs.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String value = decoded(pair.substring(equals + 1));
                boolean object = json && value.startsWith("{");
                add(decoded(pair.substring(0, equals)), object ? MAPPER.readTree(value) : node(value));
            }
        }
    }

    private void add(String name, JsonNode value) {
        order.add(name);
        JsonNode present = values.get(name);
        if (present == null) {
            values.put(name, value);
        } else if (present instanceof ArrayNode list) {
            list.add(value);
        } else {
            values.put(name, MAPPER.createArrayNode().add(present).add(value));
        }
    }

    private static JsonNode node(String value) {
        return MAPPER.getNodeFactory().textNode(value);
    }

    private static String decoded(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }

    String text(String name) {
        JsonNode value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("not there: " + name);
        }
        return value.asText();
    }

    long number(String name) {
        return Long.parseLong(text(name));
    }

    boolean flag(String name) {
        return switch (text(name)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }

    Optional<Boolean> flagIfSaid(String name) {
        return values.containsKey(name) ? Optional.of(flag(name)) : Optional.empty();
    }

    /** The text of the first that is there. */
    String first(String... names) {
        for (String name : names) {
            JsonNode value = values.get(name);
            if (value != null) {
                return value.isArray() ? value.get(0).asText() : value.asText();
            }
        }
        throw new IllegalArgumentException("none of these");
    }
}
