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
package org.lmsbridge;

import java.net.URI;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who does something with the room of a course. OpenMeetings shows login, names and picture to everybody in
 * the room.
 *
 * @param id who this is in the platform, for ever
 * @param login name shown in lists
 * @param firstName may be empty
 * @param lastName may be empty
 * @param email may be empty, OpenMeetings then sends nothing
 * @param role what the person is in the course
 * @param picture where browsers of everybody in the room find a portrait, over http or https
 * @param locale language in which OpenMeetings shows itself; English without it and where the version has none
 * @param timeZone for what the platform writes to the person: signed links hand it on. OpenMeetings is not told, since its
 *     join links carry none; it takes the browser's
 */
public record Member(
        String id,
        String login,
        String firstName,
        String lastName,
        String email,
        Role role,
        Optional<URI> picture,
        Optional<Locale> locale,
        Optional<ZoneId> timeZone) {
    private static final int LONGEST = 190;

    /** OpenMeetings keeps the picture's address in a column of this width. */
    private static final int LONGEST_PICTURE = 255;

    /** Refuses a blank id or login, and texts that are longer than 190 characters or not on one line. */
    public Member {
        Texts.exact("id of the member", id, LONGEST);
        Texts.exact("login of the member", login, LONGEST);
        Texts.shown("first name of the member", firstName, LONGEST);
        Texts.shown("last name of the member", lastName, LONGEST);
        Texts.shown("e-mail address of the member", email, LONGEST);
        picture.ifPresent(Member::checkPicture);
    }

    /** Somebody without picture, language and time zone. */
    public Member(String id, String login, String firstName, String lastName, String email, Role role) {
        this(id, login, firstName, lastName, email, role, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Somebody without e-mail address. */
    public static Member of(String id, String login, String firstName, String lastName, Role role) {
        return new Member(id, login, firstName, lastName, "", role);
    }

    /** The same person with an e-mail address. */
    public Member withEmail(String address) {
        return new Member(id, login, firstName, lastName, address, role, picture, locale, timeZone);
    }

    /** The same person with another role. */
    public Member withRole(Role value) {
        return new Member(id, login, firstName, lastName, email, value, picture, locale, timeZone);
    }

    /** The same person with a portrait. */
    public Member withPicture(URI address) {
        return new Member(id, login, firstName, lastName, email, role, Optional.of(address), locale, timeZone);
    }

    /** The same person with a language. */
    public Member withLocale(Locale value) {
        return new Member(id, login, firstName, lastName, email, role, picture, Optional.of(value), timeZone);
    }

    /** The same person with a time zone. */
    public Member withTimeZone(ZoneId value) {
        return new Member(id, login, firstName, lastName, email, role, picture, locale, Optional.of(value));
    }

    private static void checkPicture(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw new IllegalArgumentException("The picture of the member is not at an http or https address");
        }
        Texts.shown("address of the member's picture", address.toString(), LONGEST_PICTURE);
    }

    /** Id and role only: the rest is nobody's business in a log. */
    @Override
    public String toString() {
        return "Member[" + id + ", " + role + "]";
    }
}
