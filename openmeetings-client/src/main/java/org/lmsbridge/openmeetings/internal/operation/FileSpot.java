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
package org.lmsbridge.openmeetings.internal.operation;

import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.ExternalId;

/**
 * Where a file lies, in OpenMeetings' numbers.
 *
 * @param parent number of the folder; 0 for the top, and what stands for tops in the call that it goes into
 * @param room number of the room; null for none
 * @param owner number of the account whose home it is; null for none, or for one's own
 * @param person whose home it is, where OpenMeetings looks the account up; null for nobody
 * @param top whether it lies at the top of a home
 * @param home whether it lies in a home at any depth
 */
public record FileSpot(
        long parent,
        @Nullable Long room,
        @Nullable Long owner,
        @Nullable ExternalId person,
        boolean top,
        boolean home) {
    /** The room, as 2.0 to 3.0 want it: they refuse calls in which a parameter is missing. */
    long roomOrZero() {
        return room == null ? 0 : room;
    }

    /** The owner, as 2.0 to 3.0 want it. */
    long ownerOrZero() {
        return owner == null ? 0 : owner;
    }
}
