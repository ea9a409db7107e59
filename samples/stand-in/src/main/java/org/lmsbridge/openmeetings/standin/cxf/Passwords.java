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
package org.lmsbridge.openmeetings.standin.cxf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lmsbridge.openmeetings.standin.world.OmVersion;

/** What StrongPasswordValidator says against a password, from 3.3 on. */
final class Passwords {
    private static final int SHORTEST = 4;
    private static final int PIECE = 3;
    private static final String WEAK = "'Weak' password: ";

    private final OmVersion version;

    Passwords(OmVersion version) {
        this.version = version;
    }

    /** One line for each complaint, empty when there is none. */
    String complaints(String password, String login, String email) {
        List<String> lines = new ArrayList<>();
        if (password.length() < SHORTEST) {
            lines.add(WEAK + "minimum password length is " + SHORTEST + " [bad.password.short]");
        }
        if (password.equals(password.toUpperCase(Locale.ROOT))) {
            lines.add(WEAK + "at least 1 lower-case letter is required [bad.password.lower]");
        }
        if (password.equals(password.toLowerCase(Locale.ROOT))) {
            lines.add(WEAK + "at least 1 upper-case letter is required [bad.password.upper]");
        }
        if (!password.matches("(?s).*\\d.*")) {
            lines.add(WEAK + "at least 1 digit is required [bad.password.digit]");
        }
        if (!password.matches("(?s).*[!@#$%^&*\\]\\[].*")) {
            lines.add(WEAK + "at least 1 special symbol '!@#$%^&*][' is required [bad.password.special]");
        }
        if (tells(password, login, email)) {
            lines.add(WEAK + "it shouldn't contain part of the user's email address or username [bad.password.stop]");
        }
        StringBuilder text = new StringBuilder();
        // outside its pages the early versions find no text for a complaint
        lines.forEach(line -> text.append(version.before(5, 0, 0) ? null : line).append('\n'));
        return text.toString();
    }

    private static boolean tells(String password, String login, String email) {
        List<String> words = new ArrayList<>(List.of(email.split("[.@]", -1)));
        words.add(login);
        return words.stream().anyMatch(word -> sharesPiece(password, word));
    }

    private static boolean sharesPiece(String password, String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length() - PIECE; i++) {
            if (password.toLowerCase(Locale.ROOT).contains(lower.substring(i, i + PIECE))) {
                return true;
            }
        }
        return false;
    }
}
