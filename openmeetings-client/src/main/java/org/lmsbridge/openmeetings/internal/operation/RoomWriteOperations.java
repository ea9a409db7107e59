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

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.RoomBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomElement;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;

/** What the versions call making and changing rooms (RoomWebService, before 3.1 RoomWebServiceFacade). */
public final class RoomWriteOperations {
    private static final String ROOM = "RoomService";
    static final String ONE_ROOM_FOR_ALL =
            "gives every external id the same room over REST, since the variable of the path is misspelt"
                    + " (RoomWebService, OPENMEETINGS-2565)";

    /** One property of a room by the name of OpenMeetings' bean. */
    public record Property(RoomId room, String name, String value) {}

    /** Makes a room. */
    public static final Operation<RoomWrite, WrittenRoom> CREATE = Operation.of(
            "rooms.create",
            moderation(Form.<RoomWrite>axis2(ROOM, "addRoomWithModerationExternalTypeAndTopBarOption")
                            .insteadOf(
                                    "addRoom",
                                    "addRoomWithModeration",
                                    "addRoomWithModerationAndExternalType",
                                    "addRoomWithModerationAndQuestions",
                                    "addRoomWithModerationAndRecordingFlags",
                                    "addRoomWithModerationExternalTypeAndAudioType",
                                    "addRoomWithModerationQuestionsAndAudioType")
                            .session())
                    .field(
                            "externalRoomType",
                            write -> write.settings()
                                    .externalId()
                                    .map(ExternalId::type)
                                    .orElse(null))
                    .field("allowUserQuestions", write -> write.settings().questionsAllowed())
                    .field("isAudioOnly", write -> write.settings().audioOnly())
                    .field("waitForRecording", write -> write.settings().waitForRecording())
                    .field("allowRecording", write -> write.settings().recordingAllowed())
                    .field("hideTopBar", hides(RoomElement.TOP_BAR))
                    .answers(String.class, RoomWriteOperations::writtenId),
            Form.<RoomWrite>rewritten(ROOM, "add", "POST", "room")
                    .session()
                    .field("room", RoomShape::of)
                    .answers(RoomBean.class, RoomWriteOperations::writtenRoom));

    /**
     * Makes a room that hides more than the bar at the top. Whether it may be recorded is not carried: not until 3.0.3,
     * and always later (RoomWebService.addRoomWithModerationQuestionsAudioTypeAndHideOptions).
     */
    public static final Operation<RoomWrite, WrittenRoom> CREATE_HIDING = Operation.of(
                    "rooms.createHiding",
                    hiding(moderation(
                                    Form.<RoomWrite>axis2(ROOM, "addRoomWithModerationQuestionsAudioTypeAndHideOptions")
                                            .in(Versions.between("2.1.0", "3.1.0"))
                                            .session()))
                            .answers(String.class, RoomWriteOperations::writtenId))
            .absent(Versions.before("2.1.0"), "hides nothing but the bar at the top")
            .absent(Versions.REWRITTEN, "makes rooms that hide something like any other room")
            .serving("rooms.create");

    /** Finds a room by its external id or makes it. */
    public static final Operation<RoomWrite, WrittenRoom> FIND_OR_CREATE = Operation.of(
                    "rooms.findOrCreate",
                    moderation(Form.<RoomWrite>axis2(ROOM, "getRoomIdByExternalId")
                                    .session())
                            .field("externalRoomId", write -> externalId(write).id())
                            .field(
                                    "externalRoomType",
                                    write -> externalId(write).type())
                            .answers(String.class, RoomWriteOperations::writtenId),
                    getExternal(Versions.between("3.3.0", "6.0.0"), Wire.SOAP),
                    getExternal(Versions.from("6.0.0"), Wire.REST, Wire.SOAP))
            .detour(
                    Versions.between("3.1.0", "3.3.0"),
                    "fails whenever it looks a room up by its external id (RoomDao.getExternal), so that every call"
                            + " makes a new room",
                    CREATE)
            .absent(Versions.between("3.3.0", "6.0.0"), Wire.REST, ONE_ROOM_FOR_ALL);

    /** Writes a room over the stored one. */
    public static final Operation<RoomWrite, WrittenRoom> UPDATE = Operation.on(
                    "rooms.update",
                    moderation(Form.<RoomWrite>axis2(ROOM, "updateRoomWithModerationAndQuestions")
                                    .in(Versions.before("2.1.0"))
                                    .insteadOf("updateRoom", "updateRoomWithModeration")
                                    .session()
                                    .field("room_id", RoomWrite::id))
                            .field(
                                    "allowUserQuestions",
                                    write -> write.settings().questionsAllowed())
                            .answers(String.class, RoomWriteOperations::writtenId),
                    hiding(moderation(Form.<RoomWrite>axis2(
                                            ROOM, "updateRoomWithModerationQuestionsAudioTypeAndHideOptions")
                                    .in(Versions.between("2.1.0", "3.1.0"))
                                    .insteadOf(
                                            "updateRoom",
                                            "updateRoomWithModeration",
                                            "updateRoomWithModerationAndQuestions")
                                    .session()
                                    .field("room_id", RoomWrite::id)))
                            .answers(String.class, RoomWriteOperations::writtenId),
                    Form.<RoomWrite>rewritten(ROOM, "add", "POST", "room")
                            .session()
                            .field("room", RoomShape::of)
                            .answers(RoomBean.class, RoomWriteOperations::writtenRoom))
            .defect(
                    Versions.before("3.0.3"),
                    "forgets in every update that recording is allowed: a name and a comment are set by themselves from"
                            + " 2.1 to 2.2, and an update that would lose the setting is refused")
            .defect(
                    Versions.between("3.0.3", "3.1.0"),
                    "forgets in every update what the call does not carry: settings are written one by one instead");

    /** Sets one property of a room; 3.0.0 to 3.0.2 declare the value as anything and take a text. */
    public static final Operation<Property, Done> SET_PROPERTY = Operation.on(
                    "rooms.setProperty",
                    Form.<Property>axis2(ROOM, "modifyRoomParameter")
                            .in(Versions.between("2.1.0", "3.1.0"))
                            .session()
                            .field("room_id", property -> property.room().value())
                            .field("paramName", Property::name)
                            .field("paramValue", Property::value)
                            .answers(String.class, Answers::code))
            .absent(Versions.before("2.1.0"), "writes rooms as a whole only")
            .absent(Versions.REWRITTEN, "writes rooms as a whole only")
            .serving("rooms.update", "legacy.setRoomProperty");

    private RoomWriteOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(CREATE, CREATE_HIDING, FIND_OR_CREATE, UPDATE, SET_PROPERTY);
    }

    private static Form.Builder<RoomWrite> moderation(Form.Builder<RoomWrite> form) {
        return moderation(form, RoomWrite::settings);
    }

    /** The parameters that all ways to write a room before 3.1 begin with, behind session and number. */
    static <I> Form.Builder<I> moderation(Form.Builder<I> form, Function<I, RoomSettings> room) {
        return form.field("name", input -> room.apply(input).name())
                .field(
                        "roomtypes_id",
                        input -> Features.roomTypeId(room.apply(input).type()))
                .field("comment", input -> room.apply(input).comment())
                .field("numberOfPartizipants", input -> room.apply(input).capacity())
                .field("ispublic", input -> room.apply(input).isPublic())
                .field("appointment", input -> room.apply(input).appointment())
                .field("isDemoRoom", input -> room.apply(input).demoTime().isPresent())
                .field(
                        "demoTime",
                        input -> room.apply(input)
                                .demoTime()
                                .map(Duration::toSeconds)
                                .orElse(0L))
                .field("isModeratedRoom", input -> room.apply(input).moderated());
    }

    private static Form<RoomWrite, WrittenRoom> getExternal(Versions versions, Wire... wires) {
        return Form.<RoomWrite>rewritten(ROOM, "getExternal", "GET", "room/{type}/{externaltype}/{externalid}")
                .in(versions)
                .over(wires)
                .session()
                .path(
                        "type",
                        (write, features) -> features.spelled(write.settings().type()))
                .path("externaltype", write -> externalId(write).type())
                .path("externalid", write -> externalId(write).id())
                .query("room", RoomShape::of)
                .answers(RoomBean.class, RoomWriteOperations::writtenRoom);
    }

    private static Form.Builder<RoomWrite> hiding(Form.Builder<RoomWrite> form) {
        return form.field("allowUserQuestions", write -> write.settings().questionsAllowed())
                .field("isAudioOnly", write -> write.settings().audioOnly())
                .field("hideTopBar", hides(RoomElement.TOP_BAR))
                .field("hideChat", hides(RoomElement.CHAT))
                .field("hideActivitiesAndActions", hides(RoomElement.ACTIVITIES))
                .field("hideFilesExplorer", hides(RoomElement.FILES))
                .field("hideActionsMenu", hides(RoomElement.ACTION_MENU))
                .field("hideScreenSharing", hides(RoomElement.SCREEN_SHARING))
                .field("hideWhiteboard", hides(RoomElement.WHITEBOARD));
    }

    private static Function<RoomWrite, @Nullable Object> hides(RoomElement element) {
        return write -> write.settings().hiddenElements().contains(element);
    }

    private static ExternalId externalId(RoomWrite write) {
        return write.settings()
                .externalId()
                .orElseThrow(() -> new IllegalArgumentException("The room needs an external id"));
    }

    private static WrittenRoom writtenId(Answer<String> answer) {
        return new WrittenRoom(new RoomId(Answers.id(answer)), Optional.empty());
    }

    private static WrittenRoom writtenRoom(Answer<RoomBean> answer) {
        Room room = answer.required().toRoom();
        return new WrittenRoom(room.id(), Optional.of(room));
    }
}
