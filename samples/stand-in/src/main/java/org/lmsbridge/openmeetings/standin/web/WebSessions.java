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
package org.lmsbridge.openmeetings.standin.web;

import org.lmsbridge.openmeetings.standin.wire.Call;
import org.lmsbridge.openmeetings.standin.wire.Reply;

/** The cookie of a browser. */
public final class WebSessions {
    private static final String NAME = "JSESSIONID=";

    private WebSessions() {}

    /** The cookie a request carries, empty when none. */
    public static String cookie(Call call) {
        String header = call.header("Cookie");
        for (String pair : header == null ? new String[0] : header.split(";", -1)) {
            if (pair.strip().startsWith(NAME)) {
                return pair.strip().substring(NAME.length());
            }
        }
        return "";
    }

    static Reply with(Reply reply, String cookie) {
        return reply.with("Set-Cookie", NAME + cookie + "; Path=/openmeetings; HttpOnly; SameSite=Lax");
    }
}
