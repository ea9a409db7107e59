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
import java.util.Optional;
import java.util.UUID;
import org.lmsbridge.CourseKey;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * One row of an {@link AttendanceStore}: something that was so at every look into a room during some time.
 *
 * @param id of the row
 * @param key what the room was for
 * @param server name of the server that it was on
 * @param room its number there
 * @param kind what was so
 * @param sign by which a person is recognised at the next look; empty for other kinds
 * @param who the person; empty for other kinds
 * @param people how many people were in the room; 0 for other kinds
 * @param reason why nothing is known; empty for other kinds
 * @param from first look at which it was so
 * @param until last look at which it was so
 * @param gone next look, at which it was not so any more; empty when that look was missing
 * @param running whether the next look may prolong it
 */
public record Stretch(
        String id,
        CourseKey key,
        String server,
        RoomId room,
        Kind kind,
        String sign,
        Optional<Who> who,
        int people,
        String reason,
        Instant from,
        Instant until,
        Optional<Instant> gone,
        boolean running) {
    /** What can be so. */
    public enum Kind {
        /** Somebody was in the room. */
        PERSON,
        /** So many people were in the room. */
        PEOPLE,
        /** Nobody knows who was in the room. */
        UNKNOWN
    }

    static Stretch person(Place place, String sign, Who who, Instant at) {
        return place.stretch(Kind.PERSON, sign, Optional.of(who), 0, "", at, at);
    }

    static Stretch people(Place place, int people, Instant at) {
        return place.stretch(Kind.PEOPLE, "", Optional.empty(), people, "", at, at);
    }

    static Stretch unknown(Place place, String reason, Instant from, Instant until) {
        return place.stretch(Kind.UNKNOWN, "", Optional.empty(), 0, reason, from, until);
    }

    /** The same, still so. */
    Stretch until(Instant at) {
        return with(at, Optional.empty(), true);
    }

    /** The same, not so any more when it was looked at again. */
    Stretch gone(Instant at) {
        return with(until, Optional.of(at), false);
    }

    /** The same, and nobody knows until when it stayed so. */
    Stretch ended() {
        return with(until, gone, false);
    }

    private Stretch with(Instant last, Optional<Instant> notAt, boolean goesOn) {
        return new Stretch(id, key, server, room, kind, sign, who, people, reason, from, last, notAt, goesOn);
    }

    /** A room, where stretches are begun. */
    record Place(CourseKey key, String server, RoomId room) {
        private Stretch stretch(
                Kind kind, String sign, Optional<Who> who, int people, String reason, Instant from, Instant until) {
            return new Stretch(
                    UUID.randomUUID().toString(),
                    key,
                    server,
                    room,
                    kind,
                    sign,
                    who,
                    people,
                    reason,
                    from,
                    until,
                    Optional.empty(),
                    true);
        }
    }
}
