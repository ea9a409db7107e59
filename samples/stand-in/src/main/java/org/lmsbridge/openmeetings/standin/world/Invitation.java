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
 * An invitation to a room.
 *
 * @param guest who is invited
 * @param roomId the room, which need not exist
 * @param valid ENDLESS, PERIOD or ONE_TIME
 * @param from when a period begins
 * @param to when a period ends
 * @param passwordProtected whether the guest has to type a password
 */
public record Invitation(
        Person guest,
        long roomId,
        String valid,
        @Nullable Instant from,
        @Nullable Instant to,
        boolean passwordProtected) {}
