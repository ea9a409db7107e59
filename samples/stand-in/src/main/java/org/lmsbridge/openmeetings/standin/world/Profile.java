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

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What lists tell of somebody besides names.
 *
 * @param address the lines of an address by name, such as street, town, country; those never set are missing
 * @param languageId the number of the language
 * @param timeZone the time zone, null when never set
 * @param kind USER, EXTERNAL, LDAP, OAUTH or CONTACT; null for those 4.0.3 to 5.1 make without one
 * @param picture address of a picture, null when never set
 */
public record Profile(
        Map<String, String> address,
        long languageId,
        @Nullable String timeZone,
        @Nullable String kind,
        @Nullable String picture) {
    /** The lines an address can have, the e-mail aside. */
    public static final Set<String> LINES =
            Set.of("additionalname", "comment", "country", "fax", "phone", "street", "town", "zip");

    /** A profile of which only the kind is known. */
    public static Profile of(String kind) {
        return new Profile(Map.of("country", ""), 1, "Europe/Berlin", kind, null);
    }

    @Override
    public String toString() {
        return "profile of " + kind;
    }
}
