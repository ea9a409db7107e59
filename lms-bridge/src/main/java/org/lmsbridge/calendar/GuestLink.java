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
package org.lmsbridge.calendar;

import java.net.URI;
import java.time.Instant;

/**
 * A link of the platform for somebody who is not of it. Whoever has it enters: show it to nobody else.
 *
 * @param url what the guest opens
 * @param expiresAt when it ceases to be good
 */
public record GuestLink(URI url, Instant expiresAt) {
    /** Without the address, which is a secret. */
    @Override
    public String toString() {
        return "GuestLink[expiresAt=" + expiresAt + "]";
    }
}
