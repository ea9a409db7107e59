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
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.LeftRoom;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.RoomStore;
import org.lmsbridge.RoomTenure;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;

/** Keeps rooms in a database. Thread-safe. */
final class JdbcRoomStore implements RoomStore {
    private final Sql database;
    private final Statements sql;
    private final JdbcGuestPassStore passes;
    private final LeftRoomTable leftRooms;

    JdbcRoomStore(Sql database) {
        this.database = database;
        sql = Statements.withPrefix(database.prefix());
        passes = new JdbcGuestPassStore(database);
        leftRooms = new LeftRoomTable(database);
    }

    @Override
    public Optional<StoredRoom> find(CourseKey key) {
        return database.reading(handle -> handle.createQuery(sql.find())
                .bind("room_key", key.fingerprint())
                .map((row, context) -> RoomRow.read(row))
                .findOne());
    }

    @Override
    public List<StoredRoom> list(String instance) {
        return database.reading(handle -> handle.createQuery(sql.list())
                .bind("lms_instance", instance)
                .map((row, context) -> RoomRow.read(row))
                .list());
    }

    @Override
    public List<StoredRoom> listCourse(String instance, String course) {
        return database.reading(handle -> handle.createQuery(sql.listCourse())
                .bind("lms_instance", instance)
                .bind("course", course)
                .map((row, context) -> RoomRow.read(row))
                .list());
    }

    @Override
    public List<StoredRoom> page(String instance, String after, int most) {
        return page(sql.page(), instance, after, most);
    }

    @Override
    public List<StoredRoom> openRooms(String instance, String after, int most) {
        return page(sql.openRooms(), instance, after, most);
    }

    private List<StoredRoom> page(String statement, String instance, String after, int most) {
        return database.reading(handle -> handle.createQuery(statement)
                .bind("lms_instance", instance)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> RoomRow.read(row))
                .list());
    }

    @Override
    public List<StoredRoom> openedBy(String instance, String memberId, String after, int most) {
        return database.reading(handle -> handle.createQuery(sql.openedBy())
                .bind("lms_instance", instance)
                .bind("member_id", memberId)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> RoomRow.read(row))
                .list());
    }

    @Override
    public long count(String instance) {
        return database.reading(handle -> handle.createQuery(sql.count())
                .bind("lms_instance", instance)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public List<RoomId> roomNumbers(String server, long above, int most) {
        return database.reading(handle -> handle.createQuery(sql.roomNumbers())
                .bind("server", server)
                .bind("above", above)
                .bind("most", most)
                .map((row, context) -> new RoomId(row.getLong("room_id")))
                .list());
    }

    @Override
    public Optional<StoredRoom> findByExternalId(ExternalId id) {
        return database.reading(handle -> handle.createQuery(sql.findByExternalId())
                .bind("external_id", id.id())
                .bind("external_type", id.type())
                .map((row, context) -> RoomRow.read(row))
                .findOne());
    }

    @Override
    public Optional<StoredRoom> findByRoom(RoomPlace place) {
        return database.reading(handle -> handle.createQuery(sql.findByRoom())
                .bind("server", place.server())
                .bind("room_id", place.room().value())
                .map((row, context) -> RoomRow.read(row))
                .findOne());
    }

    @Override
    public void noteLeft(LeftRoom left) {
        leftRooms.add(left);
    }

    @Override
    public List<LeftRoom> leftRooms(CourseKey key) {
        return leftRooms.of(key);
    }

    @Override
    public List<LeftRoom> leftRoomsOn(String server) {
        return leftRooms.on(server);
    }

    @Override
    public void forgetLeft(RoomPlace place) {
        leftRooms.remove(place);
    }

    @Override
    public boolean insert(StoredRoom row) {
        return database.writing(handle -> {
            try {
                return inserted(handle, row);
            } catch (JdbiException e) {
                if (Failures.isDuplicate(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public Optional<StoredRoom> replace(StoredRoom row, List<MeetingEvent> events) {
        return database.writing(handle -> {
            if (!replaced(handle, row)) {
                return Optional.<StoredRoom>empty();
            }
            add(handle, row, events);
            return Optional.of(row.withVersion(row.version() + 1));
        });
    }

    @Override
    public boolean remove(StoredRoom row, List<MeetingEvent> events) {
        return database.writing(handle -> {
            boolean removed = removed(handle, row);
            if (removed) {
                add(handle, row, events);
                events.stream()
                        .filter(event -> event.what() == MeetingEvent.What.DELETED)
                        .forEach(event -> passes.revokeAll(handle, event.key(), event.at()));
            }
            return removed;
        });
    }

    @Override
    public long highestRoom(String server) {
        return database.reading(handle -> handle.createQuery(sql.highestRoom())
                .bind("server", server)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L));
    }

    @Override
    public List<MeetingEvent> history(CourseKey key) {
        return database.reading(handle -> handle.createQuery(sql.history())
                .bind("room_key", key.fingerprint())
                .map((row, context) -> event(key, row))
                .list());
    }

    boolean inserted(Handle handle, StoredRoom row) {
        return changed(handle, sql.insert(), row);
    }

    boolean replaced(Handle handle, StoredRoom row) {
        return changed(handle, sql.replace(), row);
    }

    boolean removed(Handle handle, StoredRoom row) {
        return changed(handle, sql.remove(), row);
    }

    @Override
    public List<RoomPlace> places(CourseKey key) {
        return database.reading(handle -> handle.createQuery(sql.places())
                .bind("room_key", key.fingerprint())
                .map((row, context) -> new RoomPlace(row.getString("server"), new RoomId(row.getLong("room_id"))))
                .list());
    }

    @Override
    public List<RoomTenure> tenures(RoomPlace place) {
        return database.reading(handle -> {
            Tenures tenures = new Tenures(place);
            handle.createQuery(sql.holders())
                    .bind("server", place.server())
                    .bind("room_id", place.room().value())
                    .map((row, context) ->
                            tenures.holds(row.getString("room_key"), Instant.ofEpochMilli(row.getLong("created_at"))))
                    .list();
            handle.createQuery(sql.eventsOfHolders())
                    .bind("server", place.server())
                    .bind("room_id", place.room().value())
                    .map((row, context) -> tenures.happened(
                            row.getString("room_key"),
                            new RoomPlace(row.getString("server"), new RoomId(row.getLong("room_id"))),
                            MeetingEvent.What.valueOf(row.getString("what")),
                            Instant.ofEpochMilli(row.getLong("happened_at"))))
                    .list();
            return tenures.all();
        });
    }

    @Override
    public List<CourseKey> coursesInHistory(String instance) {
        return database.reading(handle -> handle.createQuery(sql.coursesInHistory())
                .bind("lms_instance", instance)
                .map((row, context) -> KeyRow.read(row))
                .list());
    }

    @Override
    public List<MeetingEvent> historyOfMember(String instance, String memberId) {
        return database.reading(handle -> handle.createQuery(sql.historyOfMember())
                .bind("lms_instance", instance)
                .bind("member_id", memberId)
                .map((row, context) -> event(KeyRow.read(row), row))
                .list());
    }

    @Override
    public int forgetMember(String instance, String memberId) {
        return database.writing(handle -> handle.createUpdate(sql.forgetMember())
                .bind("lms_instance", instance)
                .bind("member_id", memberId)
                .execute());
    }

    private static boolean changed(Handle handle, String statement, StoredRoom row) {
        return handle.createUpdate(statement).bindMap(RoomRow.columns(row)).execute() == 1;
    }

    void add(Handle handle, StoredRoom row, List<MeetingEvent> events) {
        for (MeetingEvent event : events) {
            handle.createUpdate(sql.addEvent())
                    .bind("id", UUID.randomUUID().toString())
                    .bindMap(KeyRow.columns(event.key()))
                    .bind("server", row.server())
                    .bind("room_id", event.room().value())
                    .bind("what", event.what().name())
                    .bind("member_id", event.memberId())
                    .bind("happened_at", event.at().toEpochMilli())
                    .bind("row_version", row.version())
                    .execute();
        }
    }

    private static MeetingEvent event(CourseKey key, ResultSet row) throws SQLException {
        return new MeetingEvent(
                key,
                new RoomId(row.getLong("room_id")),
                MeetingEvent.What.valueOf(row.getString("what")),
                row.getString("member_id"),
                Instant.ofEpochMilli(row.getLong("happened_at")));
    }
}
