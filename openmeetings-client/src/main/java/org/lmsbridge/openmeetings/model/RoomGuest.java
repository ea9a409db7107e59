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

import java.util.Optional;

/**
 * Somebody who is added to the appointment of a room of 2.0 to 3.0 and gets a mail about it.
 *
 * @param email where the mail goes; 3.0 adds nobody twice who has the same
 * @param firstName may be empty
 * @param lastName may be empty
 * @param phone from 2.1; not together with a time zone or an inviter, since no call carries both
 * @param timeZone Java's name of the time zone that the mail speaks of
 * @param inviter who invites, as the mail names him
 * @param language OpenMeetings language id of the mail, 1 is English
 */
public record RoomGuest(
        String email,
        String firstName,
        String lastName,
        Optional<String> phone,
        Optional<String> timeZone,
        Optional<String> inviter,
        long language) {
    /** Somebody with a name, and a mail in English. */
    public static RoomGuest named(String email, String firstName, String lastName) {
        return new RoomGuest(email, firstName, lastName, Optional.empty(), Optional.empty(), Optional.empty(), 1);
    }

    /** The same with a telephone number. */
    public RoomGuest withPhone(String number) {
        return new RoomGuest(email, firstName, lastName, Optional.of(number), timeZone, inviter, language);
    }

    /** The same with a mail that speaks of a time zone and names an inviter. */
    public RoomGuest invitedBy(String name, String zone) {
        return new RoomGuest(email, firstName, lastName, phone, Optional.of(zone), Optional.of(name), language);
    }

    /** The same with a mail in another language. */
    public RoomGuest withLanguage(long id) {
        return new RoomGuest(email, firstName, lastName, phone, timeZone, inviter, id);
    }
}
