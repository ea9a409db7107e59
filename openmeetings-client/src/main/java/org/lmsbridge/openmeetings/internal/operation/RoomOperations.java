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
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.OccupancyBean;
import org.lmsbridge.openmeetings.internal.wire.ParticipantBean;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.RoomBean;
import org.lmsbridge.openmeetings.internal.wire.RoomSearchBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomOccupancy;
import org.lmsbridge.openmeetings.model.RoomType;

/** What the versions call the operations on rooms (RoomWebService, before 3.1 RoomWebServiceFacade). */
public final class RoomOperations {
    private static final String ROOM = "RoomService";

    /** Room type and external id, as a lookup. */
    public record ByExternalId(ExternalId id, RoomType type) {}

    /** A part of a list: {@code start} from 0, at most {@code max}. */
    public record Page(long start, int max) {}

    /** Rooms of a part, and whether there are more behind it. */
    public record Rooms(List<Room> rooms, boolean more) {}

    /** Reads a room. */
    public static final Operation<RoomId, Room> FIND = Operation.on(
            "rooms.find",
            Form.<RoomId>axis2(ROOM, "getRoomById")
                    .insteadOf("getRoomWithCurrentUsersById")
                    .session()
                    .field("rooms_id", RoomId::value)
                    .answers(RoomBean.class, answer -> answer.required().toRoom()),
            Form.<RoomId>rewritten(ROOM, "getRoomById", "GET", "room/{id}")
                    .session()
                    .path("id", RoomId::value)
                    .answers(RoomBean.class, answer -> answer.required().toRoom()));

    /**
     * Looks a room up by its external id. Over REST the path's variable is misspelt before 6.0.0 (RoomWebService,
     * OPENMEETINGS-2565): one room for all ids. In 3.1 and 3.2 the query fails always (RoomDao.getExternal).
     */
    public static final Operation<ByExternalId, Optional<Room>> FIND_BY_EXTERNAL_ID = Operation.of(
                    "rooms.findByExternalId",
                    lookup(Versions.between("3.3.0", "6.0.0"), Wire.SOAP),
                    lookup(Versions.from("6.0.0"), Wire.REST, Wire.SOAP))
            .absent(Versions.AXIS2, "cannot look a room up by its external id without making one")
            .absent(
                    Versions.between("3.1.0", "3.3.0"),
                    "fails whenever it looks a room up by its external id (RoomDao.getExternal)")
            .absent(Versions.between("3.3.0", "6.0.0"), Wire.REST, RoomWriteOperations.ONE_ROOM_FOR_ALL);

    /** Lists public rooms of a type. */
    public static final Operation<RoomType, List<Room>> LIST_PUBLIC = Operation.of(
            "rooms.listPublic",
            Form.<RoomType>axis2(ROOM, "getRoomsPublic")
                    .session()
                    .field("roomtypes_id", Features::roomTypeId)
                    .answers(RoomBean.class, Answers.list(RoomBean::toRoom)),
            Form.<RoomType>rewritten(ROOM, "getPublic", "GET", "room/public/{type}")
                    .session()
                    .path("type", (type, features) -> features.spelled(type))
                    .answers(RoomBean.class, Answers.list(RoomBean::toRoom)));

    /** Lists all rooms, for administrators. In 2.0 and 2.1 getRooms always fails with "Mapping qname not fond". */
    public static final Operation<Page, Rooms> LIST = Operation.of(
                    "rooms.list",
                    paged(Form.<Page>axis2(ROOM, "getRoomsWithCurrentUsersByList")
                                    .in(Versions.before("2.2.0"))
                                    .insteadOf("getRooms", "getRoomsWithCurrentUsers"))
                            .answers(RoomBean.class, RoomOperations::returned),
                    paged(Form.<Page>axis2(ROOM, "getRooms")
                                    .in(Versions.between("2.2.0", "3.1.0"))
                                    .insteadOf("getRoomsWithCurrentUsers"))
                            .answers(RoomSearchBean.class, RoomOperations::searched))
            .absent(Versions.REWRITTEN, "lists public rooms only, by type")
            .defect(
                    Versions.before("2.2.0"),
                    "cannot write the answer of getRooms (\"Mapping qname not fond\"): another call is used, which tells"
                            + " no more than number and name");

    /** Closes a room. In 2.0 to 3.0 true closes, whatever the documentation of the facade says. */
    public static final Operation<RoomId, Done> CLOSE = Operation.on(
                    "rooms.close", closeRoom(true), resulting("close", "GET", "room/close/{id}", Versions.REWRITTEN))
            .defect(Versions.AXIS2, "says in its documentation that true opens a room: it closes it");

    /** Opens a room. */
    public static final Operation<RoomId, Done> OPEN = Operation.on(
            "rooms.open", closeRoom(false), resulting("open", "GET", "room/open/{id}", Versions.REWRITTEN));

    /** Deletes a room. */
    public static final Operation<RoomId, Done> DELETE = Operation.on(
            "rooms.delete",
            Form.<RoomId>axis2(ROOM, "deleteRoom")
                    .session()
                    .field("rooms_id", RoomId::value)
                    .answers(String.class, answer -> {
                        Answers.id(answer);
                        return Done.DONE;
                    }),
            resulting("delete", "DELETE", "room/{id}", Versions.REWRITTEN));

    /** Lists who is in a room. */
    public static final Operation<RoomId, List<Participant>> PARTICIPANTS = Operation.on(
                    "rooms.participants",
                    Form.<RoomId>axis2(ROOM, "getRoomWithClientObjectsById")
                            .session()
                            .field("rooms_id", RoomId::value)
                            .answers(
                                    RoomBean.class,
                                    answer -> answer.required().people().stream()
                                            .map(ParticipantBean::toParticipant)
                                            .toList()),
                    Form.<RoomId>rewritten(ROOM, "users", "GET", "room/users/{roomid}")
                            .in(Versions.from("4.0.6"))
                            .session()
                            .path("roomid", RoomId::value)
                            .answers(ParticipantBean.class, RoomOperations::people))
            .absent(Versions.between("3.1.0", "4.0.6"), "does not tell who is in a room, only how many");

    /**
     * Counts who is in some rooms, until 4.0.5; unknown rooms are left out. 2.0 and 2.1 take up to ten rooms. In 3.1 and
     * 3.2 the answer has no JSON form: "No message body writer".
     */
    public static final Operation<List<RoomId>, List<RoomOccupancy>> OCCUPANCIES = Operation.of(
                    "rooms.occupancies",
                    tenCounters(),
                    Form.<List<RoomId>>axis2(ROOM, "getRoomCounters")
                            .in(Versions.between("2.2.0", "3.1.0"))
                            .session()
                            .field("roomId", RoomOperations::numbers)
                            .answers(OccupancyBean.class, Answers.list(OccupancyBean::toOccupancy)),
                    counters(Versions.between("3.1.0", "3.3.0"), Wire.SOAP),
                    counters(Versions.between("3.3.0", "4.0.6"), Wire.REST, Wire.SOAP))
            .serving("rooms.occupancy")
            .absent(
                    Versions.between("3.1.0", "3.3.0"),
                    Wire.REST,
                    "cannot write the counters as JSON (\"No message body writer\")");

    /** Counts who is in a room, from 4.0.6 on; 0 for an unknown one. */
    public static final Operation<RoomId, RoomOccupancy> OCCUPANCY = Operation.on(
            "rooms.occupancy",
            Form.<RoomId>rewritten(ROOM, "count", "GET", "room/count/{roomid}")
                    .in(Versions.from("4.0.6"))
                    .session()
                    .path("roomid", RoomId::value)
                    .answersTo(ResultBean.class, RoomOperations::counted));

    /** Turns everybody out. */
    public static final Operation<RoomId, Done> KICK_EVERYONE = Operation.on(
            "rooms.kickEveryone",
            Form.<RoomId>axis2(ROOM, "kickUser")
                    .session("SID_Admin")
                    .field("room_id", RoomId::value)
                    .answers(String.class, Answers::truth),
            resulting("kick", "GET", "room/kick/{id}", Versions.between("3.1.0", "4.0.7")),
            resulting("kickAll", "GET", "room/kick/{id}", Versions.from("4.0.7")));

    private RoomOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(
                FIND,
                FIND_BY_EXTERNAL_ID,
                LIST_PUBLIC,
                LIST,
                CLOSE,
                OPEN,
                DELETE,
                PARTICIPANTS,
                OCCUPANCIES,
                OCCUPANCY,
                KICK_EVERYONE);
    }

    private static Form<ByExternalId, Optional<Room>> lookup(Versions versions, Wire... wires) {
        return Form.<ByExternalId>rewritten(ROOM, "getExternal", "GET", "room/{type}/{externaltype}/{externalid}")
                .in(versions)
                .over(wires)
                .session()
                .path("type", (asked, features) -> features.spelled(asked.type()))
                .path("externaltype", asked -> asked.id().type())
                .path("externalid", asked -> asked.id().id())
                .answers(RoomBean.class, answer -> answer.single().map(RoomBean::toRoom));
    }

    static Form.Builder<Page> paged(Form.Builder<Page> form) {
        return paged(form, page -> page);
    }

    /** Asks for a part, lowest number first. */
    static <I> Form.Builder<I> paged(Form.Builder<I> form, Function<I, Page> page) {
        return form.session()
                .field("start", input -> page.apply(input).start())
                .field("max", input -> page.apply(input).max())
                .field("orderby", input -> "rooms_id")
                .field("asc", input -> true);
    }

    private static Form<RoomId, Done> closeRoom(boolean status) {
        return Form.<RoomId>axis2(ROOM, "closeRoom")
                .session()
                .field("room_id", RoomId::value)
                .field("status", room -> status)
                .answers(String.class, Answers::code);
    }

    private static Form<RoomId, Done> resulting(String name, String method, String route, Versions versions) {
        return Form.<RoomId>rewritten(ROOM, name, method, route)
                .in(versions)
                .session()
                .path("id", RoomId::value)
                .answers(ResultBean.class, Answers::result);
    }

    /** 2.0 and 2.1 take ten numbers, of which 0 asks for nothing. */
    private static Form<List<RoomId>, List<RoomOccupancy>> tenCounters() {
        Form.Builder<List<RoomId>> form = Form.<List<RoomId>>axis2(ROOM, "getRoomCounters")
                .in(Versions.before("2.2.0"))
                .session();
        for (int place = 0; place < 10; place++) {
            int index = place;
            form.field(
                    "roomId" + (place + 1),
                    rooms -> index < rooms.size() ? rooms.get(index).value() : 0L);
        }
        return form.answers(OccupancyBean.class, Answers.list(OccupancyBean::toOccupancy));
    }

    private static Form<List<RoomId>, List<RoomOccupancy>> counters(Versions versions, Wire... wires) {
        return Form.<List<RoomId>>rewritten(ROOM, "counters", "GET", "room/counters")
                .in(versions)
                .over(wires)
                .session()
                .query("id", RoomOperations::numbers)
                .answers(OccupancyBean.class, Answers.list(OccupancyBean::toOccupancy));
    }

    private static List<Long> numbers(List<RoomId> rooms) {
        return rooms.stream().map(RoomId::value).toList();
    }

    private static Rooms returned(Answer<RoomBean> answer) {
        List<Room> rooms = Answers.list(RoomBean::toRoom).apply(answer);
        return new Rooms(rooms, !rooms.isEmpty());
    }

    private static Rooms searched(Answer<RoomSearchBean> answer) {
        List<Room> rooms =
                answer.required().rooms().stream().map(RoomBean::toRoom).toList();
        return new Rooms(rooms, !rooms.isEmpty() && answer.required().total() > 0);
    }

    private static List<Participant> people(Answer<ParticipantBean> answer) {
        return Answers.list(ParticipantBean::toParticipant).apply(answer);
    }

    private static RoomOccupancy counted(RoomId room, Answer<ResultBean> answer) {
        return new RoomOccupancy(room, answer.required().count(), Optional.empty(), OptionalInt.empty());
    }
}
