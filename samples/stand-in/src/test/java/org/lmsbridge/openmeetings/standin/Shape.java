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
package org.lmsbridge.openmeetings.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What an answer looks like: status, content type, every path with the kind of value found there, and fixed texts. */
final class Shape {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final Pattern MESSAGE = Pattern.compile("<b>[Mm]essage</b>(?: <u>)?([^<]*)");
    private static final Pattern EXPECTED = Pattern.compile("<\\{}\\w+>(?:,<\\{}\\w+>)+");
    private static final Pattern FREE =
            Pattern.compile("[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f-]{27}|\\d+|\\[Missing].*", Pattern.DOTALL);

    private final Set<String> facts = new TreeSet<>();

    private Shape() {}

    static Set<String> of(Exchange.Answer answer) {
        Shape shape = new Shape();
        shape.facts.add("status " + answer.status());
        String type = answer.contentType().toLowerCase(Locale.ROOT).replaceAll("\\s|action=\"[^\"]*\";", "");
        shape.facts.add("type " + type);
        if (!answer.body().isBlank()) {
            shape.body(answer.body(), type);
        }
        return shape.facts;
    }

    private void body(String body, String type) {
        if (type.contains("html")) {
            Matcher message = MESSAGE.matcher(body.replace('\n', ' '));
            facts.add("html " + (message.find() ? message.group(1).strip() : "without message"));
        } else if (type.contains("json")) {
            json(body);
        } else {
            xml(body);
        }
    }

    private void json(String body) {
        try {
            json("$", JSON.readTree(body));
        } catch (JsonProcessingException e) {
            facts.add("text " + body);
        }
    }

    private void json(String path, JsonNode node) {
        if (node.isObject()) {
            facts.add(path + " object");
            node.properties().forEach(field -> json(path + "." + field.getKey(), field.getValue()));
        } else if (node.isArray()) {
            facts.add(path + " array");
            node.forEach(item -> json(path + "[]", item));
        } else {
            facts.add(path + " " + kind(path, node.asText(), node.getNodeType().name()));
        }
    }

    private static String kind(String path, String text, String type) {
        boolean fixed =
                path.matches(".*(serviceResult|return)[./](message|type|code)|.*faultstring|.*[./]Text|.*faultcode");
        if (fixed && !FREE.matcher(text).matches()) {
            return "= " + general(text);
        }
        if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
            return "date";
        }
        return text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? "dateTime" : type;
    }

    /** The text without what differs from server to server, and with the elements a hash table holds in one order. */
    private static String general(String text) {
        return EXPECTED.matcher(text)
                .replaceAll(list ->
                        Arrays.stream(list.group().split(",", -1)).sorted().collect(Collectors.joining(",")))
                // what a converter says quotes paths of the machine
                .replaceAll("(?s)^(key: \\w+).*", "$1")
                .replaceAll("http://[^/ ]+/", "http://host/")
                .replaceAll("[0-9a-f]{32}", "SID")
                .replaceAll("ns\\w+:Client", "ns:Client")
                .replaceAll("; nested exception.*", "")
                .replaceAll("\\s+", " ");
    }

    private void xml(String body) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(body)))
                    .getDocumentElement();
            xml("", root);
        } catch (ParserConfigurationException | SAXException | IOException e) {
            facts.add("text " + body);
        }
    }

    private void xml(String above, Element element) {
        String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
        String path = above + "/" + element.getLocalName();
        String typed = element.getAttributeNS(XSI, "type").replaceFirst(".*:", "");
        facts.add(path + " {" + namespace + "}" + typed);
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                xml(path, inner);
            }
        }
        if (element.getAttributeNS(XSI, "nil").equals("true")) {
            facts.add(path + " nil");
        } else if (leaf) {
            String text = element.getTextContent();
            String kind = text.matches("-?\\d+") ? "number" : text.matches("true|false") ? "boolean" : "text";
            facts.add(path + " " + kind(path, text, text.isEmpty() ? "empty" : kind));
        }
    }
}
