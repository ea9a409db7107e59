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
package org.lmsbridge.reconcile;

import java.util.Collection;
import java.util.Set;
import org.lmsbridge.CourseKey;

/** Tells which courses the platform still has. */
@FunctionalInterface
public interface Courses {
    /**
     * Those of the courses that still exist. Called with up to some hundred at once, so that one look into the
     * platform's database answers for all. What this throws ends the comparison.
     */
    Set<CourseKey> existing(Collection<CourseKey> asked);
}
