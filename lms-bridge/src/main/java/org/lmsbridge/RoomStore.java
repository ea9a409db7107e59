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
package org.lmsbridge;

import java.util.List;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Remembers which room belongs to which course. Thread-safe, durable: what a method has returned from survives a
 * crash. Every method throws {@link BridgeException} with {@code STORE_FAILED} when the store does not work, and
 * keeps no connection when it returns.
 *
 * <p>There is at most one row for a key. Writes name the version of the row that they are based on and do nothing
 * when it has changed since; that, and nothing else, decides between threads, processes and nodes.
 */
public interface RoomStore {
    /** The row of a course; one short look-up. */
    Optional<StoredRoom> find(CourseKey key);

    /** The rows of a platform, also those without a room yet, ordered by key. */
    List<StoredRoom> list(String instance);

    /**
     * The rows of a platform, also those without a room yet, by and by: for platforms too large for {@link #list}.
     *
     * @param after fingerprint of the key of the last row of the page before; empty text for the first page
     * @param most rows of a page; fewer come when there are no more
     * @return ordered by the fingerprints of the keys
     */
    List<StoredRoom> page(String instance, String after, int most);

    /**
     * The rows of a platform whose rooms are open, by and by as with {@link #page}, however many rooms are closed.
     *
     * @param after fingerprint of the key of the last row of the page before; empty text for the first page
     * @param most rows of a page; fewer come when there are no more
     */
    List<StoredRoom> openRooms(String instance, String after, int most);

    /**
     * The same for rooms that were opened last by one person, or in that name.
     *
     * @param memberId id of the person
     */
    List<StoredRoom> openedBy(String instance, String memberId, String after, int most);

    /** How many rows of a platform there are. */
    long count(String instance);

    /** Numbers of a server's rooms that courses of any platform have: the lowest above the one named, ascending. */
    List<RoomId> roomNumbers(String server, long above, int most);

    /** The row whose room OpenMeetings knows by that id. */
    Optional<StoredRoom> findByExternalId(ExternalId id);

    /** The rows of all rooms of one course of a platform, also those without a room yet, ordered by key. */
    List<StoredRoom> listCourse(String instance, String course);

    /** Adds a row; false when there is one of that key. */
    boolean insert(StoredRoom row);

    /**
     * Overwrites the row of that key and version, and adds to the history, both or neither.
     *
     * @return the row with its new version; empty when the stored one has another version or is gone
     */
    Optional<StoredRoom> replace(StoredRoom row, List<MeetingEvent> events);

    /**
     * Removes the row of that key and version and adds to the history; false when it has changed or is gone. With a room that
     * is deleted, as the history says then, its guest passes are revoked, so that none lets into a later room.
     */
    boolean remove(StoredRoom row, List<MeetingEvent> events);

    /** Highest number of any room of that server that ever was in the store or its history; 0 when there was none. */
    long highestRoom(String server);

    /** What happened to the room of a course, oldest first. */
    List<MeetingEvent> history(CourseKey key);

    /** Every room that the course has or had, as far as the history goes, each once, the highest number first. */
    List<RoomPlace> places(CourseKey key);

    /** The row of whichever course has that room of that server. */
    Optional<StoredRoom> findByRoom(RoomPlace place);

    /** Remembers a room that its course left open; may be repeated. */
    void noteLeft(LeftRoom left);

    /** Rooms that the course left open. */
    List<LeftRoom> leftRooms(CourseKey key);

    /** Rooms of a server that courses left open. */
    List<LeftRoom> leftRoomsOn(String server);

    /** Forgets a room that a course left open; may be repeated. */
    void forgetLeft(RoomPlace place);

    /** Which courses, of any platform, had the room of that number on that server, the earliest first. */
    List<RoomTenure> tenures(RoomPlace place);

    /** Courses of a platform that ever had a room, as far as the history goes, each once, in no order. */
    List<CourseKey> coursesInHistory(String instance);

    /** What a member of a platform did to rooms, oldest first. */
    List<MeetingEvent> historyOfMember(String instance, String memberId);

    /** Leaves in the history what a member of a platform did, but not who did it; answers how many entries. */
    int forgetMember(String instance, String memberId);
}
