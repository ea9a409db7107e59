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

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 *
 * @param method HTTP method
 * @param path raw path
 * @param query raw query, empty when none
 * @param headers headers by lower-case name
 * @param body body as bytes, none of a form with files
 * @param parts the parts of a form with files
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Call(
        String method, String path, String query, Map<String, String> headers, byte[] body, List<Part> parts) {
    /** This request with a body. */
    public Call with(byte[] bytes) {
        return new Call(method, path, query, headers, bytes, parts);
    }

    /** This request with the parts of a form with files. */
    public Call with(List<Part> given) {
        return new Call(method, path, query, headers, body, given);
    }

    /** A header, or null. */
    public @Nullable String header(String name) {
        return headers.get(name.toLowerCase(Locale.ROOT));
    }

    /** The media type without parameters, empty when none. */
    public String mediaType() {
        String type = headers.getOrDefault("content-type", "");
        int semicolon = type.indexOf(';');
        return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the body is a form. */
    public boolean form() {
        return mediaType().equals("application/x-www-form-urlencoded");
    }

    /** Whether the body is a form with files. */
    public boolean multipart() {
        return mediaType().equals("multipart/form-data");
    }

    /** A part of a form with files, or null. */
    public @Nullable Part part(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** Query parameters in order. */
    public List<Map.Entry<String, String>> queryParameters() {
        return parameters(query, StandardCharsets.UTF_8);
    }

    /** Form fields in order, none when the body is no form; the parts of a form with files are fields too. */
    public List<Map.Entry<String, String>> formParameters() {
        if (multipart()) {
            return parts.stream()
                    .map(part -> Map.entry(part.name(), new String(part.head(), StandardCharsets.UTF_8)))
                    .toList();
        }
        return form() ? parameters(new String(body, StandardCharsets.UTF_8), charset()) : List.of();
    }

    private Charset charset() {
        String type = headers.getOrDefault("content-type", "");
        int at = type.toLowerCase(Locale.ROOT).indexOf("charset=");
        try {
            return at < 0
                    ? StandardCharsets.UTF_8
                    : Charset.forName(type.substring(at + 8).replace("\"", "").strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }

    private static List<Map.Entry<String, String>> parameters(String text, Charset charset) {
        List<Map.Entry<String, String>> parameters = new ArrayList<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                parameters.add(Map.entry(decode(name, charset), decode(value, charset)));
            }
        }
        return parameters;
    }

    private static String decode(String text, Charset charset) {
        try {
            return URLDecoder.decode(text, charset);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** The first value of a parameter, or null. */
    public static @Nullable String first(List<Map.Entry<String, String>> parameters, String name) {
        for (Map.Entry<String, String> parameter : parameters) {
            if (parameter.getKey().equals(name)) {
                return parameter.getValue();
            }
        }
        return null;
    }

    /** All values of a parameter. */
    public static List<String> all(List<Map.Entry<String, String>> parameters, String name) {
        return parameters.stream()
                .filter(parameter -> parameter.getKey().equals(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
