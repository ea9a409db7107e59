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
package org.lmsbridge.recording;

import java.util.Set;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Role;

/**
 * That a recording of one course is shown in another one.
 *
 * @param recording what is shown
 * @param course where
 * @param audience roles that see it there besides those who manage rooms
 */
public record Showing(StoredRecording recording, CourseKey course, Set<Role> audience) {
    /** Copies the set. */
    public Showing {
        audience = Set.copyOf(audience);
    }
}
