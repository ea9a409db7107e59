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
package org.lmsbridge.openmeetings.standin.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recording on the server.
 *
 * @param id its number
 * @param roomId the room, 0 when of a user only
 * @param name its name
 * @param externalUserId the platform's id of the user who made it, empty when none
 * @param externalType the platform, empty when none
 * @param ownerId number of the account that made it, 0 when none
 * @param hash name of its file
 * @param status PROCESSED when it can be played
 * @param interview whether of an interview room
 * @param start when it began
 * @param end when it ended; null while it goes on
 * @param width of the picture
 * @param height of the picture
 */
public record Recording(
        long id,
        long roomId,
        String name,
        String externalUserId,
        String externalType,
        long ownerId,
        String hash,
        String status,
        boolean interview,
        Instant start,
        @Nullable Instant end,
        int width,
        int height) {}
