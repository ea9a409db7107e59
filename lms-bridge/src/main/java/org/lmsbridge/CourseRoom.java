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

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomType;

/**
 * The room of a course, as it was when the bridge last looked at it.
 *
 * @param key what it is for
 * @param room its number on OpenMeetings
 * @param name shown to everybody in the room
 * @param open whether students and guests may enter
 * @param type layout
 * @param capacity seats
 * @param moderated whether only teachers give others the right to speak
 * @param recordingAllowed whether the room may be recorded
 * @param createdAt when the course first got a room
 * @param openedAt when it was last opened
 * @param closedAt when it was last closed; empty when never
 * @param hiddenElements what is not shown in the room
 * @param entry who opens the room and who may enter when
 * @param archived whether the course is over: nobody opens or enters the room until it is restored
 * @param server name of the server that it is on
 */
public record CourseRoom(
        CourseKey key,
        RoomId room,
        String name,
        boolean open,
        RoomType type,
        int capacity,
        boolean moderated,
        boolean recordingAllowed,
        Instant createdAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        Set<RoomElement> hiddenElements,
        EntryRules entry,
        boolean archived,
        String server) {}
