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
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileId;
import org.lmsbridge.openmeetings.model.FilePlace;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;
import picocli.CommandLine.Option;

/** Where a file lies: in a room or a home, at the top or in a folder; the account's own home unless said otherwise. */
final class FilePlaceOptions {
    @Option(names = "--room", paramLabel = "ROOM", description = "Files of this room.")
    @Nullable Long room;

    @Option(
            names = "--owner",
            paramLabel = "USER",
            description = "Personal files of this user; those of the account unless anything else is said.")
    @Nullable Long owner;

    @Option(
            names = "--owner-external-id",
            paramLabel = "ID",
            description = "Personal files of whom the learning platform calls so.")
    @Nullable String ownerId;

    @Option(names = "--owner-external-type", paramLabel = "TYPE", description = "Which platform that is.")
    @Nullable String ownerType;

    @Option(names = "--folder", paramLabel = "FOLDER", description = "This folder there instead of the top.")
    @Nullable Long folder;

    FilePlace place() {
        FilePlace root = root();
        return folder == null ? root : new FilePlace.Folder(new FileId(folder), root);
    }

    boolean given() {
        return room != null || owner != null || ownerId != null || ownerType != null || folder != null;
    }

    private FilePlace root() {
        if ((ownerId == null) != (ownerType == null)) {
            throw CommandFailure.wrongUsage(
                    "--owner-external-id and --owner-external-type belong together: give both or none");
        }
        int ways = (room == null ? 0 : 1) + (owner == null ? 0 : 1) + (ownerId == null ? 0 : 1);
        if (ways > 1) {
            throw CommandFailure.wrongUsage("Where? Give one of --room, --owner and --owner-external-id, or none");
        }
        if (room != null) {
            return new FilePlace.InRoom(new RoomId(room));
        }
        if (owner != null) {
            return new FilePlace.Home(new UserId(owner));
        }
        return ownerId == null || ownerType == null
                ? new FilePlace.OwnHome()
                : new FilePlace.ExternalHome(new ExternalId(ownerType, ownerId));
    }
}
