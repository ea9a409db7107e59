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
package org.lmsbridge;

/** What came of turning somebody out of a room. */
public enum TurnedOut {
    /**
     * The person was in the room and was turned out. The next link has the rights of then; one that was made before and not
     * followed has the rights of before for 30 minutes, since OpenMeetings takes no link back.
     */
    DONE,
    /** The person was not in the room. */
    NOT_THERE,
    /**
     * OpenMeetings cannot tell this person from others in the room: before 3.1 when several have the same name, and
     * from 3.1 to 4.0.6 always. Whoever is in the room stays until leaving.
     */
    NOT_POSSIBLE
}
