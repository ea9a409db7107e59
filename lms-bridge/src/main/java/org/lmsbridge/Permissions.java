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
package org.lmsbridge;

import java.util.Locale;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.RolePolicy.Rights;

/** Refuses whoever may not do something with the room of a course. */
record Permissions(RolePolicy roles) {
    void requireManager(CourseKey key, Member who, String what) {
        if (!roles.rightsOf(who.role()).manages()) {
            throw notAllowed(key, who, what);
        }
    }

    void requireOpener(CourseKey key, Member who, CourseSettings settings) {
        if (!settings.entry().openers().contains(who.role())) {
            requireManager(key, who, "open");
        }
    }

    /** What somebody may do who may enter. */
    Rights ofEntrant(CourseKey key, Member who) {
        Rights rights = roles.rightsOf(who.role());
        if (!rights.enters() && !rights.manages()) {
            throw notAllowed(key, who, "enter");
        }
        return rights;
    }

    private static BridgeException notAllowed(CourseKey key, Member who, String what) {
        return new BridgeException(
                Reason.NOT_ALLOWED,
                "A " + who.role().name().toLowerCase(Locale.ROOT) + " may not " + what + " the room of " + key
                        + "; ask a teacher");
    }
}
