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
package org.lmsbridge.openmeetings.recordings;

import java.util.Map;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.ServerOperations.ErrorCode;

/** What a caller would have asked with about the server. */
final class ServerInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("server.info", said -> Done.DONE),
            Map.entry("server.health", said -> Done.DONE),
            Map.entry("server.manifest", said -> Done.DONE),
            Map.entry("server.reportError", said -> said.text("message")),
            Map.entry("server.errorText", ServerInputs::errorCode));

    private ServerInputs() {}

    private static Object errorCode(RecordedArguments said) {
        String code = said.first("errorid", "id", "key");
        return new ErrorCode(code, Integer.parseInt(said.first("language_id", "lang")));
    }
}
