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
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.GroupBean;
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.Unreadable;
import org.lmsbridge.openmeetings.internal.wire.UserSearchBean;
import org.lmsbridge.openmeetings.model.Group;
import org.lmsbridge.openmeetings.model.GroupId;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.UserId;
import org.lmsbridge.openmeetings.model.UserPage;

/**
 * What the versions call the operations on groups (GroupWebService; before 3.1 organisations of UserWebServiceFacade and
 * RoomWebServiceFacade).
 */
public final class GroupOperations {
    private static final String USER = "UserService";
    private static final String GROUP = "GroupService";
    /** What 2.x says of somebody who is a member; over a login the same number means something else. */
    private static final String ALREADY_MEMBER = "-35";

    /** A part of the members of a group: {@code start} from 0, at most {@code max}. */
    public record Members(GroupId group, long start, int max) {}

    /** A user in a group. */
    public record Membership(GroupId group, UserId user) {}

    /** A room in a group. */
    public record GroupRoom(GroupId group, RoomId room) {}

    /** Makes a group. */
    public static final Operation<String, GroupId> CREATE = Operation.of(
                    "groups.create",
                    Form.<String>axis2(USER, "addOrganisation")
                            .in(Versions.between("2.1.0", "3.1.0"))
                            .session()
                            .field("name", name -> name)
                            .answers(String.class, answer -> new GroupId(Answers.id(answer))),
                    Form.<String>rewritten(GROUP, "add", "POST", "group")
                            .session()
                            .query("name", name -> name)
                            .answers(ResultBean.class, GroupOperations::madeGroup))
            .absent(Versions.before("2.1.0"), "makes groups in its own user interface only");

    /** Lists all groups. */
    public static final Operation<Done, List<Group>> LIST = Operation.of(
                    "groups.list", list(Versions.between("3.1.2", "4.0.3"), Wire.SOAP), list(Versions.from("4.0.3")))
            .absent(Versions.before("3.1.2"), "does not list groups")
            .absent(
                    Versions.between("3.1.2", "4.0.3"),
                    Wire.REST,
                    "cannot write the list over REST: \"No message body writer\" (GroupWebService)");

    /** Lists a part of the members. */
    public static final Operation<Members, UserPage> MEMBERS = Operation.of(
                    "groups.members",
                    Form.<Members>axis2(USER, "getUsersByOrganisation")
                            .in(Versions.between("2.2.0", "3.0.3"))
                            .session()
                            .field("organisation_id", asked -> asked.group().value())
                            .field("start", Members::start)
                            .field("max", Members::max)
                            .field("orderby", asked -> "user_id")
                            .field("asc", asked -> true)
                            .answers(UserSearchBean.class, GroupOperations::page),
                    Form.<Members>axis2(USER, "getUsersByOrganisation")
                            .in(Versions.between("3.0.3", "3.1.0"))
                            .session()
                            .field("organisation_id", asked -> asked.group().value())
                            .field("start", Members::start)
                            .field("max", Members::max)
                            // put behind "ou.", the link between the two
                            .field("orderby", asked -> "user.user_id")
                            .field("asc", asked -> true)
                            .answers(UserSearchBean.class, GroupOperations::page),
                    members(Versions.between("3.1.0", "3.3.0"), Wire.SOAP),
                    members(Versions.from("3.3.0"), Wire.REST, Wire.SOAP))
            .absent(
                    Versions.before("2.2.0"),
                    "fails always: \"Mapping qname not fond\" (SearchResult has no type of its own)")
            .absent(
                    Versions.between("3.1.0", "3.3.0"),
                    Wire.REST,
                    "cannot write the list over REST: \"No message body writer\" (UserSearchResult)");

    /** Puts a user into a group. */
    public static final Operation<Membership, Done> ADD_USER = Operation.on(
            "groups.addUser",
            Form.<Membership>axis2(USER, "addUserToOrganisation")
                    .session()
                    .field("user_id", asked -> asked.user().value())
                    .field("organisation_id", asked -> asked.group().value())
                    // never looked at: the account that asks is taken
                    .field("insertedby", asked -> 1)
                    .answers(String.class, GroupOperations::added),
            membership("addUser", "POST", "group/{id}/users/add/{userid}", Versions.between("3.1.0", "3.1.2")),
            membership("addUser", "POST", "group/{id}/users/{userid}", Versions.from("3.1.2")));

    /** Takes a user out of a group; says done for one who is not in it. */
    public static final Operation<Membership, Done> REMOVE_USER = Operation.on(
                    "groups.removeUser",
                    membership("removeUser", "DELETE", "group/{id}/users/{userid}", Versions.from("3.1.2")))
            .absent(Versions.before("3.1.2"), "takes nobody out of a group");

    /** Puts a room into a group. */
    public static final Operation<GroupRoom, Done> ADD_ROOM = Operation.of(
                    "groups.addRoom",
                    Form.<GroupRoom>axis2("RoomService", "addRoomToOrg")
                            .in(Versions.between("2.2.0", "3.1.0"))
                            .session()
                            .field("rooms_id", asked -> asked.room().value())
                            .field("organisation_id", asked -> asked.group().value())
                            .answers(String.class, GroupOperations::addedRoom),
                    addRoom(Versions.between("3.1.0", "4.0.3"), Wire.SOAP),
                    addRoom(Versions.from("4.0.3"), Wire.REST, Wire.SOAP))
            .absent(Versions.before("2.2.0"), "puts no rooms into groups")
            .absent(
                    Versions.between("3.1.0", "4.0.3"),
                    Wire.REST,
                    "takes no room over REST: the path's variable is misspelt (GroupWebService, OPENMEETINGS-1840)");

    /** Deletes a group; fails on nothing for an unknown one. */
    public static final Operation<GroupId, Done> DELETE = Operation.of(
                    "groups.delete",
                    Form.<GroupId>rewritten(GROUP, "delete", "DELETE", "group/{id}")
                            .in(Versions.from("3.1.2"))
                            .session()
                            .path("id", GroupId::value)
                            .answers(ResultBean.class, Answers::result))
            .absent(Versions.before("3.1.2"), "deletes no groups")
            .defect(
                    Versions.from("3.1.2"),
                    "ends in a null pointer when there is no such group (GroupWebService), which is taken for done; from"
                            + " 4.0.0 on the list of groups is read to be sure");

    private GroupOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(CREATE, LIST, MEMBERS, ADD_USER, REMOVE_USER, ADD_ROOM, DELETE);
    }

    private static Form<Done, List<Group>> list(Versions versions, Wire... wires) {
        Form.Builder<Done> form =
                Form.<Done>rewritten(GROUP, "get", "GET", "group").in(versions).session();
        return (wires.length == 0 ? form : form.over(wires)).answers(GroupBean.class, Answers.list(GroupBean::toGroup));
    }

    /** Always with a maximum, without which there are no members at all. */
    private static Form<Members, UserPage> members(Versions versions, Wire... wires) {
        return Form.<Members>rewritten(GROUP, "getUsers", "GET", "group/users/{id}")
                .in(versions)
                .over(wires)
                .session()
                .path("id", asked -> asked.group().value())
                .query("start", Members::start)
                .query("max", Members::max)
                .query("orderby", asked -> "id")
                .query("asc", asked -> true)
                .answers(UserSearchBean.class, GroupOperations::page);
    }

    private static Form<Membership, Done> membership(String name, String method, String route, Versions versions) {
        return Form.<Membership>rewritten(GROUP, name, method, route)
                .in(versions)
                .session()
                .path("id", asked -> asked.group().value())
                .path("userid", asked -> asked.user().value())
                .answers(ResultBean.class, Answers::result);
    }

    private static Form<GroupRoom, Done> addRoom(Versions versions, Wire... wires) {
        return Form.<GroupRoom>rewritten(GROUP, "addRoom", "POST", "group/{id}/rooms/add/{roomid}")
                .in(versions)
                .over(wires)
                .session()
                .path("id", asked -> asked.group().value())
                .path("roomid", asked -> asked.room().value())
                .answers(ResultBean.class, GroupOperations::addedRoomResult);
    }

    /** The number is the code until 3.3 and the message later. */
    private static GroupId madeGroup(Answer<ResultBean> answer) {
        long id = answer.required().id();
        if (id < 1) {
            throw new Unreadable("the answer has no number of a group");
        }
        return new GroupId(id);
    }

    private static UserPage page(Answer<UserSearchBean> answer) {
        return answer.required().toPage();
    }

    private static Done added(Answer<String> answer) {
        if (answer.required().strip().equals(ALREADY_MEMBER)) {
            return Done.DONE;
        }
        Answers.id(answer);
        return Done.DONE;
    }

    private static Done addedRoom(Answer<String> answer) {
        Answers.id(answer);
        return Done.DONE;
    }

    /** Until 3.3 "Not added" is a success, later an error. */
    private static Done addedRoomResult(Answer<ResultBean> answer) {
        if (answer.required().text().equals("Not added")) {
            throw Refusal.of(
                    Refusal.Kind.OTHER,
                    null,
                    "not added: there is no such room or group, or the room is in the group already");
        }
        return Answers.result(answer);
    }
}
