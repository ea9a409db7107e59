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
import jakarta.xml.bind.annotation.XmlElement;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.model.InstalledRoomType;
import org.lmsbridge.openmeetings.model.RoomType;

/** A room type of 2.0 to 3.0. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class RoomTypeBean extends WireBean {
    @XmlElement(name = "roomtypes_id")
    @Nullable String id;

    @Nullable String name;

    /** Whether it names a type at all. */
    boolean isThere() {
        return id != null;
    }

    /** Everything but the number. */
    Map<String, String> told() {
        Map<String, String> told = others();
        if (name != null) {
            told.put("name", name);
        }
        return told;
    }

    /** The type in our words. */
    public InstalledRoomType toType() {
        long number = Texts.id("roomtypes_id", id);
        return new InstalledRoomType(number, name == null ? "" : name, known(number), others());
    }

    /** Numbers are the same in every version; an administrator of 2.x can add types. */
    private static Optional<RoomType> known(long number) {
        return switch ((int) Math.min(number, Integer.MAX_VALUE)) {
            case 1 -> Optional.of(RoomType.CONFERENCE);
            case 2 -> Optional.of(RoomType.AUDIENCE);
            case 3 -> Optional.of(RoomType.PRESENTATION);
            case 4 -> Optional.of(RoomType.INTERVIEW);
            case 5 -> Optional.of(RoomType.CUSTOM);
            default -> Optional.empty();
        };
    }
}
