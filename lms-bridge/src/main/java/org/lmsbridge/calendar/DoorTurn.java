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
package org.lmsbridge.calendar;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lmsbridge.CourseKey;

/**
 * What came of one turn of {@link MeetingDoors}.
 *
 * @param opened courses whose room was opened
 * @param closed courses whose room was closed
 * @param failed courses for which it did not work, and why; the next turn tries again
 */
public record DoorTurn(List<CourseKey> opened, List<CourseKey> closed, Map<CourseKey, RuntimeException> failed) {
    /** Copies all. */
    public DoorTurn {
        opened = List.copyOf(opened);
        closed = List.copyOf(closed);
        failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
    }
}
