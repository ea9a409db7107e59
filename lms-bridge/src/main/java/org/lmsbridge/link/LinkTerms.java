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
package org.lmsbridge.link;

import java.time.Duration;

/**
 * How long a link is good, and whether once only.
 *
 * @param lifetime how long, from a second to 400 days
 * @param once whether it lets in once; else as often as it is followed in its lifetime
 */
public record LinkTerms(Duration lifetime, boolean once) {
    /** The longest lifetime. */
    public static final Duration LONGEST = Duration.ofDays(400);

    private static final LinkTerms STANDARD = new LinkTerms(Duration.ofHours(2), true);

    /** Refuses a lifetime that is too short or too long. */
    public LinkTerms {
        if (lifetime.compareTo(Duration.ofSeconds(1)) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A link is good for a second to 400 days, not for " + lifetime);
        }
    }

    /** For a page of a course: good once, within two hours. */
    public static LinkTerms standard() {
        return STANDARD;
    }

    /** Good once. */
    public static LinkTerms once(Duration lifetime) {
        return new LinkTerms(lifetime, true);
    }

    /** For calendars and mails: good as often as wanted. Whoever is given it enters as that person. */
    public static LinkTerms repeatable(Duration lifetime) {
        return new LinkTerms(lifetime, false);
    }
}
