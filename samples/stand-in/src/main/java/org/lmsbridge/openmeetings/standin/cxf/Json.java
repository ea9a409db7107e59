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

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON as org.json writes and reads it, which OpenMeetings uses beside Jettison: nothing collapses or changes type. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NO_COLON = Pattern.compile("\\{\\s*([^\\s:,{}\"]+)\\s*[^\\s:]");

    private Json() {}

    static String write(Map<String, ?> object) {
        try {
            return MAPPER.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What org.json says against a text that is no object. */
    static String complaint(String text) {
        Matcher noColon = NO_COLON.matcher(text);
        return noColon.lookingAt()
                ? "Expected ':' after " + noColon.group(1) + " at character " + noColon.end() + " of " + text
                : "A JSONObject text must begin with '{' at character 1 of " + text;
    }

    /** What org.json, or Jettison, says of an object that does not end. */
    static String unfinished(String text, boolean jettison) {
        return jettison
                ? "A JSONObject text must end with '}' at " + (text.length() + 1) + " [character " + (text.length() + 2)
                        + " line 1]"
                : "End of input at character " + text.length() + " of " + text;
    }
}
