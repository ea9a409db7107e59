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
package org.lmsbridge.guest;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lmsbridge.CourseKey;

/**
 * A pass that lets guests into the room of a course, some times and for some time. The secret of its link is known to
 * nobody but whoever has the link.
 *
 * @param id number of the pass, no secret
 * @param key which room
 * @param label for whom it was made, as the issuer wrote it; may be empty
 * @param issuedBy id of the member who made it; empty when that person has been erased
 * @param issuedAt when
 * @param expiresAt from when on it is worth nothing
 * @param mostUses how many links it gives
 * @param uses how many links it has given
 * @param revokedAt when it was taken back, by somebody or with its room
 * @param entries how many guests have got a number, also those whose link could not be made then
 */
public record GuestPass(
        String id,
        CourseKey key,
        String label,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        int mostUses,
        int uses,
        Optional<Instant> revokedAt,
        int entries) {
    /** A pass by which nobody has come yet. */
    public GuestPass(
            String id,
            CourseKey key,
            String label,
            String issuedBy,
            Instant issuedAt,
            Instant expiresAt,
            int mostUses,
            int uses,
            Optional<Instant> revokedAt) {
        this(id, key, label, issuedBy, issuedAt, expiresAt, mostUses, uses, revokedAt, 0);
    }

    /**
     * What those who came by this pass are called on OpenMeetings and in attendance, so that they can be exported and
     * erased like members of the platform.
     */
    public List<String> guests() {
        return IntStream.rangeClosed(1, entries).mapToObj(this::guest).toList();
    }

    String guest(int number) {
        return "guest-" + id + "-" + number;
    }
}
