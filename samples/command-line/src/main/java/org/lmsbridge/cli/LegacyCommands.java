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
import org.lmsbridge.openmeetings.model.InstalledRoomType;
import org.lmsbridge.openmeetings.model.Invitation;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomWithParticipants;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands for what only OpenMeetings 2.0 to 3.0 can do. */
final class LegacyCommands {
    private LegacyCommands() {}

    @Command(name = "room-types", description = "List the room types that are installed, those out of use included.")
    static final class RoomTypes extends ServerCommand {
        RoomTypes(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().many(
                            server.legacy().roomTypes().stream()
                                    .map(RoomTypes::fields)
                                    .toList(),
                            "There are no room types.",
                            "number",
                            "name",
                            "type");
            return ExitCode.DONE;
        }

        private static Fields fields(InstalledRoomType type) {
            return new Fields()
                    .add("number", type.number())
                    .add("name", type.name())
                    .add("type", type.type().map(Words::of));
        }
    }

    @Command(name = "occupied", description = "List rooms and who is in them. For all rooms the right Admin is needed.")
    static final class Occupied extends ServerCommand {
        @Option(
                names = "--external-type",
                paramLabel = "TYPE",
                description = "Only rooms of this platform, such as chamilolms.campus.example.")
        @Nullable String externalType;

        Occupied(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            List<RoomWithParticipants> rooms = externalType == null
                    ? server.legacy().roomsWithParticipants()
                    : server.legacy().roomsWithParticipants(externalType);
            output().many(
                            rooms.stream().map(Occupied::fields).toList(),
                            "There are no such rooms.",
                            "id",
                            "name",
                            "participants");
            return ExitCode.DONE;
        }

        private static Fields fields(RoomWithParticipants room) {
            return new Fields()
                    .add("id", room.room().id().value())
                    .add("name", room.room().settings().name())
                    .add(
                            "participants",
                            room.participants().stream().map(RoomFields::of).toList());
        }
    }

    @Command(name = "set-property", description = "Set a property of a room by OpenMeetings' own name of it; from 2.1.")
    static final class SetProperty extends RoomWriteCommands.OneRoom {
        @Option(
                names = "--property",
                required = true,
                paramLabel = "NAME",
                description = "Such as redirectURL. Until 3.0.2 only texts; else see om room update.")
        String property = "";

        @Option(names = "--value", required = true, paramLabel = "TEXT", description = "What it is set to.")
        String value = "";

        SetProperty(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, RoomId room) {
            server.legacy().setRoomProperty(room, property, value);
            output().done(
                            id(room).add("property", property).add("value", value),
                            "Property " + property + " of room " + room + " is set.");
        }
    }

    @Command(
            name = "recordings",
            description =
                    "List recordings in the rooms of one platform that one account made; fails on some databases.")
    static final class MadeBy extends ServerCommand {
        @Option(names = "--external-type", required = true, paramLabel = "TYPE", description = "Platform of the rooms.")
        String externalType = "";

        @Option(names = "--made-by", required = true, paramLabel = "USER", description = "Number of the account.")
        long creator;

        MadeBy(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RecordingCommands.print(output(), server.legacy().recordingsMadeBy(externalType, new UserId(creator)));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "jabber-rooms",
            description = "List rooms that the account can enter, by the Jabber service; 2.x fails on some of them.")
    static final class JabberRooms extends ServerCommand {
        JabberRooms(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            output().many(
                            server.jabber().rooms().stream().map(RoomFields::of).toList(),
                            "There are no rooms to enter.",
                            "id",
                            "name",
                            "type",
                            "capacity");
            return ExitCode.DONE;
        }
    }

    @Command(name = "jabber-count", description = "Tell how many people are in a room, by the Jabber service.")
    static final class JabberCount extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        JabberCount(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RoomId room = choice.id();
            int people = server.jabber().participants(room);
            output().done(
                            new Fields().add("roomId", room.value()).add("participants", people),
                            people + (people == 1 ? " person is" : " people are") + " in room " + room + ".");
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "jabber-invite",
            description = "Make a link for one use, by the Jabber service, and mail nobody. Whoever has it enters.")
    static final class JabberInvite extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        @Option(names = "--guest", required = true, paramLabel = "NAME", description = "How the guest is called.")
        String guest = "";

        @Option(
                names = "--language",
                paramLabel = "ID",
                defaultValue = "1",
                description = "OpenMeetings language; 1 is English.")
        int language = 1;

        JabberInvite(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RoomId room = choice.id();
            Invitation made = server.jabber().invite(room, guest, language);
            InvitationFields.print(output(), made, room);
            return ExitCode.DONE;
        }
    }
}
