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
package org.lmsbridge.openmeetings;

import java.util.List;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

/** Recorded meetings. Thread-safe. To watch one, ask {@link Joins} for a link to it. */
public interface Recordings {
    /** Recordings made in a room; an empty list when there are none. */
    List<Recording> inRoom(RoomId room);

    /**
     * Recordings that belong to one calling system; an empty list when there are none. Until 5.0 those of its rooms or
     * people (before 3.0.3 of its rooms only), later those that carry its type themselves.
     */
    List<Recording> ofExternalType(String externalType);

    /**
     * Recordings made by one person of the calling system; an empty list when there are none. 2.x looks at the id
     * alone. Not from 5.0.0-M4 on, where OpenMeetings answers with an empty list always.
     */
    List<Recording> ofExternalUser(ExternalId person);

    /** Deletes a recording. Repeatable: nothing happens to one that is gone. */
    void delete(RecordingId id);
}
