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
package org.lmsbridge.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.lmsbridge.CourseKey;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Something that the bridge's store and OpenMeetings do not agree on, as both were when it was found.
 *
 * @param kind what is wrong
 * @param server name of the server
 * @param row what the store had; empty for a room that no course has
 * @param found what OpenMeetings had; empty where there was no such room
 * @param changes the settings that differ, for {@link Kind#CHANGED_ROOM}
 */
public record Difference(
        Kind kind, String server, Optional<StoredRoom> row, Optional<Room> found, List<Change> changes) {
    /** Copies the list. */
    public Difference {
        changes = List.copyOf(changes);
    }

    /** What can be wrong, and what mends it. */
    public enum Kind {
        /** OpenMeetings has a room of this platform that no course has; mended by deleting it. */
        ROOM_WITHOUT_COURSE,
        /** The room of a course is gone, or was begun and never finished; mended by making one. */
        COURSE_WITHOUT_ROOM,
        /** Name, type, seats or flags were changed on OpenMeetings; mended by what the course has. */
        CHANGED_ROOM,
        /** The platform has deleted the course; mended by deleting its room. */
        DELETED_COURSE;

        /** Whether a room is deleted, which cannot be undone. */
        public boolean deletes() {
            return this == ROOM_WITHOUT_COURSE || this == DELETED_COURSE;
        }
    }

    /** What the room is for; empty for a room that no course has. */
    public Optional<CourseKey> course() {
        return row.map(StoredRoom::key);
    }

    /** The room's number; empty when there never was one. */
    public Optional<RoomId> room() {
        return found.map(Room::id).or(() -> row.flatMap(StoredRoom::room));
    }

    /**
     * This difference as 64 hexadecimal digits: the same in every comparison for as long as the course's row and the room
     * stay exactly as they are, and no longer. So what somebody has looked at can be written down, and chosen again
     * later from what differs then.
     */
    public String fingerprint() {
        StringBuilder text = new StringBuilder("difference 1 " + kind + " " + server);
        // A row's writes are counted, so the count stands for all of it; sets in it are printed in no certain order.
        row.ifPresent(stored -> text.append(" row ")
                .append(stored.key().fingerprint())
                .append(" written ")
                .append(stored.version())
                .append(" made ")
                .append(stored.createdAt()));
        found.ifPresent(room -> text.append(" room ")
                .append(room.id())
                .append(' ')
                .append(room.settings())
                .append(room.details().externalType()));
        return DigestUtils.sha256Hex(text.append(changes).toString());
    }

    /** What is wrong, as a sentence without its end. */
    public String description() {
        return switch (kind) {
            case ROOM_WITHOUT_COURSE ->
                "no course has the room '" + found.map(Room::name).orElse("") + "'";
            case COURSE_WITHOUT_ROOM ->
                row.flatMap(StoredRoom::room).isPresent()
                        ? "the room is gone from OpenMeetings"
                        : "the room was begun and not finished";
            case CHANGED_ROOM -> changes.stream().map(Change::toString).collect(Collectors.joining(", "));
            case DELETED_COURSE -> "the platform has deleted the course";
        };
    }
}
