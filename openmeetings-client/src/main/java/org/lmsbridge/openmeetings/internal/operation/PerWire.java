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

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.Refusal;

/**
 * A value that OpenMeetings wants in another shape over SOAP than over REST.
 *
 * @param soap shape over SOAP
 * @param rest shape over REST; null when REST would lose a part of it
 */
public record PerWire(Object soap, @Nullable Object rest) {
    /**
     * The shape over that transport.
     *
     * @throws Refusal when it has none
     */
    Object over(Wire wire) {
        Object shape = wire == Wire.SOAP ? soap : rest;
        if (shape == null) {
            throw Refusal.of(Refusal.Kind.INVALID, null, "a value cannot be carried over REST");
        }
        return shape;
    }

    /** Without the value, which may be a secret. */
    @Override
    public String toString() {
        return "PerWire";
    }
}
