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

import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.GroupOperations;
import org.lmsbridge.openmeetings.internal.operation.GroupOperations.GroupRoom;
import org.lmsbridge.openmeetings.internal.operation.GroupOperations.Members;
import org.lmsbridge.openmeetings.internal.operation.GroupOperations.Membership;
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.UserPage;

/** Groups, over the web services of a server. */
final class RemoteGroups implements Groups {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1000;

    private final ManagedCalls calls;

    RemoteGroups(ManagedCalls calls) {
        this.calls = calls;
    }

    @Override
    public GroupId create(String name) {
        if (name.isBlank()) {
            throw Engine.invalid("groups.create", "the name is blank");
        }
        return calls.call(GroupOperations.CREATE, name);
    }

    @Override
    public List<Group> list() {
        return calls.call(GroupOperations.LIST, Done.DONE);
    }

    @Override
    public List<User> members(GroupId group) {
        List<User> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<User> part = members(group, page * (long) PAGE, PAGE).users();
            all.addAll(part);
            if (part.size() < PAGE) {
                break;
            }
        }
        return List.copyOf(all);
    }

    @Override
    public UserPage members(GroupId group, long start, int max) {
        // int on the wire
        if (start < 0 || start > Integer.MAX_VALUE || max < 1) {
            throw Engine.invalid("groups.members", "a part starts at 0 or later and holds at least 1");
        }
        return calls.call(GroupOperations.MEMBERS, new Members(group, start, max));
    }

    @Override
    public void addUser(GroupId group, UserId user) {
        calls.call(GroupOperations.ADD_USER, new Membership(group, user));
    }

    @Override
    public void removeUser(GroupId group, UserId user) {
        calls.call(GroupOperations.REMOVE_USER, new Membership(group, user));
    }

    @Override
    public void addRoom(GroupId group, RoomId room) {
        calls.call(GroupOperations.ADD_ROOM, new GroupRoom(group, room));
    }

    @Override
    public void delete(GroupId group) {
        calls.done(
                GroupOperations.DELETE,
                group,
                () -> list().stream().noneMatch(one -> one.id().equals(group)));
    }
}
