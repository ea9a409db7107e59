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
package org.lmsbridge.openmeetings.standin.world;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something on the server as a bag of fields under common names.
 *
 * @param <T> what it is
 */
public abstract class Fields<T extends Fields<T>> {
    private final long id;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Fields(long id) {
        this.id = id;
    }

    abstract T self();

    /** Its number. */
    public long id() {
        return id;
    }

    /** A field, or null when never set. */
    public @Nullable Object get(String field) {
        return values.get(field);
    }

    /** Sets a field; null means never set. */
    public T put(String field, @Nullable Object value) {
        values.put(field, value);
        return self();
    }

    /** Whether a field is true. */
    public boolean is(String field) {
        return Boolean.TRUE.equals(values.get(field));
    }

    /** A field as text, empty when never set. */
    public String text(String field) {
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    /** A field as a number, 0 when never set. */
    public long number(String field) {
        return values.get(field) instanceof Number number ? number.longValue() : 0;
    }
}
