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

/** What members who do not moderate are told while no teacher is there. */
public enum Waiting {
    /** They enter an open room at once; a closed one refuses them with {@code CLOSED}. */
    NONE,
    /** They are asked to wait, with {@code WAITING}, until a teacher opens the room. */
    UNTIL_OPENED,
    /**
     * They are asked to wait, with {@code WAITING}, until the room is open and a moderator has asked for a link since
     * it was opened, or in the 30 minutes before. From 5.0 on OpenMeetings, too, keeps them waiting in the room while no moderator is there.
     */
    UNTIL_ENTERED
}
