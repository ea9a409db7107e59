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
package org.lmsbridge.lifecycle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lmsbridge.CourseKey;
import org.lmsbridge.TurnedOut;

/**
 * What came of turning somebody out of all rooms of a course.
 *
 * @param outcomes what came of it in each room
 * @param failed the rooms that did not answer, and why; try again
 */
public record TurnOutReport(Map<CourseKey, TurnedOut> outcomes, Map<CourseKey, RuntimeException> failed) {
    /** Copies both. */
    public TurnOutReport {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        failed = Collections.unmodifiableMap(new LinkedHashMap<>(failed));
    }

    /** Whether the person is, for all that OpenMeetings tells, in no room of the course any more. */
    public boolean complete() {
        return failed.isEmpty() && !outcomes.containsValue(TurnedOut.NOT_POSSIBLE);
    }
}
