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
package org.lmsbridge.attendance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lmsbridge.CourseKey;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * The time from the opening of a course's room until it was closed or deleted, or made anew.
 *
 * @param number counts the meetings of the course, 1 is the first
 * @param key what the room was for
 * @param room its number on OpenMeetings then
 * @param openedAt when it was opened
 * @param openedBy id of the member who opened it; empty when forgotten
 * @param closedAt when it was closed; empty while it is open
 */
public record Meeting(
        int number, CourseKey key, RoomId room, Instant openedAt, String openedBy, Optional<Instant> closedAt) {
    private static final Set<MeetingEvent.What> ENDS =
            Set.of(MeetingEvent.What.CLOSED, MeetingEvent.What.MOVED, MeetingEvent.What.DELETED);

    /** The meetings of a course from the history of its room, oldest first. */
    static List<Meeting> of(List<MeetingEvent> history) {
        List<Meeting> meetings = new ArrayList<>();
        Optional<MeetingEvent> opening = Optional.empty();
        for (MeetingEvent event : history) {
            boolean opens = event.what() == MeetingEvent.What.OPENED;
            if (!opens && !ENDS.contains(event.what())) {
                continue;
            }
            opening.ifPresent(first -> meetings.add(meeting(meetings, first, Optional.of(event.at()))));
            opening = opens ? Optional.of(event) : Optional.empty();
        }
        opening.ifPresent(first -> meetings.add(meeting(meetings, first, Optional.empty())));
        return List.copyOf(meetings);
    }

    private static Meeting meeting(List<Meeting> before, MeetingEvent opening, Optional<Instant> end) {
        return new Meeting(before.size() + 1, opening.key(), opening.room(), opening.at(), opening.memberId(), end);
    }
}
