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
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.guest.GuestPasses;
import org.lmsbridge.link.LinkSigner;

/** Makes links of the platform for people who are not of it, where OpenMeetings makes none. */
@FunctionalInterface
public interface GuestLinks {
    /**
     * A link into the room of a course.
     *
     * @param by who invites
     * @param until when it ceases to be good; empty for as long as such links can be
     * @param once whether it is good once only
     * @throws IllegalArgumentException when it would be good for no time, or longer than such links can be
     */
    GuestLink link(CourseKey course, Member by, Contact guest, Optional<Instant> until, boolean once);

    /**
     * Signed links, which {@link org.lmsbridge.link.LinkHandler} answers: the guest enters at once, under the name of the
     * invitation. Good for 400 days at most; they cannot be taken back.
     *
     * @param signer of links into rooms
     * @param clock the signer's, such as {@code Clock.systemUTC()}
     */
    static GuestLinks signed(LinkSigner signer, Clock clock) {
        return new SignedGuestLinks(signer, clock);
    }

    /**
     * Passes, which the platform answers itself, see {@link GuestPasses}: it asks the guest for a name, and teachers can
     * list them and take them back. Good for 366 days and 10000 entries at most.
     *
     * @param address the platform's page for guests; the secret of the pass becomes its last parameter, {@code pass}
     * @param clock the passes', such as {@code Clock.systemUTC()}
     */
    static GuestLinks passes(GuestPasses passes, URI address, Clock clock) {
        return new PassLinks(passes, address, clock);
    }
}
