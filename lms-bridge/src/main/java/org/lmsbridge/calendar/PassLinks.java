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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.guest.GuestPasses;
import org.lmsbridge.guest.IssuedPass;

/** Guests by passes. */
record PassLinks(GuestPasses passes, URI address, Clock clock) implements GuestLinks {
    private static final String PARAMETER = "pass";

    @Override
    public GuestLink link(CourseKey course, Member by, Contact guest, Optional<Instant> until, boolean once) {
        Duration lifetime =
                until.map(end -> Duration.between(clock.instant(), end)).orElse(GuestPasses.LONGEST);
        IssuedPass issued = passes.issue(course, by, guest.shown(), lifetime, once ? 1 : GuestPasses.MOST_USES);
        String separator = address.getRawQuery() == null ? "?" : "&";
        URI url = URI.create(address + separator + PARAMETER + "=" + issued.secret());
        return new GuestLink(url, issued.pass().expiresAt());
    }
}
