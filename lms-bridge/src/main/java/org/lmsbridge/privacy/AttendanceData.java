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
import org.lmsbridge.attendance.AttendanceStore;
import org.lmsbridge.attendance.AttendanceStore.PersonalLink;
import org.lmsbridge.attendance.AttendanceStore.PersonalStretch;

/** When somebody was in which rooms, and for which rooms links were made. */
record AttendanceData(AttendanceStore attendance) implements PersonalData {
    @Override
    public String place() {
        return "attendance";
    }

    @Override
    public PersonalExport export(PersonKey person) {
        List<Map<String, String>> records = new ArrayList<>();
        for (PersonalStretch stretch : attendance.ofMember(person.instance(), person.memberId())) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("room", stretch.place());
            names(fields, stretch.login(), stretch.firstName(), stretch.lastName());
            fields.put("from", stretch.from().toString());
            fields.put("until", stretch.until().toString());
            records.add(fields);
        }
        for (PersonalLink link : attendance.linksOf(person.instance(), person.memberId())) {
            Map<String, String> fields = new LinkedHashMap<>();
            fields.put("linkOnServer", link.server());
            fields.put("roomId", link.room().toString());
            names(fields, link.login(), link.firstName(), link.lastName());
            fields.put("at", link.at().toString());
            records.add(fields);
        }
        return PersonalExport.of(records);
    }

    private static void names(Map<String, String> fields, String login, String firstName, String lastName) {
        fields.put("login", login);
        fields.put("firstName", firstName);
        fields.put("lastName", lastName);
    }

    @Override
    public Erasure erase(PersonKey person) {
        return Erasure.complete(attendance.forgetMember(person.instance(), person.memberId()));
    }
}
