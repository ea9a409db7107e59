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
package org.lmsbridge.openmeetings.standin.cxf;

import java.util.Map;
import java.util.function.Predicate;
import org.lmsbridge.openmeetings.standin.Habit;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.Recording;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Recordings. */
final class RecordActions {
    private final World world;
    private final Refusals refusals;

    RecordActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
    }

    void addTo(Map<String, Action> actions) {
        actions.put(
                "RecordService.getExternalByRoom",
                (args, rest) -> list(args, world.recordings().listedFor(args.number("roomid"))));
        actions.put("RecordService.getExternalByType", (args, rest) -> list(args, one -> ofType(one, args)));
        actions.put("RecordService.getExternal", (args, rest) -> list(args, one -> ofUser(one, args)));
        actions.put("RecordService.delete", (args, rest) -> delete(args));
    }

    private Object list(Args args, Predicate<Recording> fits) {
        refusals.demandForRecordings(args);
        return world.recordings().all(fits).stream().map(RecordActions::bean).toList();
    }

    private boolean ofType(Recording recording, Args args) {
        String type = args.textOrEmpty("externaltype");
        Room room = world.rooms().find(recording.roomId());
        return recording.externalType().equals(type)
                || (room != null && room.text("externalType").equals(type));
    }

    private boolean ofUser(Recording recording, Args args) {
        boolean never = world.version().atLeast(5, 0, 0) && world.has(Habit.EMPTY_USER_RECORDINGS);
        return !never
                && recording.externalUserId().equals(args.text("externalid"))
                && recording.externalType().equals(args.text("externaltype"));
    }

    private Object delete(Args args) {
        refusals.demandForRecordings(args);
        world.recordings().delete(args.number("id"));
        return Refusals.result(args.number("id"), "Deleted", "SUCCESS");
    }

    private static Bean bean(Recording recording) {
        return Bean.of(
                "recordingDTO",
                "id",
                recording.id(),
                "name",
                recording.name(),
                "hash",
                recording.hash(),
                "flvName",
                recording.hash(),
                "roomId",
                recording.roomId() == 0 ? null : recording.roomId(),
                "status",
                recording.status(),
                "interview",
                recording.interview(),
                "start",
                recording.start(),
                "end",
                recording.end(),
                "width",
                recording.width(),
                "height",
                recording.height(),
                "ownerId",
                recording.ownerId() == 0 ? null : recording.ownerId(),
                "externalType",
                recording.externalType().isEmpty() ? null : recording.externalType());
    }
}
