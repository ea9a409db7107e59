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

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.lmsbridge.attendance.AttendanceReport.Interval;
import org.lmsbridge.attendance.AttendanceReport.Person;

/** Writes reports for other programs. Times are ISO 8601, UTC. */
public final class AttendanceExport {
    private static final List<String> COLUMNS = List.of(
            "meeting",
            "course",
            "session",
            "group",
            "slot",
            "opened_at",
            "closed_at",
            "member_id",
            "login",
            "first_name",
            "last_name",
            "matched_by",
            "from",
            "until",
            "minutes",
            "uncertain_seconds");

    private AttendanceExport() {}

    /**
     * Comma separated values after RFC 4180, with a heading and a line for each interval; minutes are those of the
     * person in the meeting, in each of the person's lines. A text that a spreadsheet would take for a formula has an
     * apostrophe before it. To be written as UTF-8.
     */
    public static String csv(List<AttendanceReport> reports) {
        CsvWriter csv = new CsvWriter();
        csv.row(COLUMNS);
        for (AttendanceReport report : reports) {
            for (Person person : report.people()) {
                person.intervals().forEach(interval -> csv.row(row(report.meeting(), person, interval)));
            }
        }
        return csv.toString();
    }

    private static List<String> row(Meeting meeting, Person person, Interval interval) {
        return List.of(
                Integer.toString(meeting.number()),
                meeting.key().course(),
                meeting.key().session().orElse(""),
                meeting.key().group().orElse(""),
                meeting.key().slot(),
                meeting.openedAt().toString(),
                meeting.closedAt().map(Object::toString).orElse(""),
                person.who().memberId().orElse(""),
                person.who().login(),
                person.who().firstName(),
                person.who().lastName(),
                person.who().match().name(),
                interval.from().toString(),
                interval.until().toString(),
                Long.toString(person.minutes()),
                Long.toString(person.uncertain().toSeconds()));
    }

    /** An array with an object for each report: people with their intervals, counts, and what is not known. */
    public static String json(List<AttendanceReport> reports) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (AttendanceReport report : reports) {
                new ReportJson(json).write(report);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory", e);
        }
        return text.toString();
    }
}
