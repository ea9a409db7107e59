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

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.operation.Argument;
import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Endpoint;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.wire.Answer;

/**
 * SOAP 1.1, document/literal wrapped. Axis2 wants its children qualified, in the order of the WSDL, and an action;
 * CXF refuses qualified children.
 */
final class SoapDialect implements Dialect {
    static final SoapDialect INSTANCE = new SoapDialect();

    private static final String ENVELOPE = "http://schemas.xmlsoap.org/soap/envelope/";

    private SoapDialect() {}

    @Override
    public Request encode(Call call) {
        Endpoint endpoint = call.endpoint();
        String action = endpoint.isAxis2() ? "\"urn:" + endpoint.name() + "\"" : "\"\"";
        return new Request(
                "POST",
                "services/" + endpoint.service(),
                Map.of("SOAPAction", action, "Accept", "text/xml"),
                Optional.of(new Request.Text("text/xml; charset=UTF-8", envelope(call))));
    }

    /** Written by hand: half of what a warm call costs over SOAP went into a writer made for each envelope. */
    private static String envelope(Call call) {
        String operation = call.endpoint().name();
        String prefix = call.endpoint().isAxis2() ? "o:" : "";
        StringBuilder xml = new StringBuilder(512)
                .append("<?xml version='1.0' encoding='UTF-8'?><s:Envelope xmlns:s=\"" + ENVELOPE + "\"><s:Body><o:")
                .append(operation)
                .append(" xmlns:o=\"")
                .append(call.endpoint().namespace())
                .append("\">");
        for (Argument argument : call.arguments()) {
            write(xml, prefix + argument.name(), argument.over(Wire.SOAP).value(), prefix);
        }
        return xml.append("</o:")
                .append(operation)
                .append("></s:Body></s:Envelope>")
                .toString();
    }

    private static void write(StringBuilder xml, String name, @Nullable Object value, String prefix) {
        if (value == null) {
            return;
        }
        if (value instanceof List<?> values) {
            values.forEach(item -> write(xml, name, item, prefix));
            return;
        }
        xml.append('<').append(name).append('>');
        if (value instanceof Map<?, ?> object) {
            object.forEach((property, item) -> write(xml, prefix + property, item, prefix));
        } else {
            escape(xml, Encoding.text(value));
        }
        xml.append("</").append(name).append('>');
    }

    /** Line feeds stay, but a carriage return would be read as one unless it is written as a number. */
    private static void escape(StringBuilder xml, String text) {
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '\r' -> xml.append("&#xd;");
                default -> xml.append(character);
            }
        }
    }

    @Override
    public <B> Answer<B> decode(Reply reply, Class<B> shape) {
        Pages.refuse(reply);
        return XmlAnswers.read(reply, shape);
    }
}
