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

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomType;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands that look at rooms. */
final class RoomReadCommands {
    private RoomReadCommands() {}

    @Command(name = "show", description = "Show a room, by its number or by its external id (from 3.3).")
    static final class Show extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        @Option(names = "--external-id", paramLabel = "ID", description = "What the learning platform calls the room.")
        @Nullable String externalId;

        @Option(names = "--external-type", paramLabel = "TYPE", description = "Which platform that is.")
        @Nullable String externalType;

        @Option(
                names = "--type",
                paramLabel = "TYPE",
                converter = Words.Type.class,
                defaultValue = "conference",
                description = "Type of the room with that external id; conference unless given.")
        RoomType type = RoomType.CONFERENCE;

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            ExternalId external = RoomOptions.external(externalType, externalId);
            Room room = external == null || choice.given()
                    ? RoomChoice.existing(server, choice.id())
                    : server.rooms().findByExternalId(external, type).orElseThrow(() -> missing(external));
            output().one(RoomFields.of(room));
            return ExitCode.DONE;
        }

        private CommandFailure missing(ExternalId external) {
            return CommandFailure.notFound("There is no " + Words.of(type) + " room with external id " + external.id()
                    + " of " + external.type() + " on this server");
        }
    }

    @Command(name = "list", description = "List all rooms (2.0 to 3.0), or those that every user sees (from 3.1).")
    static final class ListRooms extends ServerCommand {
        @Option(
                names = "--type",
                paramLabel = "TYPE",
                converter = Words.Type.class,
                description = "Only rooms of this type.")
        @Nullable RoomType type;

        @Option(names = "--public", description = "Only rooms that every user sees, in any version.")
        boolean onlyPublic;

        ListRooms(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            List<Fields> rooms = rooms(server).stream()
                    .filter(room -> type == null || room.type() == type)
                    .map(RoomFields::of)
                    .toList();
            output().many(
                            rooms,
                            "There are no rooms to list.",
                            "id",
                            "name",
                            "type",
                            "capacity",
                            "closed",
                            "externalType",
                            "externalId");
            return ExitCode.DONE;
        }

        private List<Room> rooms(OpenMeetings server) {
            if (onlyPublic) {
                return publicRooms(server.rooms());
            }
            try {
                return server.rooms().list();
            } catch (RefusedException e) {
                if (e.reason() != RefusedException.Reason.NOT_SUPPORTED) {
                    throw e;
                }
                terminal()
                        .say("Public rooms only: OpenMeetings " + server.version()
                                + " lists no others; om room show finds one by its number.");
                return publicRooms(server.rooms());
            }
        }

        private List<Room> publicRooms(Rooms rooms) {
            List<Room> found = new ArrayList<>();
            for (RoomType each : type == null ? Words.OFFERED : List.of(type)) {
                found.addAll(rooms.listPublic(each));
            }
            return found;
        }
    }

    @Command(name = "users", description = "Show who is in a room; from 3.1.0 to 4.0.5 only how many.")
    static final class Users extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        Users(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RoomId id = choice.id();
            RoomChoice.existing(server, id);
            try {
                print(id, server.rooms().participants(id));
            } catch (RefusedException e) {
                if (e.reason() != RefusedException.Reason.NOT_SUPPORTED) {
                    throw e;
                }
                count(id, server);
            }
            return ExitCode.DONE;
        }

        private void print(RoomId id, List<Participant> people) {
            output().many(
                            people.stream().map(RoomFields::of).toList(),
                            "Nobody is in room " + id + ".",
                            "firstName",
                            "lastName",
                            "login",
                            "externalType",
                            "externalId");
        }

        private void count(RoomId id, OpenMeetings server) {
            terminal().say("OpenMeetings " + server.version() + " tells how many, not who.");
            int people = server.rooms().occupancy(id).participants();
            output().done(
                            new Fields().add("roomId", id.value()).add("participants", people),
                            people + (people == 1 ? " person is" : " people are") + " in room " + id + ".");
        }
    }
}
