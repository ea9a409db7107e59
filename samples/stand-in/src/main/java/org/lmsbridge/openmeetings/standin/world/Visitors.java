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

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who has signed in to the web pages; these sessions are browsers' and have nothing to do with SIDs. */
public final class Visitors {
    private final Map<String, Visitor> byCookie = new HashMap<>();

    /**
     * Somebody signed in.
     *
     * @param account who
     * @param recordingId the recording the hash was made for, 0 when none
     */
    public record Visitor(Account account, long recordingId) {}

    Visitors() {}

    /** Signs somebody in and gives the value of the cookie. */
    public String admit(Visitor visitor) {
        String cookie = UUID.randomUUID().toString().replace("-", "");
        byCookie.put(cookie, visitor);
        return cookie;
    }

    /** Who sends that cookie, or null. */
    public @Nullable Visitor find(String cookie) {
        return byCookie.get(cookie);
    }
}
