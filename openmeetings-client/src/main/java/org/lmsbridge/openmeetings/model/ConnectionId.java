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

/**
 * The id of somebody's connection to a room. Whoever has it can turn its holder out, and until 4.0.6 pass for a part of
 * the session: handle as a secret. {@code toString} does not show it. Ends with the connection.
 *
 * @param value what OpenMeetings calls publicSID until 3.3.0 and uid later
 */
public record ConnectionId(String value) {
    /** Refuses a blank one. */
    public ConnectionId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("A connection id is not blank");
        }
    }

    @Override
    public String toString() {
        return "ConnectionId[…]";
    }
}
