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
package org.lmsbridge.openmeetings.internal.session;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;

/**
 * Derives the password of an OpenMeetings account from the salt of the LMS.
 *
 * <p>The result has 24 characters and passes the rule of OpenMeetings 3.3 and later (StrongPasswordValidator): lower
 * and upper case letters, a digit, one of {@code !@#$%^&*[]}, and no three characters in a row that stand in the login
 * or the e-mail address. For the latter, which is not known here, every third character is a bracket: no such piece is
 * without one, and addresses have none. Where a derivation does not pass, the next value of a counter is tried.
 */
public final class SaltedPassword {
    /** Fewer characters than this could be guessed. */
    public static final int SHORTEST_SALT = 16;

    private static final int LENGTH = 24;
    private static final String LOWER = "abcdefghijkmnopqrstuvwxyz";
    private static final String UPPER = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final String DIGITS = "23456789";
    private static final String BRACKETS = "[]";
    private static final String SPECIAL = "!@#$%^&*" + BRACKETS;
    private static final String OTHERS = LOWER + UPPER + DIGITS;

    private SaltedPassword() {}

    /** The same for the same three, always. */
    public static String derive(String salt, String serverId, String user) {
        HmacUtils hmac = new HmacUtils(HmacAlgorithms.HMAC_SHA_256, salt.getBytes(StandardCharsets.UTF_8));
        for (int counter = 0; ; counter++) {
            String candidate = encoded(
                    hmac.hmac("openmeetings-password|v1|" + measured(serverId) + "|" + measured(user) + "|" + counter));
            if (passes(candidate, user)) {
                return candidate;
            }
        }
    }

    /** With its length, so that no two pairs of texts make the same line. */
    private static String measured(String text) {
        return text.length() + ":" + text;
    }

    private static String encoded(byte[] digest) {
        StringBuilder password = new StringBuilder(LENGTH);
        for (int index = 0; index < LENGTH; index++) {
            String characters = index % 3 == 2 ? BRACKETS : OTHERS;
            password.append(characters.charAt((digest[index] & 0xFF) % characters.length()));
        }
        return password.toString();
    }

    static boolean passes(String password, String user) {
        return holdsOneOf(password, LOWER)
                && holdsOneOf(password, UPPER)
                && holdsOneOf(password, DIGITS)
                && holdsOneOf(password, SPECIAL)
                && !holdsPieceOf(password, user);
    }

    private static boolean holdsOneOf(String password, String characters) {
        return password.chars().anyMatch(character -> characters.indexOf(character) >= 0);
    }

    private static boolean holdsPieceOf(String password, String user) {
        String known = user.toLowerCase(Locale.ROOT);
        String tried = password.toLowerCase(Locale.ROOT);
        for (int start = 0; start + 3 <= known.length(); start++) {
            if (tried.contains(known.substring(start, start + 3))) {
                return true;
            }
        }
        return false;
    }
}
