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
package org.lmsbridge.openmeetings;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomOccupancy;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.lmsbridge.openmeetings.model.RoomType;

/**
 * The rooms of a server. Thread-safe.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException};
 * below stands only what is special. Settings that the server's version does not know are refused before anything is
 * sent.
 */
public interface Rooms {
    /**
     * Creates a room.
     *
     * <p>Not repeatable: when the answer is lost ({@link UnreachableException#maybeProcessed()}), look for the room
     * before trying again, or use {@link #findOrCreate}. In 2.0 to 3.0 a room with an external id is found instead of
     * created when OpenMeetings has one of that id and type.
     *
     * @return the room as stored, which may differ from what was asked
     */
    Room create(RoomSettings settings);

    /**
     * Finds the room with the external id of these settings, or creates it. An existing room is not changed. May be
     * repeated where OpenMeetings can look external ids up: 2.0 to 3.0 and from 3.3.0; in 3.1 and 3.2 it creates always.
     *
     * <p>Not atomic from 3.1 on: two callers at once may get two rooms.
     *
     * @throws IllegalArgumentException when the settings have no external id
     */
    Room findOrCreate(RoomSettings settings);

    /** Reads a room; empty when there is none, or it has been deleted. */
    Optional<Room> find(RoomId id);

    /**
     * Finds a room by what the calling system calls it; empty when there is none. When there are several, OpenMeetings
     * picks one. From 3.3.0 only: what is older has no such call, or one that fails always.
     */
    Optional<Room> findByExternalId(ExternalId id, RoomType type);

    /** Rooms of one type that every signed-in user sees; an empty list when there are none. */
    List<Room> listPublic(RoomType type);

    /**
     * All rooms, lowest number first. 2.0 to 3.0 only, and only for accounts with the right Admin; 2.0 and 2.1 tell
     * no more than number and name.
     */
    List<Room> list();

    /**
     * Reads a room, lets {@code change} edit its settings and writes what differs. What the change leaves alone stays.
     * Repeatable; two changes of one room at once may undo each other. Not atomic in 2.0 to 3.0, which need several
     * calls.
     *
     * <p>2.0 to 3.0.2 can write little more than a new name (and 2.0 not even that) without forgetting that recording
     * is allowed: they refuse the rest unless the change forbids recording.
     *
     * @return the room as stored then
     * @throws RefusedException {@code NOT_FOUND}, or {@code NOT_SUPPORTED} where the version would lose a setting
     */
    Room update(RoomId id, UnaryOperator<RoomSettings> change);

    /** Turns away everybody without moderator rights from now on; who is in stays. Repeatable. */
    void close(RoomId id);

    /** Lets everybody in again. Repeatable. */
    void open(RoomId id);

    /** Deletes a room for good; its number is not given again. Repeatable: nothing happens to a room that is gone. */
    void delete(RoomId id);

    /** Who is in a room; an empty list for an empty room and, from 4.0.6, for an unknown one. Not in 3.1.0 to 4.0.5. */
    List<Participant> participants(RoomId id);

    /** How many people are in a room; from 4.0.6 on 0 for an unknown one. */
    RoomOccupancy occupancy(RoomId id);

    /** Turns everybody out. Repeatable; nothing happens in an empty room. */
    void kickEveryone(RoomId id);

    /**
     * These settings without what the server's version cannot keep and would refuse: elements that it cannot hide,
     * waiting for moderators, tag, redirection. Name, type, seats and rights stay, also those that are refused. Sends
     * nothing but, where it is not known yet, the question for the version.
     */
    RoomSettings keepable(RoomSettings wanted);
}
