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

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.OmVersion;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Profile;
import org.lmsbridge.openmeetings.standin.world.World;

/** Makes an account of what UserService.add is given, and says what is wrong with it. */
final class Registration {
    private static final int SHORTEST_LOGIN = 4;
    private static final int SHORTEST_PASSWORD = 4;

    private final World world;
    private final OmVersion version;
    private final Args wish;
    private final boolean rest;
    private final Args address;
    private final String email;
    private final String externalId;
    private final String externalType;

    Registration(World world, Args wish, boolean rest) {
        this.world = world;
        this.version = world.version();
        this.wish = wish;
        this.rest = rest;
        Args given = wish.bean("address");
        address = given == null ? new Args(Map.of()) : given;
        email = address.has("email") ? address.textOrEmpty("email") : address.textOrEmpty("mail");
        externalId = wish.textOrEmpty("externalId");
        externalType = wish.textOrEmpty("externalType");
    }

    /** Makes it, or overwrites the one whose number is given, which 4.0.3 and later allow. */
    Account run() {
        if (world.accounts().external(externalId, externalType) != null) {
            throw Failure.service("User does already exist!");
        }
        check();
        String password = wish.textOrEmpty("password");
        if (wish.has("id") && dtoIsStored()) {
            return overwrite(password);
        }
        Person person = person(externalId, platform() ? externalType : "");
        Account account = world.accounts().add(person, profile(), password, rights());
        world.groups().welcome(account);
        return account;
    }

    private Account overwrite(String password) {
        Account account = world.accounts().find(wish.number("id"));
        if (account == null) {
            throw Failure.service(
                    version.before(5, 0, 0)
                            ? null
                            : "Cannot invoke \"org.apache.openmeetings.db.entity.user.User.setLogin(String)\" because"
                                    + " \"u\" is null");
        }
        Person before = account.person();
        Person now = platform() ? person(externalId, externalType) : person(before.externalId(), before.externalType());
        account.become(now, profile(), password, rights());
        return account;
    }

    private void check() {
        if (version.atLeast(3, 3, 0)) {
            String complaints =
                    new Passwords(version).complaints(wish.textOrEmpty("password"), wish.textOrEmpty("login"), email);
            if (!complaints.isEmpty()) {
                throw Failure.service(complaints);
            }
        }
        if (version.atLeast(8, 1, 0)) {
            checkEmail();
        }
        String refusal = refusal();
        if (refusal != null) {
            throw Failure.service(refusal);
        }
    }

    private void checkEmail() {
        if (!address.has("email") && !address.has("mail")) {
            throw Failure.service("Cannot invoke \"String.toString()\" because the return value of"
                    + " \"org.apache.wicket.validation.IValidatable.getValue()\" is null");
        }
        if (!email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s.]{2,}")) {
            throw Failure.service("You have entered an invalid email address [234]");
        }
    }

    private @Nullable String refusal() {
        String login = wish.textOrEmpty("login");
        boolean mailFails = version.before(3, 3, 0) && !email.isEmpty();
        boolean weak = version.before(3, 3, 0) && wish.textOrEmpty("password").length() < SHORTEST_PASSWORD;
        if (mailFails || weak) {
            // before 3.3 the mail of welcome needs the web pages' thread and ends in a null pointer
            return "Unknown error";
        }
        if (login.length() < SHORTEST_LOGIN) {
            return told("Password and/or login is too short", "error.short.login");
        }
        if (world.accounts().hasLogin(login)) {
            return told("The username is already used", "error.login.inuse");
        }
        return !email.isEmpty() && world.accounts().hasEmail(email)
                ? told("The mail address is already registered", "error.email.inuse")
                : null;
    }

    private String told(String early, String label) {
        if (version.atLeast(4, 0, 0)) {
            return label;
        }
        return version.atLeast(3, 3, 2) ? early : "Unknown error";
    }

    /** Whether the user is stored as the caller describes it, and not made anew from its names. */
    private boolean dtoIsStored() {
        return version.atLeast(4, 0, 3);
    }

    private boolean platform() {
        return !externalId.isEmpty() || !externalType.isEmpty();
    }

    private Person person(String id, String type) {
        return new Person(
                wish.textOrEmpty("login"),
                wish.textOrEmpty("firstname"),
                wish.textOrEmpty("lastname"),
                email,
                id,
                type);
    }

    private Profile profile() {
        Map<String, String> lines = new HashMap<>();
        for (String line : Profile.LINES) {
            if (address.has(line)) {
                lines.put(line, address.textOrEmpty(line));
            }
        }
        if (!dtoIsStored()) {
            lines.put("comment", "");
            lines.put("phone", "");
        }
        if (rest && wish.has("address")) {
            lines.putIfAbsent("country", "");
        }
        long missing = rest && dtoIsStored() ? 0 : 1;
        long language = wish.has("languageId") ? wish.number("languageId") : missing;
        return new Profile(lines, language, timeZone(), kind(), wish.text("pictureUri"));
    }

    private @Nullable String timeZone() {
        String given = wish.text("timeZoneId");
        boolean usable = version.atLeast(3, 3, 1) && given != null && !given.isEmpty();
        if (usable) {
            return given;
        }
        if (dtoIsStored()) {
            return rest ? "" : given;
        }
        return "Europe/Berlin";
    }

    private @Nullable String kind() {
        if (!dtoIsStored()) {
            return platform() && version.atLeast(3, 1, 2) ? "EXTERNAL" : "USER";
        }
        boolean both = !externalId.isEmpty() && !externalType.isEmpty();
        if (both || (platform() && version.before(5, 0, 0))) {
            return "EXTERNAL";
        }
        String given = wish.text("type");
        String none = rest && version.before(6, 0, 0) ? null : "USER";
        return given == null || given.isEmpty() ? none : world.words().readUserType(given);
    }

    private Set<Right> rights() {
        Set<Right> rights = EnumSet.of(Right.ROOM);
        if (!platform() || !dtoIsStored()) {
            rights.add(Right.LOGIN);
            rights.add(Right.DASHBOARD);
        }
        if (dtoIsStored()) {
            for (Right right : Right.values()) {
                if (wish.list("rights").contains(world.words().right(right.name()))) {
                    rights.add(right);
                }
            }
        }
        return rights;
    }
}
