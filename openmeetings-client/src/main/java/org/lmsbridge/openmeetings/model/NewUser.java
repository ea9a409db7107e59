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

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A user who is to be made. Immutable; {@code toString} does not show the password.
 *
 * <p>With an external id it is somebody of the calling system, who enters by links: OpenMeetings gives the right to
 * enter rooms and no login. It wants a password all the same.
 */
public final class NewUser {
    private final String login;
    private final String password;
    private final String firstName;
    private final String lastName;
    private final String email;
    private final Optional<ExternalId> externalId;
    private final Optional<ZoneId> timeZone;
    private final int language;
    private final Set<UserRight> rights;
    private final PostalAddress address;
    private final boolean confirmationMail;

    private NewUser(Builder builder) {
        login = builder.login;
        password = builder.password;
        firstName = builder.firstName;
        lastName = builder.lastName;
        email = builder.email;
        externalId = builder.externalId;
        timeZone = builder.timeZone;
        language = builder.language;
        rights = Set.copyOf(builder.rights);
        address = builder.address;
        confirmationMail = builder.confirmationMail;
    }

    /**
     * Starts with what every user has.
     *
     * @param login account name, by default at least four characters
     * @param password from 3.3.0 on with a lower-case letter, an upper-case letter, a digit, one of
     *     {@code !@#$%^&*[]}, and nothing of login or e-mail; by default at least four characters (six before 4.0)
     * @throws IllegalArgumentException when one of them is blank
     */
    public static Builder named(String login, String password) {
        return new Builder(login, password);
    }

    /** Account name. */
    public String login() {
        return login;
    }

    /** Password. Handle as a secret. */
    public String password() {
        return password;
    }

    /** First name. */
    public String firstName() {
        return firstName;
    }

    /** Last name. */
    public String lastName() {
        return lastName;
    }

    /** E-mail address. */
    public String email() {
        return email;
    }

    /** Who this is in the calling system. */
    public Optional<ExternalId> externalId() {
        return externalId;
    }

    /** Where the user's days begin and end; the server's zone when empty. */
    public Optional<ZoneId> timeZone() {
        return timeZone;
    }

    /** OpenMeetings language id, 1 is English. */
    public int language() {
        return language;
    }

    /** Rights beyond those that OpenMeetings gives anyhow. */
    public Set<UserRight> rights() {
        return rights;
    }

    /** Where the user lives. */
    public PostalAddress address() {
        return address;
    }

    /** Whether OpenMeetings is told to send a mail that the user has to confirm. */
    public boolean confirmationMail() {
        return confirmationMail;
    }

    @Override
    public String toString() {
        return "NewUser[" + login + externalId.map(id -> ", " + id).orElse("") + "]";
    }

    /** Collects a new user. */
    public static final class Builder {
        private final String login;
        private final String password;
        private String firstName = "";
        private String lastName = "";
        private String email = "";
        private Optional<ExternalId> externalId = Optional.empty();
        private Optional<ZoneId> timeZone = Optional.empty();
        private int language = 1;
        private Set<UserRight> rights = Set.of();
        private PostalAddress address = PostalAddress.NONE;
        private boolean confirmationMail;

        private Builder(String login, String password) {
            if (login.isBlank() || password.isBlank()) {
                throw new IllegalArgumentException("A user needs a login and a password, neither may be blank");
            }
            this.login = login;
            this.password = password;
        }

        /** First name; none by default. */
        public Builder firstName(String value) {
            firstName = Objects.requireNonNull(value);
            return this;
        }

        /** Last name; none by default. */
        public Builder lastName(String value) {
            lastName = Objects.requireNonNull(value);
            return this;
        }

        /** E-mail address; none by default, which 8.1 and later refuse. */
        public Builder email(String value) {
            email = Objects.requireNonNull(value);
            return this;
        }

        /** Who this is in the calling system; needs the right Admin before 3.1. */
        public Builder externalId(ExternalId value) {
            externalId = Optional.of(value);
            return this;
        }

        /** Time zone; by default the one that the server is configured for. Not in 3.1.0 to 3.3.0. */
        public Builder timeZone(ZoneId value) {
            timeZone = Optional.of(value);
            return this;
        }

        /**
         * OpenMeetings language id; 1, English, by default.
         *
         * @throws IllegalArgumentException when it is below 1
         */
        public Builder language(int id) {
            if (id < 1) {
                throw new IllegalArgumentException("A language id is at least 1, not " + id);
            }
            language = id;
            return this;
        }

        /** Rights beyond those that OpenMeetings gives anyhow; from 4.0.3. */
        public Builder rights(Set<UserRight> value) {
            rights = Set.copyOf(value);
            return this;
        }

        /** Where the user lives; nothing by default. From 3.1 on what is more than a country travels over SOAP. */
        public Builder address(PostalAddress value) {
            address = Objects.requireNonNull(value);
            return this;
        }

        /**
         * Lets OpenMeetings send a mail that the user has to confirm; not by default. 3.1.0 to 4.0.2 only; otherwise the
         * configuration of the server decides.
         */
        public Builder confirmationMail(boolean value) {
            confirmationMail = value;
            return this;
        }

        /** The user. */
        public NewUser build() {
            return new NewUser(this);
        }
    }
}
