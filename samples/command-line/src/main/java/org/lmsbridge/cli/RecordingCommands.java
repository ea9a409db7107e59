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
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Commands for recorded meetings. */
final class RecordingCommands {
    private RecordingCommands() {}

    static Fields fields(Recording recording) {
        return new Fields()
                .add("id", recording.id().value())
                .add("name", recording.name())
                .add("roomId", recording.room().map(RoomId::value))
                .add("status", recording.status())
                .add("interview", recording.interview())
                .add("start", recording.start().map(DateTimes::text))
                .add("end", recording.end().map(DateTimes::text))
                .add("width", recording.width().stream().boxed().findFirst())
                .add("height", recording.height().stream().boxed().findFirst())
                .add("externalType", recording.externalType());
    }

    static void print(Output output, List<Recording> recordings) {
        output.many(
                recordings.stream().map(RecordingCommands::fields).toList(),
                "There are no recordings.",
                "id",
                "name",
                "roomId",
                "status",
                "start",
                "end");
    }

    @Command(name = "list", description = "List recordings of a room or of a learning platform.")
    static final class ListRecordings extends ServerCommand {
        @Option(names = "--room", paramLabel = "ROOM", description = "Recordings made in this room.")
        @Nullable Long room;

        @Option(
                names = "--external-type",
                paramLabel = "TYPE",
                description = "Recordings of this platform, such as chamilolms.campus.example.")
        @Nullable String externalType;

        ListRecordings(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            if ((room == null) == (externalType == null)) {
                throw CommandFailure.wrongUsage("Whose recordings? Give either --room or --external-type");
            }
            print(output(), room != null ? inRoom(server, new RoomId(room)) : ofPlatform(server));
            return ExitCode.DONE;
        }

        private static List<Recording> inRoom(OpenMeetings server, RoomId id) {
            List<Recording> recordings = server.recordings().inRoom(id);
            if (recordings.isEmpty()) {
                RoomChoice.existing(server, id);
            }
            return recordings;
        }

        private List<Recording> ofPlatform(OpenMeetings server) {
            return server.recordings().ofExternalType(externalType == null ? "" : externalType);
        }
    }

    @Command(name = "delete", description = "Delete a recording for good; nothing happens to one that is gone.")
    static final class Delete extends ServerCommand {
        @Parameters(paramLabel = "RECORDING", description = "Number of the recording.")
        long id;

        Delete(Terminal terminal) {
            super(terminal);
        }

        @Override
        int run(OpenMeetings server) {
            server.recordings().delete(new RecordingId(id));
            output().done(new Fields().add("id", id).add("deleted", true), "Recording " + id + " is deleted.");
            return ExitCode.DONE;
        }
    }
}
