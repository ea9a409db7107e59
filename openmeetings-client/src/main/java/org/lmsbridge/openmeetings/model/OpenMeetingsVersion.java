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
package org.lmsbridge.openmeetings.model;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of an OpenMeetings server, ordered as released: a milestone comes before its release.
 *
 * @param major first number
 * @param minor second number
 * @param patch third number
 * @param milestone number behind {@code -M}; {@link #RELEASE} for a release
 */
public record OpenMeetingsVersion(int major, int minor, int patch, int milestone)
        implements Comparable<OpenMeetingsVersion> {
    /** Value of {@link #milestone()} in a release. */
    public static final int RELEASE = Integer.MAX_VALUE;

    private static final Pattern TEXT =
            Pattern.compile("(\\d{1,4})\\.(\\d{1,4})(?:\\.(\\d{1,4}))?(?:-M(\\d{1,4}))?(?:[-.].*)?");
    private static final OpenMeetingsVersion OLDEST = new OpenMeetingsVersion(2, 0, 0, RELEASE);

    /** Last releases of lines that have several; a line that is not here has one. */
    private static final Map<String, Integer> LAST_PATCH =
            Map.of("2.1", 1, "3.0", 7, "3.1", 5, "3.2", 1, "3.3", 2, "4.0", 11, "5.0", 1);

    /**
     * Reads {@code 3.3.2}, {@code 5.0.0-M4}, {@code 9.2.0-SNAPSHOT}; {@code 3.3} means the last release of that line.
     *
     * @throws IllegalArgumentException when the text is no version, or one before 2.0
     */
    public static OpenMeetingsVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a version of OpenMeetings: '" + shortened(text)
                    + "'; one looks like 3.3 or 3.3.2, and 2.0 to 9.x are known");
        }
        int major = Integer.parseInt(matcher.group(1));
        int minor = Integer.parseInt(matcher.group(2));
        int patch = matcher.group(3) == null
                ? LAST_PATCH.getOrDefault(major + "." + minor, 0)
                : Integer.parseInt(matcher.group(3));
        int milestone = matcher.group(4) == null ? RELEASE : Integer.parseInt(matcher.group(4));
        OpenMeetingsVersion version = new OpenMeetingsVersion(major, minor, patch, milestone);
        if (!version.isAtLeast(OLDEST)) {
            throw new IllegalArgumentException("OpenMeetings " + version + " is older than 2.0, the oldest known");
        }
        return version;
    }

    /** Whether this is that version or a later one. */
    public boolean isAtLeast(OpenMeetingsVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(OpenMeetingsVersion other) {
        int result = Integer.compare(major, other.major);
        result = result != 0 ? result : Integer.compare(minor, other.minor);
        result = result != 0 ? result : Integer.compare(patch, other.patch);
        return result != 0 ? result : Integer.compare(milestone, other.milestone);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch + (milestone == RELEASE ? "" : "-M" + milestone);
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
