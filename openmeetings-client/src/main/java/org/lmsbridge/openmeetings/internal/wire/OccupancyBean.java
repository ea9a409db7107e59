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
package org.lmsbridge.openmeetings.internal.wire;

import jakarta.xml.bind.annotation.XmlAccessType;
import jakarta.xml.bind.annotation.XmlAccessorType;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomOccupancy;

/** How full a room is, 2.0 to 4.0.5. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("roomCountDTO")
public final class OccupancyBean extends WireBean {
    @Nullable String roomId;

    @Nullable String roomName;

    @Nullable String roomCount;

    @Nullable String maxUser;

    /** The count in our words. */
    public RoomOccupancy toOccupancy() {
        return new RoomOccupancy(
                new RoomId(Texts.id("roomId", roomId)),
                Texts.integer("roomCount", roomCount).orElse(0),
                Texts.text(roomName),
                Texts.integer("maxUser", maxUser));
    }
}
