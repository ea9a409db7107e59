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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.Map;
import java.util.Set;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Guests of appointments, who become accounts that cannot log in. */
final class Contacts {
    private static final Map<String, String> NO_COUNTRY = Map.of("states_id", "0");

    private final World world;

    Contacts(World world) {
        this.world = world;
    }

    /** The contact of an owner with that address, made if there is none. */
    Account of(long ownerId, String firstName, String lastName, String email) {
        String login = ownerId + "_" + email;
        return world.accounts().living().stream()
                .filter(account -> account.person().login().equals(login))
                .findFirst()
                .orElseGet(() -> world.accounts()
                        .add(
                                new Person(login, firstName, lastName, email, "", ""),
                                new Profile(NO_COUNTRY, 1, "Europe/Berlin", "CONTACT", null),
                                "",
                                Set.of()));
    }
}
