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
import java.util.List;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Remembers what was seen in rooms, and whose links led there. Thread-safe and durable; every method throws
 * {@link org.lmsbridge.BridgeException} with {@code STORE_FAILED} when the store does not work, and keeps no connection
 * when it returns.
 *
 * <p>One process at a time may look into rooms: the one that holds the lease of the platform.
 */
public interface AttendanceStore {
    /** Remembers that somebody got a link; once for each room, person and name. */
    void link(LinkedMember member);

    /** Who got links for a room of a course. */
    List<LinkedMember> linked(CourseKey key, String server, long room);

    /**
     * Takes the lease of a platform unless somebody has it.
     *
     * @param holder a word of up to 36 characters of whoever asks
     * @param until when others may take it
     * @param latest a lease that is held for longer than this was taken by a clock that is, or was, wrong, and may be
     *     taken
     * @return whether the lease is the holder's now
     */
    boolean lease(String instance, String holder, Instant now, Instant until, Instant latest);

    /** The stretches of a course's rooms that the next look may prolong. */
    List<Stretch> running(CourseKey key);

    /**
     * Adds these stretches, or overwrites those of the same ids, all or none, if the holder has the lease still; the
     * lease is prolonged with them.
     *
     * @return false when somebody else has taken the lease; nothing is written then
     */
    boolean write(String instance, String holder, Instant until, List<Stretch> stretches);

    /** The stretches of a course's rooms that began within some time, oldest first. */
    List<Stretch> stretches(CourseKey key, Instant from, Instant before);

    /** The stretches of a member of a platform, oldest first. */
    List<PersonalStretch> ofMember(String instance, String memberId);

    /** The links that a member of a platform got, oldest first. */
    List<PersonalLink> linksOf(String instance, String memberId);

    /**
     * Calls a member otherwise in all stretches. Links keep the names under which they were made: OpenMeetings shows
     * those until the member enters anew.
     *
     * @return how many stretches there were
     */
    int rename(String instance, Member member);

    /**
     * Forgets who a member was: the stretches stay, as those of somebody unknown without a name; those of somebody
     * unknown who was called like the member in a room that the member had a link for lose their names as well.
     *
     * @return how many stretches and links there were
     */
    int forgetMember(String instance, String memberId);

    /**
     * Where and when a member was in a room.
     *
     * @param place what the room was for, as people read it
     * @param login as the platform called the member; may be empty
     * @param firstName may be empty
     * @param lastName may be empty
     * @param from first look at which the member was there
     * @param until last look at which the member was there
     */
    record PersonalStretch(String place, String login, String firstName, String lastName, Instant from, Instant until) {
        /** Without names. */
        @Override
        public String toString() {
            return "PersonalStretch[" + place + ", " + from + ", " + until + "]";
        }
    }

    /**
     * A room that a member got a link for.
     *
     * @param server name of the server that the room is on
     * @param room its number there
     * @param login as the link called the member
     * @param firstName may be empty
     * @param lastName may be empty
     * @param at when the last link of these names was made
     */
    record PersonalLink(String server, RoomId room, String login, String firstName, String lastName, Instant at) {
        /** Without names. */
        @Override
        public String toString() {
            return "PersonalLink[" + server + ", " + room + ", " + at + "]";
        }
    }
}
