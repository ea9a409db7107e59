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

import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.JoinTarget;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** Pages that let people in, by version; relative to the address of the web application. */
public final class EntryAddress {
    private static final OpenMeetingsVersion V3_0 = OpenMeetingsVersion.parse("3.0.0");
    private static final OpenMeetingsVersion V3_1_3 = OpenMeetingsVersion.parse("3.1.3");
    private static final OpenMeetingsVersion V3_2 = OpenMeetingsVersion.parse("3.2.0");

    private EntryAddress() {}

    /** The page that a secure hash opens. Before 3.1 the Flash client wants to be told the room once more. */
    public static String of(JoinRequest request, String hash, OpenMeetingsVersion version) {
        if (request.target() instanceof JoinTarget.RecordingFile) {
            return "recordings/mp4/" + hash;
        }
        boolean recording = request.target() instanceof JoinTarget.Watching;
        if (recording && version.isAtLeast(V3_0) && !version.isAtLeast(V3_1_3)) {
            return "recording/" + hash;
        }
        String scope = request.target() instanceof JoinTarget.InRoom room && !version.isAtLeast(Versions.CXF)
                ? "&scopeRoomId=" + room.room()
                : "";
        return page(version) + hash + scope + "&language=" + request.language();
    }

    /** The page that an invitation opens. */
    public static String ofInvitation(String hash, int language, OpenMeetingsVersion version) {
        String page = "?invitationHash=";
        if (version.isAtLeast(V3_1_3)) {
            page = version.isAtLeast(V3_2) ? "hash?invitation=" : "hash?invitationHash=";
        }
        return page + hash + "&language=" + language;
    }

    private static String page(OpenMeetingsVersion version) {
        if (!version.isAtLeast(V3_0)) {
            return "?secureHash=";
        }
        if (!version.isAtLeast(V3_1_3)) {
            return "swf?secureHash=";
        }
        return version.isAtLeast(V3_2) ? "hash?secure=" : "hash?secureHash=";
    }
}
