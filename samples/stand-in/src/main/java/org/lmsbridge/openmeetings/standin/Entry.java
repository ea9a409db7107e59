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

/**
 * Somebody who followed a join link and was let in.
 *
 * @param login login name given with the hash
 * @param firstName first name
 * @param lastName last name
 * @param externalId the platform's user id
 * @param externalType the platform
 * @param roomId the room, 0 for a recording or the dashboard
 * @param recordingId the recording, 0 for a room
 * @param moderator whether as a moderator
 * @param recordingAllowed whether allowed to record
 * @param audioVideoTest whether the microphone and camera test comes first
 */
public record Entry(
        String login,
        String firstName,
        String lastName,
        String externalId,
        String externalType,
        long roomId,
        long recordingId,
        boolean moderator,
        boolean recordingAllowed,
        boolean audioVideoTest) {}
