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
package org.lmsbridge.openmeetings.model;

/** Where a file or folder lies. */
public sealed interface FilePlace {
    /** Personal files of the account that the library logs in with. */
    record OwnHome() implements FilePlace {}

    /** Personal files of an account. */
    record Home(UserId owner) implements FilePlace {}

    /**
     * Personal files of somebody of the calling system, who has an account since entering for the first time. From
     * 3.1.2 on the account is looked up in the list of all users.
     */
    record ExternalHome(ExternalId owner) implements FilePlace {}

    /** Files of a room, seen by everybody in it. */
    record InRoom(RoomId room) implements FilePlace {}

    /**
     * A folder.
     *
     * @param folder the folder itself
     * @param root the home or room that it lies in, at any depth; OpenMeetings cannot tell it and needs it for rights
     *     and when something is moved
     */
    record Folder(FileId folder, FilePlace root) implements FilePlace {
        /** Refuses a folder as root. */
        public Folder {
            if (root instanceof Folder) {
                throw new IllegalArgumentException("The root of a folder is a home or a room");
            }
        }
    }
}
