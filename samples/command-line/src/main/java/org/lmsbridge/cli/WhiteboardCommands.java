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
import org.lmsbridge.openmeetings.model.RoomId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Commands that wipe white boards; nobody can take back what they do. */
final class WhiteboardCommands {
    private WhiteboardCommands() {}

    private static Fields fields(RoomId room) {
        return new Fields().add("roomId", room.value());
    }

    @Command(
            name = "reset",
            description = "Throw away all white boards of a room and open new ones with the room's files; from 4.0.6.")
    static final class Reset extends RoomWriteCommands.OneRoom {
        Reset(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, RoomId room) {
            server.whiteboards().reset(room);
            output().done(fields(room).add("reset", true), "The white boards of room " + room + " are new.");
        }
    }

    @Command(name = "clean", description = "Wipe one white board, or one slide of it; from 5.0.")
    static final class Clean extends RoomWriteCommands.OneRoom {
        @Option(
                names = "--board",
                required = true,
                paramLabel = "BOARD",
                description = "Number of the white board, from 1 in most rooms.")
        long board;

        @Option(names = "--slide", paramLabel = "SLIDE", description = "Only this slide, counted from 0.")
        @Nullable Integer slide;

        Clean(Terminal terminal) {
            super(terminal);
        }

        @Override
        void run(OpenMeetings server, RoomId room) {
            if (slide == null) {
                server.whiteboards().clean(room, board);
                output().done(
                                fields(room).add("board", board).add("cleaned", true),
                                "White board " + board + " of room " + room + " is clean.");
            } else {
                server.whiteboards().cleanSlide(room, board, slide);
                output().done(
                                fields(room)
                                        .add("board", board)
                                        .add("slide", slide)
                                        .add("cleaned", true),
                                "Slide " + slide + " of white board " + board + " of room " + room + " is clean.");
            }
        }
    }
}
