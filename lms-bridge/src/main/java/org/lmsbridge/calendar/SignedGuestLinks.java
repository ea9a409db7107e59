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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.link.LinkSigner;
import org.lmsbridge.link.LinkTerms;
import org.lmsbridge.link.SignedLink;

/** Guests by signed links; each invitation is somebody of her own, so that two do not turn each other out. */
record SignedGuestLinks(LinkSigner signer, Clock clock) implements GuestLinks {
    @Override
    public GuestLink link(CourseKey course, Member by, Contact guest, Optional<Instant> until, boolean once) {
        Duration lifetime =
                until.map(end -> Duration.between(clock.instant(), end)).orElse(LinkTerms.LONGEST);
        SignedLink link = signer.issueLink(
                person(guest), course, once ? LinkTerms.once(lifetime) : LinkTerms.repeatable(lifetime));
        return new GuestLink(link.url(), link.expiresAt());
    }

    private static Member person(Contact guest) {
        String id = "guest-" + UUID.randomUUID();
        return Member.of(id, id, guest.shown(), "", Role.GUEST).withEmail(guest.email());
    }
}
