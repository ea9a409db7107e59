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

/** Every statement about attendance, once. */
record AttendanceSql(
        String linkAgain,
        String link,
        String linked,
        String takeLease,
        String addLease,
        String keepLease,
        String running,
        String prolong,
        String add,
        String between,
        String ofMember,
        String linksOf,
        String rename,
        String forgetNamesakes,
        String forgetMember,
        String forgetLinks) {
    private static final String WHO = "member_id, login, first_name, last_name";
    private static final String SHOWN = "id, server, room_id, kind, sign, " + WHO
            + ", matched_by, people, reason, seen_from, seen_until, gone_at, running";

    static AttendanceSql withPrefix(String prefix) {
        String link = prefix + "attendance_link";
        String lease = prefix + "attendance_lease";
        String stretch = prefix + "attendance";
        String ofMember = " WHERE lms_instance = :lms_instance AND member_id = :member_id";
        return new AttendanceSql(
                "UPDATE " + link + " SET linked_at = :linked_at WHERE id = :id",
                "INSERT INTO " + link + " (id, room_key, lms_instance, server, room_id, " + WHO + ", linked_at) VALUES"
                        + " (:id, :room_key, :lms_instance, :server, :room_id, :member_id, :login, :first_name,"
                        + " :last_name, :linked_at)",
                "SELECT " + WHO + ", server, room_id, linked_at FROM " + link
                        + " WHERE room_key = :room_key AND server = :server AND room_id = :room_id"
                        + " ORDER BY linked_at DESC",
                "UPDATE " + lease + " SET holder = :holder, held_until = :held_until"
                        + " WHERE lms_instance = :lms_instance AND (held_until <= :now OR held_until > :latest)",
                "INSERT INTO " + lease + " (lms_instance, holder, held_until)"
                        + " VALUES (:lms_instance, :holder, :held_until)",
                "UPDATE " + lease + " SET held_until = :held_until"
                        + " WHERE lms_instance = :lms_instance AND holder = :holder",
                "SELECT " + SHOWN + " FROM " + stretch + " WHERE room_key = :room_key AND running = TRUE",
                "UPDATE " + stretch + " SET seen_until = :seen_until, gone_at = :gone_at, running = :running"
                        + " WHERE id = :id",
                "INSERT INTO " + stretch + " (room_key, lms_instance, place, " + SHOWN + ") VALUES (:room_key,"
                        + " :lms_instance, :place, :id, :server, :room_id, :kind, :sign, :member_id, :login,"
                        + " :first_name, :last_name, :matched_by, :people, :reason, :seen_from, :seen_until, :gone_at,"
                        + " :running)",
                "SELECT " + SHOWN + " FROM " + stretch + " WHERE room_key = :room_key AND seen_from >= :begin"
                        + " AND seen_from < :before ORDER BY seen_from, id",
                "SELECT place, login, first_name, last_name, seen_from, seen_until FROM " + stretch + ofMember
                        + " ORDER BY seen_from, id",
                "SELECT " + WHO + ", server, room_id, linked_at FROM " + link + ofMember + " ORDER BY linked_at, id",
                "UPDATE " + stretch + " SET login = :login, first_name = :first_name, last_name = :last_name"
                        + ofMember,
                "UPDATE " + stretch + " SET login = '', first_name = '', last_name = '', matched_by = 'UNKNOWN'"
                        + " WHERE lms_instance = :lms_instance AND kind = 'PERSON' AND member_id IS NULL"
                        + " AND EXISTS (SELECT 1 FROM " + link + " linked WHERE linked.lms_instance = :lms_instance"
                        + " AND linked.member_id = :member_id AND linked.room_key = " + stretch + ".room_key"
                        + " AND linked.first_name = " + stretch + ".first_name"
                        + " AND linked.last_name = " + stretch + ".last_name)",
                "UPDATE " + stretch + " SET member_id = NULL, login = '', first_name = '', last_name = '',"
                        + " sign = id, matched_by = 'UNKNOWN', running = FALSE" + ofMember,
                "DELETE FROM " + link + ofMember);
    }
}
