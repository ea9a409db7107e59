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

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a call by name.
 *
 * @param values text, Long, Boolean, a list of these, or a map for a bean
 */
public record Args(Map<String, @Nullable Object> values) {
    /** Whether an argument is there and not null. */
    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** An argument as it is. */
    public @Nullable Object get(String name) {
        return values.get(name);
    }

    /** A text, or null. */
    public @Nullable String text(String name) {
        Object value = values.get(name);
        return value == null ? null : value.toString();
    }

    /** A text, empty when null. */
    public String textOrEmpty(String name) {
        String text = text(name);
        return text == null ? "" : text;
    }

    /** A number, 0 when null. */
    public long number(String name) {
        return values.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** A boolean, false when null. */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /** A list, empty when null. */
    public List<?> list(String name) {
        return values.get(name) instanceof List<?> list ? list : List.of();
    }

    /** A bean's values, or null. */
    @SuppressWarnings("unchecked")
    public @Nullable Args bean(String name) {
        return values.get(name) instanceof Map<?, ?> map ? new Args((Map<String, @Nullable Object>) map) : null;
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
