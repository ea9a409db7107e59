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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.Role;
import org.lmsbridge.Waiting;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomType;
import org.lmsbridge.template.Overrides;

/** How {@link Overrides} lie in their table. */
final class OverridesRow {
    private OverridesRow() {}

    static Map<String, @Nullable Object> columns(Overrides overrides) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("room_name", overrides.name().orElse(null));
        columns.put("room_type", overrides.type().map(Enum::name).orElse(null));
        columns.put("capacity", overrides.capacity().orElse(null));
        columns.put("moderated", overrides.moderated().orElse(null));
        columns.put("recording_allowed", overrides.recordingAllowed().orElse(null));
        columns.put(
                "hidden_elements",
                overrides.hiddenElements().map(SettingsRow::names).orElse(null));
        columns.put("waiting", overrides.waiting().map(Enum::name).orElse(null));
        columns.put("refused_when_full", overrides.refusedWhenFull().orElse(null));
        columns.put("openers", overrides.openers().map(SettingsRow::names).orElse(null));
        return columns;
    }

    static Overrides read(ResultSet row) throws SQLException {
        int capacity = row.getInt("capacity");
        Optional<Integer> seats = row.wasNull() ? Optional.empty() : Optional.of(capacity);
        return new Overrides(
                text(row, "room_name"),
                text(row, "room_type").map(RoomType::valueOf),
                seats,
                flag(row, "moderated"),
                flag(row, "recording_allowed"),
                text(row, "hidden_elements").map(names -> SettingsRow.elements(RoomElement.class, names)),
                text(row, "waiting").map(Waiting::valueOf),
                flag(row, "refused_when_full"),
                text(row, "openers").map(names -> SettingsRow.elements(Role.class, names)));
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Boolean> flag(ResultSet row, String column) throws SQLException {
        boolean flag = row.getBoolean(column);
        return row.wasNull() ? Optional.empty() : Optional.of(flag);
    }
}
