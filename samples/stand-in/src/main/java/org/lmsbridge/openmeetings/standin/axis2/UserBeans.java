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

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Users as beans of 2.2 to 3.0. */
final class UserBeans {
    private static final List<Locale> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> new Locale.Builder().setRegion(code).build())
            .sorted(Comparator.comparing(country -> country.getDisplayCountry(Locale.ENGLISH)))
            .toList();

    private final World world;

    UserBeans(World world) {
        this.world = world;
    }

    Bean user(Account account) {
        Profile profile = account.profile();
        return Bean.of(
                "UserDTO",
                "adresses",
                address(account),
                "firstname",
                account.person().firstName(),
                "id",
                account.id(),
                "language_id",
                profile.languageId(),
                "lastname",
                account.person().lastName(),
                "level_id",
                level(account),
                "login",
                account.person().login(),
                "rights",
                account.rights().stream()
                        .map(right -> world.words().right(right.name()))
                        .toList(),
                "timeZone",
                zone(profile.timeZone()),
                "timeZoneId",
                profile.timeZone(),
                "type",
                profile.kind() == null ? null : world.words().userType(profile.kind()));
    }

    private static long level(Account account) {
        if (account.may(Right.ADMIN)) {
            return 3;
        }
        return account.may(Right.SOAP) ? 4 : 1;
    }

    private Bean address(Account account) {
        return new Bean("Address", name -> switch (name) {
            case "adresses_id" -> account.id();
            case "deleted" -> false;
            case "email" -> account.person().email();
            case "states" -> state(account.profile().address().getOrDefault("states_id", "1"));
            default -> account.profile().address().get(name);
        });
    }

    /** A country by its number; its code is that number, and not the one ISO gives it. */
    private @Nullable Bean state(String number) {
        int id = number.matches("\\d{1,3}") ? Integer.parseInt(number) : 0;
        if (id < 1 || id > COUNTRIES.size()) {
            return null;
        }
        Locale country = COUNTRIES.get(id - 1);
        return Bean.of(
                "State",
                "code",
                id,
                "deleted",
                false,
                "name",
                country.getDisplayCountry(Locale.ENGLISH),
                "shortName",
                country.getISO3Country(),
                "starttime",
                world.clock().instant(),
                "state_id",
                (long) id);
    }

    private @Nullable Bean zone(@Nullable String id) {
        return id == null
                ? null
                : Bean.of(
                        "OmTimeZone",
                        "ical",
                        id,
                        "inserted",
                        world.clock().instant(),
                        "jname",
                        id,
                        "label",
                        id,
                        "omtimezoneId",
                        1L,
                        "orderId",
                        1);
    }
}
