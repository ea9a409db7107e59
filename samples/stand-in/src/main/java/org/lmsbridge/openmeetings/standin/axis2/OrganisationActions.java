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

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Group;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Groups, which these versions call organisations. */
final class OrganisationActions {
    private final World world;
    private final Gate gate;
    private final UserBeans beans;

    OrganisationActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
        this.beans = new UserBeans(world);
    }

    void addTo(Map<String, Action> actions) {
        actions.put("UserService.addOrganisation", this::add);
        actions.put("UserService.addUserToOrganisation", this::addUser);
        actions.put("UserService.getUsersByOrganisation", this::users);
        actions.put("RoomService.addRoomToOrg", this::addRoom);
    }

    private Object add(Args args) {
        return gate.service(args) ? world.groups().add(args.text("name")).id() : -1L;
    }

    private Object addUser(Args args) {
        if (!gate.service(args)) {
            return -26L;
        }
        Group group = world.groups().find(args.number("organisation_id"));
        Account account = world.accounts().find(args.number("user_id"));
        if (group == null || account == null) {
            return -1L;
        }
        boolean member = group.has(account);
        long row = member ? 0 : world.groups().join(group, account);
        if (world.version().atLeast(3, 0, 0)) {
            return account.id();
        }
        return member ? -35L : row;
    }

    private @Nullable Object addRoom(Args args) {
        Group group = world.groups().find(args.number("organisation_id"));
        long roomId = args.number("rooms_id");
        if (!gate.service(args) || (group != null && group.rooms().contains(roomId))) {
            return -1L;
        }
        Room room = world.rooms().find(roomId);
        return group == null || room == null ? null : world.groups().own(group, room);
    }

    private @Nullable Object users(Args args) {
        if (world.version().before(2, 2, 0)) {
            return untyped(args);
        }
        boolean late = world.version().atLeast(3, 0, 0);
        // 3.0.3 and later ask for the links between users and organisations, and order those
        String prefix = world.version().atLeast(3, 0, 3) ? "user." : "";
        Comparator<Account> order = order(args.textOrEmpty("orderby"), prefix);
        if (!gate.service(args) || order == null) {
            if (late) {
                return null;
            }
            throw Failure.escaped(null);
        }
        List<Account> members = members(args);
        List<Bean> page = members.stream()
                .sorted(args.flag("asc") ? order : order.reversed())
                .skip(Math.max(0, args.number("start")))
                .limit(Math.max(0, args.number("max")))
                .map(beans::user)
                .toList();
        String entity = late ? "db.entity" : "persistence.beans";
        return Bean.of(
                "UserSearchResult",
                "objectName",
                "org.apache.openmeetings." + entity + ".user.User",
                "records",
                (long) members.size(),
                "result",
                page);
    }

    private List<Account> members(Args args) {
        Group group = world.groups().find(args.number("organisation_id"));
        Stream<Long> ids = group == null ? Stream.of() : group.members().stream();
        return ids.map(world.accounts()::find).flatMap(Stream::ofNullable).toList();
    }

    private static @Nullable Comparator<Account> order(String column, String prefix) {
        if (!column.startsWith(prefix)) {
            return null;
        }
        return switch (column.substring(prefix.length())) {
            case "user_id" -> Comparator.comparingLong(Account::id);
            case "login" -> Comparator.comparing(account -> account.person().login());
            case "firstname" -> Comparator.comparing(account -> account.person().firstName());
            case "lastname" -> Comparator.comparing(account -> account.person().lastName());
            default -> null;
        };
    }

    /** 2.0 and 2.1 put rows into a container of anything, which Axis2 cannot write unless there are none at all. */
    private Object untyped(Args args) {
        boolean first = world.version().before(2, 1, 0);
        if (!gate.service(args)) {
            return Bean.of("SearchResult", "errorId", -26L);
        }
        if (order(args.textOrEmpty("orderby"), "") != null) {
            throw Failure.service(null);
        }
        String entity = first
                ? "org.openmeetings.app.persistence.beans.user.Users"
                : "org.apache.openmeetings.persistence.beans.user.User";
        return Bean.of("SearchResult", "objectName", entity, "records", (long)
                members(args).size());
    }
}
