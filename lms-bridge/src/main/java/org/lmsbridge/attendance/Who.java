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
package org.lmsbridge.attendance;

import java.util.Optional;

/**
 * Somebody whom OpenMeetings said to be in a room.
 *
 * @param memberId who this is in the platform; empty when that could not be found out, which is never guessed
 * @param login as the platform or, for whoever is not its member, OpenMeetings calls the person; may be empty
 * @param firstName may be empty
 * @param lastName may be empty
 * @param match how the member was found
 */
public record Who(Optional<String> memberId, String login, String firstName, String lastName, Match match) {
    /** How somebody in a room was found among those who got links to it. */
    public enum Match {
        /** OpenMeetings knows the platform's own id; from 4.0.6 on. */
        EXTERNAL_ID,
        /** One member alone has this login. */
        LOGIN,
        /** One member alone has this first and last name; all that 2.0 to 3.0 tell. */
        NAME,
        /** Several members are called so. */
        AMBIGUOUS,
        /** Nobody who is called so got a link, or OpenMeetings told no name. */
        UNKNOWN
    }

    static Who of(LinkedMember member, Match match) {
        return new Who(Optional.of(member.memberId()), member.login(), member.firstName(), member.lastName(), match);
    }

    /** First and last name, else the login, else nothing. */
    public String shown() {
        String name = (firstName + " " + lastName).strip();
        return name.isEmpty() ? login : name;
    }

    /** How it was found only: the rest is nobody's business in a log. */
    @Override
    public String toString() {
        return "Who[" + memberId.orElse("?") + ", " + match + "]";
    }
}
