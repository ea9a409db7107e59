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
package org.lmsbridge.recording;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Role;
import org.lmsbridge.openmeetings.model.Moment;
import org.lmsbridge.openmeetings.model.RecordingStatus;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * A recording of a course.
 *
 * @param course whose it is; another one than it is shown in, where a teacher showed it to that one, too
 * @param key which recording
 * @param name its title
 * @param room where it was made; the course may have another room by now
 * @param state whether it can be watched
 * @param status how far OpenMeetings has come with it; {@code NONE} where it does not tell
 * @param start when it began; empty while unknown
 * @param end when it ended; empty while unknown
 * @param audience roles that see it besides those who manage rooms
 * @param permanent whether it is kept longer than the policy says
 * @param deletedFrom from when on {@link CourseRecordings#sweep} deletes it; empty when never
 */
public record CourseRecording(
        CourseKey course,
        RecordingKey key,
        String name,
        RoomId room,
        State state,
        RecordingStatus status,
        Optional<Moment> start,
        Optional<Moment> end,
        Set<Role> audience,
        boolean permanent,
        Optional<Instant> deletedFrom) {
    /** The same shown to others. */
    CourseRecording withAudience(Set<Role> roles) {
        return new CourseRecording(
                course, key, name, room, state, status, start, end, Set.copyOf(roles), permanent, deletedFrom);
    }

    /** Whether a recording can be watched. */
    public enum State {
        /** Now. */
        READY,
        /** Not yet: it is going on or being converted. */
        NOT_READY,
        /** Never: OpenMeetings failed to convert it. */
        BROKEN,
        /** No more: OpenMeetings does not have it any longer. */
        GONE,
        /** Not known: its server does not answer, or is none of the bridge's any more. */
        UNREACHABLE
    }
}
