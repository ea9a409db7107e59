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
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.LeftRoom;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.openmeetings.model.RoomId;

/** Rooms that their courses left open. Thread-safe. */
final class LeftRoomTable {
    private static final String COLUMNS = "server, room_id, lms_instance, course, course_session, course_group, slot";

    private final Sql database;
    private final String table;

    LeftRoomTable(Sql database) {
        this.database = database;
        table = database.prefix() + "left_room";
    }

    /** A server that was installed anew gives numbers again: whoever left one last has it. */
    void add(LeftRoom left) {
        database.writing(handle -> {
            try {
                remove(handle, left.place());
                return handle.createUpdate("INSERT INTO " + table + " (room_key, " + COLUMNS
                                + ") VALUES (:room_key, :server, :room_id, :lms_instance, :course, :course_session,"
                                + " :course_group, :slot)")
                        .bindMap(KeyRow.columns(left.key()))
                        .bind("server", left.place().server())
                        .bind("room_id", left.place().room().value())
                        .execute();
            } catch (JdbiException e) {
                // Two nodes at the same moment: one note is enough.
                if (Failures.isDuplicate(e)) {
                    return 0;
                }
                throw e;
            }
        });
    }

    List<LeftRoom> of(CourseKey key) {
        return database.reading(
                handle -> handle.createQuery("SELECT " + COLUMNS + " FROM " + table + " WHERE room_key = :room_key")
                        .bind("room_key", key.fingerprint())
                        .map((row, context) -> read(row))
                        .list());
    }

    List<LeftRoom> on(String server) {
        return database.reading(handle -> handle.createQuery(
                        "SELECT " + COLUMNS + " FROM " + table + " WHERE server = :server ORDER BY room_id")
                .bind("server", server)
                .map((row, context) -> read(row))
                .list());
    }

    void remove(RoomPlace place) {
        database.writing(handle -> remove(handle, place));
    }

    private int remove(Handle handle, RoomPlace place) {
        return handle.createUpdate("DELETE FROM " + table + " WHERE server = :server AND room_id = :room_id")
                .bind("server", place.server())
                .bind("room_id", place.room().value())
                .execute();
    }

    private static LeftRoom read(ResultSet row) throws SQLException {
        return new LeftRoom(
                KeyRow.read(row), new RoomPlace(row.getString("server"), new RoomId(row.getLong("room_id"))));
    }
}
