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
import org.lmsbridge.openmeetings.model.Recording;
import org.lmsbridge.openmeetings.model.RecordingId;
import org.lmsbridge.openmeetings.model.RecordingStatus;
import org.lmsbridge.openmeetings.model.RoomId;

/** A recording: the entities of 2.0 to 3.0.3 and the DTOs of 3.0.4 and later. */
@XmlAccessorType(XmlAccessType.FIELD)
@JsonRoot("recordingDTO")
public final class RecordingBean extends WireBean {
    @Nullable String id;

    @Nullable String flvRecordingId;

    @Nullable String name;

    @Nullable String fileName;

    @Nullable String roomId;

    @XmlElement(name = "room_id")
    @Nullable String entityRoomId;

    @Nullable String status;

    @Nullable String interview;

    @Nullable String isInterview;

    @Nullable String start;

    @Nullable String recordStart;

    @Nullable String end;

    @Nullable String recordEnd;

    @Nullable String width;

    @Nullable String height;

    @Nullable String ownerId;

    @Nullable String externalType;

    /** Whether that account made it. */
    public boolean isOwnedBy(long userId) {
        return Texts.number("ownerId", ownerId).filter(owner -> owner == userId).isPresent();
    }

    /** The recording in our words. */
    public Recording toRecording() {
        Map<String, String> others = others();
        if (ownerId != null) {
            others.put("ownerId", ownerId);
        }
        String title = name == null ? fileName : name;
        return new Recording(
                new RecordingId(Texts.id("id", id == null ? flvRecordingId : id)),
                title == null ? "" : title,
                room(),
                Texts.named(RecordingStatus.class, status).orElse(RecordingStatus.NONE),
                Texts.flag(interview == null ? isInterview : interview, false),
                Texts.moment("start", start == null ? recordStart : start),
                Texts.moment("end", end == null ? recordEnd : end),
                Texts.integer("width", width),
                Texts.integer("height", height),
                Texts.text(externalType),
                others);
    }

    private Optional<RoomId> room() {
        return Texts.number("roomId", roomId == null ? entityRoomId : roomId)
                .filter(number -> number > 0)
                .map(RoomId::new);
    }
}
