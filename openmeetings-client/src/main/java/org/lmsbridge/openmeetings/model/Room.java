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

import java.util.Optional;

/**
 * A room as OpenMeetings keeps it.
 *
 * <p>What a version does not tell is filled with the default of {@link RoomSettings}: 3.0.4 to 3.0.7 hide external
 * ids, {@code closed} and {@code recordingAllowed}; 2.2 to 3.0.3 tell little in lists.
 *
 * @param id the room's number
 * @param settings what its owner decided, as stored, which may differ from what was asked
 * @param details what OpenMeetings adds
 */
public record Room(RoomId id, RoomSettings settings, RoomDetails details) {
    /** Shown to everybody in the room; empty where OpenMeetings stored none. */
    public String name() {
        return settings.name();
    }

    /** Layout of the room. */
    public RoomType type() {
        return settings.type();
    }

    /** Seats. */
    public int capacity() {
        return settings.capacity();
    }

    /** Whether people without moderator rights are turned away. */
    public boolean closed() {
        return settings.closed();
    }

    /** What the calling system calls the room. */
    public Optional<ExternalId> externalId() {
        return settings.externalId();
    }
}
