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

import java.util.List;
import java.util.stream.Stream;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** Every version of OpenMeetings that was released, oldest first. */
public final class Releases {
    private static final String NUMBERS = """
            2.0.0 2.1.0 2.1.1 2.2.0
            3.0.0 3.0.1 3.0.2 3.0.3 3.0.4 3.0.5 3.0.6 3.0.7
            3.1.0 3.1.1 3.1.2 3.1.3 3.1.4 3.1.5 3.2.0 3.2.1 3.3.0 3.3.1 3.3.2
            4.0.0 4.0.1 4.0.2 4.0.3 4.0.4 4.0.5 4.0.6 4.0.7 4.0.8 4.0.9 4.0.10 4.0.11
            5.0.0-M1 5.0.0-M2 5.0.0-M3 5.0.0-M4 5.0.0 5.0.1 5.1.0
            6.0.0 6.1.0 6.2.0 6.3.0 7.0.0 7.1.0 7.2.0 8.0.0 8.1.0 9.0.0 9.1.0 9.2.0
            """;

    private static final List<OpenMeetingsVersion> ALL = Stream.of(
                    NUMBERS.strip().split("\\s+", -1))
            .map(OpenMeetingsVersion::parse)
            .toList();

    private Releases() {}

    /** All of them. */
    public static List<OpenMeetingsVersion> all() {
        return ALL;
    }
}
