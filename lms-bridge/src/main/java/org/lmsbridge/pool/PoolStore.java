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
package org.lmsbridge.pool;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.CourseKey;

/**
 * What the nodes of a platform have to know in common about their servers. Thread-safe, durable. Every method throws
 * {@link org.lmsbridge.BridgeException} with {@code STORE_FAILED} when the store does not work, may be repeated, and
 * keeps no connection when it returns.
 */
public interface PoolStore {
    /** What was decided, by the name of the server; who is not named is in use. */
    Map<String, ServerState> states();

    /** Decides about a server, also one that was never heard of. */
    void decide(String server, ServerState state, Instant at);

    /** What each server has, by its name, in one query; who is not named has nothing. */
    Map<String, Load> loads();

    /** Lets a course leave that server when it is opened next; instead of any other it was to leave. */
    void letLeave(CourseKey course, String server, Instant at);

    /**
     * Lets all courses that have a room on a server leave it when they are opened next.
     *
     * @return how many courses leave it now, with those that were to leave before
     */
    int letAllLeave(String server, Instant at);

    /** Which server a course is to leave; empty when it stays. */
    Optional<String> leaving(CourseKey course);

    /** Lets a course stay where it is. */
    void letStay(CourseKey course);

    /** Lets all courses stay that were to leave a server; answers how many. */
    int letAllStay(String server);
}
