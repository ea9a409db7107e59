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
package org.lmsbridge.openmeetings.internal.operation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.UserBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.NewUser;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.User;
import org.lmsbridge.openmeetings.model.UserId;

/** What the versions call the operations on users (UserWebService, before 3.1 UserWebServiceFacade). */
public final class UserOperations {
    private static final String USER = "UserService";

    /** A user who is to be made, and the address of the server, which 2.0 to 3.0.0 put into their mail. */
    public record Creation(NewUser user, String baseUrl) implements Confidential {
        @Override
        public List<String> secrets() {
            return List.of(user.password());
        }
    }

    /** A user who has been made; 2.0 to 3.0 tell the number only. */
    public record Created(UserId id, Optional<User> user) {}

    /** Somebody of the calling system in a room. */
    public record InRoom(RoomId room, ExternalId person) {}

    /** A connection by its id, which lets its holder be turned out. */
    public record Connection(String id) implements Confidential {
        @Override
        public List<String> secrets() {
            return List.of(id);
        }

        @Override
        public String toString() {
            return "Connection";
        }
    }

    /** Makes a user who logs in. */
    public static final Operation<Creation, Created> CREATE = Operation.of(
                    "users.create",
                    address(names("addNewUserWithTimeZone")
                                    .in(Versions.before("3.0.1"))
                                    .insteadOf("addNewUser"))
                            .field("baseURL", Creation::baseUrl)
                            .field("jNameTimeZone", UserOperations::timeZone)
                            .answers(String.class, UserOperations::createdId),
                    address(names("addNewUserWithTimeZone")
                                    .in(Versions.between("3.0.1", "3.1.0"))
                                    .insteadOf("addNewUser"))
                            .field("jNameTimeZone", UserOperations::timeZone)
                            .answers(String.class, UserOperations::createdId),
                    add(Versions.between("3.1.0", "3.3.2"), Wire.SOAP),
                    add(Versions.from("3.3.2"), Wire.REST, Wire.SOAP))
            .absent(
                    Versions.between("3.1.0", "3.3.1"),
                    Wire.REST,
                    "cannot read a user over REST: \"Parameter Class … has no constructor\" (UserDTO)")
            .absent(
                    Versions.between("3.3.1", "3.3.2"),
                    Wire.REST,
                    "wants the password in the address over REST, where logs keep it (UserWebService)")
            .defect(
                    Versions.between("3.1.0", "3.3.0"),
                    "may fail with \"Unknown error\" when there is an e-mail address: the mail is made outside of a"
                            + " web request (EmailManager)")
            .defect(
                    Versions.from("3.3.1"),
                    "reads nothing but country and e-mail of an address over REST (UserDTO); with more the user goes"
                            + " over SOAP");

    /** Makes a user who is somebody of the calling system. */
    public static final Operation<Creation, Created> CREATE_EXTERNAL = Operation.of(
                    "users.createExternal",
                    address(names("addNewUserWithExternalType"))
                            .field("jNameTimeZone", UserOperations::timeZone)
                            .field(
                                    "externalUserId",
                                    creation -> externalId(creation).id())
                            .field(
                                    "externalUserType",
                                    creation -> externalId(creation).type())
                            .answers(String.class, UserOperations::createdId),
                    add(Versions.between("3.1.0", "3.3.2"), Wire.SOAP),
                    add(Versions.from("3.3.2"), Wire.REST, Wire.SOAP))
            .serving("users.create");

    /** Lists all users. */
    public static final Operation<Done, List<User>> LIST = Operation.of(
                    "users.list",
                    Form.<Done>rewritten(USER, "get", "GET", "user")
                            .in(Versions.from("3.1.2"))
                            .session()
                            .answers(UserBean.class, UserOperations::users))
            .absent(Versions.AXIS2, "lists the members of a group only")
            .absent(Versions.between("3.1.0", "3.1.2"), "lists the members of a group only");

    /** Deletes a user; says done for an unknown one too. */
    public static final Operation<UserId, Done> DELETE = Operation.of(
            "users.delete",
            Form.<UserId>axis2(USER, "deleteUserById")
                    .session()
                    .field("userId", UserId::value)
                    .answers(String.class, UserOperations::done),
            Form.<UserId>rewritten(USER, "delete", "DELETE", "user/{id}")
                    .session()
                    .path("id", UserId::value)
                    .answers(ResultBean.class, Answers::result));

    /** Deletes a user of the calling system; fails on nothing for an unknown one. */
    public static final Operation<ExternalId, Done> DELETE_EXTERNAL = Operation.of(
                    "users.deleteByExternalId",
                    Form.<ExternalId>axis2(USER, "deleteUserByExternalUserIdAndType")
                            .session()
                            .field("externalUserId", ExternalId::id)
                            .field("externalUserType", ExternalId::type)
                            .answers(String.class, UserOperations::done),
                    Form.<ExternalId>rewritten(USER, "deleteExternal", "DELETE", "user/{externaltype}/{externalid}")
                            .session()
                            .path("externaltype", ExternalId::type)
                            .path("externalid", ExternalId::id)
                            .answers(ResultBean.class, Answers::result))
            .defect(
                    Versions.AXIS2,
                    "ends in a null pointer when there is no such user (UserWebService), which is taken for done")
            .defect(
                    Versions.REWRITTEN,
                    "ends in a null pointer when there is no such user (UserWebService), which is taken for done; from"
                            + " 4.0.0 on the list of users is read to be sure");

    /** Turns somebody of the calling system out of a room. */
    public static final Operation<InRoom, Boolean> KICK = Operation.of(
                    "users.kick",
                    Form.<InRoom>rewritten("RoomService", "kick", "GET", "room/kick/{id}/{externalType}/{externalId}")
                            .in(Versions.from("4.0.7"))
                            .session()
                            .path("id", asked -> asked.room().value())
                            .path("externalType", asked -> asked.person().type())
                            .path("externalId", asked -> asked.person().id())
                            .answers(ResultBean.class, UserOperations::kicked))
            .absent(Versions.before("4.0.7"), "turns out connections, not people, or everybody in a room");

    /** Turns out whoever has a connection; says done for an unknown one too. */
    public static final Operation<Connection, Boolean> KICK_CONNECTION = Operation.of(
                    "users.kickConnection",
                    Form.<Connection>axis2(USER, "kickUserByPublicSID")
                            .session()
                            .field("publicSID", Connection::id)
                            .answers(String.class, answer -> Answers.truth(answer) == Done.DONE),
                    kick("publicsid", Versions.between("3.1.0", "3.3.1")),
                    kick("uid", Versions.between("3.3.1", "4.0.7")))
            .absent(Versions.from("4.0.7"), "turns out people by their external id, or everybody in a room");

    /** Counts who is in a room; 0 for an unknown one. Elsewhere rooms.occupancy tells it. */
    public static final Operation<RoomId, Integer> COUNT_IN = Operation.of(
                    "users.countIn",
                    Form.<RoomId>rewritten(USER, "count", "GET", "user/count/{roomid}")
                            .in(Versions.between("3.1.0", "3.3.0"))
                            .over(Wire.SOAP)
                            .session()
                            .path("roomid", RoomId::value)
                            .answers(String.class, Answers::count),
                    Form.<RoomId>rewritten(USER, "count", "GET", "user/count/{roomid}")
                            .in(Versions.between("3.3.0", "4.0.6"))
                            .session()
                            .path("roomid", RoomId::value)
                            .answers(
                                    ResultBean.class,
                                    answer -> answer.required().count()))
            .detour(Versions.AXIS2, "counts people in one call with seats and name", RoomOperations.OCCUPANCIES)
            .detour(Versions.from("4.0.6"), "counts people where it keeps rooms", RoomOperations.OCCUPANCY)
            .absent(
                    Versions.between("3.1.0", "3.3.0"),
                    Wire.REST,
                    "cannot write a bare number over REST: \"No message body writer\" (UserWebService)");

    private UserOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(CREATE, CREATE_EXTERNAL, LIST, DELETE, DELETE_EXTERNAL, KICK, KICK_CONNECTION, COUNT_IN);
    }

    /** The call that makes that user. */
    public static Operation<Creation, Created> creating(NewUser user) {
        return user.externalId().isPresent() ? CREATE_EXTERNAL : CREATE;
    }

    /** What all ways to make a user before 3.1 begin with. */
    private static Form.Builder<Creation> names(String name) {
        return Form.<Creation>axis2(USER, name)
                .session()
                .field("username", creation -> creation.user().login())
                .field("userpass", creation -> creation.user().password())
                .field("lastname", creation -> creation.user().lastName())
                .field("firstname", creation -> creation.user().firstName())
                .field("email", creation -> creation.user().email());
    }

    private static Form.Builder<Creation> address(Form.Builder<Creation> form) {
        return form.field(
                        "additionalname", creation -> creation.user().address().additionalName())
                .field("street", creation -> creation.user().address().street())
                .field("zip", creation -> creation.user().address().zip())
                .field("fax", creation -> creation.user().address().fax())
                .field(
                        "states_id",
                        creation -> UserShape.countryNumber(creation.user().address()))
                .field("town", creation -> creation.user().address().town())
                .field("language_id", creation -> creation.user().language());
    }

    /** Nothing stands for the zone that the server is configured for. */
    private static String timeZone(Creation creation) {
        return creation.user().timeZone().map(zone -> zone.getId()).orElse("");
    }

    private static ExternalId externalId(Creation creation) {
        return creation.user()
                .externalId()
                .orElseThrow(() -> new IllegalArgumentException("The user needs an external id"));
    }

    private static Form<Creation, Created> add(Versions versions, Wire... wires) {
        return Form.<Creation>rewritten(USER, "add", "POST", "user")
                .in(versions)
                .over(wires)
                .session()
                .field("user", (creation, features) -> UserShape.of(creation.user(), features))
                .field("confirm", creation -> creation.user().confirmationMail())
                .answers(UserBean.class, UserOperations::created);
    }

    private static Form<Connection, Boolean> kick(String parameter, Versions versions) {
        return Form.<Connection>rewritten(USER, "kick", "POST", "user/kick/{" + parameter + "}")
                .in(versions)
                .session()
                .path(parameter, Connection::id)
                .answers(ResultBean.class, UserOperations::kicked);
    }

    private static Created createdId(Answer<String> answer) {
        return new Created(new UserId(Answers.id(answer)), Optional.empty());
    }

    private static Created created(Answer<UserBean> answer) {
        User user = answer.required().toUser();
        return new Created(user.id(), Optional.of(user));
    }

    private static List<User> users(Answer<UserBean> answer) {
        return Answers.list(UserBean::toUser).apply(answer);
    }

    private static Done done(Answer<String> answer) {
        Answers.id(answer);
        return Done.DONE;
    }

    private static boolean kicked(Answer<ResultBean> answer) {
        return !answer.required().success().toLowerCase(Locale.ROOT).startsWith("not");
    }
}
