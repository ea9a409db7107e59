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

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.lmsbridge.openmeetings.internal.operation.Done;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations.MadeBy;
import org.lmsbridge.openmeetings.internal.operation.LegacyOperations.TypedPage;
import org.lmsbridge.openmeetings.internal.operation.RoomOperations.Page;
import org.lmsbridge.openmeetings.internal.operation.RoomWriteOperations;
import org.lmsbridge.openmeetings.internal.operation.RoomWriteOperations.Property;
import org.lmsbridge.openmeetings.internal.wire.RecordingBean;
import org.lmsbridge.openmeetings.model.InstalledRoomType;
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomWithParticipants;
import org.lmsbridge.openmeetings.model.UserId;

/** What only 2.0 to 3.0 can do, over the web services of a server. */
final class RemoteLegacy implements Legacy {
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1000;

    private final ManagedCalls calls;

    RemoteLegacy(ManagedCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<InstalledRoomType> roomTypes() {
        return calls.call(LegacyOperations.ROOM_TYPES, Done.DONE);
    }

    @Override
    public List<RoomWithParticipants> roomsWithParticipants() {
        return allPages(page -> calls.call(LegacyOperations.PEOPLED_ROOMS, page));
    }

    @Override
    public List<RoomWithParticipants> roomsWithParticipants(String externalType) {
        if (externalType.isBlank()) {
            throw Engine.invalid("legacy.roomsWithParticipantsOfType", "the external type is blank");
        }
        return allPages(page -> calls.call(LegacyOperations.PEOPLED_ROOMS_OF_TYPE, new TypedPage(page, externalType)));
    }

    private static List<RoomWithParticipants> allPages(Function<Page, List<RoomWithParticipants>> list) {
        List<RoomWithParticipants> all = new ArrayList<>();
        for (int page = 0; page < MOST_PAGES; page++) {
            List<RoomWithParticipants> part = list.apply(new Page(page * (long) PAGE, PAGE));
            all.addAll(part);
            if (part.size() < PAGE) {
                break;
            }
        }
        return List.copyOf(all);
    }

    @Override
    public void setRoomProperty(RoomId room, String property, String value) {
        if (property.isBlank()) {
            throw Engine.invalid("rooms.setProperty", "the property has no name");
        }
        calls.call(RoomWriteOperations.SET_PROPERTY, new Property(room, property, value));
    }

    @Override
    public List<Recording> recordingsMadeBy(String externalType, UserId creator) {
        return calls.call(LegacyOperations.RECORDINGS_MADE_BY, new MadeBy(externalType, creator)).stream()
                .map(RecordingBean::toRecording)
                .toList();
    }
}
