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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;

/** The accounts, local and external. */
public final class Accounts {
    private final Map<Long, Account> byId = new TreeMap<>();
    private final boolean anyCase;
    private long last;

    Accounts(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /** Adds an account of which nothing but names is known; with an external id it is one that never logs in. */
    public Account add(Person person, String password, Set<Right> rights) {
        Profile profile = Profile.of(person.externalId().isEmpty() ? "USER" : "EXTERNAL");
        return add(person, profile, password, rights);
    }

    /** Adds an account. */
    public Account add(Person person, Profile profile, String password, Set<Right> rights) {
        return put(last + 1, person, profile, password, rights);
    }

    /** Adds an account with this number, in place of one that had it. */
    public Account put(long id, Person person, Profile profile, String password, Set<Right> rights) {
        Account account = new Account(id, person, profile, password, rights);
        byId.put(id, account);
        last = Math.max(last, id);
        return account;
    }

    /** The living local account with that login or e-mail. */
    public @Nullable Account named(String name) {
        for (Account account : living()) {
            if (account.local()
                    && (same(account.person().login(), name)
                            || same(account.person().email(), name))) {
                return account;
            }
        }
        return null;
    }

    /** Whether somebody who logs in has this login. */
    public boolean hasLogin(String login) {
        return living().stream()
                .anyMatch(account -> account.local() && account.person().login().equals(login));
    }

    /** Whether somebody who logs in has this e-mail. */
    public boolean hasEmail(String email) {
        return living().stream()
                .anyMatch(account -> account.local() && account.person().email().equals(email));
    }

    /** The living account of a platform's user; none has an empty id. */
    public @Nullable Account external(String id, String type) {
        if (id.isEmpty()) {
            return null;
        }
        for (Account account : living()) {
            Person person = account.person();
            if (person.externalId().equals(id) && person.externalType().equals(type)) {
                return account;
            }
        }
        return null;
    }

    /** The living account of that number. */
    public @Nullable Account find(long id) {
        return living().stream()
                .filter(account -> account.id() == id)
                .findFirst()
                .orElse(null);
    }

    /** All living accounts. */
    public List<Account> living() {
        return byId.values().stream().filter(account -> !account.deleted()).toList();
    }

    /** Deletes an account. */
    public void delete(Account account) {
        account.delete();
    }

    /** Compares a password in constant time. */
    public boolean passwordIs(Account account, String password) {
        return account.passwordIs(password);
    }

    Account guest(Person person) {
        Account known = external(person.externalId(), person.externalType());
        if (known == null) {
            return add(person, Profile.of("EXTERNAL"), "", Set.of(Right.ROOM));
        }
        known.rename(person);
        return known;
    }

    private boolean same(String mine, String given) {
        return !given.isEmpty() && (anyCase ? mine.equalsIgnoreCase(given.strip()) : mine.equals(given));
    }
}
