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
package org.lmsbridge.openmeetings.internal.dialect;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.operation.Argument;
import org.lmsbridge.openmeetings.internal.operation.Place;
import org.lmsbridge.openmeetings.internal.wire.Refusal;

/** Texts in addresses and forms. */
final class Encoding {
    /** In full: Axis2 reads no time without a zone, and the same instant reads the same everywhere. */
    private static final DateTimeFormatter XML_TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Encoding() {}

    /** Names and values of one place, as in a query or a form. */
    static String pairs(List<Argument> arguments, Place place) {
        StringJoiner pairs = new StringJoiner("&");
        for (Argument argument : arguments) {
            if (argument.place() == place) {
                add(pairs, argument.name(), argument.value());
            }
        }
        return pairs.toString();
    }

    private static void add(StringJoiner pairs, String name, @Nullable Object value) {
        if (value instanceof List<?> values) {
            values.forEach(item -> add(pairs, name, item));
        } else if (value != null) {
            pairs.add(component(name) + "=" + component(text(value)));
        }
    }

    /** A single value as XML and Axis2 write it. */
    static String text(Object value) {
        return checked(value instanceof Instant instant ? XML_TIME.format(instant) : value.toString());
    }

    /** A route with its {@code {parameters}} filled in. */
    static String path(String route, List<Argument> arguments) {
        String path = route;
        for (Argument argument : arguments) {
            if (argument.place() == Place.PATH) {
                String value = checked(String.valueOf(argument.value()));
                // Tomcat refuses %2F, and a dot segment would be another address
                if (value.isEmpty()
                        || value.contains("/")
                        || value.contains("\\")
                        || value.equals(".")
                        || value.equals("..")) {
                    throw Refusal.of(
                            Refusal.Kind.INVALID, null, "this " + argument.name() + " cannot be part of an address");
                }
                path = path.replace(
                        "{" + argument.name() + "}", component(value).replace("+", "%20"));
            }
        }
        return path;
    }

    /**
     * The text, when it can be carried: XML has no control characters, and no encoding has half of a surrogate pair.
     */
    static String checked(String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character >= ' ' && character < Character.MIN_SURROGATE) {
                continue;
            }
            int codePoint = text.codePointAt(index);
            if (!isCarried(codePoint)) {
                throw Refusal.of(
                        Refusal.Kind.INVALID,
                        null,
                        "a text holds the character U+" + String.format("%04X", codePoint)
                                + ", which OpenMeetings cannot be sent");
            }
            index += Character.charCount(codePoint) - 1;
        }
        return text;
    }

    private static boolean isCarried(int codePoint) {
        return codePoint == '\t'
                || codePoint == '\n'
                || codePoint == '\r'
                || (codePoint >= 0xE000 && codePoint < 0xFFFE)
                || codePoint >= 0x10000;
    }

    private static String component(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
