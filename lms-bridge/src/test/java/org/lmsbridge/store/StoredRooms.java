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
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.Servers;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.StoredRoom.Claim;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;

/** Rows to put into stores. */
final class StoredRooms {
    static final CourseKey KEY = CourseKey.of("campus.example", "O'Brien; \uD83D\uDE00");
    static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123Z");

    private StoredRooms() {}

    static StoredRoom claimed(CourseKey key) {
        return row(key, Optional.of(new Claim(NOW.plusSeconds(60), 12)), Optional.empty());
    }

    static StoredRoom ready(CourseKey key, long room) {
        return row(key, Optional.empty(), Optional.of(new RoomId(room)));
    }

    static MeetingEvent event(CourseKey key, What what, int second) {
        return new MeetingEvent(key, new RoomId(41), what, "7", NOW.plusSeconds(second));
    }

    private static StoredRoom row(CourseKey key, Optional<Claim> claim, Optional<RoomId> room) {
        return new StoredRoom(
                key,
                new ExternalId("lms.campus.example", "1"),
                Servers.MAIN,
                0,
                claim,
                room,
                CourseSettings.defaults().withName("Algebra"),
                room.isPresent(),
                NOW,
                Optional.empty(),
                Optional.empty());
    }
}
