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
import org.lmsbridge.openmeetings.internal.operation.SessionOperations.Login;

/** What a caller would have asked with about sessions. */
final class SessionInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("sessions.open", said -> Done.DONE),
            Map.entry("sessions.enter", said -> new Login(said.text("username"), said.text("userpass"))),
            Map.entry("sessions.login", said -> new Login(said.text("user"), said.text("pass"))),
            Map.entry("sessions.check", said -> Done.DONE));

    private SessionInputs() {}
}
