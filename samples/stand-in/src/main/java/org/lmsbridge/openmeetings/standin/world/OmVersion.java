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

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A release the stand-in can play.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 */
public record OmVersion(int major, int minor, int patch) implements Comparable<OmVersion> {
    /** The first release whose services are made with CXF. */
    public static final OmVersion FIRST_CXF = new OmVersion(3, 1, 0);

    private static final Map<String, String> LAST_OF_LINE = new LinkedHashMap<>();

    static {
        for (String last : new String[] {
            "2.0.0", "2.1.1", "2.2.0", "3.0.7", "3.1.5", "3.2.1", "3.3.2", "4.0.11", "5.0.1", "5.1.0", "6.0.0", "6.1.0",
            "6.2.0", "6.3.0", "7.0.0", "7.1.0", "7.2.0", "8.0.0", "8.1.0", "9.0.0", "9.1.0", "9.2.0"
        }) {
            LAST_OF_LINE.put(last.substring(0, 3), last);
        }
    }

    /** Reads {@code 3.3} as the last release of that line and {@code 3.3.1} as itself. */
    public static OmVersion of(String text) {
        String last = LAST_OF_LINE.get(text.length() >= 3 ? text.substring(0, 3) : text);
        if (last != null && text.matches("\\d\\.\\d(\\.\\d{1,2})?")) {
            OmVersion limit = parse(last);
            OmVersion asked = text.length() == 3 ? limit : parse(text);
            if (asked.patch <= limit.patch) {
                return asked;
            }
        }
        throw new IllegalArgumentException(
                "No stand-in for OpenMeetings " + text + "; known are " + String.join(", ", LAST_OF_LINE.values())
                        + ", the releases before them in their lines, and the short forms such as 3.3");
    }

    /** Reads three numbers with dots, known or not. */
    public static OmVersion parse(String text) {
        String[] parts = text.split("\\.", -1);
        return new OmVersion(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }

    /** Whether this is the given release or later. */
    public boolean atLeast(int major, int minor, int patch) {
        return compareTo(new OmVersion(major, minor, patch)) >= 0;
    }

    /** Whether this is earlier than the given release. */
    public boolean before(int major, int minor, int patch) {
        return !atLeast(major, minor, patch);
    }

    /** Whether this release's services are made with Axis2. */
    public boolean axis2() {
        return compareTo(FIRST_CXF) < 0;
    }

    @Override
    public int compareTo(OmVersion other) {
        return Comparator.comparingInt(OmVersion::major)
                .thenComparingInt(OmVersion::minor)
                .thenComparingInt(OmVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
