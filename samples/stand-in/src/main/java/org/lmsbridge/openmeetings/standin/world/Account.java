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
package org.lmsbridge.openmeetings.standin.world;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.Set;
import org.lmsbridge.openmeetings.standin.Right;

/** Somebody known to the server. */
public final class Account {
    private final long id;
    private final EnumSet<Right> rights;
    private Person person;
    private Profile profile;
    private String password;
    private boolean deleted;

    Account(long id, Person person, Profile profile, String password, Set<Right> rights) {
        this.id = id;
        this.person = person;
        this.profile = profile;
        this.password = password;
        this.rights = EnumSet.noneOf(Right.class);
        this.rights.addAll(rights);
    }

    /** Its number. */
    public long id() {
        return id;
    }

    /** Who it is. */
    public Person person() {
        return person;
    }

    /** What lists tell of it besides names. */
    public Profile profile() {
        return profile;
    }

    /** Whether it came from a platform. */
    public boolean external() {
        return !person.externalId().isEmpty();
    }

    /** Whether it was made for logging in with a password. */
    public boolean local() {
        return "USER".equals(profile.kind());
    }

    /** Whether it has a right. */
    public boolean may(Right right) {
        return rights.contains(right) && !deleted;
    }

    /** Its rights. */
    public Set<Right> rights() {
        return EnumSet.copyOf(rights);
    }

    boolean deleted() {
        return deleted;
    }

    void delete() {
        deleted = true;
    }

    void rename(Person to) {
        person = to;
    }

    /** Makes it somebody else under the same number. */
    public void become(Person who, Profile what, String newPassword, Set<Right> may) {
        person = who;
        profile = what;
        password = newPassword;
        rights.clear();
        rights.addAll(may);
    }

    boolean passwordIs(String given) {
        return MessageDigest.isEqual(password.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}
