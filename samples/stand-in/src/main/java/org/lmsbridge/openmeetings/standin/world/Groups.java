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

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The groups, that of a fresh installation included, which everybody who registers joins. */
public final class Groups {
    private static final long INITIAL = 1;

    private final Map<Long, Group> byId = new TreeMap<>();
    private final Clock clock;
    private long last;
    private long lastRow;

    Groups(Clock clock) {
        this.clock = clock;
        put(INITIAL, "stand-in");
    }

    /** Makes a group; the name may be missing. */
    public Group add(@Nullable String name) {
        return put(last + 1, name);
    }

    /** Makes a group with this number, in place of one that had it. */
    public Group put(long id, @Nullable String name) {
        Group group = new Group(id, name, clock.instant());
        byId.put(id, group);
        last = Math.max(last, id);
        return group;
    }

    /** The group of that number, if there is one. */
    public @Nullable Group find(long id) {
        return byId.get(id);
    }

    /** The groups by number. */
    public List<Group> all() {
        return List.copyOf(byId.values());
    }

    /** Those an account is in. */
    public List<Group> of(Account account) {
        return byId.values().stream().filter(group -> group.has(account)).toList();
    }

    /** Takes a group away. */
    public void delete(Group group) {
        byId.remove(group.id());
    }

    /** Puts an account into a group and gives the number of the row that says so. */
    public long join(Group group, Account account) {
        group.join(account, ++lastRow);
        return lastRow;
    }

    /** Puts somebody new into the group of the installation, unless that was deleted. */
    public void welcome(Account account) {
        Group group = byId.get(INITIAL);
        if (group != null) {
            join(group, account);
        }
    }

    /** Gives a room to a group, and gives the number of the row that says so. */
    public long own(Group group, Room room) {
        group.own(room, ++lastRow);
        return lastRow;
    }
}
