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
package org.lmsbridge.openmeetings.recordings;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** One line of a recording: what was sent to a real OpenMeetings, and what it answered. */
record RecordedExchange(String directory, String service, JsonNode line) {
    private static final Pattern SERVER = Pattern.compile("OpenMeetings ([0-9][^\\s,]*)");

    String operation() {
        return line.path("operation").asText();
    }

    /** Service and operation, as the table spells them. */
    String spelling() {
        return service + "." + operation();
    }

    String name() {
        return directory + "/" + service + "." + protocol() + " " + operation() + " " + caseName();
    }

    String caseName() {
        return line.path("case").asText();
    }

    String protocol() {
        return line.path("protocol").asText();
    }

    Wire wire() {
        return protocol().equals("soap") ? Wire.SOAP : Wire.REST;
    }

    /** The exact version where the recording tells it, else what the directory is called. */
    OpenMeetingsVersion version() {
        Matcher matcher = SERVER.matcher(line.path("server").asText());
        return OpenMeetingsVersion.parse(matcher.find() ? matcher.group(1) : directory);
    }

    String method() {
        return line.at("/request/method").asText();
    }

    String path() {
        return line.at("/request/path").asText();
    }

    String query() {
        return line.at("/request/query").asText();
    }

    String requestBody() {
        return line.at("/request/body").asText();
    }

    /** The body byte by byte, for parts of forms, which hold anything. */
    byte[] requestBytes() {
        return bytes(requestBody());
    }

    /** The body as text, whatever it holds. */
    String requestBodyText() {
        return new String(requestBytes(), StandardCharsets.UTF_8);
    }

    String requestHeader(String name) {
        return line.at("/request/headers").path(name).asText("");
    }

    int status() {
        return line.at("/response/status").asInt();
    }

    String responseHeader(String name) {
        return line.at("/response/headers").path(name).asText("");
    }

    byte[] responseBody() {
        return bytes(line.at("/response/body").asText());
    }

    private static byte[] bytes(String body) {
        return body.startsWith("base64:")
                ? Base64.getDecoder().decode(body.substring("base64:".length()))
                : body.getBytes(StandardCharsets.UTF_8);
    }

    String responseText() {
        return new String(responseBody(), StandardCharsets.UTF_8);
    }

    Reply reply() {
        return reply(responseBody());
    }

    /** The reply with another body. */
    Reply reply(byte[] body) {
        return new Reply(status(), responseHeader("Content-Type"), responseHeader("exception"), body);
    }
}
