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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Catalogue;
import org.lmsbridge.openmeetings.standin.wire.Signature;
import org.lmsbridge.openmeetings.standin.world.Recording;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Recordings. */
final class RecordingActions {
    private final World world;
    private final Gate gate;

    RecordingActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    void addTo(Map<String, Action> actions) {
        list(actions, "getFlvRecordingByRoomId", args -> world.recordings().listedFor(args.number("roomId")));
        list(actions, "getFlvRecordingByExternalRoomType", args -> one -> ofRoom(one, args));
        list(actions, "getFlvRecordingByExternalRoomTypeByList", args -> one -> ofRoom(one, args));
        list(
                actions,
                "getFlvRecordingByExternalRoomTypeAndCreator",
                args -> one -> ofRoom(one, args) && one.ownerId() == args.number("insertedBy"));
        list(
                actions,
                "getFlvRecordingByExternalUserId",
                args -> one -> one.externalUserId().equals(args.textOrEmpty("externalUserId"))
                        && (!args.has("externalUserType")
                                || one.externalType().equals(args.textOrEmpty("externalUserType"))));
        list(
                actions,
                "getRecordingsByExternalType",
                args -> one -> one.externalType().equals(args.textOrEmpty("externalType")));
        actions.put(
                "RoomService.deleteFlvRecording",
                args -> gate.service(args) && world.recordings().delete(args.number("flvRecordingId")));
    }

    private interface Query {
        Predicate<Recording> of(Args args);
    }

    private void list(Map<String, Action> actions, String operation, Query query) {
        Signature signature = Catalogue.of(world.version()).operation("RoomService", operation);
        if (signature != null) {
            String type = signature.result().type();
            boolean array = !operation.endsWith("ByList") && world.version().before(3, 0, 4);
            actions.put(signature.id(), args -> run(args, type, query, array));
        }
    }

    private @Nullable Object run(Args args, String type, Query query, boolean nilForNone) {
        if (!gate.service(args)) {
            return null;
        }
        List<Bean> found = world.recordings().all(query.of(args)).stream()
                .map(recording -> bean(type, recording))
                .toList();
        return found.isEmpty() && nilForNone ? null : found;
    }

    private boolean ofRoom(Recording recording, Args args) {
        Room room = world.rooms().find(recording.roomId());
        return room != null && room.text("externalType").equals(args.textOrEmpty("externalRoomType"));
    }

    private static Bean bean(String type, Recording recording) {
        return new Bean(type, name -> switch (name) {
            case "id", "flvRecordingId" -> recording.id();
            case "name", "fileName" -> recording.name();
            case "comment" -> "c";
            case "aviName", "alternateDownload" -> recording.hash() + ".avi";
            case "flvName", "fileHash" -> recording.hash() + ".flv";
            case "previewImage" -> recording.hash() + ".jpg";
            case "roomId", "room_id" -> recording.roomId();
            case "start", "recordStart" -> recording.start();
            case "end", "recordEnd", "inserted" -> recording.end();
            case "status" -> recording.status();
            case "interview", "isInterview" -> recording.interview();
            case "width", "flvWidth" -> recording.width();
            case "height", "flvHeight" -> recording.height();
            case "insertedBy" -> recording.ownerId();
            case "deleted", "isFolder", "isImage", "isPresentation", "folder", "image", "presentation" -> false;
            case "isRecording" -> true;
            case "progressPostProcessing" -> 100;
            case "parentFileExplorerItemId" -> 0L;
            case "recorderStreamId" -> "str1";
            default -> null;
        });
    }
}
