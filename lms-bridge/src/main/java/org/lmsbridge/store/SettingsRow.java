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
package org.lmsbridge.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.EntryRules;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;

/** How {@link CourseSettings} lie in every table that has them. */
final class SettingsRow {
    private SettingsRow() {}

    static Map<String, @Nullable Object> columns(CourseSettings settings) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("room_name", settings.name().orElse(null));
        columns.put("room_type", settings.type().name());
        columns.put("capacity", settings.capacity());
        columns.put("moderated", settings.moderated());
        columns.put("recording_allowed", settings.recordingAllowed());
        columns.put("hidden_elements", names(settings.hiddenElements()));
        columns.put("waiting", settings.entry().waiting().name());
        columns.put("refused_when_full", settings.entry().refusedWhenFull());
        columns.put("openers", names(settings.entry().openers()));
        return columns;
    }

    static CourseSettings read(ResultSet row) throws SQLException {
        return new CourseSettings(
                Optional.ofNullable(row.getString("room_name")),
                RoomType.valueOf(row.getString("room_type")),
                row.getInt("capacity"),
                row.getBoolean("moderated"),
                row.getBoolean("recording_allowed"),
                elements(RoomElement.class, row.getString("hidden_elements")),
                new EntryRules(
                        Waiting.valueOf(row.getString("waiting")),
                        row.getBoolean("refused_when_full"),
                        elements(Role.class, row.getString("openers"))));
    }

    static String names(Collection<? extends Enum<?>> elements) {
        return elements.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    static <E extends Enum<E>> Set<E> elements(Class<E> type, String names) {
        return Arrays.stream(names.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(name -> Enum.valueOf(type, name))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(type)));
    }
}
