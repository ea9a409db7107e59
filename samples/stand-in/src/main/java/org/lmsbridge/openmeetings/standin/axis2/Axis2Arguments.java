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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Node;
import org.lmsbridge.openmeetings.standin.wire.Property;
import org.lmsbridge.openmeetings.standin.wire.Signature;

/** Reads arguments as Axis2 does: by name over REST, in order over SOAP. */
final class Axis2Arguments {
    private final String namespace;

    Axis2Arguments(String namespace) {
        this.namespace = namespace;
    }

    /** From a query and a form. */
    Args rest(Signature signature, List<Map.Entry<String, String>> parameters) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (Property parameter : signature.parameters()) {
            List<String> given = Call.all(parameters, parameter.name());
            if (given.isEmpty() && !parameter.type().equals("string")) {
                throw new Missing("Required element {" + namespace + "}" + parameter.name()
                        + " defined in the schema can not be found in the request");
            }
            List<@Nullable Object> read = new ArrayList<>();
            given.forEach(text -> read.add(value(parameter, text)));
            values.put(parameter.name(), parameter.many() ? read : read.isEmpty() ? null : read.get(0));
        }
        return new Args(values);
    }

    /** From the children of the body element: they are walked once, skipping forward over missing ones. */
    Args soap(Signature signature, Node operation) {
        Map<String, @Nullable Object> values = new HashMap<>();
        List<Property> parameters = signature.parameters();
        int at = 0;
        String before = "";
        for (Node child : operation.children()) {
            boolean again = at > 0
                    && child.name().equals(before)
                    && parameters.get(at - 1).many();
            if (!again) {
                if (at >= parameters.size()) {
                    break;
                }
                while (!parameters.get(at).name().equals(child.name())) {
                    at++;
                    if (at == parameters.size()) {
                        throw Failure.service("Index " + at + " out of bounds for length " + at);
                    }
                }
                at++;
            }
            before = child.name();
            put(values, parameters.get(at - 1), child);
        }
        for (Property parameter : parameters) {
            if (parameter.primitive() && values.get(parameter.name()) == null) {
                throw Failure.service(null);
            }
        }
        return new Args(values);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> values, Property parameter, Node child) {
        Object value = child.nil() ? null : value(parameter, child.text());
        if (parameter.many()) {
            ((List<@Nullable Object>)
                            values.computeIfAbsent(parameter.name(), name -> new ArrayList<@Nullable Object>()))
                    .add(value);
        } else {
            values.put(parameter.name(), value);
        }
    }

    private static @Nullable Object value(Property parameter, String text) {
        return switch (parameter.type()) {
            case "long", "int" -> number(parameter, text);
            case "boolean" -> text.isEmpty() ? null : (Object) Boolean.valueOf(text.strip());
            default -> text;
        };
    }

    private static @Nullable Object number(Property parameter, String text) {
        if (text.isEmpty()) {
            if (parameter.primitive()) {
                throw Failure.service(null);
            }
            return null;
        }
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw Failure.caller("Invalid value \"" + text + "\" for element " + parameter.name());
        }
    }

    /** A parameter REST insists on; told in a form of its own. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String text) {
            super(text);
        }
    }
}
