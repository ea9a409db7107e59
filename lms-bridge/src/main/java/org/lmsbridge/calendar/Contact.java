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

import java.util.regex.Pattern;

/**
 * Somebody who is written to.
 *
 * @param name as shown in calendars; may be empty
 * @param email address
 */
public record Contact(String name, String email) {
    private static final int LONGEST = 190;

    /**
     * Loose on purpose: what is refused here could not be written into a calendar or an address. In those of mails
     * ({@code mailto:}) a question mark begins more headers, and a per cent sign or a hash is none.
     */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}<>()\",:;\\[\\]?%#]+@[^\\s\\p{Cntrl}<>()\",:;@?%#]+");

    /** Refuses what is no e-mail address, and names that are longer than 190 characters or not on one line. */
    public Contact {
        if (email.length() > LONGEST || !ADDRESS.matcher(email).matches()) {
            throw new IllegalArgumentException("This is no e-mail address; give one such as ada@example.org");
        }
        if (name.length() > LONGEST || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("A name has at most " + LONGEST + " characters on one line");
        }
    }

    /** The name; of the address, what is before its host, when there is none. */
    String shown() {
        return name.isBlank() ? email.substring(0, email.indexOf('@')) : name;
    }

    /** Nothing: names and addresses are nobody's business in a log. */
    @Override
    public String toString() {
        return "Contact[…]";
    }
}
