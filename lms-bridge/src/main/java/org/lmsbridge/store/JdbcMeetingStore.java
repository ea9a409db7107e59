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

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.calendar.CourseMeeting;
import org.lmsbridge.calendar.CourseMeeting.Asked;
import org.lmsbridge.calendar.CourseMeeting.Kept;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.calendar.MeetingPlan;
import org.lmsbridge.calendar.MeetingStore;
import org.lmsbridge.calendar.Repeats;
import org.lmsbridge.openmeetings.model.AppointmentId;

/** Keeps meetings in a database. Thread-safe. */
final class JdbcMeetingStore implements MeetingStore {
    private static final Rows ROWS = new Rows(
            List.of("uid"),
            List.of(
                    "room_key",
                    "lms_instance",
                    "course",
                    "course_session",
                    "course_group",
                    "slot",
                    "title",
                    "description",
                    "starts_at",
                    "ends_at",
                    "time_zone",
                    "repeat_rule",
                    "link",
                    "cancelled",
                    "sequence_number",
                    "state",
                    "note",
                    "server",
                    "appointment_id",
                    "kept_start",
                    "kept_end",
                    "due_at",
                    "last_end",
                    "created_at",
                    "changed_at"));

    private final Sql database;
    private final String table;

    JdbcMeetingStore(Sql database) {
        this.database = database;
        table = database.prefix() + "meeting";
    }

    @Override
    public Optional<CourseMeeting> find(String uid) {
        return database.reading(handle -> handle.createQuery(ROWS.select(table, ROWS.isKey()))
                .bind("uid", uid)
                .map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public List<CourseMeeting> ofCourse(CourseKey course) {
        return database.reading(
                handle -> handle.createQuery(ROWS.select(table, "room_key = :room_key") + " ORDER BY starts_at, uid")
                        .bind("room_key", course.fingerprint())
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public List<CourseMeeting> outOfStep(String instance, Instant now, int most) {
        String condition = "lms_instance = :lms_instance AND state <> :state AND due_at <= :now"
                + " ORDER BY due_at, uid LIMIT :most";
        return database.reading(handle -> handle.createQuery(ROWS.select(table, condition))
                .bind("lms_instance", instance)
                .bind("state", State.IN_STEP.name())
                .bind("now", now.toEpochMilli())
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public List<CourseMeeting> around(String instance, Instant since, Instant until, String after, int most) {
        // Of meetings that were stored before their last end was, it is not known.
        String condition = "lms_instance = :lms_instance AND cancelled = FALSE AND starts_at <= :until"
                + " AND (last_end >= :since OR last_end IS NULL) AND uid > :after ORDER BY uid LIMIT :most";
        return database.reading(handle -> handle.createQuery(ROWS.select(table, condition))
                .bind("lms_instance", instance)
                .bind("since", since.toEpochMilli())
                .bind("until", until.toEpochMilli())
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> read(row))
                .list());
    }

    @Override
    public List<CourseKey> ofWholeCourse(String instance, String course) {
        String condition = "lms_instance = :lms_instance AND course = :course ORDER BY starts_at, uid";
        return database.reading(handle -> handle
                .createQuery(ROWS.select(table, condition))
                .bind("lms_instance", instance)
                .bind("course", course)
                .map((row, context) -> KeyRow.read(row))
                .stream()
                // Databases may compare texts loosely, keys are compared exactly.
                .filter(key -> key.course().equals(course))
                .distinct()
                .toList());
    }

    @Override
    public boolean insert(CourseMeeting meeting) {
        return database.writing(handle -> {
            try {
                return handle.createUpdate(ROWS.insert(table))
                                .bindMap(columns(meeting))
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
    public Optional<CourseMeeting> replace(CourseMeeting meeting) {
        boolean replaced = database.writing(handle -> handle.createUpdate(ROWS.replace(table))
                        .bindMap(columns(meeting))
                        .execute()
                == 1);
        return replaced ? Optional.of(meeting.withVersion(meeting.version() + 1)) : Optional.empty();
    }

    @Override
    public boolean remove(CourseMeeting meeting) {
        return database.writing(handle -> handle.createUpdate(ROWS.remove(table))
                        .bindMap(columns(meeting))
                        .execute()
                == 1);
    }

    private static Map<String, @Nullable Object> columns(CourseMeeting meeting) {
        Map<String, @Nullable Object> columns = KeyRow.columns(meeting.course());
        MeetingPlan plan = meeting.plan();
        columns.put("uid", meeting.uid());
        columns.put("title", plan.title());
        columns.put("description", plan.description());
        columns.put("starts_at", plan.start().toEpochMilli());
        columns.put("ends_at", plan.end().toEpochMilli());
        columns.put("time_zone", plan.zone().getId());
        columns.put("repeat_rule", plan.repeats().map(Repeats::rule).orElse(null));
        columns.put("link", plan.link().map(URI::toString).orElse(null));
        columns.put("cancelled", meeting.cancelled());
        columns.put("sequence_number", meeting.sequence());
        columns.put("state", meeting.state().name());
        columns.put("note", meeting.note().orElse(null));
        Optional<Kept> kept = meeting.appointment();
        columns.put("server", kept.map(Kept::server).orElse(null));
        columns.put("appointment_id", kept.map(there -> there.id().value()).orElse(null));
        // The times of the appointment, or those with which one may have been made.
        Optional<Asked> times = meeting.asked().or(() -> kept.map(there -> new Asked(there.start(), there.end())));
        columns.put("kept_start", times.map(from -> from.start().toEpochMilli()).orElse(null));
        columns.put("kept_end", times.map(to -> to.end().toEpochMilli()).orElse(null));
        columns.put("due_at", meeting.dueAt().toEpochMilli());
        columns.put("last_end", plan.lastEnd().toEpochMilli());
        columns.put("created_at", meeting.createdAt().toEpochMilli());
        columns.put("changed_at", meeting.changedAt().toEpochMilli());
        columns.put("row_version", meeting.version());
        return columns;
    }

    private static CourseMeeting read(ResultSet row) throws SQLException {
        return new CourseMeeting(
                row.getString("uid"),
                KeyRow.read(row),
                plan(row),
                row.getBoolean("cancelled"),
                row.getInt("sequence_number"),
                State.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("note")),
                kept(row),
                asked(row),
                Instant.ofEpochMilli(row.getLong("due_at")),
                Instant.ofEpochMilli(row.getLong("created_at")),
                Instant.ofEpochMilli(row.getLong("changed_at")),
                row.getLong("row_version"));
    }

    private static MeetingPlan plan(ResultSet row) throws SQLException {
        return new MeetingPlan(
                row.getString("title"),
                row.getString("description"),
                Instant.ofEpochMilli(row.getLong("starts_at")),
                Instant.ofEpochMilli(row.getLong("ends_at")),
                ZoneId.of(row.getString("time_zone")),
                Optional.ofNullable(row.getString("repeat_rule")).map(Repeats::new),
                Optional.ofNullable(row.getString("link")).map(URI::create));
    }

    private static Optional<Asked> asked(ResultSet row) throws SQLException {
        boolean known = Rows.number(row, "appointment_id").isPresent();
        Optional<Instant> start = Rows.instant(row, "kept_start");
        return known || start.isEmpty()
                ? Optional.empty()
                : Optional.of(new Asked(start.get(), Instant.ofEpochMilli(row.getLong("kept_end"))));
    }

    private static Optional<Kept> kept(ResultSet row) throws SQLException {
        Optional<Long> id = Rows.number(row, "appointment_id");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Kept(
                row.getString("server"),
                new AppointmentId(id.get()),
                Instant.ofEpochMilli(row.getLong("kept_start")),
                Instant.ofEpochMilli(row.getLong("kept_end"))));
    }
}
