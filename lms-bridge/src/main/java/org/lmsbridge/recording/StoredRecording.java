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
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * What the bridge remembers of a recording: OpenMeetings itself knows neither courses nor who may see what.
 *
 * @param key which recording
 * @param course whose it is
 * @param room where it was made
 * @param name its title, when it was seen first; at most 255 characters
 * @param startedAt when it began; the first hour of that day in UTC where OpenMeetings tells no more, empty where it
 *     tells nothing
 * @param seenAt when the bridge saw it first
 * @param audience roles that may see it besides those who manage; empty while the policy decides
 * @param permanent whether it is kept longer than the policy says
 * @param goneAt when OpenMeetings had it no more; empty while it is there
 * @param version counts the writes
 */
public record StoredRecording(
        RecordingKey key,
        CourseKey course,
        RoomId room,
        String name,
        Optional<Instant> startedAt,
        Instant seenAt,
        Optional<Set<Role>> audience,
        boolean permanent,
        Optional<Instant> goneAt,
        long version) {
    /** Copies the set. */
    public StoredRecording {
        audience = audience.map(Set::copyOf);
    }

    /**
     * When it began at the latest: where only the day is known, when that day ended in the westernmost zone; where
     * nothing is, when the bridge saw it first.
     */
    public Instant recordedAt() {
        return startedAt.isEmpty() ? seenAt : new Beginning(startedAt).latest();
    }

    /** The same, its beginning known better. */
    StoredRecording withStartedAt(Optional<Instant> value) {
        return new StoredRecording(key, course, room, name, value, seenAt, audience, permanent, goneAt, version);
    }

    /** The same shown to others. */
    public StoredRecording withAudience(Set<Role> roles) {
        return with(Optional.of(roles), permanent, goneAt, version);
    }

    /** The same kept for good, or not. */
    public StoredRecording withPermanent(boolean value) {
        return with(audience, value, goneAt, version);
    }

    /** The same gone since then, or there again. */
    public StoredRecording withGoneAt(Optional<Instant> value) {
        return with(audience, permanent, value, version);
    }

    /** The same under another version. */
    public StoredRecording withVersion(long value) {
        return with(audience, permanent, goneAt, value);
    }

    private StoredRecording with(Optional<Set<Role>> seenBy, boolean kept, Optional<Instant> gone, long written) {
        return new StoredRecording(key, course, room, name, startedAt, seenAt, seenBy, kept, gone, written);
    }
}
