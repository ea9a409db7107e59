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

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Commands that change rooms. */
final class RoomWriteCommands {
    private RoomWriteCommands() {}

    @Command(name = "create", description = "Create a room and show it as OpenMeetings stored it.")
    static final class Create extends ServerCommand {
        @Option(names = "--name", required = true, paramLabel = "TEXT", description = "Name that everybody sees.")
        String name = "";

        @Option(names = "--or-find", description = "Take the room that has this external id, if there is one.")
        boolean orFind;

        @Mixin
        RoomOptions options = new RoomOptions();

        Create(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RoomSettings settings = options.over(RoomSettings.named(name)).build();
            Room room = orFind
                    ? server.rooms().findOrCreate(settings)
                    : server.rooms().create(settings);
            output().one(RoomFields.of(room));
            return ExitCode.DONE;
        }
    }

    @Command(name = "update", description = "Change what is given, keep the rest, show the result.")
    static final class Update extends ServerCommand {
        @Option(names = "--name", paramLabel = "TEXT", description = "Name that everybody sees.")
        @Nullable String name;

        @Mixin
        RoomChoice choice = new RoomChoice();

        @Mixin
        RoomOptions options = new RoomOptions();

        Update(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            Room room = server.rooms().update(choice.id(), this::changed);
            output().one(RoomFields.of(room));
            return ExitCode.DONE;
        }

        private RoomSettings changed(RoomSettings stored) {
            RoomSettings.Builder settings = options.over(stored.toBuilder());
            return (name == null ? settings : settings.name(name)).build();
        }
    }

    /** A command that needs no more than the number of a room, which must exist. */
    abstract static class OneRoom extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        OneRoom(Terminal terminal) {
            super(terminal);
        }

        @Override
        final int run(OpenMeetings server) {
            RoomId id = choice.id();
            RoomChoice.existing(server, id);
            run(server, id);
            return ExitCode.DONE;
        }

        abstract void run(OpenMeetings server, RoomId id);

        final Fields id(RoomId id) {
            return new Fields().add("id", id.value());
        }
    }

    @Command(name = "close", description = "Turn away everybody without moderator rights from now on.")
    static final class Close extends OneRoom {
        Close(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, RoomId id) {
            server.rooms().close(id);
            output().done(id(id).add("closed", true), "Room " + id + " is closed.");
        }
    }

    @Command(name = "open", description = "Let everybody in again.")
    static final class Open extends OneRoom {
        Open(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, RoomId id) {
            server.rooms().open(id);
            output().done(id(id).add("closed", false), "Room " + id + " is open.");
        }
    }

    @Command(name = "delete", description = "Delete a room for good; nothing happens to one that is gone.")
    static final class Delete extends ServerCommand {
        @Mixin
        RoomChoice choice = new RoomChoice();

        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            RoomId id = choice.id();
            boolean there = server.rooms().find(id).isPresent();
            if (there) {
                server.rooms().delete(id);
            }
            output().done(
                            new Fields().add("id", id.value()).add("deleted", true),
                            there
                                    ? "Room " + id + " is deleted."
                                    : "There is no room " + id + "; nothing had to be deleted.");
            return ExitCode.DONE;
        }
    }

    @Command(name = "kick", description = "Turn everybody out of a room.")
    static final class Kick extends OneRoom {
        Kick(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, RoomId id) {
            server.rooms().kickEveryone(id);
            output().done(id(id).add("kicked", true), "Everybody has been turned out of room " + id + ".");
        }
    }
}
