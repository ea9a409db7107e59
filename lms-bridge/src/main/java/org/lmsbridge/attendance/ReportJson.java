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
package org.lmsbridge.attendance;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.lmsbridge.attendance.AttendanceReport.Count;
import org.lmsbridge.attendance.AttendanceReport.Interval;
import org.lmsbridge.attendance.AttendanceReport.Person;
import org.lmsbridge.attendance.AttendanceReport.Unknown;

/** Writes a report as one JSON object. */
record ReportJson(JsonGenerator json) {
    void write(AttendanceReport report) throws IOException {
        json.writeStartObject();
        meeting(report.meeting());
        json.writeStringField("until", report.until().toString());
        json.writeNumberField("mostPeople", report.mostPeople());
        json.writeArrayFieldStart("people");
        for (Person person : report.people()) {
            person(person);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("counts");
        for (Count count : report.counts()) {
            json.writeStartObject();
            times(count.time());
            json.writeNumberField("people", count.people());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("unknown");
        for (Unknown unknown : report.unknown()) {
            json.writeStartObject();
            times(unknown.time());
            json.writeStringField("reason", unknown.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void meeting(Meeting meeting) throws IOException {
        json.writeNumberField("meeting", meeting.number());
        json.writeStringField("instance", meeting.key().instance());
        json.writeStringField("course", meeting.key().course());
        text("session", meeting.key().session());
        text("group", meeting.key().group());
        json.writeStringField("slot", meeting.key().slot());
        json.writeNumberField("roomId", meeting.room().value());
        json.writeStringField("openedAt", meeting.openedAt().toString());
        json.writeStringField("openedBy", meeting.openedBy());
        text("closedAt", meeting.closedAt());
    }

    private void person(Person person) throws IOException {
        json.writeStartObject();
        text("memberId", person.who().memberId());
        json.writeStringField("login", person.who().login());
        json.writeStringField("firstName", person.who().firstName());
        json.writeStringField("lastName", person.who().lastName());
        json.writeStringField("matchedBy", person.who().match().name());
        json.writeNumberField("minutes", person.minutes());
        json.writeNumberField("presentSeconds", person.present().toSeconds());
        json.writeNumberField("uncertainSeconds", person.uncertain().toSeconds());
        json.writeArrayFieldStart("intervals");
        for (Interval interval : person.intervals()) {
            json.writeStartObject();
            times(interval);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void times(Interval interval) throws IOException {
        json.writeStringField("from", interval.from().toString());
        json.writeStringField("until", interval.until().toString());
    }

    private void text(String name, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get().toString());
        } else {
            json.writeNullField(name);
        }
    }
}
