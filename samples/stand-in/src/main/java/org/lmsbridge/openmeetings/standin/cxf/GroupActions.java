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

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Group;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** Groups, their members and rooms. */
final class GroupActions {
    private static final String ENTITY = "org.apache.openmeetings.db.entity.user.";
    private static final Set<String> COLUMNS = Set.of("group", "id", "inserted", "moderator", "updated", "user");

    private final World world;
    private final Refusals refusals;
    private final UserBeans beans;

    GroupActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
        this.beans = new UserBeans(world);
    }

    void addTo(Map<String, Action> actions) {
        actions.put("GroupService.add", (args, rest) -> add(args));
        actions.put("GroupService.get", (args, rest) -> list(args));
        actions.put("GroupService.addUser", (args, rest) -> addUser(args));
        actions.put("GroupService.removeUser", (args, rest) -> removeUser(args));
        actions.put("GroupService.addRoom", (args, rest) -> addRoom(args));
        actions.put("GroupService.getUsers", (args, rest) -> users(args));
        actions.put("GroupService.delete", (args, rest) -> delete(args));
    }

    private Object add(Args args) {
        if (!refusals.may(args, Right.SOAP)) {
            return refusals.result();
        }
        return done(world.groups().add(args.text("name")).id());
    }

    private Bean done(long number) {
        return Refusals.result(number, refusals.early() ? "Success" : "" + number, "SUCCESS");
    }

    private Object list(Args args) {
        refusals.demand(args, Right.SOAP);
        String type = world.version().before(4, 0, 3) ? "group" : "groupDTO";
        return world.groups().all().stream()
                .map(group -> Bean.of(
                        type, "id", group.id(), "inserted", group.made(), "insertedby", 1L, "name", group.name()))
                .toList();
    }

    private Object addUser(Args args) {
        if (!refusals.may(args, Right.SOAP)) {
            return refusals.result();
        }
        Account account = world.accounts().find(args.number("userid"));
        if (account == null) {
            throw refusals.nullPointer(
                    "Cannot invoke \"" + ENTITY + "User.addGroup(" + ENTITY + "Group)\" because \"u\" is null");
        }
        Group group = world.groups().find(args.number("id"));
        if (group == null) {
            throw Failure.service(reentrantFlush());
        }
        if (!group.has(account)) {
            world.groups().join(group, account);
        }
        return done(account.id());
    }

    private String reentrantFlush() {
        String text =
                "Detected reentrant flush.  Make sure your flush-time instance callback methods or event listeners"
                        + " do not invoke any operations that require the in-progress flush to complete.";
        if (world.version().atLeast(8, 0, 0)) {
            return text;
        }
        String openJpa = refusals.early()
                ? "2.4.2-r422266:1777108"
                : world.version().before(5, 0, 0)
                        ? "3.1.0-rafcec21a1d489dff682a3ce7986fac6a1c80e8e0"
                        : "3.2.2-re5933d6";
        return text + "; nested exception is <openjpa-" + openJpa
                + " fatal user error> org.apache.openjpa.persistence.InvalidStateException: " + text;
    }

    private Object removeUser(Args args) {
        if (!refusals.may(args, Right.SOAP)) {
            return refusals.result();
        }
        long id = args.number("userid");
        Group group = world.groups().find(args.number("id"));
        Account account = world.accounts().find(id);
        if (group != null && account != null) {
            group.leave(account);
        }
        return done(id);
    }

    private Object addRoom(Args args) {
        if (!refusals.may(args, Right.SOAP)) {
            return refusals.result();
        }
        Room room = world.rooms().find(args.number("roomid"));
        long id = args.number("id");
        Group group = world.groups().find(id);
        if (room == null || (group != null && group.rooms().contains(room.id()))) {
            return Refusals.result(0, "Not added", refusals.early() ? "SUCCESS" : "ERROR");
        }
        if (group == null) {
            throw Failure.service(reentrantFlush());
        }
        world.groups().own(group, room);
        return Refusals.result(1, "Success", "SUCCESS");
    }

    private Object users(Args args) {
        if (!refusals.may(args, Right.SOAP)) {
            // early versions make a result with an error in it, and fail to read the list it does not have
            throw refusals.early() ? refusals.nullPointer("") : refusals.refusal();
        }
        checkOrder(args.text("orderby"), args.flag("asc"));
        Group group = world.groups().find(args.number("id"));
        List<Long> members = group == null ? List.of() : group.members();
        Stream<Long> ordered = args.flag("asc") ? members.stream().sorted() : reversed(members);
        List<Bean> page = ordered.skip(Math.max(0, args.number("start")))
                .limit(Math.max(0, args.number("max")))
                .map(world.accounts()::find)
                .flatMap(Stream::ofNullable)
                .map(beans::nameless)
                .toList();
        return Bean.of(
                "userSearchResult", "objectName", ENTITY + "User", "records", (long) members.size(), "result", page);
    }

    private static Stream<Long> reversed(List<Long> members) {
        return members.stream().sorted((a, b) -> Long.compare(b, a));
    }

    private void checkOrder(@Nullable String given, boolean asc) {
        boolean lenient = world.version().atLeast(3, 3, 0);
        String order = lenient && (given == null || !given.matches("[A-Za-z0-9]+")) ? "id" : String.valueOf(given);
        if (COLUMNS.contains(order)) {
            return;
        }
        throw Failure.service(
                world.version().atLeast(5, 0, 0)
                        ? "Attribute \"" + order + "\" of any not found in " + ENTITY + "GroupUser"
                        : "An error occurred while parsing the query filter \"SELECT ou FROM GroupUser ou WHERE 1 = 1 AND"
                                + " ou.group.id = :groupId ORDER BY ou." + order + (asc ? " ASC" : " DESC")
                                + "\". Error message: No field named \"" + order
                                + "\" in \"GroupUser\". Did you mean \"id\"? Expected one of the available field names in"
                                + " \"" + ENTITY + "GroupUser\": \"[group, id, inserted, moderator, updated, user]\".");
    }

    private Object delete(Args args) {
        if (!refusals.may(args, Right.ADMIN)) {
            return refusals.result();
        }
        Group group = world.groups().find(args.number("id"));
        if (group == null) {
            throw refusals.nullPointer("Cannot invoke \"" + ENTITY + "Group.getId()\" because \"g\" is null");
        }
        world.groups().delete(group);
        return Refusals.result(group.id(), "Deleted", "SUCCESS");
    }
}
