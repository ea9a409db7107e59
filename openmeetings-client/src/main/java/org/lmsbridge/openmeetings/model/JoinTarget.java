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

/** Where a join link leads. */
public sealed interface JoinTarget {
    /** A room. OpenMeetings does not check that it exists when the link is made. */
    record InRoom(RoomId room) implements JoinTarget {}

    /** The room of that type and id, found by OpenMeetings when the link is followed; from 5.0.1. */
    record InExternalRoom(ExternalId room) implements JoinTarget {}

    /** The player of a recording. OpenMeetings does not check that it exists when the link is made. */
    record Watching(RecordingId recording) implements JoinTarget {}

    /** A recording as an MP4 file, to be downloaded once; from 3.0. Anything else but the person is ignored. */
    record RecordingFile(RecordingId recording) implements JoinTarget {}

    /** The start page with the person's own rooms; 2.0 to 3.0 only. */
    record Dashboard() implements JoinTarget {}
}
