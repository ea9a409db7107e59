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
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of rooms, 2.2 to 3.0. */
@XmlAccessorType(XmlAccessType.FIELD)
public final class RoomSearchBean extends WireBean {
    @Nullable String errorId;

    @Nullable String records;

    @Nullable List<RoomBean> result;

    /** How many rooms there are in all. */
    public long total() {
        if (errorId != null) {
            throw Refusals.coded(Texts.number("errorId", errorId).orElse(-1L), "");
        }
        return Texts.number("records", records).orElse(0L);
    }

    /** Rooms of this page. */
    public List<RoomBean> rooms() {
        return result == null ? List.of() : result;
    }
}
