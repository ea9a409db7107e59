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
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * The leaves of a recorded answer. Each is found again in the decoded value if the value changes when the leaf does:
 * so every leaf comes with the whole answer in which it alone is another.
 */
final class Leaves {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /**
     * One leaf.
     *
     * @param path names from the result down, joined by a slash
     * @param text what it says
     * @param altered the answer in which it says something else
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Leaf(String path, String text, byte[] altered) {
        /** Whether the text itself must be found in the value, not only its effect. */
        boolean isFreeText() {
            return text.chars().anyMatch(Character::isLetter)
                    && !text.equals("true")
                    && !text.equals("false")
                    && !text.matches("\\d{4}-\\d\\d-\\d\\d.*")
                    && !path.matches(".*(type|status|rights|reminder|hiddenElements|roomtype/.*)$");
        }
    }

    private Leaves() {}

    static List<Leaf> of(byte[] body) throws Exception {
        return body[0] == '{' ? json(body) : xml(body);
    }

    private static String changed(String text) {
        if (text.equals("true")) {
            return "false";
        }
        if (text.equals("false")) {
            return "true";
        }
        if (text.matches("-?\\d{1,17}")) {
            return Long.toString(Long.parseLong(text) + 1);
        }
        return "7" + text;
    }

    private static List<Leaf> json(byte[] body) throws JsonProcessingException {
        JsonNode root = tree(body);
        List<Leaf> leaves = new ArrayList<>();
        walk(root, root, "", leaves);
        return leaves;
    }

    private static JsonNode tree(byte[] body) throws JsonProcessingException {
        return MAPPER.readTree(new String(body, StandardCharsets.UTF_8));
    }

    private static void walk(JsonNode root, JsonNode node, String path, List<Leaf> leaves)
            throws JsonProcessingException {
        if (node instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode child = object.get(name);
                String below = path + "/" + name;
                if (child.isContainerNode()) {
                    walk(root, child, below, leaves);
                } else if (!child.isNull()) {
                    object.put(name, changed(child.asText()));
                    leaves.add(new Leaf(below, child.asText(), bytes(root)));
                    object.set(name, child);
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int index = 0; index < array.size(); index++) {
                JsonNode child = array.get(index);
                if (child instanceof ContainerNode<?>) {
                    walk(root, child, path, leaves);
                } else {
                    array.set(index, MAPPER.getNodeFactory().textNode(changed(child.asText())));
                    leaves.add(new Leaf(path, child.asText(), bytes(root)));
                    array.set(index, child);
                }
            }
        }
    }

    private static List<String> names(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] bytes(JsonNode root) throws JsonProcessingException {
        return MAPPER.writeValueAsBytes(root);
    }

    private static List<Leaf> xml(byte[] body) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(body));
        Transformer writer = TransformerFactory.newInstance().newTransformer();
        List<Leaf> leaves = new ArrayList<>();
        walk(document, writer, document.getDocumentElement(), "", leaves);
        return leaves;
    }

    private static void walk(Document document, Transformer writer, Element element, String path, List<Leaf> leaves)
            throws Exception {
        if (element.getLocalName().equals("Header") || "true".equals(element.getAttributeNS(XSI, "nil"))) {
            return;
        }
        List<Element> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                children.add(nested);
            }
        }
        for (Element child : children) {
            walk(document, writer, child, path + "/" + child.getLocalName(), leaves);
        }
        if (children.isEmpty() && path.contains("return")) {
            String text = element.getTextContent();
            element.setTextContent(changed(text));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            writer.transform(new DOMSource(document), new StreamResult(out));
            leaves.add(new Leaf(path, text, out.toByteArray()));
            element.setTextContent(text);
        }
    }
}
