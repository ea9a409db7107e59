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

/**
 * A kind of appointments, in 2.0 to 3.0; every server has one, number 1.
 *
 * @param id number on its server
 * @param name may be empty
 * @param comment may be empty
 * @param others everything else, by OpenMeetings' own names
 */
public record AppointmentCategory(long id, String name, String comment, Map<String, String> others) {
    /** Copies the map. */
    public AppointmentCategory {
        others = Map.copyOf(others);
    }
}
