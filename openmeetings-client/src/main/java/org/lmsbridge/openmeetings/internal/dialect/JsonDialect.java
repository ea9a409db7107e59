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

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DatabindException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.operation.Argument;
import org.lmsbridge.openmeetings.internal.operation.Call;
import org.lmsbridge.openmeetings.internal.operation.Endpoint;
import org.lmsbridge.openmeetings.internal.operation.Place;
import org.lmsbridge.openmeetings.internal.operation.Wire;
import org.lmsbridge.openmeetings.internal.transport.Reply;
import org.lmsbridge.openmeetings.internal.transport.Request;
import org.lmsbridge.openmeetings.internal.transport.Upload;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.JsonRoot;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.Refusals;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;

/**
 * REST of 3.1 and later: paths, queries and forms in, JSON out. Objects go as JSON text inside a form field or part. Answers
 * come wrapped in one root; a list inside an object collapses when it holds one item or none.
 */
final class JsonDialect implements Dialect {
    static final JsonDialect INSTANCE = new JsonDialect();

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.NON_PRIVATE)
            .build();

    /**
     * OpenMeetings reads this and takes any other zone, {@code Z} and {@code +00:00} too, for its own without a word
     * (DateParamConverter).
     */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'+0000'").withZone(ZoneOffset.UTC);

    private JsonDialect() {}

    @Override
    public Request encode(Call call) {
        Endpoint endpoint = call.endpoint();
        List<Argument> texts = call.arguments().stream()
                .map(argument -> asText(argument.over(Wire.REST)))
                .toList();
        String path = "services/" + Encoding.path(String.valueOf(endpoint.route()), texts);
        String query = Encoding.pairs(texts, Place.QUERY);
        return new Request(
                endpoint.method(),
                query.isEmpty() ? path : path + "?" + query,
                // the manifest is of a type of its own, and all else of the first
                Map.of("Accept", "application/json, application/manifest+json;q=0.5"),
                body(texts));
    }

    private static Optional<Request.Body> body(List<Argument> arguments) {
        List<Request.Part> parts = arguments.stream()
                .filter(argument -> argument.place() == Place.PART && argument.value() != null)
                .map(JsonDialect::part)
                .toList();
        if (!parts.isEmpty()) {
            return Optional.of(new Request.Multipart(parts));
        }
        String form = Encoding.pairs(arguments, Place.FORM);
        return form.isEmpty()
                ? Optional.empty()
                : Optional.of(new Request.Text("application/x-www-form-urlencoded; charset=UTF-8", form));
    }

    /** CXF refuses parts of any other type, an object without its type and one that has more than one. */
    private static Request.Part part(Argument argument) {
        return argument.value() instanceof Upload upload
                ? new Request.Part(argument.name(), "application/octet-stream", new Request.Streamed(upload))
                : new Request.Part(
                        argument.name(), "application/json", new Request.Fixed(String.valueOf(argument.value())));
    }

    private static Argument asText(Argument argument) {
        Object value = argument.value() == null ? null : plain(argument.value());
        if (!(value instanceof Map<?, ?>)) {
            return new Argument(argument.name(), argument.place(), value);
        }
        try {
            return new Argument(argument.name(), argument.place(), MAPPER.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an argument has no JSON form", e);
        }
    }

    /** The value in what JSON has, without what is to be left out. */
    private static Object plain(Object value) {
        if (value instanceof Instant instant) {
            return TIME.format(instant);
        }
        if (value instanceof List<?> values) {
            return values.stream().map(JsonDialect::plain).toList();
        }
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> present = new LinkedHashMap<>();
            object.forEach((name, item) -> {
                if (item != null) {
                    present.put(String.valueOf(name), plain(item));
                }
            });
            return present;
        }
        return value instanceof String text ? Encoding.checked(text) : value;
    }

    @Override
    public <B> Answer<B> decode(Reply reply, Class<B> shape) {
        if (reply.status() == 204) {
            return new Answer<>(true, List.of());
        }
        Pages.refuse(reply);
        if (shape == String.class && reply.status() == 200) {
            return new Answer<>(false, List.of(shape.cast(document(reply))));
        }
        try (JsonParser parser = MAPPER.createParser(reply.body())) {
            String root = root(parser);
            boolean result = root.equals("serviceResult") && shape != ResultBean.class;
            if (reply.status() != 200 || result) {
                throw Refusals.told(read(parser, ResultBean.class).text());
            }
            if (!isRootOf(shape, root)) {
                throw new Unreadable("the JSON of the answer is about something else");
            }
            List<B> items = items(parser, shape);
            if (parser.nextToken() != JsonToken.END_OBJECT || parser.nextToken() != null) {
                throw noJson();
            }
            return new Answer<>(false, items);
        } catch (DatabindException e) {
            // the parser's message quotes the document
            throw new Unreadable("the JSON of the answer has another shape than OpenMeetings gives it");
        } catch (IOException e) {
            // CXF declares JSON and writes "No message body writer has been found for class …"
            throw reply.status() == 200 ? noJson() : Refusal.unclear("the server failed while writing its answer");
        }
    }

    /** A document that is no answer of OpenMeetings' own kind, such as the manifest: whole, but JSON it must be. */
    private static String document(Reply reply) {
        try (JsonParser parser = MAPPER.createParser(reply.body())) {
            if (parser.nextToken() != JsonToken.START_OBJECT
                    || parser.skipChildren().currentToken() != JsonToken.END_OBJECT
                    || parser.nextToken() != null) {
                throw noJson();
            }
            return reply.text();
        } catch (IOException e) {
            throw noJson();
        }
    }

    private static boolean isRootOf(Class<?> shape, String name) {
        JsonRoot roots = shape.getAnnotation(JsonRoot.class);
        return roots != null && List.of(roots.value()).contains(name);
    }

    /** The name of the one thing that the answer holds; leaves the parser on that thing. */
    private static String root(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_OBJECT || parser.nextToken() != JsonToken.FIELD_NAME) {
            throw noJson();
        }
        String name = parser.currentName();
        parser.nextToken();
        return name;
    }

    private static <B> List<B> items(JsonParser parser, Class<B> shape) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return List.of(read(parser, shape));
        }
        List<B> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(read(parser, shape));
        }
        return items;
    }

    private static <B> B read(JsonParser parser, Class<B> shape) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new Unreadable("the JSON holds a bare value where an object belongs");
        }
        return MAPPER.readValue(parser, shape);
    }

    private static Unreadable noJson() {
        return new Unreadable("the answer is no JSON of OpenMeetings");
    }
}
