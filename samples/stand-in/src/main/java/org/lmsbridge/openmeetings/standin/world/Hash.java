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
package org.lmsbridge.openmeetings.standin.world;

import org.jspecify.annotations.Nullable;

/**
 * A join hash, made but not yet used.
 *
 * @param hash the hash itself
 * @param session the session that made it
 * @param person who is to enter, used only when the server is told to keep persons with hashes
 * @param roomId the room, 0 when none
 * @param recordingId the recording, 0 when none
 * @param moderator whether as a moderator
 * @param audioVideoTest whether the microphone and camera test comes first
 * @param recordingAllowed whether the person may record
 * @param reusable whether it works more than once
 */
public record Hash(
        String hash,
        Session session,
        Person person,
        long roomId,
        long recordingId,
        boolean moderator,
        boolean audioVideoTest,
        boolean recordingAllowed,
        boolean reusable) {
    /** What is wanted of a hash. */
    public record Wish(
            long roomId,
            long recordingId,
            boolean moderator,
            boolean audioVideoTest,
            boolean recordingAllowed,
            boolean reusable) {}

    static Hash of(String hash, Session session, @Nullable Person person, Wish wish) {
        Person known = person == null ? new Person("", "", "", "", "", "") : person;
        return new Hash(
                hash,
                session,
                known,
                wish.roomId,
                wish.recordingId,
                wish.moderator,
                wish.audioVideoTest,
                wish.recordingAllowed,
                wish.reusable);
    }

    @Override
    public String toString() {
        return "hash for room " + roomId;
    }
}
