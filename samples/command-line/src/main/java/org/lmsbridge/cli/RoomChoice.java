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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which room is meant, by its number. */
final class RoomChoice {
    @Parameters(arity = "0..1", paramLabel = "ROOM", description = "Number of the room.")
    @Nullable Long position;

    @Option(
            names = {"--room", "--id"},
            paramLabel = "ROOM",
            description = "The same as an option.")
    @Nullable Long option;

    boolean given() {
        return position != null || option != null;
    }

    RoomId id() {
        Long value = option != null ? option : position;
        if (value == null) {
            throw CommandFailure.wrongUsage("No room given: say its number, such as --room 5");
        }
        if (position != null && !position.equals(value)) {
            throw CommandFailure.wrongUsage("Two rooms given, " + position + " and " + value + ": one is meant");
        }
        try {
            return new RoomId(value);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.wrongUsage(String.valueOf(e.getMessage()));
        }
    }

    /** Reads the room, so that an unknown one is told even where OpenMeetings would keep silent. */
    static Room existing(OpenMeetings server, RoomId id) {
        return server.rooms().find(id).orElseThrow(() -> missing(id));
    }

    static CommandFailure missing(RoomId id) {
        return CommandFailure.notFound("There is no room " + id + " on this server; it may have been deleted");
    }
}
