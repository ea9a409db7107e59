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
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.Right;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Bean;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Hash;
import org.lmsbridge.openmeetings.standin.world.Person;
import org.lmsbridge.openmeetings.standin.world.Session;
import org.lmsbridge.openmeetings.standin.world.World;

/** Login, join hashes, and people inside. */
final class UserActions {
    static final String BAD_CREDENTIALS = "error.bad.credentials";

    private final World world;
    private final Refusals refusals;
    private final UserBeans beans;

    UserActions(World world, Refusals refusals) {
        this.world = world;
        this.refusals = refusals;
        this.beans = new UserBeans(world);
    }

    void addTo(Map<String, Action> actions) {
        actions.put("UserService.login", (args, rest) -> login(args));
        actions.put("UserService.getRoomHash", (args, rest) -> hash(args));
        actions.put("UserService.kick", (args, rest) -> kick(args));
        actions.put("UserService.count", (args, rest) -> count(args));
        actions.put("RoomService.users", (args, rest) -> inside(args));
    }

    private Object login(Args args) {
        Account account = world.accounts().named(args.textOrEmpty("user"));
        boolean password = account != null && world.accounts().passwordIs(account, args.textOrEmpty("pass"));
        if (account == null || !password) {
            return badLogin(account == null);
        }
        if (!account.may(Right.LOGIN)) {
            return refusals.early()
                    ? Refusals.result(-41, world.version().before(3, 3, 0) ? null : "Login failed", "ERROR")
                    : Refusals.result(0, "error.notactivated", "ERROR");
        }
        if (world.groups().of(account).isEmpty()) {
            return Refusals.result(-1, refusals.early() ? "No Group assigned to user" : "error.nogroup", "ERROR");
        }
        Session session = world.sessions().open();
        world.sessions().logIn(session, account);
        return Refusals.result(account.id(), session.sid(), "SUCCESS");
    }

    private Bean badLogin(boolean unknown) {
        if (world.version().before(3, 3, 0)) {
            return Refusals.result(unknown ? -10 : -11, null, "ERROR");
        }
        return Refusals.result(-1, refusals.early() ? "Login failed" : BAD_CREDENTIALS, "ERROR");
    }

    private Object inside(Args args) {
        refusals.demand(args, Right.SOAP);
        return world.door().in(args.number("roomid")).stream()
                .map(one -> beans.bean(one.account()))
                .toList();
    }

    private @Nullable Object hash(Args args) {
        Session session = world.sessions().find(args.text("sid"));
        if (session == null || !refusals.may(args, Right.SOAP)) {
            return refusals.result();
        }
        Args user = args.bean("user");
        Args options = args.bean("options");
        if (user == null || options == null) {
            throw refusals.nullPointer(
                    user == null
                            ? "Cannot invoke \"org.apache.openmeetings.db.dto.user.ExternalUserDTO.getExternalId()\" because"
                                    + " \"user\" is null"
                            : "Cannot invoke \"org.apache.openmeetings.db.dto.room.RoomOptionsDTO.getRoomId()\" because"
                                    + " \"options\" is null");
        }
        if (user.textOrEmpty("externalId").isEmpty()
                || (user.textOrEmpty("externalType").isEmpty()
                        && world.version().atLeast(4, 0, 6))) {
            return nobody();
        }
        Person person = new Person(
                user.textOrEmpty("login"),
                user.textOrEmpty("firstname"),
                user.textOrEmpty("lastname"),
                user.textOrEmpty("email"),
                user.textOrEmpty("externalId"),
                user.textOrEmpty("externalType"));
        Hash.Wish wish = new Hash.Wish(
                room(options),
                options.number("recordingId"),
                options.flag("moderator"),
                options.flag("showAudioVideoTest"),
                options.flag("allowRecording"),
                options.flag("allowSameURLMultipleTimes"));
        return Refusals.result(0, world.door().hash(session, person, wish), "SUCCESS");
    }

    private Object nobody() {
        if (world.version().atLeast(4, 0, 6)) {
            return Refusals.result(0, "externalId and/or externalType are not set", "ERROR");
        }
        throw Failure.service("Value for @org.simpleframework.xml.Element(name=\"\", type=void.class, data=false,"
                + " required=true) on field 'externalUserId' private java.lang.String"
                + " org.apache.openmeetings.db.entity.server.RemoteSessionObject.externalUserId is null in class"
                + " org.apache.openmeetings.db.entity.server.RemoteSessionObject");
    }

    private long room(Args options) {
        if (options.has("roomId") || options.textOrEmpty("externalRoomId").isEmpty()) {
            return options.number("roomId");
        }
        var room = world.rooms()
                .first(one -> one.text("externalId").equals(options.text("externalRoomId"))
                        && one.text("externalType").equals(options.text("externalType")));
        return room == null ? 0 : room.id();
    }

    private Object kick(Args args) {
        if (!refusals.may(args, Right.SOAP)) {
            return refusals.result();
        }
        String uid = args.has("uid") ? args.textOrEmpty("uid") : args.textOrEmpty("publicsid");
        world.door().kick(one -> one.uid().equals(uid));
        return Refusals.result(1, "deleted", "SUCCESS");
    }

    private Object count(Args args) {
        boolean number = world.version().before(3, 3, 0);
        if (!refusals.may(args, refusals.early() ? Right.ROOM : Right.SOAP)) {
            return number ? (Object) Integer.valueOf(-1) : refusals.result();
        }
        int count = world.door().in(args.number("roomid")).size();
        return number ? (Object) count : Refusals.result(count, refusals.early() ? "count" : "" + count, "SUCCESS");
    }

    static boolean isBadLogin(@Nullable Object result) {
        return result instanceof Bean bean && BAD_CREDENTIALS.equals(bean.get("message"));
    }
}
