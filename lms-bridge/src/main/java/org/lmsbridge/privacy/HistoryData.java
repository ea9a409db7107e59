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

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.RoomStore;

/** What somebody did to rooms. */
record HistoryData(RoomStore rooms) implements PersonalData {
    @Override
    public String place() {
        return "history of rooms";
    }

    @Override
    public PersonalExport export(PersonKey person) {
        List<Map<String, String>> records = new ArrayList<>();
        for (MeetingEvent event : rooms.historyOfMember(person.instance(), person.memberId())) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("room", event.key().toString());
            fields.put("roomId", event.room().toString());
            fields.put("what", event.what().name());
            fields.put("at", event.at().toString());
            records.add(fields);
        }
        return PersonalExport.of(records);
    }

    @Override
    public Erasure erase(PersonKey person) {
        return Erasure.complete(rooms.forgetMember(person.instance(), person.memberId()));
    }
}
