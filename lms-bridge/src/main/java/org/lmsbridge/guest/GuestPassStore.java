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
import org.lmsbridge.CourseKey;

/**
 * Remembers the passes of guests. Thread-safe and durable. Every method throws
 * {@link org.lmsbridge.BridgeException} with {@code STORE_FAILED} when the store does not work.
 */
public interface GuestPassStore {
    /**
     * Adds a pass.
     *
     * @param secretHash 64 hexadecimal digits
     */
    void add(GuestPass pass, String secretHash);

    /** The pass with that hash of its secret. */
    Optional<GuestPass> find(String secretHash);

    /** The passes of a room, oldest first. */
    List<GuestPass> list(CourseKey key);

    /** Counts one use, and answers true, if the pass is not used up, revoked or expired then. */
    boolean use(String id, Instant now);

    /**
     * Numbers one more guest of a pass, from 1 on; no number is given twice.
     *
     * @param id of a pass that there is
     */
    int number(String id);

    /** Takes one use back. */
    void giveBack(String id);

    /** Revokes a pass; false when there is none of that number, or it is revoked. */
    boolean revoke(String id, Instant now);

    /** Removes the passes of a room; answers how many. */
    int removeAll(CourseKey key);

    /** The passes that a member of a platform has issued, oldest first. */
    List<GuestPass> issuedBy(String instance, String memberId);

    /** Leaves the passes of a member, but neither who issued them nor their labels; answers how many. */
    int forgetIssuer(String instance, String memberId);
}
