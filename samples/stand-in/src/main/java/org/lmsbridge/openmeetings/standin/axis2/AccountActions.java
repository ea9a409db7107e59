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

/** Making, deleting and kicking users. */
final class AccountActions {
    private static final int SHORTEST = 4;

    private final World world;
    private final Gate gate;

    AccountActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("UserService.addNewUser", args -> gate.service(args) ? add(args) : -26L);
        actions.put("UserService.addNewUserWithTimeZone", args -> gate.service(args) ? add(args) : -26L);
        actions.put("UserService.addNewUserWithExternalType", this::addExternal);
        actions.put("UserService.deleteUserById", this::delete);
        actions.put("UserService.deleteUserByExternalUserIdAndType", this::deleteExternal);
        actions.put("UserService.kickUserByPublicSID", this::kick);
    }

    private @Nullable Object addExternal(Args args) {
        if (!gate.admin(args)) {
            return -26L;
        }
        if (external(args) != null) {
            throw Failure.service("User does already exist!");
        }
        return add(args);
    }

    private @Nullable Account external(Args args) {
        return world.accounts().external(args.textOrEmpty("externalUserId"), args.textOrEmpty("externalUserType"));
    }

    private Object add(Args args) {
        String login = args.text("username");
        if (login == null) {
            throw Failure.service(null);
        }
        long refusal = refusal(login, args.textOrEmpty("userpass"), args.textOrEmpty("email"));
        if (refusal < 0) {
            return refusal;
        }
        Person person = new Person(
                login,
                args.textOrEmpty("firstname"),
                args.textOrEmpty("lastname"),
                args.textOrEmpty("email"),
                args.textOrEmpty("externalUserId"),
                args.textOrEmpty("externalUserType"));
        Set<Right> rights = EnumSet.of(Right.LOGIN, Right.ROOM, Right.DASHBOARD);
        Account account = world.accounts().add(person, profile(args), args.textOrEmpty("userpass"), rights);
        world.groups().welcome(account);
        return account.id();
    }

    /** The code of a refusal, 0 for none; UserManager.registerUserInit of each version gives others. */
    private long refusal(String login, String password, String email) {
        OmVersion version = world.version();
        boolean weak = password.length() < SHORTEST;
        boolean first = version.before(2, 1, 0);
        if (login.length() < SHORTEST || (first && weak)) {
            return version.atLeast(3, 0, 3) ? -1 : -13;
        }
        if (world.accounts().hasLogin(login)) {
            return -15;
        }
        if (!first && !email.isEmpty() && world.accounts().hasEmail(email)) {
            return -17;
        }
        if (weak && version.atLeast(3, 0, 3)) {
            throw Failure.service(Axis2Faults.ROLLED_BACK);
        }
        return weak ? -111 : 0;
    }

    private static Profile profile(Args args) {
        Map<String, String> address = new HashMap<>();
        for (String line : Profile.LINES) {
            if (args.has(line)) {
                address.put(line, args.textOrEmpty(line));
            }
        }
        address.put("comment", "");
        address.put("phone", "");
        address.put("states_id", "" + args.number("states_id"));
        String zone = args.textOrEmpty("jNameTimeZone");
        return new Profile(address, args.number("language_id"), zone.isEmpty() ? "Europe/Berlin" : zone, "USER", null);
    }

    private @Nullable Object delete(Args args) {
        if (!gate.admin(args)) {
            return -26L;
        }
        Account account = world.accounts().find(args.number("userId"));
        if (account != null) {
            world.accounts().delete(account);
        }
        return args.get("userId");
    }

    private @Nullable Object deleteExternal(Args args) {
        if (!gate.admin(args)) {
            return -26L;
        }
        Account account = external(args);
        if (account == null) {
            throw Failure.service(null);
        }
        world.accounts().delete(account);
        return account.id();
    }

    /** Says true also when there is nobody of that number. */
    private @Nullable Object kick(Args args) {
        boolean may = world.version().before(2, 1, 0) ? gate.admin(args) : gate.service(args);
        if (may) {
            String uid = args.textOrEmpty("publicSID");
            world.door().kick(one -> one.uid().equals(uid));
        }
        return may;
    }
}
