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
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.UserPage;

/**
 * Groups of users, called organisations before 3.1. Thread-safe.
 *
 * <p>Every method throws {@link RefusedException}, {@link UnreachableException} and {@link UnexpectedReplyException};
 * below stands only what is special.
 */
public interface Groups {
    /**
     * Makes a group; from 2.1. Names are not unique: when the answer is lost
     * ({@link UnreachableException#maybeProcessed()}), look into {@link #list} before trying again.
     *
     * @throws RefusedException {@code INVALID} for a blank name, which OpenMeetings would take
     */
    GroupId create(String name);

    /** All groups; from 3.1.2. From 5.0.0-M2 on those among them that stand for calling systems, named by their type. */
    List<Group> list();

    /** All members of a group, in as many calls as it takes; none for an unknown group. From 2.2. */
    List<User> members(GroupId group);

    /**
     * A part of the members of a group, in the order of their numbers; none for an unknown group. From 2.2.
     *
     * @param start how many to leave out, 0 or more
     * @param max how many to tell, at least 1
     */
    UserPage members(GroupId group, long start, int max);

    /**
     * Puts a user into a group. Repeatable: nothing happens to a member.
     *
     * @throws RefusedException {@code NOT_FOUND} or {@code UNSPECIFIED} when there is no such user or group
     */
    void addUser(GroupId group, UserId user);

    /** Takes a user out of a group; from 3.1.2. Repeatable: nothing happens to one who is not in it. */
    void removeUser(GroupId group, UserId user);

    /**
     * Lets the members of a group see a room; from 2.2.
     *
     * @throws RefusedException {@code UNSPECIFIED} when there is no such room or group, and when the room is in the group
     *     already: OpenMeetings does not tell which
     */
    void addRoom(GroupId group, RoomId room);

    /** Deletes a group, for accounts with the right Admin; from 3.1.2. Repeatable: nothing happens to one that is gone. */
    void delete(GroupId group);
}
