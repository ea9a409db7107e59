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
package org.lmsbridge.openmeetings.model;

/** Part of a room's screen that can be hidden. */
public enum RoomElement {
    /** Menu at the top. */
    TOP_BAR,
    /** Chat panel. */
    CHAT,
    /** Activities and actions panel. */
    ACTIVITIES,
    /** File explorer. */
    FILES,
    /** Actions menu. */
    ACTION_MENU,
    /** Polls; from 4.0.3. */
    POLL_MENU,
    /** Screen sharing. */
    SCREEN_SHARING,
    /** White board. */
    WHITEBOARD,
    /** Who is speaking; from 3.2.0, in earlier versions always shown. */
    MICROPHONE_STATUS,
    /** Number of people; from 4.0.9. */
    USER_COUNT
}
