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
package org.lmsbridge.openmeetings.standin;

/** A notorious habit of OpenMeetings, kept by the stand-in in the versions that have it unless switched off. */
public enum Habit {
    /** Entering with a join hash turns the session that made it into the guest, who has no rights (not 3.1). */
    SID_LOSES_RIGHTS,
    /** The person is stored with the session: a second hash made with it makes the first one's person the second. */
    ONE_PERSON_PER_SID,
    /** SIDs and hashes are the MD5 of the current millisecond (2.0 to 3.1.1), so two in one millisecond are the same. */
    CLOCK_IDS,
    /** 3.3 takes a part of a SID, even none, for the oldest session that contains it; 3.1 and 3.2 take {@code %}. */
    PARTIAL_SID,
    /** Looking up a room by its external id over REST fails or ignores the id before 6.0. */
    BROKEN_REST_EXTERNAL,
    /** {@code record/{type}/{user}} is always empty from 5.0. */
    EMPTY_USER_RECORDINGS,
    /** An Axis2 room update resets what its signature does not carry and opens the room. */
    DESTRUCTIVE_UPDATE,
    /** A wrong password delays the answer from 9.0; real servers take 6 to 15 seconds, the stand-in a moment. */
    PASSWORD_PENALTY
}
