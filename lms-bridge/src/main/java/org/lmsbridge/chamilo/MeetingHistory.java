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

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.openmeetings.model.RoomId;

/** What once happened, as far as a row of Chamilo's table tells; it never tells who did it. */
final class MeetingHistory {
    /** Stands for whoever it was. */
    static final String SOMEBODY = "chamilo";

    private MeetingHistory() {}

    static List<MeetingEvent> of(CourseKey key, MeetingRow row, Instant createdAt, Optional<Instant> closedAt) {
        RoomId room = new RoomId(row.room());
        List<MeetingEvent> events = new ArrayList<>();
        events.add(new MeetingEvent(key, room, What.OPENED, SOMEBODY, createdAt));
        closedAt.ifPresent(at -> events.add(new MeetingEvent(key, room, What.CLOSED, SOMEBODY, at)));
        if (row.status() == MeetingRow.DELETED) {
            // When it was deleted Chamilo does not say.
            events.add(new MeetingEvent(key, room, What.DELETED, SOMEBODY, closedAt.orElse(createdAt)));
        }
        return events;
    }
}
