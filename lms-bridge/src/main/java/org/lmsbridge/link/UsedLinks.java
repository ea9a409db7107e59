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
package org.lmsbridge.link;

import java.time.Instant;

/**
 * Remembers which links have been used, for all nodes of a platform. Thread-safe, durable. Every method throws
 * {@link org.lmsbridge.BridgeException} with {@code STORE_FAILED} when the store does not work, and keeps no
 * connection when it returns.
 *
 * <p>Whoever follows a link takes it, and marks it used when the way into the room has been made, or gives it back
 * when that failed. Who dies in between holds it until the end of the time that was asked for.
 */
public interface UsedLinks {
    /**
     * Takes a link; of several at once, one succeeds.
     *
     * @param link id of the link
     * @param holder who takes it; no two attempts have the same
     * @param now the time
     * @param until when others may take it if it has neither been used nor given back
     * @param expiresAt when the link ceases to be good
     */
    Taking take(String link, String holder, Instant now, Instant until, Instant expiresAt);

    /** Marks a link used for good; false when somebody else has taken it since. Repeatable, as answers get lost. */
    boolean use(String link, String holder);

    /** Gives a link back unused; does nothing when somebody else has taken it since. */
    void giveBack(String link, String holder);

    /**
     * Forgets links that expired before a time.
     *
     * @param most how many at a time
     * @return how many were forgotten
     */
    int forget(Instant expiredBefore, int most);

    /** What came of taking a link. */
    enum Taking {
        /** It is the holder's. */
        TAKEN,
        /** Somebody else has it at this moment. */
        IN_USE,
        /** It has been used. */
        USED
    }
}
