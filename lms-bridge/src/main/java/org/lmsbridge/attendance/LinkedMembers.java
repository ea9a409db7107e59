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
package org.lmsbridge.attendance;

import org.lmsbridge.BridgeEvent;
import org.lmsbridge.BridgeEvent.About;
import org.lmsbridge.BridgeEvent.Joined;
import org.lmsbridge.BridgeListener;
import org.lmsbridge.Member;

/**
 * Remembers who got a link for which room, so that {@link Attendance} can tell who is in it: give it to
 * {@code CourseRooms} as a listener. Costs one short write for each link; where that fails the link is good
 * nevertheless, and the person may not be recognised.
 */
public final class LinkedMembers implements BridgeListener {
    private final AttendanceStore store;

    private LinkedMembers(AttendanceStore store) {
        this.store = store;
    }

    /** Remembers them there. */
    public static LinkedMembers in(AttendanceStore store) {
        return new LinkedMembers(store);
    }

    @Override
    public void on(BridgeEvent event) {
        if (event instanceof Joined joined) {
            About about = joined.about();
            Member who = joined.who();
            store.link(new LinkedMember(
                    about.course().orElseThrow(),
                    about.server().orElseThrow(),
                    about.room().orElseThrow(),
                    who.id(),
                    who.login(),
                    who.firstName(),
                    who.lastName(),
                    about.at()));
        }
    }
}
