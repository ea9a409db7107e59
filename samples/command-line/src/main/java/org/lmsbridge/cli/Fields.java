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
package org.lmsbridge.cli;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Named values in the order in which they are shown; an absent one keeps its place. Not thread-safe. */
final class Fields {
    private final Map<String, Optional<Object>> values = new LinkedHashMap<>();

    /** Adds a text, number, truth value, list of these, or further fields. */
    Fields add(String name, Object value) {
        values.put(name, Optional.of(value));
        return this;
    }

    Fields add(String name, Optional<?> value) {
        values.put(name, value.map(some -> (Object) some));
        return this;
    }

    Fields add(String name, @Nullable Enum<?> value) {
        values.put(name, Optional.ofNullable(value).map(Words::of));
        return this;
    }

    /** Adds all values of others. */
    Fields addAll(Fields others) {
        values.putAll(others.values);
        return this;
    }

    Map<String, Optional<Object>> values() {
        return Collections.unmodifiableMap(values);
    }

    /** The value as people read it; empty text for an absent one. */
    String text(String name) {
        return values.getOrDefault(name, Optional.empty()).map(Fields::readable).orElse("");
    }

    private static String readable(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        if (value instanceof Fields parts) {
            return joined(
                    parts.values().keySet().stream()
                            .map(parts::text)
                            .filter(text -> !text.isEmpty())
                            .toList(),
                    " ");
        }
        return value instanceof Iterable<?> list ? joined(list, ", ") : value.toString();
    }

    private static String joined(Iterable<?> list, String between) {
        StringBuilder text = new StringBuilder();
        for (Object each : list) {
            text.append(text.isEmpty() ? "" : between).append(readable(each));
        }
        return text.toString();
    }
}
