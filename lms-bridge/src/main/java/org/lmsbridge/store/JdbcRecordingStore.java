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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.RecordingStore;
import org.lmsbridge.recording.Showing;
import org.lmsbridge.recording.StoredRecording;

/** Keeps what is known of recordings in a database. Thread-safe. */
final class JdbcRecordingStore implements RecordingStore {
    private static final Rows ROWS = new Rows(
            List.of("server", "recording_id"),
            List.of(
                    "room_key",
                    "lms_instance",
                    "course",
                    "course_session",
                    "course_group",
                    "slot",
                    "room_id",
                    "recording_name",
                    "started_at",
                    "seen_at",
                    "audience",
                    "permanent",
                    "gone_at"));

    private final Sql database;
    private final String table;
    private final ShowingTable showings;

    JdbcRecordingStore(Sql database) {
        this.database = database;
        table = database.prefix() + "recording";
        showings = new ShowingTable(database, table);
    }

    @Override
    public Optional<StoredRecording> find(RecordingKey key) {
        return database.reading(handle -> handle.createQuery(ROWS.select(table, ROWS.isKey()))
                .bind("server", key.server())
                .bind("recording_id", key.id().value())
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public List<StoredRecording> ofCourse(CourseKey course) {
        return database.reading(handle -> handle.createQuery(
                        ROWS.select(table, "room_key = :room_key") + " ORDER BY seen_at, server, recording_id")
                .bind("room_key", course.fingerprint())
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public List<CourseKey> courses(String instance) {
        return database.reading(handle -> handle.createQuery("SELECT DISTINCT room_key, lms_instance, course,"
                        + " course_session, course_group, slot FROM " + table + " WHERE lms_instance = :lms_instance")
                .bind("lms_instance", instance)
                .map((row, context) -> KeyRow.read(row))
                .list());
    }

    @Override
    public boolean insert(StoredRecording recording) {
        return database.writing(handle -> {
            try {
                return handle.createUpdate(ROWS.insert(table))
                                .bindMap(columns(recording))
                                .execute()
                        == 1;
            } catch (JdbiException e) {
                if (Failures.isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<StoredRecording> replace(StoredRecording recording) {
        boolean replaced = database.writing(handle -> handle.createUpdate(ROWS.replace(table))
                        .bindMap(columns(recording))
                        .execute()
                == 1);
        return replaced ? Optional.of(recording.withVersion(recording.version() + 1)) : Optional.empty();
    }

    @Override
    public boolean remove(StoredRecording recording) {
        return database.writing(handle -> {
            boolean removed = handle.createUpdate(ROWS.remove(table))
                            .bindMap(columns(recording))
                            .execute()
                    == 1;
            if (removed) {
                showings.end(handle, recording.key());
            }
            return removed;
        });
    }

    @Override
    public void show(Showing showing) {
        showings.put(showing);
    }

    @Override
    public boolean hide(RecordingKey key, CourseKey course) {
        return showings.remove(key, course);
    }

    @Override
    public void hideAll(CourseKey course) {
        showings.removeAll(course);
    }

    @Override
    public List<Showing> shownIn(CourseKey course) {
        return showings.in(course);
    }

    @Override
    public List<CourseKey> coursesShowing(RecordingKey key) {
        return showings.courses(key);
    }

    @Override
    public List<CourseKey> showing(String instance, String course) {
        return showings.of(instance, course);
    }

    private static Map<String, @Nullable Object> columns(StoredRecording recording) {
        Map<String, @Nullable Object> columns = KeyRow.columns(recording.course());
        columns.put("server", recording.key().server());
        columns.put("recording_id", recording.key().id().value());
        columns.put("room_id", recording.room().value());
        columns.put("recording_name", recording.name());
        columns.put(
                "started_at", recording.startedAt().map(Instant::toEpochMilli).orElse(null));
        columns.put("seen_at", recording.seenAt().toEpochMilli());
        columns.put(
                "audience", recording.audience().map(JdbcRecordingStore::joined).orElse(null));
        columns.put("permanent", recording.permanent());
        columns.put("gone_at", recording.goneAt().map(Instant::toEpochMilli).orElse(null));
        columns.put("row_version", recording.version());
        return columns;
    }

    static StoredRecording read(ResultSet row) throws SQLException {
        return new StoredRecording(
                new RecordingKey(row.getString("server"), new RecordingId(row.getLong("recording_id"))),
                KeyRow.read(row),
                new RoomId(row.getLong("room_id")),
                row.getString("recording_name"),
                Rows.instant(row, "started_at"),
                Instant.ofEpochMilli(row.getLong("seen_at")),
                Optional.ofNullable(row.getString("audience")).map(JdbcRecordingStore::roles),
                row.getBoolean("permanent"),
                Rows.instant(row, "gone_at"),
                row.getLong("row_version"));
    }

    static String joined(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    static Set<Role> roles(String joined) {
        return Arrays.stream(joined.split(",", -1))
                .filter(name -> !name.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }
}
