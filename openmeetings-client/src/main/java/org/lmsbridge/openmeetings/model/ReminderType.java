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
 * A way to remind people, as a server of 2.0 to 3.0 names it.
 *
 * @param id number on its server
 * @param name in the language of the account
 * @param reminder which one it is; empty for a number that OpenMeetings did not come with
 * @param others everything else, by OpenMeetings' own names
 */
public record ReminderType(long id, String name, Optional<Reminder> reminder, Map<String, String> others) {
    /** Copies the map. */
    public ReminderType {
        others = Map.copyOf(others);
    }
}
