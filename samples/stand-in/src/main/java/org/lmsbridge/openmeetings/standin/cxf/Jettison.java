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
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Property;

/**
 * OpenMeetings' JSON: a root named after the bean, lists inside that collapse, and texts that look like numbers or
 * booleans written as such.
 */
final class Jettison {
    private static final Pattern NUMBER = Pattern.compile("0|-?[1-9]\\d{0,18}");

    private final Catalogue catalogue;

    Jettison(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String write(Property result, Object value) {
        StringBuilder out = new StringBuilder("{\"").append(result.type()).append("\":");
        if (value instanceof List<?> list) {
            array(out, list);
        } else {
            value(out, value);
        }
        return out.append('}').toString();
    }

    private void array(StringBuilder out, List<?> list) {
        out.append('[');
        for (int i = 0; i < list.size(); i++) {
            out.append(i == 0 ? "" : ",");
            value(out, list.get(i));
        }
        out.append(']');
    }

    private void value(StringBuilder out, @Nullable Object value) {
        if (value instanceof Bean bean) {
            bean(out, bean);
        } else if (value instanceof Boolean || value instanceof Number) {
            out.append(value);
        } else {
            String text = value instanceof Instant instant ? instant.toString() : String.valueOf(value);
            out.append(bare(text) ? text : quoted(text));
        }
    }

    private void bean(StringBuilder out, Bean bean) {
        out.append('{');
        boolean first = true;
        for (Property property : catalogue.bean(bean.type()).properties()) {
            Object value = bean.get(property.name());
            if (value == null && property.primitive()) {
                value = property.type().equals("boolean") ? (Object) false : (Object) 0;
            }
            if (value == null || (value instanceof List<?> list && list.isEmpty())) {
                continue;
            }
            out.append(first ? "\"" : ",\"").append(property.name()).append("\":");
            first = false;
            if (value instanceof List<?> list && list.size() > 1) {
                array(out, list);
            } else {
                value(out, value instanceof List<?> list ? list.get(0) : value);
            }
        }
        out.append('}');
    }

    private static boolean bare(String text) {
        if (text.equals("true") || text.equals("false")) {
            return true;
        }
        if (!NUMBER.matcher(text).matches()) {
            return false;
        }
        try {
            Long.parseLong(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '/' -> out.append(i > 0 && text.charAt(i - 1) == '<' ? "\\/" : "/");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < ' ' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
