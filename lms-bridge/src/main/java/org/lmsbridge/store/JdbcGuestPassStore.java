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
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lmsbridge.CourseKey;
import org.lmsbridge.guest.GuestPass;
import org.lmsbridge.guest.GuestPassStore;

/** Keeps passes of guests in a database. Thread-safe. */
final class JdbcGuestPassStore implements GuestPassStore {
    private static final String OLDEST_FIRST = " ORDER BY issued_at, id";

    private final Sql database;
    private final String table;

    JdbcGuestPassStore(Sql database) {
        this.database = database;
        table = database.prefix() + "guest_pass";
    }

    @Override
    public void add(GuestPass pass, String secretHash) {
        database.writing(handle -> handle.createUpdate("INSERT INTO " + table
                        + " (id, secret_hash, room_key, lms_instance, course, course_session, course_group, slot, label,"
                        + " issued_by, issued_at, expires_at, most_uses, uses, revoked_at, entries) VALUES (:id, :secret_hash,"
                        + " :room_key, :lms_instance, :course, :course_session, :course_group, :slot, :label,"
                        + " :issued_by, :issued_at, :expires_at, :most_uses, :uses, :revoked_at, :entries)")
                .bindMap(KeyRow.columns(pass.key()))
                .bind("id", pass.id())
                .bind("secret_hash", secretHash)
                .bind("label", pass.label())
                .bind("issued_by", pass.issuedBy())
                .bind("issued_at", pass.issuedAt().toEpochMilli())
                .bind("expires_at", pass.expiresAt().toEpochMilli())
                .bind("most_uses", pass.mostUses())
                .bind("uses", pass.uses())
                .bind("entries", pass.entries())
                .bind("revoked_at", RoomRow.millis(pass.revokedAt()))
                .execute());
    }

    @Override
    public Optional<GuestPass> find(String secretHash) {
        return database.reading(
                handle -> handle.createQuery("SELECT * FROM " + table + " WHERE secret_hash = :secret_hash")
                        .bind("secret_hash", secretHash)
                        .map((row, context) -> read(row))
                        .findOne());
    }

    @Override
    public List<GuestPass> list(CourseKey key) {
        return database.reading(
                handle -> handle.createQuery("SELECT * FROM " + table + " WHERE room_key = :room_key" + OLDEST_FIRST)
                        .bind("room_key", key.fingerprint())
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public boolean use(String id, Instant now) {
        return database.writing(handle -> handle.createUpdate("UPDATE " + table + " SET uses = uses + 1 WHERE id = :id"
                                + " AND uses < most_uses AND revoked_at IS NULL AND expires_at > :now")
                        .bind("id", id)
                        .bind("now", now.toEpochMilli())
                        .execute()
                == 1);
    }

    @Override
    public int number(String id) {
        return database.writing(handle -> {
            // The update holds the row until the number is read.
            handle.createUpdate("UPDATE " + table + " SET entries = entries + 1 WHERE id = :id")
                    .bind("id", id)
                    .execute();
            return handle.createQuery("SELECT entries FROM " + table + " WHERE id = :id")
                    .bind("id", id)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    @Override
    public void giveBack(String id) {
        database.writing(
                handle -> handle.createUpdate("UPDATE " + table + " SET uses = uses - 1 WHERE id = :id AND uses > 0")
                        .bind("id", id)
                        .execute());
    }

    @Override
    public boolean revoke(String id, Instant now) {
        return database.writing(handle ->
                handle.createUpdate("UPDATE " + table + " SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL")
                                .bind("id", id)
                                .bind("now", now.toEpochMilli())
                                .execute()
                        == 1);
    }

    /** Revokes all passes of a room, as a part of deleting it. */
    void revokeAll(Handle handle, CourseKey key, Instant now) {
        handle.createUpdate(
                        "UPDATE " + table + " SET revoked_at = :now WHERE room_key = :room_key AND revoked_at IS NULL")
                .bind("room_key", key.fingerprint())
                .bind("now", now.toEpochMilli())
                .execute();
    }

    @Override
    public int removeAll(CourseKey key) {
        return database.writing(handle -> handle.createUpdate("DELETE FROM " + table + " WHERE room_key = :room_key")
                .bind("room_key", key.fingerprint())
                .execute());
    }

    @Override
    public List<GuestPass> issuedBy(String instance, String memberId) {
        return database.reading(handle -> handle.createQuery("SELECT * FROM " + table
                        + " WHERE issued_by = :member AND lms_instance = :instance" + OLDEST_FIRST)
                .bind("member", memberId)
                .bind("instance", instance)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public int forgetIssuer(String instance, String memberId) {
        return database.writing(handle -> handle.createUpdate("UPDATE " + table
                        + " SET issued_by = '', label = '' WHERE issued_by = :member AND lms_instance = :instance")
                .bind("member", memberId)
                .bind("instance", instance)
                .execute());
    }

    private static GuestPass read(ResultSet row) throws SQLException {
        return new GuestPass(
                row.getString("id"),
                KeyRow.read(row),
                row.getString("label"),
                row.getString("issued_by"),
                Instant.ofEpochMilli(row.getLong("issued_at")),
                Instant.ofEpochMilli(row.getLong("expires_at")),
                row.getInt("most_uses"),
                row.getInt("uses"),
                RoomRow.instant(row, "revoked_at"),
                row.getInt("entries"));
    }
}
