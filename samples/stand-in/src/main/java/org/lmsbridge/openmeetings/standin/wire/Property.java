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

/**
 * A property of a bean or a parameter of an operation, as the catalogues write it: {@code name:type} and flags.
 *
 * @param name its name
 * @param type its type: string, long, int, boolean, date, dateTime, an enumeration or a bean
 * @param many whether repeated ({@code *})
 * @param primitive whether it cannot be null ({@code !})
 * @param nillable whether null is written as nil ({@code ~})
 */
public record Property(String name, String type, boolean many, boolean primitive, boolean nillable) {
    static Property of(String text) {
        int colon = text.indexOf(':');
        String type = text.substring(colon + 1);
        return new Property(
                text.substring(0, colon),
                type.replaceAll("[*!~]", ""),
                type.contains("*"),
                type.contains("!"),
                type.contains("~"));
    }
}
