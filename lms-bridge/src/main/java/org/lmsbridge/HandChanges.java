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
package org.lmsbridge;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which settings of a room somebody has changed by hand, each with a mark of what was chosen for the course then: the
 * change counts until something else is chosen there. What it was changed to is in the row of the room.
 */
record HandChanges(Map<Setting, String> marks) {
    static final HandChanges NONE = new HandChanges(Map.of());

    HandChanges {
        marks = Map.copyOf(marks);
    }

    /** Reads what {@link #text} has written. */
    static HandChanges read(String text) {
        return new HandChanges(Arrays.stream(text.split(",", -1))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> Setting.valueOf(part[0]), part -> part[1])));
    }

    /** For the store. */
    String text() {
        return marks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(mark -> mark.getKey() + "=" + mark.getValue())
                .collect(Collectors.joining(","));
    }

    /** Those that count while this is chosen for the course. */
    HandChanges still(CourseSettings chosen) {
        Map<Setting, String> left = new EnumMap<>(Setting.class);
        marks.forEach((setting, mark) -> {
            if (mark.equals(setting.mark(chosen))) {
                left.put(setting, mark);
            }
        });
        return new HandChanges(left);
    }

    /** The same and some more, made while this is chosen for the course. */
    HandChanges and(Set<Setting> more, CourseSettings chosen) {
        Map<Setting, String> all = new EnumMap<>(Setting.class);
        all.putAll(marks);
        more.forEach(setting -> all.put(setting, setting.mark(chosen)));
        return new HandChanges(all);
    }

    /** What is chosen, but for what was changed in the room. */
    CourseSettings over(CourseSettings chosen, CourseSettings room) {
        return Setting.taken(marks.keySet(), chosen, room);
    }
}
