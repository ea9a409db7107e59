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

import java.util.Map;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.World;

/** Lists, makes and deletes users. */
final class AccountActions {
    private final World world;
    private final Refusals refusals;
    private final UserBeans beans;

    AccountActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
        this.beans = new UserBeans(world);
    }

    void addTo(Map<String, Action> actions) {
        actions.put("UserService.get", (args, rest) -> list(args));
        actions.put("UserService.add", this::add);
        actions.put("UserService.delete", (args, rest) -> delete(args));
        actions.put("UserService.deleteExternal", (args, rest) -> deleteExternal(args));
    }

    private Object list(Args args) {
        refusals.demand(args, Right.SOAP);
        return world.accounts().living().stream().map(beans::bean).toList();
    }

    private Object add(Args args, boolean rest) {
        refusals.demand(args, Right.SOAP);
        Args wish = args.bean("user");
        if (wish == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"org.apache.openmeetings.db.dto.user.UserDTO.getExternalId()\" because \"user\" is"
                            + " null");
        }
        Account account = new Registration(world, wish, rest).run();
        boolean ownWriter = rest && world.version().atLeast(3, 3, 2);
        return ownWriter ? beans.json(account) : beans.nameless(account);
    }

    private Object delete(Args args) {
        if (!refusals.may(args, Right.ADMIN)) {
            return refusals.result();
        }
        long id = args.number("id");
        Account account = world.accounts().find(id);
        if (account != null) {
            world.accounts().delete(account);
        }
        return Refusals.result(id, "Deleted", "SUCCESS");
    }

    private Object deleteExternal(Args args) {
        if (!refusals.may(args, Right.ADMIN)) {
            return refusals.result();
        }
        Account account = world.accounts().external(args.textOrEmpty("externalid"), args.textOrEmpty("externaltype"));
        if (account == null) {
            if (refusals.early()) {
                throw refusals.nullPointer("");
            }
            return Refusals.result(0, "Deleted", "SUCCESS");
        }
        world.accounts().delete(account);
        return Refusals.result(account.id(), "Deleted", "SUCCESS");
    }
}
