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
package org.lmsbridge.openmeetings.internal.operation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.transport.Upload;

/**
 * One argument of one call.
 *
 * @param name as OpenMeetings spells it
 * @param place where REST carries it
 * @param value text, number, boolean, {@link LocalDate}, {@link Instant} (which each transport writes its own way),
 *     {@link List} of these (repeated), {@link Map} (an object, in schema order), {@link PerWire}, {@link Upload}, or
 *     null to leave it out
 */
public record Argument(String name, Place place, @Nullable Object value) {
    /**
     * The same with the shape that the value has over that transport.
     *
     * @throws org.lmsbridge.openmeetings.internal.wire.Refusal when it has none there
     */
    public Argument over(Wire wire) {
        return value instanceof PerWire shapes ? new Argument(name, place, shapes.over(wire)) : this;
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return name;
    }
}
