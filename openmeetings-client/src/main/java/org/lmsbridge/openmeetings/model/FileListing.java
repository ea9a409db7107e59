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

import java.util.List;

/**
 * What a room's file explorer shows at the top.
 *
 * @param home personal files of the account that is looked at
 * @param homeBytes size of all of them, with what lies in their folders
 * @param room files of the room
 * @param roomBytes size of all of them, with what lies in their folders
 */
public record FileListing(List<StoredFile> home, long homeBytes, List<StoredFile> room, long roomBytes) {
    /** Copies the lists. */
    public FileListing {
        home = List.copyOf(home);
        room = List.copyOf(room);
    }
}
