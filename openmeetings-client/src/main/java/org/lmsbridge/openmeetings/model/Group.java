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
import java.util.Optional;

/**
 * Users who belong together; called organisation before 3.1.
 *
 * @param id number on its server
 * @param name may be empty: OpenMeetings makes groups without one
 * @param tag short word shown with its members' names; empty when there is none, and before 3.1.4
 * @param others everything else, such as limits, by OpenMeetings' own names; 3.1.2 to 4.0.2 only
 */
public record Group(GroupId id, String name, Optional<String> tag, Map<String, String> others) {
    /** Copies the map. */
    public Group {
        others = Map.copyOf(others);
    }
}
