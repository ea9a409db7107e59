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
/** Client for the web services of Apache OpenMeetings 2.0 to 9. */
module org.lmsbridge.openmeetings {
    exports org.lmsbridge.openmeetings;
    exports org.lmsbridge.openmeetings.model;

    requires com.ctc.wstx;
    requires com.fasterxml.jackson.databind;
    requires jakarta.xml.bind;
    requires java.xml;
    requires org.apache.commons.codec;
    requires org.apache.httpcomponents.client5.httpclient5;
    requires org.apache.httpcomponents.core5.httpcore5;
    requires org.codehaus.stax2;
    requires org.slf4j;
    requires static transitive org.jspecify;

    opens org.lmsbridge.openmeetings.internal.wire to
            com.fasterxml.jackson.databind,
            jakarta.xml.bind;
}
