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
import java.util.stream.Collectors;

/** Every statement, once. */
record Statements(
        String find,
        String list,
        String page,
        String openRooms,
        String count,
        String roomNumbers,
        String findByExternalId,
        String listCourse,
        String insert,
        String replace,
        String remove,
        String addEvent,
        String history,
        String historyOfMember,
        String forgetMember,
        String highestRoom,
        String places,
        String holders,
        String eventsOfHolders,
        String coursesInHistory,
        String findByRoom,
        String openedBy) {
    private static final List<String> KEY = List.of("room_key");
    private static final List<String> KEY_PARTS =
            List.of("lms_instance", "course", "course_session", "course_group", "slot");
    private static final List<String> EVENT =
            List.of("id", "room_key", "server", "room_id", "what", "member_id", "happened_at", "row_version");
    private static final List<String> FIXED = List.of(
            "lms_instance",
            "course",
            "course_session",
            "course_group",
            "slot",
            "external_type",
            "external_id",
            "created_at",
            "row_version");
    private static final List<String> CHANGING = List.of(
            "server",
            "claimed_until",
            "claimed_above",
            "room_id",
            "room_name",
            "room_type",
            "capacity",
            "moderated",
            "recording_allowed",
            "hidden_elements",
            "waiting",
            "refused_when_full",
            "openers",
            "archived",
            "moderated_at",
            "changes",
            "is_open",
            "opened_at",
            "closed_at");

    static Statements withPrefix(String prefix) {
        String room = prefix + "room";
        String event = prefix + "room_event";
        String all = joined(FIXED, "%s") + ", " + joined(CHANGING, "%s");
        String unchanged = " WHERE room_key = :room_key AND row_version = :row_version";
        return new Statements(
                "SELECT " + all + " FROM " + room + " WHERE room_key = :room_key",
                "SELECT " + all + " FROM " + room + " WHERE lms_instance = :lms_instance"
                        + " ORDER BY course, course_session, course_group, slot",
                "SELECT " + all + " FROM " + room + " WHERE lms_instance = :lms_instance AND room_key > :after"
                        + " ORDER BY room_key LIMIT :most",
                "SELECT " + all + " FROM " + room + " WHERE lms_instance = :lms_instance AND is_open = TRUE"
                        + " AND room_id IS NOT NULL AND room_key > :after ORDER BY room_key LIMIT :most",
                "SELECT COUNT(*) FROM " + room + " WHERE lms_instance = :lms_instance",
                "SELECT DISTINCT room_id FROM " + room + " WHERE server = :server AND room_id > :above"
                        + " ORDER BY room_id LIMIT :most",
                "SELECT " + all + " FROM " + room + " WHERE external_id = :external_id"
                        + " AND external_type = :external_type ORDER BY room_key LIMIT 1",
                "SELECT " + all + " FROM " + room + " WHERE lms_instance = :lms_instance AND course = :course"
                        + " ORDER BY course_session, course_group, slot",
                "INSERT INTO " + room + " (" + joined(KEY, "%s") + ", " + all + ") VALUES (" + joined(KEY, ":%s") + ", "
                        + joined(FIXED, ":%s") + ", " + joined(CHANGING, ":%s") + ")",
                "UPDATE " + room + " SET row_version = row_version + 1, " + joined(CHANGING, "%1$s = :%1$s")
                        + unchanged,
                "DELETE FROM " + room + unchanged,
                "INSERT INTO " + event + " (" + joined(EVENT, "%s") + ", " + joined(KEY_PARTS, "%s") + ") VALUES ("
                        + joined(EVENT, ":%s") + ", " + joined(KEY_PARTS, ":%s") + ")",
                "SELECT room_id, what, member_id, happened_at FROM " + event
                        + " WHERE room_key = :room_key ORDER BY happened_at, row_version",
                "SELECT room_id, what, member_id, happened_at, " + joined(KEY_PARTS, "%s") + " FROM " + event
                        + " WHERE member_id = :member_id AND lms_instance = :lms_instance"
                        + " ORDER BY happened_at, row_version",
                "UPDATE " + event + " SET member_id = ''"
                        + " WHERE member_id = :member_id AND lms_instance = :lms_instance",
                "SELECT MAX(highest) FROM (SELECT MAX(room_id) AS highest FROM " + room + " WHERE server = :server"
                        + " UNION ALL SELECT MAX(room_id) AS highest FROM " + event
                        + " WHERE server = :server) both_tables",
                "SELECT server, room_id FROM " + room + " WHERE room_key = :room_key AND room_id IS NOT NULL"
                        + " UNION SELECT server, room_id FROM " + event + " WHERE room_key = :room_key"
                        + " ORDER BY room_id DESC, server",
                "SELECT room_key, created_at FROM " + room + " WHERE server = :server AND room_id = :room_id",
                "SELECT room_key, server, room_id, what, happened_at FROM " + event + " WHERE room_key IN"
                        + " (SELECT room_key FROM " + event + " WHERE server = :server AND room_id = :room_id)"
                        + " ORDER BY happened_at, row_version",
                "SELECT DISTINCT room_key, " + joined(KEY_PARTS, "%s") + " FROM " + event
                        + " WHERE lms_instance = :lms_instance AND course IS NOT NULL",
                "SELECT " + all + " FROM " + room + " WHERE room_id = :room_id AND server = :server"
                        + " ORDER BY room_key LIMIT 1",
                "SELECT " + all + " FROM " + room + " opened WHERE lms_instance = :lms_instance AND is_open = TRUE"
                        + " AND room_id IS NOT NULL AND room_key > :after AND EXISTS (SELECT 1 FROM " + event
                        + " told WHERE told.room_key = opened.room_key AND told.happened_at = opened.opened_at"
                        + " AND told.what = 'OPENED' AND told.member_id = :member_id) ORDER BY room_key LIMIT :most");
    }

    private static String joined(List<String> columns, String form) {
        return columns.stream().map(form::formatted).collect(Collectors.joining(", "));
    }
}
