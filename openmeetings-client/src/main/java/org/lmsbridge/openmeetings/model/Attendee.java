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
package org.lmsbridge.openmeetings.model;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Somebody of an appointment: its owner, or a guest.
 *
 * @param guestId number of the invitation to this appointment; empty for the owner, and for a guest who is still to be
 *     added
 * @param user account on the server; empty in some of what 2.0 to 3.0 tell, and for guests who are given by e-mail
 * @param externalId who this is in the calling system
 * @param firstName may be empty
 * @param lastName may be empty
 * @param email may be empty for somebody with an account
 * @param timeZone Java's name of a time zone, such as {@code Europe/Berlin}
 * @param others everything else, such as login and address, by OpenMeetings' own names; only read
 */
public record Attendee(
        OptionalLong guestId,
        Optional<UserId> user,
        Optional<ExternalId> externalId,
        String firstName,
        String lastName,
        String email,
        Optional<String> timeZone,
        Map<String, String> others) {
    /** Copies the map. */
    public Attendee {
        others = Map.copyOf(others);
    }

    /** A user of the server. 2.0 to 2.2 store the names of {@link #withName} and the e-mail, not those of the account. */
    public static Attendee user(UserId user) {
        return new Attendee(
                OptionalLong.empty(), Optional.of(user), Optional.empty(), "", "", "", Optional.empty(), Map.of());
    }

    /** Anybody with an e-mail address; OpenMeetings keeps a contact for each, owned by the account of the library. */
    public static Attendee byEmail(String email, String firstName, String lastName) {
        return new Attendee(
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                firstName,
                lastName,
                email,
                Optional.empty(),
                Map.of());
    }

    /** The same with a name of the calling system, by which OpenMeetings finds whoever has entered by a link before. */
    public Attendee withExternalId(ExternalId value) {
        return new Attendee(guestId, user, Optional.of(value), firstName, lastName, email, timeZone, others);
    }

    /** The same with a name. */
    public Attendee withName(String first, String last) {
        return new Attendee(guestId, user, externalId, first, last, email, timeZone, others);
    }

    /** The same with an e-mail address. */
    public Attendee withEmail(String address) {
        return new Attendee(guestId, user, externalId, firstName, lastName, address, timeZone, others);
    }

    /** The same in a time zone, by Java's name of it; without one mails speak of the time zone of the owner. */
    public Attendee withTimeZone(String name) {
        return new Attendee(guestId, user, externalId, firstName, lastName, email, Optional.of(name), others);
    }
}
