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

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;
import org.lmsbridge.attendance.AttendanceReport.Count;
import org.lmsbridge.attendance.AttendanceReport.Interval;
import org.lmsbridge.attendance.AttendanceReport.Person;
import org.lmsbridge.attendance.AttendanceReport.Unknown;
import org.lmsbridge.attendance.Who.Match;
import org.lmsbridge.openmeetings.model.RoomId;

class AttendanceExportTest {
    private static final Instant EIGHT = Instant.parse("2026-03-01T08:00:00Z");
    private static final Interval TIME = new Interval(EIGHT, EIGHT.plusSeconds(90));

    @Test
    void csvHasAHeadingAndALineForEachIntervalEachCountAndEachTimeOfWhichNothingIsKnown() {
        Who sam = new Who(Optional.of("7"), "sam", "Sam \"the\" S.", "Student, jr.", Match.NAME);
        String meeting = "1,ALGEBRA101,,,main,2026-03-01T08:00:00Z,,";
        String time = "2026-03-01T08:00:00Z,2026-03-01T08:01:30Z,";
        assertThat(AttendanceExport.csv(List.of(report(sam))))
                .isEqualTo("meeting,course,session,group,slot,opened_at,closed_at,what,member_id,login,first_name,"
                        + "last_name,matched_by,from,until,minutes,uncertain_seconds,people,reason\r\n"
                        + meeting + "PERSON,7,sam,\"Sam \"\"the\"\" S.\",\"Student, jr.\",NAME," + time + "2,5,,\r\n"
                        + meeting + "PEOPLE,,,,,," + time + ",,3,\r\n"
                        + meeting + "UNKNOWN,,,,,," + time + ",,,UNREACHABLE\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "＝1"})
    void noSpreadsheetTakesANameForAFormula(String name) {
        assertThat(line(name)).contains("'" + name).doesNotContain("," + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|", ",", "\r", "\n"})
    void noSpreadsheetFindsAFormulaInsideANameWhateverItSeparatesBy(String separator) {
        String name = "x" + separator + "=1+1" + separator;
        assertThat(line(name))
                .contains("\"x" + separator + "'=1+1" + separator + "\"")
                .doesNotContain(separator + "=");
        assertThat(line(separator + "=1")).doesNotContain(separator + "=");
    }

    private static String line(String name) {
        Who who = new Who(Optional.empty(), "", name, "", Match.UNKNOWN);
        return AttendanceExport.csv(List.of(report(who))).split("\r\n", 2)[1];
    }

    @Test
    void jsonTellsWhatIsKnownAndWhatIsNot() {
        Who eve = new Who(Optional.empty(), "", "Eve", "\u0001\"Else", Match.AMBIGUOUS);
        String time = "\"from\":\"2026-03-01T08:00:00Z\",\"until\":\"2026-03-01T08:01:30Z\"";
        assertThat(AttendanceExport.json(List.of(report(eve))).replaceAll("\\s", ""))
                .isEqualTo("[{\"meeting\":1,\"instance\":\"campus.example\",\"course\":\"ALGEBRA101\",\"session\":null,"
                        + "\"group\":null,\"slot\":\"main\",\"roomId\":3,\"openedAt\":\"2026-03-01T08:00:00Z\","
                        + "\"openedBy\":\"1\",\"closedAt\":null,\"until\":\"2026-03-01T08:01:30Z\",\"mostPeople\":3,"
                        + "\"people\":[{\"memberId\":null,\"login\":\"\",\"firstName\":\"Eve\","
                        + "\"lastName\":\"\\u0001\\\"Else\",\"matchedBy\":\"AMBIGUOUS\",\"minutes\":2,"
                        + "\"presentSeconds\":90,\"uncertainSeconds\":5,\"intervals\":[{" + time + "}]}],"
                        + "\"counts\":[{" + time + ",\"people\":3}],"
                        + "\"unknown\":[{" + time + ",\"reason\":\"UNREACHABLE\"}]}]");
    }

    private static AttendanceReport report(Who who) {
        Meeting meeting = new Meeting(
                1, CourseKey.of("campus.example", "ALGEBRA101"), new RoomId(3), EIGHT, "1", Optional.empty());
        return new AttendanceReport(
                meeting,
                TIME.until(),
                List.of(new Person(who, List.of(TIME), Duration.ofSeconds(90), Duration.ofSeconds(5))),
                List.of(new Count(TIME, 3)),
                List.of(new Unknown(TIME, "UNREACHABLE")));
    }
}
