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
import java.util.Optional;

/**
 * A link for somebody who is not of the platform. Whoever has it enters: show it to nobody else.
 *
 * @param url what the guest opens
 * @param madeBy who made the link, and checks it
 * @param mailed whether OpenMeetings was told to mail it; when not, it is the platform's to send
 * @param note why it is not as asked for, a sentence; empty when it is
 */
public record GuestInvitation(URI url, MadeBy madeBy, boolean mailed, Optional<String> note) {
    /** Who made a link. */
    public enum MadeBy {
        /** OpenMeetings, whose page it opens. */
        OPENMEETINGS,
        /** The platform, since OpenMeetings cannot. */
        PLATFORM
    }

    /** Without the address, which is a secret. */
    @Override
    public String toString() {
        return "GuestInvitation[" + madeBy + ", mailed=" + mailed + "]";
    }
}
