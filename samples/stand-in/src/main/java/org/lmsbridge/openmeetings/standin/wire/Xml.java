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
package org.lmsbridge.openmeetings.standin.wire;

/** Escaping. */
public final class Xml {
    private Xml() {}

    /** Text as OpenMeetings writes it: only {@code &} and {@code <} are escaped. */
    public static String text(String text) {
        // a bare > is legal, and what OpenMeetings writes, but not behind two brackets
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("]]>", "]]&gt;");
    }

    /** Text for an HTML page, safe in attributes too. */
    public static String html(String text) {
        return text(text).replace(">", "&gt;").replace("\"", "&quot;").replace("'", "&#39;");
    }
}
