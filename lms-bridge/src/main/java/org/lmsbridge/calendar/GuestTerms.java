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

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.lmsbridge.openmeetings.model.Validity;

/**
 * How somebody is invited. Immutable; each {@code withX} answers a changed copy.
 *
 * @param from when the link begins to be good; without {@code until} it is not looked at
 * @param until when the link ceases to be good; empty for a link that is good once, or for ever
 * @param once whether the link is good once; a link with a time is good as often as wanted in that time
 * @param serverZone the time zone of the OpenMeetings server, by whose clock it reads times
 * @param password what the guest is asked for; OpenMeetings does not mail it
 * @param passwordWherePossible whether a link without the password will do where OpenMeetings makes no invitations
 * @param mail what OpenMeetings writes to the guest above the link; empty for no mail
 * @param language OpenMeetings language id of the page, 1 is English
 */
public record GuestTerms(
        Instant from,
        Optional<Instant> until,
        boolean once,
        ZoneId serverZone,
        Optional<String> password,
        boolean passwordWherePossible,
        Optional<Mail> mail,
        int language) {
    /** Refuses a time that ends before it begins. */
    public GuestTerms {
        if (until.filter(end -> !from.isBefore(end)).isPresent()) {
            throw new IllegalArgumentException("An invitation ends after it begins");
        }
    }

    /**
     * A mail.
     *
     * @param subject of the mail
     * @param message above the link; may hold HTML
     */
    public record Mail(String subject, String message) {}

    /** A link that is good once. */
    public static GuestTerms onlyOnce() {
        return plain(Instant.EPOCH, Optional.empty(), true, ZoneId.of("UTC"));
    }

    /** A link that is good from one time to another. */
    public static GuestTerms between(Instant from, Instant until, ZoneId serverZone) {
        return plain(from, Optional.of(until), false, serverZone);
    }

    /** A link that is good until its room is deleted. */
    public static GuestTerms endless() {
        return plain(Instant.EPOCH, Optional.empty(), false, ZoneId.of("UTC"));
    }

    private static GuestTerms plain(Instant from, Optional<Instant> until, boolean once, ZoneId zone) {
        return new GuestTerms(from, until, once, zone, Optional.empty(), false, Optional.empty(), 1);
    }

    /** The same with a password; nobody is invited without it. */
    public GuestTerms withPassword(String value) {
        return new GuestTerms(from, until, once, serverZone, Optional.of(value), false, mail, language);
    }

    /** The same with a password where OpenMeetings invites; a link of the platform in its place has none. */
    public GuestTerms withPasswordWherePossible(String value) {
        return new GuestTerms(from, until, once, serverZone, Optional.of(value), true, mail, language);
    }

    /** The same, mailed by OpenMeetings. */
    public GuestTerms withMail(String subject, String message) {
        Optional<Mail> mailed = Optional.of(new Mail(subject, message));
        return new GuestTerms(from, until, once, serverZone, password, passwordWherePossible, mailed, language);
    }

    /** The same in another language. */
    public GuestTerms withLanguage(int id) {
        return new GuestTerms(from, until, once, serverZone, password, passwordWherePossible, mail, id);
    }

    Validity validity() {
        return until.map(end -> Validity.between(from, end, serverZone))
                .orElseGet(() -> once ? new Validity.OneTime() : new Validity.Endless());
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "GuestTerms[" + from + ", " + until + ", once=" + once + "]";
    }
}
