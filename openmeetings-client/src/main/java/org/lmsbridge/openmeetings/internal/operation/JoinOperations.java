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

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.Person;

/**
 * What the versions call the making of a secure hash (UserWebService, before 3.1 UserWebServiceFacade). 2.0 to 3.0
 * have one call for each combination of options, 3.1 and later one for all.
 */
public final class JoinOperations {
    private static final String USER = "UserService";
    private static final String LINK = "joins.link";

    /** Hash for one use; recording is allowed always. */
    private static final Operation<JoinRequest, String> ONCE = Operation.of(
                    "joins.once",
                    withRoom(withPicture("setUserObjectAndGenerateRoomHash")).answers(String.class, Answers::hash))
            .serving(LINK);

    /** Hash for several uses from one address, with a say on recording. */
    private static final Operation<JoinRequest, String> FLAGGED = Operation.of(
                    "joins.flagged",
                    withRoom(withPicture("setUserObjectAndGenerateRoomHashByURLAndRecFlag")
                                    .insteadOf("setUserObjectAndGenerateRoomHashByURL"))
                            .field("allowRecording", request -> number(request.recordingAllowed()))
                            .answers(String.class, Answers::hash))
            .serving(LINK);

    /** Hash for several uses from one address that asks for a nick name; recording is allowed always. */
    private static final Operation<JoinRequest, String> NICK_NAME = Operation.of(
                    "joins.nickName",
                    withRoom(withPicture("setUserAndNickName"))
                            .field("showNickNameDialogAsInt", request -> number(request.nickNameDialog()))
                            .answers(String.class, Answers::hash))
            .serving(LINK);

    /** Hash that opens a recording. */
    private static final Operation<JoinRequest, String> WATCH = Operation.of(
                    "joins.watch",
                    names("setUserObjectAndGenerateRecordingHashByURL")
                            .field(
                                    "externalUserId",
                                    request -> request.person().externalId().id())
                            .field(
                                    "externalUserType",
                                    request -> request.person().externalId().type())
                            .field("recording_id", JoinOperations::recording)
                            .answers(String.class, Answers::hash))
            .serving(LINK);

    /** Hash that opens the dashboard. */
    private static final Operation<JoinRequest, String> DASHBOARD = Operation.of(
                    "joins.dashboard",
                    withPicture("setUserObjectMainLandingZone").answers(String.class, Answers::hash))
            .serving(LINK);

    /** Hash of 3.1 and later. */
    private static final Operation<JoinRequest, String> ANY = Operation.of(
                    "joins.link",
                    Form.<JoinRequest>rewritten(USER, "getRoomHash", "POST", "user/hash")
                            .session()
                            .field("user", request -> person(request.person()))
                            .field("options", JoinOperations::options)
                            .answers(ResultBean.class, Answers::resultHash))
            .defect(
                    Versions.before("3.1.2"),
                    "makes hashes from the clock, so that two of one millisecond are the same: the library keeps its"
                            + " own two milliseconds apart and throws known hashes away")
            .defect(
                    Versions.from("2.0"),
                    "keeps the person with the session and not with the link: the library logs in for each link"
                            + " separately, a few times ahead");

    /**
     * Puts a person on a session and makes no hash: who follows is let in by the session id in the address. What the
     * other calls begin with; serves nothing by itself, since a session id never stands in an address of ours.
     */
    private static final Operation<JoinRequest, Done> PERSON = Operation.of(
                    "joins.person",
                    withPicture("setUserObjectWithExternalUser")
                            .in(Versions.before("3.0.1"))
                            .insteadOf("setUserObject")
                            .answers(String.class, Answers::code))
            .serving();

    private JoinOperations() {}

    /** The call that carries the request in that version. */
    public static Operation<JoinRequest, String> carrying(JoinRequest request, Features features) {
        if (!features.axis2()) {
            return ANY;
        }
        if (recording(request) != null) {
            return WATCH;
        }
        if (request.target() instanceof JoinTarget.Dashboard) {
            return DASHBOARD;
        }
        if (request.nickNameDialog()) {
            return NICK_NAME;
        }
        // only this one can withhold recording, which matters more than that it can be opened again
        return request.reusable() || !request.recordingAllowed() ? FLAGGED : ONCE;
    }

    /** All of them, for whoever walks the table. */
    static java.util.List<Operation<?, ?>> all() {
        return java.util.List.of(ONCE, FLAGGED, NICK_NAME, WATCH, DASHBOARD, ANY, PERSON);
    }

    private static Form.Builder<JoinRequest> names(String name) {
        return Form.<JoinRequest>axis2(USER, name)
                .session()
                .field("username", request -> request.person().login())
                .field("firstname", request -> request.person().firstName())
                .field("lastname", request -> request.person().lastName());
    }

    private static Form.Builder<JoinRequest> withPicture(String name) {
        return names(name)
                .field(
                        "profilePictureUrl",
                        request -> request.person().pictureUrl().orElse(""))
                .field("email", request -> request.person().email())
                .field(
                        "externalUserId",
                        request -> request.person().externalId().id())
                .field(
                        "externalUserType",
                        request -> request.person().externalId().type());
    }

    private static Form.Builder<JoinRequest> withRoom(Form.Builder<JoinRequest> form) {
        return form.field("room_id", JoinOperations::room)
                .field("becomeModeratorAsInt", request -> number(request.moderator()))
                .field("showAudioVideoTestAsInt", request -> number(request.audioVideoTest()));
    }

    private static @Nullable Object room(JoinRequest request) {
        return request.target() instanceof JoinTarget.InRoom target
                ? target.room().value()
                : null;
    }

    private static @Nullable Object recording(JoinRequest request) {
        if (request.target() instanceof JoinTarget.RecordingFile file) {
            return file.recording().value();
        }
        return request.target() instanceof JoinTarget.Watching target
                ? target.recording().value()
                : null;
    }

    private static int number(boolean flag) {
        return flag ? 1 : 0;
    }

    private static Map<String, @Nullable Object> person(Person person) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("login", person.login());
        shape.put("firstname", person.firstName());
        shape.put("lastname", person.lastName());
        shape.put("profilePictureUrl", person.pictureUrl().orElse(null));
        shape.put("email", person.email());
        shape.put("externalId", person.externalId().id());
        shape.put("externalType", person.externalId().type());
        return shape;
    }

    private static Map<String, @Nullable Object> options(JoinRequest request, Features features) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("roomId", room(request));
        if (request.target() instanceof JoinTarget.InExternalRoom target) {
            shape.put("externalRoomId", target.room().id());
            shape.put("externalType", target.room().type());
        }
        shape.put("recordingId", recording(request));
        shape.put("moderator", request.moderator());
        shape.put("showAudioVideoTest", request.audioVideoTest());
        if (features.nickNameDialog()) {
            shape.put("showNickNameDialog", request.nickNameDialog());
        }
        shape.put("allowSameURLMultipleTimes", request.reusable());
        shape.put("allowRecording", request.recordingAllowed());
        return shape;
    }
}
