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

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.wire.Table;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Session;
import org.lmsbridge.openmeetings.standin.world.World;

/** Sessions, login and error texts. */
final class UserActions {
    private static final Map<Long, String[]> ERRORS = new HashMap<>();

    static {
        for (String line : Table.lines("axis2-errors.txt")) {
            String[] parts = line.split("\\|", -1);
            ERRORS.put(Long.parseLong(parts[0]), new String[] {parts[1], parts[2]});
        }
    }

    private final World world;

    UserActions(World world) {
        this.world = world;
    }

    void addTo(Map<String, Action> actions) {
        actions.put("UserService.getSession", this::getSession);
        actions.put("UserService.loginUser", this::loginUser);
        actions.put("UserService.getErrorByCode", UserActions::getErrorByCode);
    }

    private @Nullable Object getSession(Args args) {
        Session session = world.sessions().open();
        return Bean.of(
                "Sessiondata",
                "id",
                session.number(),
                "session_id",
                session.sid(),
                "refresh_time",
                world.clock().instant(),
                "starttermin_time",
                world.clock().instant());
    }

    private @Nullable Object loginUser(Args args) {
        Account account = world.accounts().named(args.textOrEmpty("username"));
        if (account == null) {
            return -10L;
        }
        if (!world.accounts().passwordIs(account, args.textOrEmpty("userpass"))) {
            return -11L;
        }
        Session session = world.sessions().find(args.text("SID"));
        if (session == null) {
            return -35L;
        }
        boolean rights = world.version().atLeast(3, 0, 3);
        if (rights && !account.may(Right.LOGIN)) {
            return -41L;
        }
        if (world.groups().of(account).isEmpty()) {
            return -1L;
        }
        world.sessions().logIn(session, account);
        return rights ? account.id() : 1L;
    }

    private static @Nullable Object getErrorByCode(Args args) {
        if (!args.has("language_id") || !args.has("errorid")) {
            throw Failure.escaped(null);
        }
        long code = args.number("errorid");
        if (code >= 0) {
            return Bean.of(
                    "ErrorResult",
                    "errmessage",
                    "Error ... please check your input",
                    "errorId",
                    code,
                    "errortype",
                    "Error");
        }
        String[] error = ERRORS.get(code);
        return error == null
                ? null
                : Bean.of("ErrorResult", "errmessage", error[1], "errorId", code, "errortype", error[0]);
    }
}
