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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Events;
import org.lmsbridge.Member;
import org.lmsbridge.Role;
import org.lmsbridge.link.LinkRefusedException.Reason;

/** What a link says: for whom it is, of which course, until when, and what for. */
record LinkClaims<P extends LinkPurpose>(CourseKey course, Member person, Instant expiresAt, P purpose) {
    /** All of it on one line, always the same for the same claims. */
    String written() {
        List<Optional<String>> texts = new ArrayList<>(List.of(
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
                Optional.of(Long.toString(expiresAt.toEpochMilli()))));
        purpose.words().forEach(word -> texts.add(Optional.of(word)));
        return MeasuredTexts.written(texts);
    }

    /** Refuses a line that was not written by this release or one like it. */
    static <P extends LinkPurpose> LinkClaims<P> read(LinkKind<P> kind, String line) {
        LinkTexts texts = new LinkTexts(MeasuredTexts.read(line));
        CourseKey course = new CourseKey(texts.next(), texts.next(), texts.maybe(), texts.maybe(), texts.next());
        Member person = new Member(
                texts.next(),
                texts.next(),
                texts.next(),
                texts.next(),
                texts.next(),
                Role.valueOf(texts.next()),
                texts.maybe().map(URI::create),
                texts.maybe().map(Locale::forLanguageTag),
                texts.maybe().map(ZoneId::of));
        Instant expiresAt = Instant.ofEpochMilli(Long.parseLong(texts.next()));
        LinkClaims<P> claims =
                new LinkClaims<>(course, person, expiresAt, kind.read().apply(texts));
        if (!claims.written().equals(line)) {
            throw new IllegalArgumentException("The link says more than this release knows");
        }
        return claims;
    }

    /** Says who asks what is being done; not before the signature has proved good. */
    void tellTo(Events events) {
        events.askedBy(course, person.id());
    }

    /**
     * Who follows the link, as the platform knows the person now.
     *
     * @throws LinkRefusedException {@code NOT_ENROLLED}
     * @throws IllegalStateException when the platform answers with somebody else
     */
    Member admitted(Enrolments enrolments) {
        Member member = enrolments.now(course, person).orElseThrow(() -> new LinkRefusedException(Reason.NOT_ENROLLED));
        if (!member.id().equals(person.id())) {
            throw new IllegalStateException("A link is for one person, and the platform answers with another one");
        }
        return member;
    }
}
