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
package org.lmsbridge.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.Observance;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmsbridge.CourseKey;

/** What calendars are told. */
class MeetingFilesTest {
    private static final CourseKey COURSE = CourseKey.of("campus.example", "ALG");
    private static final MeetingFiles FILES = MeetingFiles.standard();
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Contact TESS = new Contact("Tess Teacher", "tess@campus.example");
    private static final Contact GRACE = new Contact("Grace, \"G\" Hopper; x", "grace@example.org");

    /** Ten o'clock in Paris, before the clocks change on 29 March. */
    private static final Instant TEN = Instant.parse("2026-03-23T09:00:00Z");

    @Test
    void anInvitationHoldsEverythingThatACalendarNeeds() {
        CourseMeeting meeting = meeting(
                "Europe/Paris",
                plan -> plan.withDescription("Bring; your, book\nand a pen")
                        .withLink(URI.create("https://campus.example/room/7?x=1,2;3")));
        String file = FILES.invitation(meeting, TESS, List.of(GRACE));
        assertThat(file.replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "METHOD:REQUEST\r\n",
                        "UID:11-22@campus.example\r\n",
                        "SEQUENCE:0\r\n",
                        "STATUS:CONFIRMED\r\n",
                        "DTSTART;TZID=Europe/Paris:20260323T100000\r\n",
                        "DTEND;TZID=Europe/Paris:20260323T113000\r\n",
                        "DTSTAMP:20260301T080000Z\r\n",
                        "URL:https://campus.example/room/7?x=1%2C2%3B3\r\n",
                        "ROLE=REQ-PARTICIPANT",
                        "DESCRIPTION:Bring\\; your\\, book\\nand a pen\r\n",
                        "mailto:grace@example.org",
                        "mailto:tess@campus.example");
        VEvent event = read(file).getEvents().get(0);
        assertThat(event.getAttendees().get(0).getEmail()).isEqualTo(GRACE.email());
        assertThat(event.getOrganizer().getCommonName()).isEqualTo(TESS.name());
        assertThat(file.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void aCalendarIsToldToRemindItsOwnerUnlessTheMeetingIsOff() {
        MeetingFiles reminding = FILES.withReminder(Duration.ofMinutes(90));
        CourseMeeting meeting = meeting("Europe/Paris", plan -> plan);
        assertThat(FILES.invitation(meeting, TESS, List.of(GRACE))).doesNotContain("VALARM");
        String file = reminding.publication(List.of(meeting));
        assertThat(file).contains("BEGIN:VALARM\r\n", "ACTION:DISPLAY\r\n", "DESCRIPTION:Algebra\r\n");
        assertThat(read(file).getEvents().get(0).getAlarms().get(0).getTrigger().getDuration())
                .hasToString("-PT90M");
        CourseMeeting off = meeting.calledOff(NOW.plusSeconds(90));
        assertThat(reminding.invitation(off, TESS, List.of(GRACE))).doesNotContain("VALARM");
        assertThatThrownBy(() -> FILES.withReminder(Duration.ofDays(29))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeHasTheSameUidAndAHigherSequenceAndACancellationSaysSo() {
        CourseMeeting meeting = meeting("Europe/Paris", plan -> plan);
        CourseMeeting changed = meeting.changed(
                meeting.plan().withTime(TEN.plusSeconds(3600), Duration.ofHours(1)), NOW.plusSeconds(60));
        String second = FILES.invitation(changed, TESS, List.of(GRACE));
        assertThat(second).contains("METHOD:REQUEST", "SEQUENCE:1", "UID:11-22@campus.example", "T110000");
        String third = FILES.invitation(changed.calledOff(NOW.plusSeconds(90)), TESS, List.of(GRACE));
        assertThat(third).contains("METHOD:CANCEL", "SEQUENCE:2", "UID:11-22@campus.example", "STATUS:CANCELLED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/New_York",
                "Australia/Lord_Howe",
                "Asia/Kolkata",
                "UTC",
                "+05:45",
                "America/St_Johns"
            })
    void aWeeklyLessonStaysAtItsTimeOfDayWhateverTheClocksDo(String zone) {
        assertThat(meeting(zone, plan -> plan.repeating("FREQ=WEEKLY;COUNT=60"))
                        .plan()
                        .starts())
                .isEqualTo(sixtyWeeks(zone));
    }

    /** But for Lord Howe Island, whose half hour the reader of the library takes for a whole one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Paris",
                "America/New_York",
                "Asia/Kolkata",
                "UTC",
                "Z",
                "+05:45",
                "UTC+01:00",
                "UT+05:30",
                "GMT-03:30",
                "+01:00:30",
                "Africa/Casablanca",
                "America/St_Johns"
            })
    void whoeverReadsTheFileReadsTheSameTimes(String zone) {
        CourseMeeting meeting = meeting(zone, plan -> plan.repeating("FREQ=WEEKLY;COUNT=60"));
        ICalendar file = read(FILES.publication(List.of(meeting)));
        VEvent event = file.getEvents().get(0);
        var assigned = file.getTimezoneInfo().getTimezone(event.getDateStart());
        TimeZone told = assigned == null ? TimeZone.getTimeZone("UTC") : assigned.getTimeZone();
        List<Instant> read = new ArrayList<>();
        event.getDateIterator(told).forEachRemaining(date -> read.add(date.toInstant()));
        assertThat(read).isEqualTo(sixtyWeeks(zone));
    }

    private static List<Instant> sixtyWeeks(String zone) {
        return IntStream.range(0, 60)
                .mapToObj(week -> TEN.atZone(ZoneId.of(zone)).plusWeeks(week).toInstant())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Europe/Paris", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"})
    void theRulesInTheFileAreThoseOfTheZone(String zone) {
        CourseMeeting meeting = meeting(zone, plan -> plan.repeating("FREQ=WEEKLY;COUNT=150"));
        ICalendar file = read(FILES.publication(List.of(meeting)));
        var event = file.getEvents().get(0);
        var written = file.getTimezoneInfo().getTimezone(event.getDateStart()).getComponent();
        assertThat(written).isNotNull();
        ZoneId expected = ZoneId.of(zone);
        List<Observance> changes = new ArrayList<>(written.getStandardTimes());
        changes.addAll(written.getDaylightSavingsTime());
        for (Instant start : meeting.plan().starts()) {
            long offset = changes.stream()
                    .filter(change -> !begins(change).isAfter(start))
                    .max(java.util.Comparator.comparing(MeetingFilesTest::begins))
                    .orElseThrow()
                    .getTimezoneOffsetTo()
                    .getValue()
                    .getMillis();
            assertThat(offset).isEqualTo(expected.getRules().getOffset(start).getTotalSeconds() * 1000L);
        }
    }

    private static Instant begins(Observance change) {
        Date local = change.getDateStart().getValue().getRawComponents().toDate(TimeZone.getTimeZone("UTC"));
        return local.toInstant()
                .minusMillis(change.getTimezoneOffsetFrom().getValue().getMillis());
    }

    @Test
    void aZoneIsWrittenOnceForAllMeetingsOfACalendar() {
        String file = FILES.publication(List.of(
                meeting("Europe/Paris", plan -> plan),
                meeting("Europe/Paris", plan -> plan.repeating("FREQ=DAILY;COUNT=30"))));
        assertThat(file).containsOnlyOnce("BEGIN:VTIMEZONE").contains("METHOD:PUBLISH", "RRULE:FREQ=DAILY;COUNT=30");
        assertThat(file).doesNotContain("ATTENDEE", "ORGANIZER");
        assertThat(FILES.publication(List.of(meeting("UTC", plan -> plan))))
                .doesNotContain("VTIMEZONE")
                .contains("DTSTART:20260323T090000Z");
    }

    @Test
    void aSeriesEndsWithItsLastDay() {
        MeetingPlan plan = plan("Europe/Paris").repeating("FREQ=WEEKLY;BYDAY=MO,WE;UNTIL=20260401T080000Z");
        assertThat(plan.starts())
                .containsExactly(
                        TEN,
                        Instant.parse("2026-03-25T09:00:00Z"),
                        Instant.parse("2026-03-30T08:00:00Z"),
                        Instant.parse("2026-04-01T08:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "FREQ=WEEKLY",
                "FREQ=SECONDLY;COUNT=3",
                "FREQ=HOURLY;COUNT=3",
                "FREQ=DAILY;COUNT=1001",
                "FREQ=DAILY;COUNT=0",
                "FREQ=DAILY;INTERVAL=0;COUNT=2",
                "FREQ=DAILY;INTERVAL=-1;COUNT=2",
                "FREQ=DAILY;INTERVAL=2147483647;COUNT=2",
                "FREQ=DAILY;COUNT=2;UNTIL=20270101T000000Z",
                "FREQ=DAILY;UNTIL=20270101",
                "FREQ=DAILY;UNTIL=20270101T000000",
                "FREQ=DAILY;BYHOUR=3;COUNT=2",
                "FREQ=DAILY;COUNT=2;X-EVIL=1",
                "FREQ=DAILY;COUNT=2\r\nATTENDEE:mailto:x@y.z",
                "COUNT=2",
                "nonsense"
            })
    void aRuleThatIsNoneOrHasNoEndIsRefused(String rule) {
        assertThatThrownBy(() -> new Repeats(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("FREQ=WEEKLY;BYDAY=MO;COUNT=14");
    }

    @Test
    void whatCannotStandInACalendarIsRefused() {
        MeetingPlan plan = plan("Europe/Paris");
        assertThatThrownBy(() -> plan.repeating("FREQ=YEARLY;COUNT=12")).hasMessageContaining("ten years");
        assertThatThrownBy(() -> plan.repeating("FREQ=DAILY;UNTIL=21260101T000000Z"))
                .hasMessageContaining("1000 times");
        assertThatThrownBy(() -> plan.repeating("FREQ=YEARLY;UNTIL=21260101T000000Z"))
                .hasMessageContaining("ten years");
        assertThatThrownBy(() -> plan.repeating("FREQ=WEEKLY;BYDAY=TU;COUNT=2")).hasMessageContaining("first time");
        assertThatThrownBy(() -> plan.withTime(TEN, Duration.ZERO)).hasMessageContaining("ends after");
        assertThatThrownBy(() -> plan.withTime(TEN, Duration.ofDays(2))).hasMessageContaining("ends after");
        assertThatThrownBy(() -> plan.withLink(URI.create("javascript:alert(1)")))
                .hasMessageContaining("http");
        assertThatThrownBy(() -> new Contact("Eve\r\nX: y", "eve@example.org")).hasMessageContaining("one line");
        assertThatThrownBy(() -> new Contact("Eve", "eve@example.org\r\nBCC: x@y.z"))
                .hasMessageContaining("e-mail");
        for (String address :
                List.of("a?bcc=x@example.org", "a%0d@example.org", "a@example.org?x", "a#b@example.org")) {
            assertThatThrownBy(() -> new Contact("Eve", address)).hasMessageContaining("e-mail");
        }
        assertThatThrownBy(() -> FILES.invitation(meeting("UTC", same -> same), TESS, List.of()))
                .hasMessageContaining("at least one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "xy", "xyz"})
    void noLineIsLongerThan75OctetsAndNoCharacterIsBroken(String before) {
        String title = before + "\uD83D\uDE00é€".repeat(40);
        CourseMeeting meeting = CourseMeeting.fresh(
                "11-22@campus.example",
                COURSE,
                MeetingPlan.of(title, TEN, Duration.ofMinutes(90), ZoneId.of("UTC"))
                        .withDescription("€".repeat(2000)),
                NOW,
                NOW);
        String file = FILES.publication(List.of(meeting));
        assertThat(file.split("\r\n", -1))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75))
                .allSatisfy(
                        line -> assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(line))
                                .isTrue());
        VEvent event = read(file).getEvents().get(0);
        assertThat(event.getSummary().getValue()).isEqualTo(title);
        assertThat(event.getDescription().getValue()).isEqualTo("€".repeat(2000));
    }

    private static MeetingPlan plan(String zone) {
        return MeetingPlan.of("Algebra", TEN, Duration.ofMinutes(90), ZoneId.of(zone));
    }

    private static CourseMeeting meeting(String zone, UnaryOperator<MeetingPlan> change) {
        return CourseMeeting.fresh("11-22@campus.example", COURSE, change.apply(plan(zone)), NOW, NOW);
    }

    private static ICalendar read(String file) {
        List<ICalendar> all = Biweekly.parse(file).all();
        assertThat(all).hasSize(1);
        assertThat(all.get(0).validate(biweekly.ICalVersion.V2_0).getWarnings()).isEmpty();
        return all.get(0);
    }
}
