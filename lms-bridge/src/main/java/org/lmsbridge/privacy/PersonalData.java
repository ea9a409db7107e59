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
package org.lmsbridge.privacy;

import org.lmsbridge.People;
import org.lmsbridge.RoomStore;
import org.lmsbridge.attendance.AttendanceStore;
import org.lmsbridge.guest.GuestPassStore;

/**
 * A place where something about persons is kept. Each part of the bridge that keeps any has one; platforms may add their
 * own. Both methods may be repeated, and throw {@link org.lmsbridge.BridgeException} or
 * {@link org.lmsbridge.openmeetings.OpenMeetingsException}, and those of a platform whatever they like, when the place
 * does not answer.
 */
public interface PersonalData {
    /** What the place alone is called in exports and receipts, such as {@code history of rooms}. */
    String place();

    /** Everything that is kept of a person there. */
    PersonalExport export(PersonKey person);

    /** Erases what is kept of a person there, as far as that can be done. */
    Erasure erase(PersonKey person);

    /** Who opened, closed, archived and deleted rooms; erased entries stay without the person. */
    static PersonalData history(RoomStore rooms) {
        return new HistoryData(rooms);
    }

    /** Passes that the person has issued to guests; erased ones stay good, without issuer and label. */
    static PersonalData guestPasses(GuestPassStore passes) {
        return new GuestPassData(passes);
    }

    /** When the person was in rooms, and the names in links; erased stretches stay as those of somebody unknown. */
    static PersonalData attendance(AttendanceStore attendance) {
        return new AttendanceData(attendance);
    }

    /** The entry that join links have made on one server of {@link People#servers()}. */
    static PersonalData onServer(People people, String server) {
        return new ServerData(people, server);
    }
}
