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

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Users in their two shapes: as SOAP and the lists of REST write them, and alone in an answer of REST. */
final class UserBeans {
    private final World world;

    UserBeans(World world) {
        this.world = world;
    }

    /** A user in a list. */
    Bean bean(Account account) {
        Person person = account.person();
        Profile profile = account.profile();
        return Bean.of(
                "userDTO",
                "address",
                new Bean("address", name -> line(account, name)),
                "externalId",
                given(person.externalId()),
                "externalType",
                given(person.externalType()),
                "firstname",
                person.firstName(),
                "id",
                account.id(),
                "languageId",
                profile.languageId(),
                "lastname",
                person.lastName(),
                "login",
                person.login(),
                "pictureUri",
                profile.picture(),
                "rights",
                rights(account),
                "timeZoneId",
                profile.timeZone(),
                "type",
                kind(account));
    }

    /** A user where 5.0 and later forget the platform: as a new one and in groups. */
    Bean nameless(Account account) {
        return world.version().atLeast(5, 0, 0) ? bean(account).without("externalType") : bean(account);
    }

    private @Nullable Object line(Account account, String name) {
        return switch (name) {
            case "deleted" -> false;
            case "id" -> account.id();
            case "email", "mail" ->
                account.person().email().isEmpty() && noLines(account)
                        ? null
                        : account.person().email();
            case "created" -> world.clock().millis();
            default -> account.profile().address().get(name);
        };
    }

    private static boolean noLines(Account account) {
        return account.profile().address().isEmpty();
    }

    /** What UserMessageBodyWriter makes of a user from 3.3.2 on: sorted names, and everything as it is. */
    Map<String, Object> json(Account account) {
        Map<String, Object> address = new TreeMap<>(account.profile().address());
        address.put("deleted", false);
        address.put("id", account.id());
        if (!noLines(account)) {
            address.put("email", account.person().email());
        }
        if (world.version().atLeast(5, 0, 0)) {
            address.put("inserted", date(world.clock().instant()));
        }
        Bean bean = nameless(account);
        Map<String, Object> user = new TreeMap<>();
        for (String name : List.of(
                "externalId",
                "externalType",
                "firstname",
                "id",
                "languageId",
                "lastname",
                "login",
                "pictureUri",
                "rights",
                "timeZoneId",
                "type")) {
            Object value = bean.get(name);
            if (value != null) {
                user.put(name, value);
            }
        }
        user.put("address", address);
        return user;
    }

    private static Map<String, Object> date(Instant instant) {
        OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
        Map<String, Object> date = new TreeMap<>();
        date.put("date", time.getDayOfMonth());
        date.put("day", time.getDayOfWeek().getValue() % 7);
        date.put("hours", time.getHour());
        date.put("minutes", time.getMinute());
        date.put("month", time.getMonthValue() - 1);
        date.put("ownerField", 1);
        date.put("seconds", time.getSecond());
        date.put("time", instant.toEpochMilli());
        date.put("timezoneOffset", 0);
        date.put("year", time.getYear() - 1900);
        return date;
    }

    private List<String> rights(Account account) {
        return account.rights().stream()
                .map(right -> world.words().right(right.name()))
                .toList();
    }

    private @Nullable String kind(Account account) {
        String kind = account.profile().kind();
        return kind == null ? null : world.words().userType(kind);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
