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

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.attendance.LinkedMember;
import org.lmsbridge.attendance.Stretch;
import org.lmsbridge.attendance.Stretch.Kind;
import org.lmsbridge.attendance.Who;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.model.RoomId;

/** How attendance lies in its tables. */
final class AttendanceRow {
    private AttendanceRow() {}

    static Map<String, @Nullable Object> link(LinkedMember member) {
        Map<String, @Nullable Object> columns = place(member.key(), member.server(), member.room());
        columns.put(
                "id",
                fingerprint(List.of(
                        member.key().fingerprint(),
                        member.server(),
                        member.room().toString(),
                        member.memberId(),
                        member.login(),
                        member.firstName(),
                        member.lastName())));
        columns.put("member_id", member.memberId());
        columns.put("login", member.login());
        columns.put("first_name", member.firstName());
        columns.put("last_name", member.lastName());
        columns.put("linked_at", member.at().toEpochMilli());
        return columns;
    }

    static LinkedMember linked(CourseKey key, ResultSet row) throws SQLException {
        return new LinkedMember(
                key,
                row.getString("server"),
                new RoomId(row.getLong("room_id")),
                row.getString("member_id"),
                row.getString("login"),
                row.getString("first_name"),
                row.getString("last_name"),
                Instant.ofEpochMilli(row.getLong("linked_at")));
    }

    static Map<String, @Nullable Object> stretch(Stretch stretch) {
        Map<String, @Nullable Object> columns = place(stretch.key(), stretch.server(), stretch.room());
        columns.put("id", stretch.id());
        columns.put("place", stretch.key().toString());
        columns.put("kind", stretch.kind().name());
        columns.put("sign", stretch.sign());
        columns.put("member_id", stretch.who().flatMap(Who::memberId).orElse(null));
        columns.put("login", stretch.who().map(Who::login).orElse(""));
        columns.put("first_name", stretch.who().map(Who::firstName).orElse(""));
        columns.put("last_name", stretch.who().map(Who::lastName).orElse(""));
        columns.put("matched_by", stretch.who().map(who -> who.match().name()).orElse(""));
        columns.put("people", stretch.people());
        columns.put("reason", stretch.reason());
        columns.put("seen_from", stretch.from().toEpochMilli());
        columns.put("seen_until", stretch.until().toEpochMilli());
        columns.put("gone_at", stretch.gone().map(Instant::toEpochMilli).orElse(null));
        columns.put("running", stretch.running());
        return columns;
    }

    static Stretch stretch(CourseKey key, ResultSet row) throws SQLException {
        long gone = row.getLong("gone_at");
        Optional<Instant> goneAt = row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(gone));
        Kind kind = Kind.valueOf(row.getString("kind"));
        return new Stretch(
                row.getString("id"),
                key,
                row.getString("server"),
                new RoomId(row.getLong("room_id")),
                kind,
                row.getString("sign"),
                kind == Kind.PERSON ? Optional.of(who(row)) : Optional.empty(),
                row.getInt("people"),
                row.getString("reason"),
                Instant.ofEpochMilli(row.getLong("seen_from")),
                Instant.ofEpochMilli(row.getLong("seen_until")),
                goneAt,
                row.getBoolean("running"));
    }

    private static Who who(ResultSet row) throws SQLException {
        return new Who(
                Optional.ofNullable(row.getString("member_id")),
                row.getString("login"),
                row.getString("first_name"),
                row.getString("last_name"),
                Match.valueOf(row.getString("matched_by")));
    }

    private static Map<String, @Nullable Object> place(CourseKey key, String server, RoomId room) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("room_key", key.fingerprint());
        columns.put("lms_instance", key.instance());
        columns.put("server", server);
        columns.put("room_id", room.value());
        return columns;
    }

    /** One key of 64 characters for what is too long to be one; lengths keep the parts apart. */
    private static String fingerprint(List<String> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.length()).append(':').append(part));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
