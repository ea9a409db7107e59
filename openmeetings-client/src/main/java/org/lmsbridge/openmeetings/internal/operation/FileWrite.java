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

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.internal.transport.Upload;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.FileType;

/**
 * A file or folder, as it is sent.
 *
 * @param name with extension
 * @param type what it is; null lets OpenMeetings find out
 * @param spot where it will lie
 * @param externalId name in the calling system; null for none
 * @param content what it holds; null for folders
 */
public record FileWrite(
        String name,
        @Nullable FileType type,
        FileSpot spot,
        @Nullable ExternalId externalId,
        @Nullable Upload content) {

    /** The object of 3.1 and later, in schema order; only REST wants a root around it. */
    PerWire shape(Features features) {
        Map<String, @Nullable Object> shape = new LinkedHashMap<>();
        shape.put("name", name);
        shape.put("parentId", spot.parent() > 0 ? spot.parent() : null);
        shape.put("roomId", spot.room());
        if (features.roomsOfFilesByGroup()) {
            // FileItemDTO.get writes the group into the room
            shape.put("groupId", spot.room());
        }
        shape.put("ownerId", spot.owner());
        shape.put("externalId", externalId == null ? null : externalId.id());
        shape.put("externalType", externalId == null ? null : externalId.type());
        shape.put("type", type == null ? null : features.spelled(type));
        return new PerWire(shape, Map.of(features.fileRoot(), shape));
    }
}
