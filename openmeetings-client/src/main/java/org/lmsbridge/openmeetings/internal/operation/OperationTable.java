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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.ArrayList;
import java.util.List;

/** Every operation there is, for whoever walks the table. */
public final class OperationTable {
    private OperationTable() {}

    /** All operations. */
    public static List<Operation<?, ?>> all() {
        List<Operation<?, ?>> all = new ArrayList<>(SessionOperations.all());
        all.addAll(List.of(ServerOperations.INFO, ServerOperations.HEALTH, ServerOperations.ERROR_TEXT));
        all.addAll(JoinOperations.all());
        all.addAll(List.of(
                RoomOperations.CREATE,
                RoomOperations.FIND_OR_CREATE,
                RoomOperations.FIND,
                RoomOperations.FIND_BY_EXTERNAL_ID,
                RoomOperations.LIST_PUBLIC,
                RoomOperations.LIST,
                RoomOperations.UPDATE,
                RoomOperations.SET_PROPERTY,
                RoomOperations.CLOSE,
                RoomOperations.OPEN,
                RoomOperations.DELETE,
                RoomOperations.PARTICIPANTS,
                RoomOperations.OCCUPANCIES,
                RoomOperations.OCCUPANCY,
                RoomOperations.KICK_EVERYONE));
        all.addAll(List.of(
                RecordingOperations.IN_ROOM,
                RecordingOperations.OF_EXTERNAL_TYPE,
                RecordingOperations.OF_EXTERNAL_USER,
                RecordingOperations.DELETE,
                RecordingOperations.USERS));
        return List.copyOf(all);
    }
}
