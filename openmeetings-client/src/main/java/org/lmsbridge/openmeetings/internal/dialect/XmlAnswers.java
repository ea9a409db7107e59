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

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Unmarshaller;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.lmsbridge.openmeetings.internal.operation.OperationTable;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Refusals;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/** Reads XML answers: envelopes, and the bare response elements and four kinds of faults of Axis2's REST. */
final class XmlAnswers {
    /** Made on first use: it costs a hundred times what an answer does, and REST from 3.1 on never needs it. */
    private static final class Beans {
        static final JAXBContext CONTEXT = context();

        private static JAXBContext context() {
            try {
                return JAXBContext.newInstance(OperationTable.shapes().toArray(Class<?>[]::new));
            } catch (JAXBException e) {
                throw new IllegalStateException("the shapes of answers do not fit together", e);
            }
        }
    }

    private XmlAnswers() {}

    static <B> Answer<B> read(Reply reply, Class<B> shape) {
        try {
            PlainReader reader = new PlainReader(SafeXml.reader(reply.body()));
            try {
                return payload(reader, shape);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException | JAXBException e) {
            // the parser's message quotes the document
            throw new Unreadable("the XML of the answer is damaged or not allowed");
        }
    }

    private static <B> Answer<B> payload(PlainReader reader, Class<B> shape) throws XMLStreamException, JAXBException {
        while (reader.nextTag() == XMLStreamConstants.START_ELEMENT) {
            String name = reader.getLocalName();
            switch (name) {
                case "Envelope", "Body" -> {}
                case "Header" -> reader.skip();
                case "Fault", "Reason", "faultstring" -> throw fault(reader);
                default -> {
                    if (name.endsWith("Response")) {
                        return items(reader, shape);
                    }
                    throw new Unreadable("the XML is no answer of OpenMeetings");
                }
            }
        }
        throw new Unreadable("the XML holds no answer");
    }

    private static <B> Answer<B> items(PlainReader reader, Class<B> shape) throws XMLStreamException, JAXBException {
        List<B> items = new ArrayList<>();
        boolean nil = false;
        int depth = 0;
        for (int event = reader.nextWithNil(); depth >= 0; event = reader.nextWithNil()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (reader.isNil()) {
                    nil = true;
                    reader.skip();
                } else if (reader.getLocalName().equals("return")) {
                    items.add(item(reader, shape));
                } else {
                    throw new Unreadable("the answer holds something that is no result");
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
                return new Answer<>(nil && items.isEmpty(), items);
            } else if (event == XMLStreamConstants.CHARACTERS && !reader.isWhiteSpace()) {
                throw new Unreadable("the answer holds bare text");
            }
        }
        throw new Unreadable("the answer ends early");
    }

    private static <B> B item(PlainReader reader, Class<B> shape) throws XMLStreamException, JAXBException {
        if (shape == String.class) {
            return shape.cast(reader.getElementText());
        }
        Unmarshaller unmarshaller = Beans.CONTEXT.createUnmarshaller();
        OneElement element = new OneElement(reader);
        return unmarshaller.unmarshal(element, shape).getValue();
    }

    private static Refusal fault(PlainReader reader) throws XMLStreamException {
        String reason = reader.getLocalName().equals("faultstring") ? reader.getElementText() : "";
        while (reason.isEmpty() && reader.hasNext()) {
            if (reader.next() == XMLStreamConstants.START_ELEMENT
                    && (reader.getLocalName().equals("faultstring")
                            || reader.getLocalName().equals("Text"))) {
                reason = reader.getElementText();
            }
        }
        if (reason.contains("EPR") || reason.startsWith("Unexpected wrapper element")) {
            // quotes the whole request
            throw new Unreadable("this server does not know the operation; is it another version?");
        }
        return Refusals.told(reason);
    }
}
