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
package org.lmsbridge.guest;

import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who enters by a pass.
 *
 * @param name shown to everybody in the room
 * @param locale language in which OpenMeetings shows itself; English without it and where the version has none
 */
public record Guest(String name, Optional<Locale> locale) {
    /** Refuses somebody without a name. */
    public Guest {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A guest gives a name");
        }
    }

    /** Somebody without a language. */
    public static Guest named(String name) {
        return new Guest(name, Optional.empty());
    }

    /** The same guest with a language. */
    public Guest withLocale(Locale value) {
        return new Guest(name, Optional.of(value));
    }

    /** Nothing: names are nobody's business in a log. */
    @Override
    public String toString() {
        return "Guest[…]";
    }
}
