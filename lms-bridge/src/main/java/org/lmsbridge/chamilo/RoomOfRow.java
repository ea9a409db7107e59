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
package org.lmsbridge.chamilo;

import java.util.Optional;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/** Settings of the room that a row of Chamilo's table stands for. */
final class RoomOfRow {
    private RoomOfRow() {}

    /** As OpenMeetings has it, where that was looked at; else as Chamilo makes rooms: a moderated conference for 40. */
    static CourseSettings settings(MeetingRow row, Optional<Room> seen) {
        CourseSettings made = CourseSettings.defaults()
                .withName(name(row.name(), "C" + row.course() + "-" + row.session()))
                .withRecordingAllowed(row.recordingAllowed());
        return seen.map(room -> as(room.settings(), made)).orElse(made);
    }

    private static CourseSettings as(RoomSettings seen, CourseSettings made) {
        boolean offered = seen.type() != RoomType.AUDIENCE && seen.type() != RoomType.CUSTOM;
        return made.withName(name(seen.name(), made.name().orElseThrow()))
                .withType(offered ? seen.type() : made.type())
                .withCapacity(Math.max(1, seen.capacity()))
                .withModerated(seen.moderated());
    }

    /** Whether the name has to be changed to be a name of a room. */
    static boolean isUnfit(String name) {
        return !name.isBlank() && !name(name, "").equals(name);
    }

    private static String name(String given, String otherwise) {
        StringBuilder kept = new StringBuilder();
        given.codePoints()
                .map(point -> isUnprintable(point) ? ' ' : point)
                .limit(RoomSettings.LONGEST_NAME)
                .forEach(point -> append(kept, point));
        return kept.toString().isBlank() ? otherwise : kept.toString();
    }

    private static void append(StringBuilder text, int point) {
        if (text.length() + Character.charCount(point) <= RoomSettings.LONGEST_NAME) {
            text.appendCodePoint(point);
        }
    }

    private static boolean isUnprintable(int point) {
        int type = Character.getType(point);
        return Character.isISOControl(point)
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point & 0xFFFE) == 0xFFFE;
    }
}
