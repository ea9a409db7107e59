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
package org.lmsbridge.openmeetings.standin.world;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts that belong together, which the early versions call an organisation, and their rooms. */
public final class Group {
    private final long id;
    private final @Nullable String name;
    private final Instant made;
    private final Map<Long, Long> members = new LinkedHashMap<>();
    private final Map<Long, Long> rooms = new LinkedHashMap<>();

    Group(long id, @Nullable String name, Instant made) {
        this.id = id;
        this.name = name;
        this.made = made;
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** Its name, null when it was made without. */
    public @Nullable String name() {
        return name;
    }

    /** When it was made. */
    public Instant made() {
        return made;
    }

    /** Numbers of the accounts in it, in the order they joined. */
    public List<Long> members() {
        return List.copyOf(members.keySet());
    }

    /** Whether an account is in it. */
    public boolean has(Account account) {
        return members.containsKey(account.id());
    }

    /** Takes an account out, if it is in. */
    public void leave(Account account) {
        members.remove(account.id());
    }

    /** Numbers of its rooms. */
    public Set<Long> rooms() {
        return Set.copyOf(rooms.keySet());
    }

    /** The number of the row that says that a room is its own, null when it is not. */
    public @Nullable Long rowOfRoom(long roomId) {
        return rooms.get(roomId);
    }

    void join(Account account, long row) {
        members.put(account.id(), row);
    }

    void own(Room room, long row) {
        rooms.put(room.id(), row);
    }

    @Override
    public String toString() {
        return "group " + id;
    }
}
