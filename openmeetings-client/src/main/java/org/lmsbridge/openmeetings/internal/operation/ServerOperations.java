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
import org.lmsbridge.openmeetings.internal.wire.Answer;
import org.lmsbridge.openmeetings.internal.wire.ErrorBean;
import org.lmsbridge.openmeetings.internal.wire.InfoBean;
import org.lmsbridge.openmeetings.internal.wire.ResultBean;
import org.lmsbridge.openmeetings.model.Health;
import org.lmsbridge.openmeetings.model.ServerInfo;

/** What the versions call what the server tells of itself. None of it needs a right. */
public final class ServerOperations {
    /** An error code or key, and the language of its text. */
    public record ErrorCode(String code, int language) {}

    /** Version and build. */
    public static final Operation<Done, ServerInfo> INFO = Operation.of(
                    "server.info",
                    Form.<Done>rewritten("InfoService", "getVersion", "GET", "info/version")
                            .in(Versions.from("3.1.3"))
                            .answers(InfoBean.class, answer -> answer.required().toInfo()))
            .detour(
                    Versions.before("3.1.3"),
                    "does not tell its version; the namespaces and operations in its WSDLs do, which are read without"
                            + " logging in");

    /** Readiness. */
    public static final Operation<Done, Health> HEALTH = Operation.of(
                    "server.health",
                    Form.<Done>rewritten("InfoService", "getHealth", "GET", "info/health")
                            .in(Versions.from("4.0.7"))
                            .answers(InfoBean.class, answer -> answer.required().toHealth()))
            .detour(
                    Versions.before("4.0.7"),
                    "has no question for its health; from 3.1.3 on the one for its version tells whether it is ready",
                    INFO);

    /** Text of an error. 2.0 to 3.0 want a session id and take any. */
    public static final Operation<ErrorCode, Optional<String>> ERROR_TEXT = Operation.of(
            "server.errorText",
            Form.<ErrorCode>axis2("UserService", "getErrorByCode")
                    .session()
                    .field("errorid", ErrorCode::code)
                    .field("language_id", ErrorCode::language)
                    .answers(ErrorBean.class, answer -> answer.single().map(ErrorBean::text)),
            Form.<ErrorCode>rewritten("ErrorService", "get", "GET", "error/{id}/{lang}")
                    .in(Versions.between("3.1.0", "4.0.0"))
                    .path("id", ErrorCode::code)
                    .path("lang", ErrorCode::language)
                    .answers(ResultBean.class, answer -> answer.single().map(ResultBean::text)),
            Form.<ErrorCode>rewritten("ErrorService", "get", "GET", "error/{key}/{lang}")
                    .in(Versions.from("4.0.0"))
                    .path("key", ErrorCode::code)
                    .path("lang", ErrorCode::language)
                    .answers(ResultBean.class, answer -> answer.single().map(ResultBean::text)));

    /** Puts a line into the server's log; says done whatever the session is worth. */
    public static final Operation<String, Done> REPORT = Operation.of(
                    "server.reportError",
                    Form.<String>rewritten("ErrorService", "report", "POST", "error/report/")
                            .session()
                            .query("message", message -> message)
                            .answers(ResultBean.class, answer -> Done.DONE))
            .absent(Versions.AXIS2, "takes no reports");

    /** What browsers install the web application by. */
    public static final Operation<Done, String> MANIFEST = Operation.of(
                    "server.manifest",
                    Form.<Done>rewritten("InfoService", "getManifest", "GET", "info/manifest.webmanifest")
                            .in(Versions.from("6.2.0"))
                            .answers(String.class, Answer::required))
            .absent(Versions.before("6.2.0"), "has no manifest");

    private ServerOperations() {}

    /** All of them, for whoever walks the table. */
    static List<Operation<?, ?>> all() {
        return List.of(INFO, HEALTH, ERROR_TEXT, REPORT, MANIFEST);
    }
}
