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

import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.recording.RecordingKey;
import org.lmsbridge.recording.Showing;

/** In which courses, other than their own, recordings are shown. Thread-safe. */
final class ShowingTable {
    private static final String KEY_PARTS = "lms_instance, course, course_session, course_group, slot";
    private static final String IS_RECORDING = "server = :server AND recording_id = :recording_id";

    /** Of a row of this table, and of the one of the recording that it means. */
    private static final String SAME =
            "shown.server = own.server AND shown.recording_id = own.recording_id AND shown.seen_at = own.seen_at";

    private final Sql database;
    private final String recordings;
    private final String table;

    /**
     * Asks nothing yet.
     *
     * @param recordings name of the table with the recordings themselves
     */
    ShowingTable(Sql database, String recordings) {
        this.database = database;
        this.recordings = recordings;
        table = database.prefix() + "recording_showing";
    }

    void put(Showing showing) {
        Map<String, @Nullable Object> columns = KeyRow.columns(showing.course());
        columns.put("server", showing.recording().key().server());
        columns.put("recording_id", showing.recording().key().id().value());
        columns.put("seen_at", showing.recording().seenAt().toEpochMilli());
        columns.put("audience", JdbcRecordingStore.joined(showing.audience()));
        if (!changed(columns) && !added(columns)) {
            changed(columns);
        }
    }

    private boolean changed(Map<String, @Nullable Object> columns) {
        return database.writing(handle -> handle.createUpdate("UPDATE " + table
                                + " SET audience = :audience, seen_at = :seen_at WHERE " + IS_RECORDING
                                + " AND room_key = :room_key")
                        .bindMap(columns)
                        .execute()
                == 1);
    }

    private boolean added(Map<String, @Nullable Object> columns) {
        return database.writing(handle -> {
            try {
                return handle.createUpdate("INSERT INTO " + table + " (server, recording_id, room_key, " + KEY_PARTS
                                        + ", seen_at, audience) VALUES (:server, :recording_id, :room_key,"
                                        + " :lms_instance, :course, :course_session, :course_group, :slot, :seen_at,"
                                        + " :audience)")
                                .bindMap(columns)
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

    boolean remove(RecordingKey key, CourseKey course) {
        return database.writing(handle ->
                handle.createUpdate("DELETE FROM " + table + " WHERE " + IS_RECORDING + " AND room_key = :room_key")
                                .bind("server", key.server())
                                .bind("recording_id", key.id().value())
                                .bind("room_key", course.fingerprint())
                                .execute()
                        == 1);
    }

    void removeAll(CourseKey course) {
        database.writing(handle -> handle.createUpdate("DELETE FROM " + table + " WHERE room_key = :room_key")
                .bind("room_key", course.fingerprint())
                .execute());
    }

    void end(Handle handle, RecordingKey key) {
        handle.createUpdate("DELETE FROM " + table + " WHERE " + IS_RECORDING)
                .bind("server", key.server())
                .bind("recording_id", key.id().value())
                .execute();
    }

    List<Showing> in(CourseKey course) {
        return database.reading(handle -> handle.createQuery("SELECT own.*, shown.audience AS shown_to FROM " + table
                        + " shown JOIN " + recordings + " own ON " + SAME + " WHERE shown.room_key = :room_key")
                .bind("room_key", course.fingerprint())
                .map((row, context) -> new Showing(
                        JdbcRecordingStore.read(row), course, JdbcRecordingStore.roles(row.getString("shown_to"))))
                .list());
    }

    List<CourseKey> courses(RecordingKey key) {
        return database.reading(handle -> handle.createQuery(
                        "SELECT shown.lms_instance, shown.course, shown.course_session, shown.course_group, shown.slot FROM "
                                + table + " shown JOIN " + recordings + " own ON " + SAME
                                + " WHERE own.server = :server AND own.recording_id = :recording_id")
                .bind("server", key.server())
                .bind("recording_id", key.id().value())
                .map((row, context) -> KeyRow.read(row))
                .list());
    }

    List<CourseKey> of(String instance, String course) {
        return database.reading(handle -> handle
                .createQuery("SELECT DISTINCT room_key, " + KEY_PARTS + " FROM " + table
                        + " WHERE lms_instance = :lms_instance AND course = :course")
                .bind("lms_instance", instance)
                .bind("course", course)
                .map((row, context) -> KeyRow.read(row))
                .stream()
                // Databases may compare texts loosely, keys are compared exactly.
                .filter(key -> key.course().equals(course))
                .toList());
    }
}
