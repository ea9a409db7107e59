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

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.Role;

/** What a link says: who may enter which room, until when, and whether more than once. */
record LinkClaims(CourseKey course, Member person, Instant expiresAt, boolean once) {
    private static final String ONCE = "once";
    private static final String REPEATABLE = "repeatable";

    /** All of it on one line, always the same for the same claims. */
    String written() {
        return MeasuredTexts.written(List.of(
                Optional.of(course.instance()),
                Optional.of(course.course()),
                course.session(),
                course.group(),
                Optional.of(course.slot()),
                Optional.of(person.id()),
                Optional.of(person.login()),
                Optional.of(person.firstName()),
                Optional.of(person.lastName()),
                Optional.of(person.email()),
                Optional.of(person.role().name()),
                person.picture().map(URI::toString),
                person.locale().map(Locale::toLanguageTag),
                person.timeZone().map(ZoneId::getId),
                Optional.of(Long.toString(expiresAt.toEpochMilli())),
                Optional.of(once ? ONCE : REPEATABLE)));
    }

    /** Refuses a line that was not written by this release or one like it. */
    static LinkClaims read(String line) {
        Fields fields = new Fields(MeasuredTexts.read(line));
        CourseKey course = new CourseKey(fields.next(), fields.next(), fields.maybe(), fields.maybe(), fields.next());
        Member person = new Member(
                fields.next(),
                fields.next(),
                fields.next(),
                fields.next(),
                fields.next(),
                Role.valueOf(fields.next()),
                fields.maybe().map(URI::create),
                fields.maybe().map(Locale::forLanguageTag),
                fields.maybe().map(ZoneId::of));
        Instant expiresAt = Instant.ofEpochMilli(Long.parseLong(fields.next()));
        LinkClaims claims =
                new LinkClaims(course, person, expiresAt, fields.next().equals(ONCE));
        if (!claims.written().equals(line)) {
            throw new IllegalArgumentException("The link says more than this release knows");
        }
        return claims;
    }

    private static final class Fields {
        private final List<Optional<String>> texts;
        private int at;

        Fields(List<Optional<String>> texts) {
            this.texts = texts;
        }

        Optional<String> maybe() {
            if (at == texts.size()) {
                throw new IllegalArgumentException("The link says less than this release needs");
            }
            return texts.get(at++);
        }

        String next() {
            return maybe().orElseThrow(() -> new IllegalArgumentException("The link leaves out what it must say"));
        }
    }
}
