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
package org.lmsbridge.openmeetings.internal.wire;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlTransient;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Shape of something OpenMeetings answers with. Fields are named as on the wire and are all texts, since JSON answers
 * turn texts into numbers and numbers into texts; a field that is null was absent or nil. What no field is named after
 * is kept too.
 */
@XmlAccessorType(XmlAccessType.FIELD)
@XmlTransient
abstract class WireBean {
    private static final Pattern SECRET = Pattern.compile("(?i)passw|hash|session|publicSID");

    @XmlAnyElement
    private List<Element> elements = new ArrayList<>();

    @XmlTransient
    private final Map<String, String> properties = new LinkedHashMap<>();

    @JsonAnySetter
    void property(String name, JsonNode value) {
        flatten(name, value);
    }

    /** Everything without a field, nested names joined by a slash. */
    Map<String, String> others() {
        for (Element element : elements) {
            flatten("", element);
        }
        elements = new ArrayList<>();
        return properties;
    }

    /** The same but for what lets somebody in: entities of 2.0 to 3.0.3 hold passwords, hashes and sessions of users. */
    Map<String, String> withoutSecrets() {
        Map<String, String> open = new LinkedHashMap<>(others());
        open.keySet().removeIf(name -> SECRET.matcher(name).find());
        return open;
    }

    private void flatten(String path, JsonNode value) {
        if (value.isObject()) {
            value.properties().forEach(entry -> flatten(path + "/" + entry.getKey(), entry.getValue()));
        } else if (value.isArray()) {
            value.forEach(item -> flatten(path, item));
        } else if (!value.isNull()) {
            put(path, value.asText());
        }
    }

    private void flatten(String prefix, Element element) {
        String path = prefix + element.getLocalName();
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                flatten(path + "/", nested);
                leaf = false;
            }
        }
        if (leaf) {
            put(path, element.getTextContent());
        }
    }

    private void put(String path, String value) {
        properties.merge(path, value, (one, other) -> one + "," + other);
    }
}
