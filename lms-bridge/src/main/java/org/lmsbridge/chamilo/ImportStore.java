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
package org.lmsbridge.chamilo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.StoredRoom;

/**
 * Remembers what has been taken from a Chamilo database. Thread-safe and durable like
 * {@link org.lmsbridge.RoomStore}, and fails like it.
 */
public interface ImportStore {
    /** Those of the rows of a platform's table that have been taken, by their numbers. */
    Map<Long, Taken> taken(String instance, Collection<Long> rows);

    /** Saves all that comes of one course, or nothing: false when its row or one of Chamilo's was written since. */
    boolean take(Taking taking);

    /**
     * A row that has been taken.
     *
     * @param digest of its content then
     * @param version of the course's row that came of it; empty when the course's row was left as it was
     */
    record Taken(String digest, Optional<Long> version) {}

    /**
     * What comes of the rows of one course.
     *
     * @param instance host of the platform
     * @param rows digests of the rows, by their numbers
     * @param known those of the rows that were taken before, with another content
     * @param write what happens to the course's row
     * @param row the course's row; for {@link Write#NOTHING} only its key, version and server count
     * @param events what is added to the history
     */
    record Taking(
            String instance,
            Map<Long, String> rows,
            Collection<Long> known,
            Write write,
            StoredRoom row,
            List<MeetingEvent> events) {
        /** Copies what can change. */
        public Taking {
            rows = Map.copyOf(rows);
            known = List.copyOf(known);
            events = List.copyOf(events);
        }
    }

    /** What happens to the row of a course. */
    enum Write {
        /** There is none yet. */
        INSERT,
        /** It is as an earlier import left it, and changes. */
        REPLACE,
        /** It is as an earlier import left it, and Chamilo has deleted the room since. */
        REMOVE,
        /** It stays as it is. */
        NOTHING
    }
}
