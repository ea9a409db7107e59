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

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Node;
import org.lmsbridge.openmeetings.standin.wire.Property;
import org.lmsbridge.openmeetings.standin.wire.Xml;

/** Reads and writes SOAP: children without namespace, in any order, none unknown. */
final class CxfXml {
    private final Catalogue catalogue;

    CxfXml(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    Args read(List<Property> properties, Node element) {
        return new Args(values(properties, element));
    }

    private Map<String, @Nullable Object> values(List<Property> properties, Node element) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Node child : element.children()) {
            Property property = properties.stream()
                    .filter(one ->
                            one.name().equals(child.name()) && child.namespace().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> unexpected(properties, child));
            Object value = child.nil() ? null : value(property, child);
            if (property.many()) {
                List<@Nullable Object> list = new ArrayList<>();
                if (values.get(property.name()) instanceof List<?> before) {
                    list.addAll(before);
                }
                list.add(value);
                values.put(property.name(), list);
            } else {
                values.put(property.name(), value);
            }
        }
        return values;
    }

    private static Failure unexpected(List<Property> properties, Node child) {
        String expected = properties.stream()
                .map(Property::name)
                .sorted()
                .map(name -> "<{}" + name + ">")
                .collect(Collectors.joining(","));
        return Failure.caller("Unmarshalling Error: unexpected element (uri:\"" + child.namespace() + "\", local:\""
                + child.name() + "\"). Expected elements are " + (expected.isEmpty() ? "(none)" : expected) + " ");
    }

    private @Nullable Object value(Property property, Node node) {
        String text = node.text();
        if (property.type().equals("inputStream")) {
            throw Failure.caller("Unmarshalling Error: Unable to create an instance of java.io.InputStream ");
        }
        if (catalogue.isBean(property.type())) {
            return values(catalogue.bean(property.type()).properties(), node);
        }
        return switch (property.type()) {
            case "long", "int" -> {
                try {
                    yield Long.valueOf(text.strip());
                } catch (NumberFormatException e) {
                    throw Failure.caller("Unmarshalling Error: For input string: \"" + text + "\" ");
                }
            }
            case "boolean" -> text.strip().equals("true") || text.strip().equals("1");
            default -> text;
        };
    }

    void write(StringBuilder out, Property property, @Nullable Object value) {
        if (value instanceof List<?> list) {
            list.forEach(item -> write(out, property, item));
        } else if (value != null) {
            out.append('<').append(property.name()).append('>');
            if (value instanceof Bean bean) {
                for (Property child : catalogue.bean(bean.type()).properties()) {
                    Object given = bean.get(child.name());
                    boolean zero = given == null && child.primitive();
                    Object none = child.type().equals("boolean") ? (Object) false : (Object) 0;
                    write(out, child, zero ? none : given);
                }
            } else {
                out.append(Xml.text(value instanceof Instant instant ? instant.toString() : value.toString()));
            }
            out.append("</").append(property.name()).append('>');
        }
    }
}
