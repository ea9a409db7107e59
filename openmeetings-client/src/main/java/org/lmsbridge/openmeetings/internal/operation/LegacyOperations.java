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
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.ParticipantBean;
import org.lmsbridge.openmeetings.internal.wire.RecordingBean;
import org.lmsbridge.openmeetings.internal.wire.RoomBean;
import org.lmsbridge.openmeetings.internal.wire.RoomTypeBean;
import org.lmsbridge.openmeetings.model.InstalledRoomType;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomWithParticipants;
import org.lmsbridge.openmeetings.model.UserId;

/** What only 2.0 to 3.0 can be asked (RoomWebServiceFacade, JabberWebServiceFacade). */
public final class LegacyOperations {
    private static final String ROOM = "RoomService";
    private static final String JABBER = "JabberService";
    private static final String GONE = "has no such operation, which left with 3.1";
    private static final String NO_JABBER = "has no Jabber service, which left with 3.1";

    /** A part of the rooms of one calling system. */
    public record TypedPage(RoomOperations.Page page, String externalType) {}

    /** A calling system, and who recorded. */
    public record MadeBy(String externalType, UserId creator) {}

    /** A room, and how the one who is invited is called. */
    public record Guest(RoomId room, String name) {}

    /** Lists the room types that are installed. */
    public static final Operation<Done, List<InstalledRoomType>> ROOM_TYPES = Operation.of(
                    "legacy.roomTypes",
                    Form.<Done>axis2(ROOM, "getRoomTypes")
                            .session()
                            .answers(RoomTypeBean.class, Answers.list(RoomTypeBean::toType)))
            .absent(Versions.REWRITTEN, "has its room types built in");

    /** Lists rooms and who is in them, for administrators. */
    public static final Operation<RoomOperations.Page, List<RoomWithParticipants>> PEOPLED_ROOMS = Operation.of(
                    "legacy.roomsWithParticipants",
                    RoomOperations.paged(Form.<RoomOperations.Page>axis2(ROOM, "getRoomsWithCurrentUsersByList"))
                            .answers(RoomBean.class, Answers.list(LegacyOperations::withPeople)))
            .absent(Versions.REWRITTEN, GONE);

    /** The same for the rooms of one calling system. */
    public static final Operation<TypedPage, List<RoomWithParticipants>> PEOPLED_ROOMS_OF_TYPE = Operation.of(
                    "legacy.roomsWithParticipantsOfType",
                    RoomOperations.paged(
                                    Form.<TypedPage>axis2(ROOM, "getRoomsWithCurrentUsersByListAndType"),
                                    TypedPage::page)
                            .field("externalRoomType", TypedPage::externalType)
                            .answers(RoomBean.class, Answers.list(LegacyOperations::withPeople)))
            .absent(Versions.REWRITTEN, GONE)
            .serving("legacy.roomsWithParticipants");

    /**
     * Lists recordings in the rooms of a calling system that one user made. The query compares the user's number with
     * LIKE, which Derby refuses (FLVRecordingDaoImpl.getFLVRecordingByExternalRoomTypeAndCreator).
     */
    public static final Operation<MadeBy, List<RecordingBean>> RECORDINGS_MADE_BY = Operation.of(
                    "legacy.recordingsMadeBy",
                    Form.<MadeBy>axis2(ROOM, "getFlvRecordingByExternalRoomTypeAndCreator")
                            .session()
                            .field("externalRoomType", MadeBy::externalType)
                            .field("insertedBy", asked -> asked.creator().value())
                            .answers(
                                    RecordingBean.class,
                                    Answers.<RecordingBean, RecordingBean>list(recording -> recording)))
            .absent(Versions.REWRITTEN, GONE)
            .defect(Versions.AXIS2, "compares numbers with LIKE in this query, which some databases refuse");

    /** Rooms that the user who asks can enter. */
    public static final Operation<Done, List<Room>> JABBER_ROOMS = Operation.of(
                    "jabber.rooms",
                    Form.<Done>axis2(JABBER, "getAvailableRooms")
                            .session()
                            .answers(RoomBean.class, Answers.list(RoomBean::toRoom)))
            .absent(Versions.REWRITTEN, NO_JABBER)
            .defect(
                    Versions.between("2.0.0", "3.0.0"),
                    "may answer with a stack overflow as soon as rooms belong to organisations");

    /** How many people are in a room. */
    public static final Operation<RoomId, Integer> JABBER_COUNT = Operation.of(
                    "jabber.participants",
                    Form.<RoomId>axis2(JABBER, "getUserCount")
                            .session()
                            .field("roomId", RoomId::value)
                            .answers(String.class, Answers::count))
            .absent(Versions.REWRITTEN, NO_JABBER);

    /** Makes an invitation that holds once. */
    public static final Operation<Guest, String> JABBER_INVITATION = Operation.of(
                    "jabber.invite",
                    Form.<Guest>axis2(JABBER, "getInvitationHash")
                            .session()
                            .field("username", Guest::name)
                            .field("room_id", LegacyOperations::roomNumber)
                            .answers(String.class, Answers::hash))
            .absent(Versions.REWRITTEN, NO_JABBER);

    private LegacyOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(
                ROOM_TYPES,
                PEOPLED_ROOMS,
                PEOPLED_ROOMS_OF_TYPE,
                RECORDINGS_MADE_BY,
                JABBER_ROOMS,
                JABBER_COUNT,
                JABBER_INVITATION);
    }

    private static @Nullable Object roomNumber(Guest guest) {
        return guest.room().value();
    }

    private static RoomWithParticipants withPeople(RoomBean room) {
        return new RoomWithParticipants(
                room.toRoom(),
                room.people().stream().map(ParticipantBean::toParticipant).toList());
    }
}
