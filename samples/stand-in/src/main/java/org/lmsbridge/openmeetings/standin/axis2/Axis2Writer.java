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

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.BeanType;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Property;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.wire.Xml;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/** Writes results: alphabetical properties with their type, nil for null, dates without time of day. */
final class Axis2Writer {
    private static final String XSI = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";

    private final Catalogue catalogue;
    private final String namespace;

    Axis2Writer(OmVersion version) {
        this.catalogue = Catalogue.of(version);
        this.namespace = namespace(version);
    }

    static String namespace(OmVersion version) {
        return "http://services.axis.openmeetings." + (version.before(2, 1, 0) ? "org" : "apache.org");
    }

    /** The response element of an operation. */
    String response(Signature signature, @Nullable Object result) {
        Map<String, String> prefixes = new TreeMap<>();
        StringBuilder body = new StringBuilder();
        if (signature.result().many() && result instanceof List<?> list) {
            list.forEach(item -> item(body, "ns:return", item, prefixes, true));
        } else {
            item(body, "ns:return", result, prefixes, true);
        }
        StringBuilder start = new StringBuilder("<ns:" + signature.name() + "Response xmlns:ns=\"" + namespace + "\"");
        prefixes.forEach((uri, prefix) -> start.append(" xmlns:" + prefix + "=\"" + uri + "\""));
        String end = "</ns:" + signature.name() + "Response>";
        return body.length() == 0 ? start + "/>" : start + ">" + body + end;
    }

    private void item(
            StringBuilder out, String name, @Nullable Object value, Map<String, String> prefixes, boolean outer) {
        String xsi = outer ? XSI : "";
        if (value == null) {
            out.append("<" + name + xsi + " xsi:nil=\"true\"/>");
        } else if (value instanceof Bean bean) {
            BeanType type = catalogue.bean(bean.type());
            String prefix = prefixes.computeIfAbsent(type.namespace(), uri -> "ax2" + (prefixes.size() + 1));
            boolean generic = type.name().equals("SearchResult");
            out.append("<" + name + (generic ? xsi : xsi + " xsi:type=\"" + prefix + ":" + type.name() + "\"") + ">");
            for (Property property : type.properties()) {
                property(out, prefix + ":" + property.name(), property, bean.get(property.name()), prefixes);
            }
            out.append("</" + name + ">");
        } else {
            out.append("<" + name + ">" + Xml.text(value.toString()) + "</" + name + ">");
        }
    }

    private void property(
            StringBuilder out, String name, Property property, @Nullable Object value, Map<String, String> prefixes) {
        if (property.many() && value instanceof List<?> list) {
            list.forEach(element -> item(out, name, element, prefixes, false));
        } else if (value == null && !property.nillable()) {
            out.append("<" + name + ">" + (property.type().equals("boolean") ? "false" : "0") + "</" + name + ">");
        } else {
            item(out, name, value instanceof Instant instant ? date(property, instant) : value, prefixes, false);
        }
    }

    private static String date(Property property, Instant instant) {
        return property.type().equals("date")
                ? DateTimeFormatter.ISO_LOCAL_DATE.format(instant.atOffset(ZoneOffset.UTC))
                : DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").format(instant.atOffset(ZoneOffset.UTC));
    }
}
