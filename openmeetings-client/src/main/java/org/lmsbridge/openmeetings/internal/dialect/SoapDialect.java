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

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.operation.Argument;
import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Endpoint;
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
                Optional.of(new Request.Body("text/xml; charset=UTF-8", envelope(call))));
    }

    private static String envelope(Call call) {
        StringWriter text = new StringWriter(512);
        try {
            XMLStreamWriter xml = SafeXml.output().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("s", "Envelope", ENVELOPE);
            xml.writeNamespace("s", ENVELOPE);
            xml.writeStartElement("s", "Body", ENVELOPE);
            String namespace = call.endpoint().namespace();
            xml.writeStartElement("o", call.endpoint().name(), namespace);
            xml.writeNamespace("o", namespace);
            for (Argument argument : call.arguments()) {
                write(xml, argument.name(), argument.value(), call.endpoint().isAxis2() ? namespace : null);
            }
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory cannot fail", e);
        }
        return text.toString();
    }

    private static void write(XMLStreamWriter xml, String name, @Nullable Object value, @Nullable String namespace)
            throws XMLStreamException {
        if (value == null) {
            return;
        }
        if (value instanceof List<?> values) {
            for (Object item : values) {
                write(xml, name, item, namespace);
            }
            return;
        }
        if (namespace == null) {
            xml.writeStartElement(name);
        } else {
            xml.writeStartElement("o", name, namespace);
        }
        if (value instanceof Map<?, ?> object) {
            for (Map.Entry<?, ?> property : object.entrySet()) {
                write(xml, String.valueOf(property.getKey()), property.getValue(), namespace);
            }
        } else {
            xml.writeCharacters(Encoding.checked(value.toString()));
        }
        xml.writeEndElement();
    }

    @Override
    public <B> Answer<B> decode(Reply reply, Class<B> shape) {
        Pages.refuse(reply);
        return XmlAnswers.read(reply, shape);
    }
}
