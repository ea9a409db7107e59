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

import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.attendance.AttendanceStore;
import org.lmsbridge.attendance.LinkedMember;
import org.lmsbridge.attendance.Stretch;
import org.lmsbridge.openmeetings.model.RoomId;

/** Keeps attendance in a database. Thread-safe. */
final class JdbcAttendanceStore implements AttendanceStore {
    private final Sql database;
    private final AttendanceSql sql;

    JdbcAttendanceStore(Sql database) {
        this.database = database;
        sql = AttendanceSql.withPrefix(database.prefix());
    }

    @Override
    public void link(LinkedMember member) {
        boolean known = database.writing(handle -> handle.createUpdate(sql.linkAgain())
                        .bindMap(AttendanceRow.link(member))
                        .execute()
                > 0);
        if (!known) {
            insert(handle -> handle.createUpdate(sql.link())
                    .bindMap(AttendanceRow.link(member))
                    .execute());
        }
    }

    @Override
    public List<LinkedMember> linked(CourseKey key, String server, long room) {
        return database.reading(handle -> handle.createQuery(sql.linked())
                .bind("room_key", key.fingerprint())
                .bind("server", server)
                .bind("room_id", room)
                .map((row, context) -> AttendanceRow.linked(key, row))
                .list());
    }

    @Override
    public boolean lease(String instance, String holder, Instant now, Instant until, Instant latest) {
        boolean taken = database.writing(handle -> handle.createUpdate(sql.takeLease())
                        .bind("lms_instance", instance)
                        .bind("holder", holder)
                        .bind("now", now.toEpochMilli())
                        .bind("latest", latest.toEpochMilli())
                        .bind("held_until", until.toEpochMilli())
                        .execute()
                == 1);
        return taken
                || insert(handle -> handle.createUpdate(sql.addLease())
                        .bind("lms_instance", instance)
                        .bind("holder", holder)
                        .bind("held_until", until.toEpochMilli())
                        .execute());
    }

    @Override
    public List<Stretch> running(CourseKey key) {
        return database.reading(handle -> handle.createQuery(sql.running())
                .bind("room_key", key.fingerprint())
                .map((row, context) -> AttendanceRow.stretch(key, row))
                .list());
    }

    @Override
    public boolean write(String instance, String holder, Instant until, List<Stretch> stretches) {
        return database.writing(handle -> {
            // Holds the row of the lease to the end of the transaction, so that nobody takes it in between.
            boolean held = handle.createUpdate(sql.keepLease())
                            .bind("lms_instance", instance)
                            .bind("holder", holder)
                            .bind("held_until", until.toEpochMilli())
                            .execute()
                    == 1;
            if (held) {
                stretches.forEach(stretch -> write(handle, stretch));
            }
            return held;
        });
    }

    private void write(Handle handle, Stretch stretch) {
        int known = handle.createUpdate(sql.prolong())
                .bindMap(AttendanceRow.stretch(stretch))
                .execute();
        if (known == 0) {
            handle.createUpdate(sql.add())
                    .bindMap(AttendanceRow.stretch(stretch))
                    .execute();
        }
    }

    @Override
    public List<Stretch> stretches(CourseKey key, Instant from, Instant before) {
        return database.reading(handle -> handle.createQuery(sql.between())
                .bind("room_key", key.fingerprint())
                .bind("begin", from.toEpochMilli())
                .bind("before", before.toEpochMilli())
                .map((row, context) -> AttendanceRow.stretch(key, row))
                .list());
    }

    @Override
    public List<PersonalStretch> ofMember(String instance, String memberId) {
        return database.reading(handle -> handle.createQuery(sql.ofMember())
                .bind("lms_instance", instance)
                .bind("member_id", memberId)
                .map((row, context) -> new PersonalStretch(
                        row.getString("place"),
                        row.getString("login"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        Instant.ofEpochMilli(row.getLong("seen_from")),
                        Instant.ofEpochMilli(row.getLong("seen_until"))))
                .list());
    }

    @Override
    public List<PersonalLink> linksOf(String instance, String memberId) {
        return database.reading(handle -> handle.createQuery(sql.linksOf())
                .bind("lms_instance", instance)
                .bind("member_id", memberId)
                .map((row, context) -> new PersonalLink(
                        row.getString("server"),
                        new RoomId(row.getLong("room_id")),
                        row.getString("login"),
                        row.getString("first_name"),
                        row.getString("last_name"),
                        Instant.ofEpochMilli(row.getLong("linked_at"))))
                .list());
    }

    @Override
    public int rename(String instance, Member member) {
        return database.writing(handle -> handle.createUpdate(sql.rename())
                .bind("lms_instance", instance)
                .bind("member_id", member.id())
                .bind("login", member.login())
                .bind("first_name", member.firstName())
                .bind("last_name", member.lastName())
                .execute());
    }

    @Override
    public int forgetMember(String instance, String memberId) {
        return database.writing(handle -> {
            int forgotten = 0;
            for (String statement : List.of(sql.forgetNamesakes(), sql.forgetMember(), sql.forgetLinks())) {
                forgotten += handle.createUpdate(statement)
                        .bind("lms_instance", instance)
                        .bind("member_id", memberId)
                        .execute();
            }
            return forgotten;
        });
    }

    /** False when there is a row of that key already. */
    private boolean insert(ToIntFunction<Handle> statement) {
        return database.writing(handle -> {
            try {
                return statement.applyAsInt(handle) == 1;
            } catch (JdbiException e) {
                if (Failures.isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
        });
    }
}
