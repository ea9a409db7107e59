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

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A file or folder on the server.
 *
 * @param id number on its server
 * @param name name with extension
 * @param type what OpenMeetings made of it
 * @param parent folder it lies in; empty at the top of a home or room
 * @param room room that it belongs to; empty for none
 * @param owner account whose home it lies at the top of; empty for none
 * @param externalId name in the calling system; empty when it has none. From 4.0.5 on OpenMeetings often leaves the
 *     type out of its answers, see {@link #externalType}
 * @param externalType which system it belongs to; from 5.0 on OpenMeetings ignores the type that it is given and takes
 *     that of folder, room, group or owner
 * @param storedAs name under which OpenMeetings keeps the content; empty for folders and entries without content
 * @param width of the picture in pixels; empty when unknown
 * @param height of the picture in pixels; empty when unknown
 * @param others everything else by OpenMeetings' own names
 */
public record StoredFile(
        FileId id,
        String name,
        FileType type,
        Optional<FileId> parent,
        Optional<RoomId> room,
        Optional<UserId> owner,
        Optional<String> externalId,
        Optional<String> externalType,
        Optional<String> storedAs,
        OptionalInt width,
        OptionalInt height,
        Map<String, String> others) {
    /** Copies the map. */
    public StoredFile {
        others = Map.copyOf(others);
    }
}
