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
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.StoredRoom.Claim;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;

/** How a {@link StoredRoom} lies in its table. */
final class RoomRow {
    private RoomRow() {}

    static Map<String, @Nullable Object> columns(StoredRoom row) {
        Map<String, @Nullable Object> columns = KeyRow.columns(row.key());
        columns.put("external_type", row.externalId().type());
        columns.put("external_id", row.externalId().id());
        columns.put("server", row.server());
        columns.put("created_at", row.createdAt().toEpochMilli());
        columns.put("row_version", row.version());
        columns.put("claimed_until", millis(row.claim().map(Claim::until)));
        columns.put("claimed_above", row.claim().map(Claim::above).orElse(null));
        columns.put("room_id", row.room().map(RoomId::value).orElse(null));
        columns.putAll(SettingsRow.columns(row.settings()));
        columns.put("is_open", row.open());
        columns.put("archived", row.archived());
        columns.put("moderated_at", millis(row.moderatedAt()));
        columns.put("changes", row.changes());
        columns.put("opened_at", millis(row.openedAt()));
        columns.put("closed_at", millis(row.closedAt()));
        return columns;
    }

    static StoredRoom read(ResultSet row) throws SQLException {
        long above = row.getLong("claimed_above");
        return new StoredRoom(
                KeyRow.read(row),
                new ExternalId(row.getString("external_type"), row.getString("external_id")),
                row.getString("server"),
                row.getLong("row_version"),
                instant(row, "claimed_until").map(until -> new Claim(until, above)),
                number(row, "room_id").map(RoomId::new),
                SettingsRow.read(row),
                row.getBoolean("is_open"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row, "opened_at"),
                instant(row, "closed_at"),
                row.getBoolean("archived"),
                instant(row, "moderated_at"),
                row.getString("changes"));
    }

    static @Nullable Long millis(Optional<Instant> instant) {
        return instant.map(Instant::toEpochMilli).orElse(null);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return number(row, column).map(Instant::ofEpochMilli);
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(number);
    }
}
