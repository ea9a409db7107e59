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
package org.lmsbridge.openmeetings;

import java.util.Optional;
import org.lmsbridge.openmeetings.model.Health;
import org.lmsbridge.openmeetings.model.ServerInfo;

/** The server itself. Thread-safe. */
public interface Server {
    /** Which version answers, without logging in. */
    ServerInfo info();

    /** Whether the server is ready, without logging in. */
    Health health();

    /**
     * Logs in afresh, to learn whether the credentials are accepted. One attempt.
     *
     * @throws RefusedException {@code BAD_CREDENTIALS}
     */
    void checkLogin();

    /**
     * Text of an error code, without logging in; empty when OpenMeetings has none.
     *
     * @param code a negative number until 3.3.2, a key such as {@code error.notallowed} from 4.0.0 on
     * @param language OpenMeetings language id, 1 is English
     */
    Optional<String> errorText(String code, int language);

    /**
     * Puts a line into the log of the server; from 3.1. OpenMeetings says nothing back, not even whether it did: an
     * ended session is not noticed. The line travels in the address over REST: no secrets.
     */
    void reportError(String message);

    /**
     * What browsers install the web application by: the text of a JSON object with name, start address, icons. Without
     * logging in; from 6.2.
     */
    String manifest();
}
