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
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for people whom the server knows. */
final class UserCommands {
    private UserCommands() {}

    static void print(Output output, List<User> users, String none) {
        output.many(
                users.stream().map(UserFields::of).toList(),
                none,
                "id",
                "login",
                "firstName",
                "lastName",
                "email",
                "type",
                "externalType",
                "externalId");
    }

    @Command(name = "create", description = "Create a user, active at once, and show it. No version can change a user.")
    static final class Create extends ServerCommand {
        @Mixin
        NewUserOptions options = new NewUserOptions();

        Create(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().one(UserFields.of(server.users().create(options.user(terminal()))));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "list",
            description = "List all users, those that links have made among them; from 3.1.2. What is older lists the"
                    + " members of a group, see om group members.")
    static final class ListUsers extends ServerCommand {
        ListUsers(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            print(output(), server.users().list(), "There are no users.");
            return ExitCode.DONE;
        }
    }

    @Command(name = "show", description = "Show a user, by number, login or external id; from 3.1.2.")
    static final class Show extends ServerCommand {
        @Mixin
        UserChoice choice = new UserChoice();

        @Option(names = "--login", paramLabel = "NAME", description = "Account name.")
        @Nullable String login;

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            choice.oneOf(login != null);
            User found = server.users().list().stream()
                    .filter(user -> login == null ? choice.is(user) : login.equals(user.login()))
                    .findFirst()
                    .orElseThrow(() -> CommandFailure.notFound("There is no such user on this server"));
            output().one(UserFields.of(found));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "delete",
            description = "Delete a user, by number or external id; nothing happens to one who is gone. Needs the right"
                    + " Admin.")
    static final class Delete extends ServerCommand {
        @Mixin
        UserChoice choice = new UserChoice();

        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            choice.oneOf(false);
            UserId id = choice.id();
            ExternalId external = choice.externalId();
            if (id != null) {
                server.users().delete(id);
                output().done(new Fields().add("id", id.value()).add("deleted", true), "User " + id + " is deleted.");
            } else if (external != null) {
                server.users().deleteByExternalId(external);
                output().done(
                                UserChoice.fields(external).add("deleted", true),
                                "The user with external id " + external.id() + " of " + external.type()
                                        + " is deleted.");
            }
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "kick",
            description = "Turn somebody out of a room, by external id (from 4.0.7) or by name (2.0 to 3.0 and from"
                    + " 4.0.7). For everybody in it see om room kick.")
    static final class Kick extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        @Option(
                names = "--external-id",
                paramLabel = "ID",
                description = "What the learning platform calls the person.")
        @Nullable String externalId;

        @Option(names = "--external-type", paramLabel = "TYPE", description = "Which platform that is.")
        @Nullable String externalType;

        @Option(names = "--first-name", paramLabel = "NAME", description = "First name of the person.")
        @Nullable String firstName;

        @Option(names = "--last-name", paramLabel = "NAME", description = "Last name of the person.")
        @Nullable String lastName;

        Kick(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RoomId room = choice.id();
            ExternalId person = RoomOptions.external(externalType, externalId);
            if ((person == null) == (firstName == null && lastName == null)) {
                throw CommandFailure.wrongUsage(
                        "Who? Give --external-id and --external-type, or --first-name and --last-name");
            }
            RoomChoice.existing(server, room);
            if (!(person == null
                    ? kick(server, room, named(server, room))
                    : server.users().kick(room, person))) {
                throw missing(room);
            }
            output().done(
                            new Fields().add("roomId", room.value()).add("kicked", true),
                            "The person has been turned out of room " + room + ".");
            return ExitCode.DONE;
        }

        private Participant named(OpenMeetings server, RoomId room) {
            List<Participant> found = server.rooms().participants(room).stream()
                    .filter(each -> firstName == null || firstName.equals(each.firstName()))
                    .filter(each -> lastName == null || lastName.equals(each.lastName()))
                    .toList();
            if (found.size() > 1) {
                throw CommandFailure.failed(
                        found.size() + " people of that name are in room " + room + "; nobody has been turned out");
            }
            return found.stream().findFirst().orElseThrow(() -> missing(room));
        }

        private static boolean kick(OpenMeetings server, RoomId room, Participant participant) {
            if (participant.connection().isPresent()) {
                return server.users().kickConnection(participant.connection().get());
            }
            return participant.externalId().isPresent()
                    && server.users().kick(room, participant.externalId().get());
        }

        private static CommandFailure missing(RoomId room) {
            return CommandFailure.notFound("That person is not in room " + room + "; nobody has been turned out");
        }
    }
}
