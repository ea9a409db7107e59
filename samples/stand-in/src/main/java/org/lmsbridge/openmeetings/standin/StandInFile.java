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
 * A file or folder as it stands on the server. Its bytes are not kept.
 *
 * @param id its number
 * @param name its name
 * @param type FOLDER, IMAGE, PRESENTATION, VIDEO, WML_FILE, POLL_CHART or RECORDING; empty when never given
 * @param parentId the folder it is in, 0 when in none
 * @param ownerId the account whose it is, 0 when a room's
 * @param roomId the room, 0 when none
 * @param externalId the platform's id, empty when none
 * @param bytes how many bytes were uploaded, 0 for none
 * @param sha256 SHA-256 of the uploaded bytes in hexadecimal, empty for none
 */
public record StandInFile(
        long id,
        String name,
        String type,
        long parentId,
        long ownerId,
        long roomId,
        String externalId,
        long bytes,
        String sha256) {}
