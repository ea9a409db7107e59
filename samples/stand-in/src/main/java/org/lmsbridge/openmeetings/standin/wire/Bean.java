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

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A bean to be written; properties its type does not have are left out.
 *
 * @param type name of its type
 * @param values reads a property, null when it has none
 */
public record Bean(String type, Function<String, @Nullable Object> values) {
    /** A bean of names and values in turn. */
    public static Bean of(String type, @Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return new Bean(type, values::get);
    }

    /** A property. */
    public @Nullable Object get(String property) {
        return values.apply(property);
    }

    /** This bean without a property. */
    public Bean without(String property) {
        return new Bean(type, name -> name.equals(property) ? null : get(name));
    }
}
