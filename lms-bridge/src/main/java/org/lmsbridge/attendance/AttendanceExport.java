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
import java.util.ArrayList;
import java.util.List;
import org.lmsbridge.attendance.AttendanceReport.Count;
import org.lmsbridge.attendance.AttendanceReport.Interval;
import org.lmsbridge.attendance.AttendanceReport.Person;
import org.lmsbridge.attendance.AttendanceReport.Unknown;

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
            "what",
            "member_id",
            "login",
            "first_name",
            "last_name",
            "matched_by",
            "from",
            "until",
            "minutes",
            "uncertain_seconds",
            "people",
            "reason");

    private static final List<String> NOBODY = List.of("", "", "", "", "");

    private AttendanceExport() {}

    /**
     * Comma separated values after RFC 4180, with a heading. The column {@code what} tells the lines apart:
     * {@code PERSON}, one for each interval, with the minutes of the person in the whole meeting in each of the person's
     * lines; {@code PEOPLE}, how many people were there from when until when; {@code UNKNOWN}, a time of which nothing
     * is known and for which reason, in which nobody was absent. A text that a spreadsheet would take for a formula has
     * an apostrophe where that would begin. To be written as UTF-8.
     */
    public static String csv(List<AttendanceReport> reports) {
        CsvWriter csv = new CsvWriter();
        csv.row(COLUMNS);
        for (AttendanceReport report : reports) {
            List<String> meeting = meeting(report.meeting());
            for (Person one : report.people()) {
                one.intervals().forEach(time -> csv.row(row(meeting, "PERSON", who(one.who()), time, times(one))));
            }
            for (Count one : report.counts()) {
                List<String> people = List.of("", "", Integer.toString(one.people()), "");
                csv.row(row(meeting, "PEOPLE", NOBODY, one.time(), people));
            }
            for (Unknown one : report.unknown()) {
                csv.row(row(meeting, "UNKNOWN", NOBODY, one.time(), List.of("", "", "", one.reason())));
            }
        }
        return csv.toString();
    }

    private static List<String> row(
            List<String> meeting, String what, List<String> who, Interval time, List<String> more) {
        List<String> row = new ArrayList<>(meeting);
        row.add(what);
        row.addAll(who);
        row.add(time.from().toString());
        row.add(time.until().toString());
        row.addAll(more);
        return row;
    }

    private static List<String> meeting(Meeting meeting) {
        return List.of(
                Integer.toString(meeting.number()),
                meeting.key().course(),
                meeting.key().session().orElse(""),
                meeting.key().group().orElse(""),
                meeting.key().slot(),
                meeting.openedAt().toString(),
                meeting.closedAt().map(Object::toString).orElse(""));
    }

    private static List<String> who(Who who) {
        return List.of(
                who.memberId().orElse(""),
                who.login(),
                who.firstName(),
                who.lastName(),
                who.match().name());
    }

    private static List<String> times(Person person) {
        return List.of(
                Long.toString(person.minutes()),
                Long.toString(person.uncertain().toSeconds()),
                "",
                "");
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
