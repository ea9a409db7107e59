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
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * Ends a document behind the element under the cursor. JAXB looks one step ahead, which would eat the end of the list
 * that the element stands in.
 */
final class OneElement extends StreamReaderDelegate {
    private int depth = 1;
    private boolean over;

    OneElement(PlainReader reader) {
        super(reader);
    }

    @Override
    public int next() throws XMLStreamException {
        if (depth == 0) {
            over = true;
            return XMLStreamConstants.END_DOCUMENT;
        }
        int event = super.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    @Override
    public int getEventType() {
        return over ? XMLStreamConstants.END_DOCUMENT : super.getEventType();
    }

    @Override
    public boolean hasNext() throws XMLStreamException {
        return !over && super.hasNext();
    }
}
