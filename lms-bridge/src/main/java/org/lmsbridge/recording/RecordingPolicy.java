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

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.lmsbridge.Role;

/**
 * What holds for recordings of which nobody has said otherwise. Those who manage rooms see, watch and fetch everything.
 *
 * @param audience roles that see and watch a new recording
 * @param downloads whether those who see a recording may fetch its file as well
 * @param keep how long recordings are kept; empty for ever
 */
public record RecordingPolicy(Set<Role> audience, boolean downloads, Optional<Duration> keep) {
    private static final RecordingPolicy STANDARD = new RecordingPolicy(Set.of(), false, Optional.empty());

    /** Copies the set, and refuses to keep nothing at all. */
    public RecordingPolicy {
        audience = Set.copyOf(audience);
        if (keep.filter(time -> time.compareTo(Duration.ofDays(1)) < 0).isPresent()) {
            throw new IllegalArgumentException("Recordings are kept for at least a day, not " + keep.get());
        }
    }

    /** Nobody sees a recording before a teacher publishes it, nobody but teachers fetches it, and all are kept. */
    public static RecordingPolicy standard() {
        return STANDARD;
    }

    /** The same, new recordings shown to these roles at once. */
    public RecordingPolicy withAudience(Set<Role> roles) {
        return new RecordingPolicy(roles, downloads, keep);
    }

    /** The same, with files for those who see a recording, or not. */
    public RecordingPolicy withDownloads(boolean value) {
        return new RecordingPolicy(audience, value, keep);
    }

    /** The same, recordings deleted by {@link CourseRecordings#sweep} after so long; at least a day. */
    public RecordingPolicy withKeep(Duration time) {
        return new RecordingPolicy(audience, downloads, Optional.of(time));
    }
}
