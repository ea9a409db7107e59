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

/**
 * Name of something (a course's room, a learner) in the system that uses OpenMeetings.
 *
 * <p>OpenMeetings does not keep external ids unique: whoever gives them out must. For rooms, 2.0 to 3.0 keep
 * numbers only; a number works in every version.
 *
 * @param type which system speaks, such as {@code chamilolms.campus.example}
 * @param id what that system calls the thing, such as {@code 101}
 */
public record ExternalId(String type, String id) {
    /** Refuses blank halves: OpenMeetings takes them and then mixes up rooms and people. */
    public ExternalId {
        if (type.isBlank() || id.isBlank()) {
            throw new IllegalArgumentException("An external id needs a type and an id, neither may be blank");
        }
    }
}
