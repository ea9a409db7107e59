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
package org.lmsbridge.openmeetings.standin.wire;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * An XML element.
 *
 * @param namespace its namespace, empty when none
 * @param name its local name
 * @param nil whether it says it is nil
 * @param text the text directly in it
 * @param children the elements directly in it
 */
public record Node(String namespace, String name, boolean nil, String text, List<Node> children) {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final WstxInputFactory FACTORY = factory();

    private static WstxInputFactory factory() {
        WstxInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 64);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, 64);
        return factory;
    }

    /** Reads a document without ever following anything it refers to. */
    public static Node read(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
        try {
            reader.nextTag();
            Node root = element(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return root;
        } finally {
            reader.close();
        }
    }

    private static Node element(XMLStreamReader reader) throws XMLStreamException {
        String namespace = reader.getNamespaceURI();
        String name = reader.getLocalName();
        String nil = reader.getAttributeValue(XSI, "nil");
        StringBuilder text = new StringBuilder();
        List<Node> children = new ArrayList<>();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader));
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getText());
            }
        }
        return new Node(
                namespace == null ? "" : namespace,
                name,
                "true".equals(nil) || "1".equals(nil),
                text.toString(),
                children);
    }

    /** Name of the first element in a SOAP body, empty when there is none. */
    public static String soapOperation(byte[] document) {
        try {
            Node root = read(document);
            Node body = root.child("Body");
            return body == null || body.children.isEmpty() ? "" : body.children.get(0).name;
        } catch (XMLStreamException e) {
            return "";
        }
    }

    /** The first child of that local name, or null. */
    public @Nullable Node child(String local) {
        return children.stream()
                .filter(child -> child.name.equals(local))
                .findFirst()
                .orElse(null);
    }
}
