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

import java.util.Set;

/**
 * A room as it stands on the server, in words common to all versions.
 *
 * @param id its number
 * @param name its name
 * @param type CONFERENCE, PRESENTATION (called restricted before 4.0) or INTERVIEW; empty when never given
 * @param capacity how many may enter
 * @param closed whether participants are refused
 * @param moderated whether it waits for a moderator
 * @param isPublic whether everybody sees it
 * @param recordingAllowed whether it may be recorded
 * @param externalId id of the platform's object, empty when none
 * @param externalType the platform, empty when none
 * @param comment free text
 * @param redirectUrl where people go afterwards, empty when none
 * @param hidden what the page does not show, in the words of OpenMeetings 5 and later, such as CHAT
 * @param deleted whether it was deleted
 */
public record StandInRoom(
        long id,
        String name,
        String type,
        long capacity,
        boolean closed,
        boolean moderated,
        boolean isPublic,
        boolean recordingAllowed,
        String externalId,
        String externalType,
        String comment,
        String redirectUrl,
        Set<String> hidden,
        boolean deleted) {
    /** Copies the set. */
    public StandInRoom {
        hidden = Set.copyOf(hidden);
    }
}
