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
package org.lmsbridge.openmeetings.standin;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** A recorded request and the answer a real server gave. */
record Exchange(
        String operation,
        String name,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        String body,
        Answer answer) {
    /** An answer, recorded or received. */
    record Answer(int status, String contentType, String body) {}

    private static final ObjectMapper JSON = new ObjectMapper();

    static List<Exchange> read(String version, String file) {
        List<Exchange> exchanges = new ArrayList<>();
        String resource = "/recordings/" + version + "/" + file + ".jsonl.gz";
        try (InputStream in = Exchange.class.getResourceAsStream(resource)) {
            if (in == null) {
                return exchanges;
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(new GZIPInputStream(in), StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                exchanges.add(of(line));
            }
            return exchanges;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Exchange of(String line) throws JsonProcessingException {
        JsonNode json = JSON.readTree(line);
        JsonNode request = json.get("request");
        JsonNode response = json.get("response");
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        Map<String, String> answered = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        response.path("headers")
                .properties()
                .forEach(header ->
                        answered.put(header.getKey(), header.getValue().asText()));
        return new Exchange(
                json.path("operation").asText(),
                json.path("case").asText(),
                request.path("method").asText(),
                request.path("path").asText(),
                request.path("query").asText(""),
                headers,
                request.path("body").asText(""),
                new Answer(
                        response.path("status").asInt(),
                        answered.getOrDefault("Content-Type", ""),
                        response.path("body").asText("")));
    }

    /** Everything the request says, decoded. */
    String said() {
        return decoded(query) + "&" + decoded(body);
    }

    private static String decoded(String text) {
        try {
            return java.net.URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
