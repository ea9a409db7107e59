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
package org.lmsbridge.openmeetings;

import java.util.List;
import org.lmsbridge.openmeetings.internal.session.SaltedPassword;

/**
 * How the library logs in. Immutable; {@code toString} shows the user only.
 *
 * <p>OpenMeetings accepts a user name and a password and nothing else. With a salt the library derives that password,
 * so that the LMS keeps one secret for any number of servers; an administrator sets the derived password once, see
 * {@link #passwordFor}.
 */
public final class Credentials {
    private final String user;
    private final List<String> secrets;
    private final boolean salted;

    private Credentials(String user, List<String> secrets, boolean salted) {
        if (user.isBlank()) {
            throw new IllegalArgumentException("A user name is needed, for a salt too");
        }
        if (secrets.contains("")) {
            throw new IllegalArgumentException("The password or salt is empty");
        }
        this.user = user;
        this.secrets = List.copyOf(secrets);
        this.salted = salted;
    }

    /** Logs in with the password of an OpenMeetings account. */
    public static Credentials password(String user, String password) {
        return new Credentials(user, List.of(password), false);
    }

    /**
     * Logs in with a password derived from the LMS' salt.
     *
     * @throws IllegalArgumentException when the salt is shorter than 16 characters
     */
    public static Credentials salt(String user, String salt) {
        return salts(user, List.of(salt));
    }

    /**
     * Logs in with a password derived from the current salt or, while OpenMeetings still has the old password, from
     * the previous one. A login that is refused with the first is tried once with the second; what worked is used from
     * then on.
     *
     * @throws IllegalArgumentException when a salt is shorter than 16 characters
     */
    public static Credentials salts(String user, String current, String previous) {
        return salts(user, List.of(current, previous));
    }

    private static Credentials salts(String user, List<String> salts) {
        if (salts.stream().anyMatch(salt -> salt.length() < SaltedPassword.SHORTEST_SALT)) {
            throw new IllegalArgumentException("A salt has at least " + SaltedPassword.SHORTEST_SALT
                    + " characters; make one with: om salt generate");
        }
        return new Credentials(user, salts, true);
    }

    /** Account name. */
    public String user() {
        return user;
    }

    /**
     * The password that OpenMeetings is given. Handle as a secret.
     *
     * @param serverId name of the server that a change of its address does not change; used with a salt only
     */
    public String passwordFor(String serverId) {
        return passwordsFor(serverId).get(0);
    }

    /** All passwords that may be the right one, the likeliest first. */
    List<String> passwordsFor(String serverId) {
        return salted
                ? secrets.stream()
                        .map(salt -> SaltedPassword.derive(salt, serverId, user))
                        .toList()
                : secrets;
    }

    @Override
    public String toString() {
        return "Credentials[" + user + (salted ? ", salt]" : ", password]");
    }
}
