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
package org.lmsbridge.template;

import java.util.List;
import java.util.Optional;
import org.lmsbridge.CourseKey;

/**
 * Remembers templates and which course uses which. Thread-safe and durable; of two writes at once the later one counts.
 * Every method throws {@link org.lmsbridge.BridgeException} with {@code STORE_FAILED} when the store does not work.
 */
public interface TemplateStore {
    /** A template of a platform. */
    Optional<RoomTemplate> find(String instance, String name);

    /** All templates of a platform, ordered by name. */
    List<RoomTemplate> list(String instance);

    /** Adds a template, or overwrites the one of that name. */
    void save(String instance, RoomTemplate template);

    /** Removes a template; false when there is none of that name. */
    boolean remove(String instance, String name);

    /** What was chosen for a room. */
    Optional<CourseChoice> choice(CourseKey key);

    /** What was chosen for the rooms of a course, those of its sessions, groups and slots too. */
    List<CourseChoice> choices(String instance, String course);

    /** Adds a choice, or overwrites the one of that room. */
    void choose(CourseChoice choice);

    /** Removes the choice of a room; false when there is none. */
    boolean forget(CourseKey key);
}
