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
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** Range of versions: from the first, up to but without the second. */
public record Versions(
        @Nullable OpenMeetingsVersion from, @Nullable OpenMeetingsVersion before) {
    /** First version of the tree that grew out of the rewrite on CXF. */
    public static final OpenMeetingsVersion CXF = OpenMeetingsVersion.parse("3.1.0");

    /** 2.0 to 3.0.7. */
    public static final Versions AXIS2 = before("3.1.0");
    /** 3.1.0 and later. */
    public static final Versions REWRITTEN = from("3.1.0");

    /** From that version on. */
    public static Versions from(String from) {
        return new Versions(OpenMeetingsVersion.parse(from), null);
    }

    /** Before that version. */
    public static Versions before(String before) {
        return new Versions(null, OpenMeetingsVersion.parse(before));
    }

    /** From the first, before the second. */
    public static Versions between(String from, String before) {
        return new Versions(OpenMeetingsVersion.parse(from), OpenMeetingsVersion.parse(before));
    }

    /** Whether the version lies in the range. */
    public boolean contain(OpenMeetingsVersion version) {
        return (from == null || version.isAtLeast(from)) && (before == null || !version.isAtLeast(before));
    }

    @Override
    public String toString() {
        return (from == null ? "2.0.0" : from.toString()) + (before == null ? " on" : " until before " + before);
    }
}
