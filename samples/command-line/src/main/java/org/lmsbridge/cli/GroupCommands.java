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
package org.lmsbridge.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.UserPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for groups of users, called organisations before 3.1. */
final class GroupCommands {
    private static final int USUAL = 100;

    private GroupCommands() {}

    private static Fields fields(Group group) {
        return new Fields()
                .add("id", group.id().value())
                .add("name", group.name())
                .add("tag", group.tag());
    }

    @Command(name = "create", description = "Create a group; from 2.1. Names are not unique.")
    static final class Create extends ServerCommand {
        @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Name of the group.")
        String name = "";

        Create(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            GroupId id = server.groups().create(name);
            output().one(new Fields().add("id", id.value()).add("name", name));
            return ExitCode.DONE;
        }
    }

    @Command(name = "list", description = "List all groups; from 3.1.2.")
    static final class ListGroups extends ServerCommand {
        ListGroups(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            List<Fields> groups =
                    server.groups().list().stream().map(GroupCommands::fields).toList();
            output().many(groups, "There are no groups.", "id", "name", "tag");
            return ExitCode.DONE;
        }
    }

    /** A command for one group. */
    abstract static class OneGroup extends ServerCommand {
        @Parameters(index = "0", paramLabel = "GROUP", description = "Number of the group.")
        long number;

        OneGroup(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int run(OpenMeetings server) {
            run(server, new GroupId(number));
            return ExitCode.DONE;
        }

        abstract void run(OpenMeetings server, GroupId group);

        final Fields group(GroupId group) {
            return new Fields().add("groupId", group.value());
        }
    }

    @Command(name = "members", description = "List the members of a group, all or a part of them; from 2.2.")
    static final class Members extends OneGroup {
        @Option(names = "--start", paramLabel = "COUNT", description = "How many to leave out.")
        @Nullable Long start;

        @Option(names = "--max", paramLabel = "COUNT", description = "How many to list at most.")
        @Nullable Integer max;

        Members(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, GroupId group) {
            List<User> members = start == null && max == null
                    ? server.groups().members(group)
                    : part(server.groups().members(group, start == null ? 0 : start, max == null ? USUAL : max));
            if (members.isEmpty()) {
                existing(server, group);
            }
            UserCommands.print(output(), members, "Nobody is in group " + group + ".");
        }

        private List<User> part(UserPage page) {
            terminal().say(page.users().size() + " of " + page.total() + " members");
            return page.users();
        }

        /** OpenMeetings tells an empty group from one that does not exist only in the list of all. */
        private static void existing(OpenMeetings server, GroupId group) {
            try {
                if (server.groups().list().stream().noneMatch(each -> each.id().equals(group))) {
                    throw CommandFailure.notFound("There is no group " + group + " on this server");
                }
            } catch (RefusedException e) {
                if (e.reason() != RefusedException.Reason.NOT_SUPPORTED) {
                    throw e;
                }
            }
        }
    }

    @Command(name = "add-user", description = "Put a user into a group; nothing happens to a member.")
    static final class AddUser extends OneGroup {
        @Parameters(index = "1", paramLabel = "USER", description = "Number of the user.")
        long user;

        AddUser(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, GroupId group) {
            server.groups().addUser(group, new UserId(user));
            output().done(
                            group(group).add("userId", user).add("member", true),
                            "User " + user + " is in group " + group + ".");
        }
    }

    @Command(name = "remove-user", description = "Take a user out of a group; from 3.1.2.")
    static final class RemoveUser extends OneGroup {
        @Parameters(index = "1", paramLabel = "USER", description = "Number of the user.")
        long user;

        RemoveUser(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, GroupId group) {
            server.groups().removeUser(group, new UserId(user));
            output().done(
                            group(group).add("userId", user).add("member", false),
                            "User " + user + " is not in group " + group + ".");
        }
    }

    @Command(name = "add-room", description = "Let the members of a group see a room; from 2.2.")
    static final class AddRoom extends OneGroup {
        @Parameters(index = "1", paramLabel = "ROOM", description = "Number of the room.")
        long room;

        AddRoom(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, GroupId group) {
            RoomId id = new RoomId(room);
            RoomChoice.existing(server, id);
            server.groups().addRoom(group, id);
            output().done(group(group).add("roomId", room), "Group " + group + " sees room " + room + ".");
        }
    }

    @Command(
            name = "delete",
            description = "Delete a group; from 3.1.2. Nothing happens to one that is gone. Needs the right Admin.")
    static final class Delete extends OneGroup {
        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, GroupId group) {
            server.groups().delete(group);
            output().done(
                            new Fields().add("id", group.value()).add("deleted", true),
                            "Group " + group + " is deleted.");
        }
    }
}
