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

/**
 * Somebody who does something with the room of a course. OpenMeetings shows login and names to everybody in the room.
 *
 * @param id who this is in the platform, for ever
 * @param login name shown in lists
 * @param firstName may be empty
 * @param lastName may be empty
 * @param email may be empty, OpenMeetings then sends nothing
 * @param role what the person is in the course
 */
public record Member(String id, String login, String firstName, String lastName, String email, Role role) {
    private static final int LONGEST = 190;

    /** Refuses a blank id or login, and texts that are longer than 190 characters or not on one line. */
    public Member {
        Texts.exact("id of the member", id, LONGEST);
        Texts.exact("login of the member", login, LONGEST);
        Texts.shown("first name of the member", firstName, LONGEST);
        Texts.shown("last name of the member", lastName, LONGEST);
        Texts.shown("e-mail address of the member", email, LONGEST);
    }

    /** Somebody without e-mail address. */
    public static Member of(String id, String login, String firstName, String lastName, Role role) {
        return new Member(id, login, firstName, lastName, "", role);
    }

    /** The same person with an e-mail address. */
    public Member withEmail(String address) {
        return new Member(id, login, firstName, lastName, address, role);
    }

    /** Id and role only: the rest is nobody's business in a log. */
    @Override
    public String toString() {
        return "Member[" + id + ", " + role + "]";
    }
}
