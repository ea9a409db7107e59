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
import org.lmsbridge.openmeetings.internal.wire.Refusal;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.internal.wire.RoomBean;
import org.lmsbridge.openmeetings.internal.wire.SessionBean;

/** What the versions call logging in, and how to ask whether a session still has its rights. */
public final class SessionOperations {
    private static final String USER = "UserService";
    private static final String CHECK_LOGIN = "server.checkLogin";

    /** Account and password. */
    public record Login(String user, String password) {
        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** Opens a session that is nobody's yet; 2.0 to 3.0. */
    public static final Operation<Done, String> OPEN = Operation.of(
                    "sessions.open",
                    Form.<Done>axis2(USER, "getSession")
                            .answers(
                                    SessionBean.class,
                                    answer -> answer.required().id()))
            .serving(CHECK_LOGIN);

    /** Makes a session somebody's; 2.0 to 3.0.2 answer 1, later ones the number of the user. */
    public static final Operation<Login, Done> ENTER = Operation.of(
                    "sessions.enter",
                    Form.<Login>axis2(USER, "loginUser")
                            .session()
                            .field("username", Login::user)
                            .field("userpass", Login::password)
                            .answers(String.class, SessionOperations::entered))
            .serving(CHECK_LOGIN)
            .defect(
                    Versions.before("3.1.2"),
                    "makes session ids from the clock, so that two of one millisecond are the same: the library keeps"
                            + " its logins two milliseconds apart and throws known ids away");

    /**
     * Opens a session; 3.1 and later. Until 8.1 REST carries the password in the address, which servers write into
     * their access logs, so SOAP comes first there.
     */
    public static final Operation<Login, String> LOGIN = Operation.of(
                    "sessions.login",
                    login("GET", Versions.between("3.1.0", "9.0.0"), Wire.SOAP, Wire.REST),
                    login("POST", Versions.from("9.0.0"), Wire.REST, Wire.SOAP))
            .serving(CHECK_LOGIN)
            .defect(
                    Versions.between("3.1.0", "3.1.2"),
                    "makes session ids from the clock, so that two of one millisecond are the same: the library keeps"
                            + " its logins two milliseconds apart and throws known ids away")
            .defect(
                    Versions.between("3.1.0", "9.0.0"),
                    "takes the password in the address over REST, which servers write into their logs: SOAP is"
                            + " preferred");

    /** Asks for nothing that needs the right of the web services: true when the session has it. */
    public static final Operation<Done, Boolean> CHECK = Operation.of(
                    "sessions.check",
                    Form.<Done>axis2("RoomService", "getRoomWithClientObjectsById")
                            .session()
                            .field("rooms_id", nothing -> 0)
                            .answers(RoomBean.class, answer -> !answer.nil()),
                    Form.<Done>rewritten("RecordService", "getExternalByRoom", "GET", "record/room/{roomid}")
                            .session()
                            .path("roomid", nothing -> 0)
                            .answers(RecordingBean.class, answer -> true))
            .serving();

    private SessionOperations() {}

    private static Form<Login, String> login(String method, Versions versions, Wire... wires) {
        Form.Builder<Login> form = Form.<Login>rewritten(USER, "login", method, "user/login")
                .in(versions)
                .over(wires);
        if (method.equals("GET")) {
            form.query("user", Login::user).query("pass", Login::password);
        } else {
            form.field("user", Login::user).field("pass", Login::password);
        }
        return form.answers(ResultBean.class, SessionOperations::loggedIn);
    }

    private static Done entered(Answer<String> answer) {
        try {
            Answers.id(answer);
            return Done.DONE;
        } catch (Refusal refusal) {
            throw asLogin(refusal);
        }
    }

    private static String loggedIn(Answer<ResultBean> answer) {
        try {
            return answer.required().success();
        } catch (Refusal refusal) {
            throw asLogin(refusal);
        }
    }

    /** Every refusal of a login is about the account: unknown, wrong password, not activated, in no group. */
    private static Refusal asLogin(Refusal refusal) {
        return Refusal.of(Refusal.Kind.BAD_CREDENTIALS, refusal.code(), String.valueOf(refusal.getMessage()));
    }

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(OPEN, ENTER, LOGIN, CHECK);
    }
}
