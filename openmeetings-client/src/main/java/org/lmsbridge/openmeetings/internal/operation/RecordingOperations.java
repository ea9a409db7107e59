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
import org.lmsbridge.openmeetings.internal.wire.RecordingBean;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RoomId;

/** What the versions call the operations on recordings (RecordingWebService, before 3.1 RoomWebServiceFacade). */
public final class RecordingOperations {
    private static final String ROOM = "RoomService";
    private static final String RECORD = "RecordService";

    /** Recordings made in a room. */
    public static final Operation<RoomId, List<RecordingBean>> IN_ROOM = Operation.on(
            "recordings.inRoom",
            Form.<RoomId>axis2(ROOM, "getFlvRecordingByRoomId")
                    .session()
                    .field("roomId", RoomId::value)
                    .answers(RecordingBean.class, RecordingOperations::list),
            Form.<RoomId>rewritten(RECORD, "getExternalByRoom", "GET", "record/room/{roomid}")
                    .session()
                    .path("roomid", RoomId::value)
                    .answers(RecordingBean.class, RecordingOperations::list));

    /** Recordings of a calling system. */
    public static final Operation<String, List<RecordingBean>> OF_EXTERNAL_TYPE = Operation.on(
            "recordings.ofExternalType",
            Form.<String>axis2(ROOM, "getFlvRecordingByExternalRoomType")
                    .in(Versions.before("3.0.3"))
                    .insteadOf("getFlvRecordingByExternalRoomTypeByList")
                    .session()
                    .field("externalRoomType", type -> type)
                    .answers(RecordingBean.class, RecordingOperations::list),
            Form.<String>axis2(ROOM, "getRecordingsByExternalType")
                    .in(Versions.between("3.0.3", "3.1.0"))
                    .insteadOf("getFlvRecordingByExternalRoomType", "getFlvRecordingByExternalRoomTypeByList")
                    .session()
                    .field("externalType", type -> type)
                    .answers(RecordingBean.class, RecordingOperations::list),
            Form.<String>rewritten(RECORD, "getExternalByType", "GET", "record/{externaltype}")
                    .session()
                    .path("externaltype", type -> type)
                    .answers(RecordingBean.class, RecordingOperations::list));

    /** Recordings of a person of a calling system; from 5.0.0-M4 on the query forgets a parameter and finds nothing. */
    public static final Operation<ExternalId, List<RecordingBean>> OF_EXTERNAL_USER = Operation.on(
                    "recordings.ofExternalUser",
                    Form.<ExternalId>axis2(ROOM, "getFlvRecordingByExternalUserId")
                            .in(Versions.before("3.0.0"))
                            .session()
                            .field("externalUserId", ExternalId::id)
                            .answers(RecordingBean.class, RecordingOperations::list),
                    Form.<ExternalId>axis2(ROOM, "getFlvRecordingByExternalUserId")
                            .in(Versions.between("3.0.0", "3.1.0"))
                            .session()
                            .field("externalUserId", ExternalId::id)
                            .field("externalUserType", ExternalId::type)
                            .answers(RecordingBean.class, RecordingOperations::list),
                    Form.<ExternalId>rewritten(RECORD, "getExternal", "GET", "record/{externaltype}/{externalid}")
                            .session()
                            .path("externaltype", ExternalId::type)
                            .path("externalid", ExternalId::id)
                            .answers(RecordingBean.class, RecordingOperations::list))
            .detour(
                    Versions.from("5.0.0-M4"),
                    "has a query for the recordings of a person that finds nothing ever (RecordingDao.getByExternalUser"
                            + " forgets a parameter); the person is looked up among all users, and the recordings"
                            + " among those of the calling system",
                    UserOperations.LIST,
                    OF_EXTERNAL_TYPE);

    /** Deletes a recording. Until 3.1.2 the answer is empty. */
    public static final Operation<RecordingId, Done> DELETE = Operation.on(
            "recordings.delete",
            Form.<RecordingId>axis2(ROOM, "deleteFlvRecording")
                    .session()
                    .field("flvRecordingId", RecordingId::value)
                    .answers(String.class, Answers::truth),
            Form.<RecordingId>rewritten(RECORD, "delete", "DELETE", "record/{id}")
                    .in(Versions.between("3.1.0", "3.1.3"))
                    .session()
                    .path("id", RecordingId::value)
                    .answers(ResultBean.class, answer -> Done.DONE),
            Form.<RecordingId>rewritten(RECORD, "delete", "DELETE", "record/{id}")
                    .in(Versions.from("3.1.3"))
                    .session()
                    .path("id", RecordingId::value)
                    .answers(ResultBean.class, Answers::result));

    /** Brings a recording here, from addresses that {@link RecordingAddress} knows. */
    private static final Operation<RecordingId, Done> DOWNLOAD = Operation.<RecordingId, Done>on("recordings.download")
            .detour(
                    Versions.before("3.0.0"),
                    "has the files of recordings at an address of their own, for a session (DownloadHandler)")
            .detour(
                    Versions.from("3.0.0"),
                    "has the files of recordings at addresses of their own, for a hash that is good once");

    private RecordingOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(IN_ROOM, OF_EXTERNAL_TYPE, OF_EXTERNAL_USER, DELETE, DOWNLOAD);
    }

    private static List<RecordingBean> list(Answer<RecordingBean> answer) {
        return Answers.<RecordingBean, RecordingBean>list(bean -> bean).apply(answer);
    }
}
