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

import java.net.URI;
import java.util.Optional;

/**
 * Address that lets one person in, on an OpenMeetings session of its own. Whoever has it can enter as that person: hand
 * it over by a redirect, and do not store it. It must be followed within 30 minutes.
 *
 * @param url what the browser opens
 * @param room where it leads; empty for recordings and the dashboard
 */
public record JoinLink(URI url, Optional<RoomId> room) {
    /** Without the address, which is a secret. */
    @Override
    public String toString() {
        return "JoinLink[room=" + room.map(RoomId::toString).orElse("none") + "]";
    }
}
