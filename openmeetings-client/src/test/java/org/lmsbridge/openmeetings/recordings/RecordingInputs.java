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
package org.lmsbridge.openmeetings.recordings;

import java.util.Map;
import java.util.function.Function;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RecordingId;

/** What a caller would have asked with about recordings. */
final class RecordingInputs {
    static final Map<String, Function<RecordedArguments, Object>> ALL = Map.ofEntries(
            Map.entry("recordings.inRoom", RoomInputs::roomId),
            Map.entry(
                    "recordings.ofExternalType",
                    said -> said.first("externaltype", "externalType", "externalRoomType")),
            Map.entry("recordings.ofExternalUser", RecordingInputs::recordedBy),
            Map.entry(
                    "recordings.delete", said -> new RecordingId(Long.parseLong(said.first("id", "flvRecordingId")))));

    private RecordingInputs() {}

    private static Object recordedBy(RecordedArguments said) {
        String id = said.first("externalid", "externalUserId");
        // 2.x asks by the id alone
        boolean typed =
                said.values().containsKey("externaltype") || said.values().containsKey("externalUserType");
        return new ExternalId(typed ? said.first("externaltype", "externalUserType") : "any", id);
    }
}
