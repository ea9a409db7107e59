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

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaltedPasswordTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final String SALT = "0123456789abcdefSALT";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.[]!@#$%^&*";

    /** The rule of OpenMeetings as its administrators' manual puts it, written down anew. */
    private static boolean meetsTheRule(String password, String login) {
        boolean kinds = password.matches("(?s).*[a-z].*")
                && password.matches("(?s).*[A-Z].*")
                && password.matches("(?s).*[0-9].*")
                && password.matches("(?s).*[!@#$%^&*\\[\\]].*");
        String low = password.toLowerCase(Locale.ROOT);
        boolean piece = false;
        for (int at = 0; at + 2 < low.length(); at++) {
            piece |= login.toLowerCase(Locale.ROOT).contains(low.substring(at, at + 3));
        }
        return password.length() >= 8 && kinds && !piece;
    }

    private static String word(SplittableRandom random, int longest) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(longest); length > 0; length--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    @Test
    void tenThousandLoginsGetPasswordsThatOpenMeetingsTakes() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 10_000; round++) {
            String login = word(random, 60);
            String password = SaltedPassword.derive(SALT, "server", login);
            assertThat(meetsTheRule(password, login))
                    .as("-Dseed=%d %s", SEED, login)
                    .isTrue();
        }
    }

    @Test
    void soDoLoginsThatAreAddresses() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 2_000; round++) {
            String login = word(random, 30) + "." + word(random, 30) + "@" + word(random, 40) + ".example.org";
            String password = SaltedPassword.derive(SALT, "https://meet.example.org/openmeetings/", login);
            assertThat(meetsTheRule(password, login))
                    .as("-Dseed=%d %s", SEED, login)
                    .isTrue();
        }
    }

    @Test
    void aLoginThatHoldsAPieceOfTheFirstDerivationGetsAnother() {
        // every three-letter piece of the alphabet's neighbours is forbidden, so that some derivations must fail
        String login = LETTERS.repeat(2) + new StringBuilder(LETTERS).reverse();
        assertThat(meetsTheRule(SaltedPassword.derive(SALT, "server", login), login))
                .isTrue();
        assertThat(SaltedPassword.passes("Ab2!Ab2!xYz", "AXYZB")).isFalse();
        assertThat(SaltedPassword.passes("Ab2!Ab2!xYz", "AXYB")).isTrue();
    }

    @Test
    void noPieceOfAnAddressIsInIt() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int round = 0; round < 10_000; round++) {
            // an address has no brackets, but in front of its numbers where it has no name
            String address = (word(random, 30) + "@" + word(random, 30) + ".example.org").replaceAll("[\\[\\]]", "x");
            assertThat(meetsTheRule(SaltedPassword.derive(SALT, "server", "lms" + round), address))
                    .as("-Dseed=%d %s", SEED, address)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab2!ab2!ab2!", "AB2!AB2!AB2!", "Abc!Abc!Abc!", "Ab2xAb2xAb2x"})
    void aPasswordThatLacksAKindOfCharacterDoesNotPass(String password) {
        assertThat(SaltedPassword.passes(password, "nobody")).isFalse();
    }

    @Test
    void theDerivationNeverChangesOrAllAccountsWouldBeLockedOut() {
        assertThat(SaltedPassword.derive(
                        "correct horse battery staple", "https://meet.example.org/openmeetings/", "lms"))
                .isEqualTo("wY[cG[Co]7o]Sb]tU]5r]8q[");
    }

    @Test
    void saltServerAndUserEachChangeThePassword() {
        Set<String> passwords = new HashSet<>();
        passwords.add(SaltedPassword.derive(SALT, "server", "user"));
        passwords.add(SaltedPassword.derive(SALT + "x", "server", "user"));
        passwords.add(SaltedPassword.derive(SALT, "serverx", "user"));
        passwords.add(SaltedPassword.derive(SALT, "server", "userx"));
        passwords.add(SaltedPassword.derive(SALT, "serveru", "ser"));
        passwords.add(SaltedPassword.derive(SALT, "server|4:user", ""));
        assertThat(passwords).hasSize(6);
        assertThat(SaltedPassword.derive(SALT, "server", "user"))
                .isEqualTo(SaltedPassword.derive(SALT, "server", "user"));
    }
}
