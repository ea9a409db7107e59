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

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Shows a document without namespaces, attributes and nil elements: OpenMeetings moves its beans to another namespace
 * with each release and picks new prefixes at each start, while the local names hardly change.
 */
final class PlainReader extends StreamReaderDelegate {
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    PlainReader(XMLStreamReader reader) {
        super(reader);
    }

    /** Whether the element under the cursor says that there is nothing. */
    boolean isNil() {
        String nil = getParent().getAttributeValue(XSI, "nil");
        return "true".equals(nil) || "1".equals(nil);
    }

    @Override
    public int next() throws XMLStreamException {
        int event = super.next();
        while (event == XMLStreamConstants.DTD || (event == XMLStreamConstants.START_ELEMENT && isNil())) {
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("document types are not read");
            }
            skip();
            event = super.next();
        }
        return event;
    }

    /** Like {@link #next}, but stops at nil elements too. */
    int nextWithNil() throws XMLStreamException {
        int event = super.next();
        if (event == XMLStreamConstants.DTD) {
            throw new XMLStreamException("document types are not read");
        }
        return event;
    }

    /** Moves from the start of an element to its end. */
    void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = super.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    @Override
    public int nextTag() throws XMLStreamException {
        int event = next();
        while ((event == XMLStreamConstants.CHARACTERS && isWhiteSpace())
                || event == XMLStreamConstants.SPACE
                || event == XMLStreamConstants.COMMENT
                || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            event = next();
        }
        if (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT) {
            throw new XMLStreamException("expected an element");
        }
        return event;
    }

    @Override
    public String getNamespaceURI() {
        return "";
    }

    @Override
    public String getPrefix() {
        return "";
    }

    @Override
    public javax.xml.namespace.QName getName() {
        return new javax.xml.namespace.QName(getLocalName());
    }

    @Override
    public int getAttributeCount() {
        return 0;
    }

    @Override
    public int getNamespaceCount() {
        return 0;
    }
}
