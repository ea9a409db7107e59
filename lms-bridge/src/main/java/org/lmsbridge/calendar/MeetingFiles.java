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

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationLevel;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Related;
import biweekly.property.Attendee;
import biweekly.property.ICalProperty;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.property.Trigger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes meetings as iCalendar files (RFC 5545, RFC 5546), to be sent or served as {@code text/calendar;
 * charset=utf-8}. Thread-safe; sends nothing and keeps nothing.
 *
 * <p>Times are by the clock of the meeting's zone, whose rules stand in the file; in UTC where that is the zone. The
 * same meeting always has the same UID, and a higher SEQUENCE after each change, so that calendars that have it already
 * change or strike it.
 */
public final class MeetingFiles {
    private static final String PRODUCT = "-//lmsbridge.org//OpenMeetings LMS bridge//EN";

    private static final Duration LONGEST_REMINDER = Duration.ofDays(28);

    private final Duration reminder;

    private MeetingFiles(Duration reminder) {
        this.reminder = reminder;
    }

    /** Files without reminders. */
    public static MeetingFiles standard() {
        return new MeetingFiles(Duration.ZERO);
    }

    /**
     * Files by which calendars remind their owners of each time of a meeting that has not been called off. Calendars
     * may be set to ignore what others want reminded of.
     *
     * @param before how long before the beginning, in whole minutes; up to 28 days, zero for no reminder
     */
    public MeetingFiles withReminder(Duration before) {
        if (before.isNegative() || before.compareTo(LONGEST_REMINDER) > 0) {
            throw new IllegalArgumentException("A reminder comes 0 minutes to 28 days before the beginning");
        }
        return new MeetingFiles(Duration.ofMinutes(before.toMinutes()));
    }

    /**
     * Invites to a meeting, or tells of its change: method {@code REQUEST}, or {@code CANCEL} when it has been called
     * off. To be sent as the content type {@code text/calendar; method=REQUEST} or {@code CANCEL}.
     *
     * @param organizer who invites
     * @param attendees who is invited; at least one
     */
    public String invitation(CourseMeeting meeting, Contact organizer, Collection<Contact> attendees) {
        if (attendees.isEmpty()) {
            throw new IllegalArgumentException("An invitation is for at least one person; for a list take publication");
        }
        ICalendar calendar = calendar(meeting.cancelled() ? Method.cancel() : Method.request());
        VEvent event = event(calendar, meeting, zones(List.of(meeting)));
        event.setOrganizer(new Organizer(shown(organizer), organizer.email()));
        attendees.forEach(attendee -> event.addAttendee(attendee(attendee)));
        return written(calendar);
    }

    /** A calendar of meetings, for those who subscribe to it: method {@code PUBLISH}. Without people. */
    public String publication(Collection<CourseMeeting> meetings) {
        ICalendar calendar = calendar(Method.publish());
        Map<ZoneId, TimezoneAssignment> zones = zones(meetings);
        meetings.forEach(meeting -> event(calendar, meeting, zones));
        return written(calendar);
    }

    private static ICalendar calendar(Method method) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(PRODUCT);
        calendar.setMethod(method);
        return calendar;
    }

    /** Each zone once, with its rules for as long as any meeting needs them. */
    private static Map<ZoneId, TimezoneAssignment> zones(Collection<CourseMeeting> meetings) {
        Map<ZoneId, List<Instant>> times = new HashMap<>();
        for (CourseMeeting meeting : meetings) {
            MeetingPlan plan = meeting.plan();
            List<Instant> ofZone = times.computeIfAbsent(plan.zone(), zone -> new ArrayList<>());
            List<Instant> starts = plan.starts();
            ofZone.add(plan.start());
            ofZone.add(starts.get(starts.size() - 1).plus(Duration.between(plan.start(), plan.end())));
        }
        Map<ZoneId, TimezoneAssignment> zones = new HashMap<>();
        times.forEach(
                (zone, all) -> zones.put(zone, WrittenZone.between(zone, Collections.min(all), Collections.max(all))));
        return zones;
    }

    private VEvent event(ICalendar calendar, CourseMeeting meeting, Map<ZoneId, TimezoneAssignment> zones) {
        MeetingPlan plan = meeting.plan();
        VEvent event = new VEvent();
        event.setUid(meeting.uid());
        event.setSequence(meeting.sequence());
        event.setDateTimeStamp(Date.from(meeting.changedAt()));
        event.setCreated(Date.from(meeting.createdAt()));
        event.setLastModified(Date.from(meeting.changedAt()));
        event.setSummary(plan.title());
        if (!plan.description().isEmpty()) {
            event.setDescription(plan.description());
        }
        plan.link().map(MeetingFiles::plain).ifPresent(link -> {
            event.setUrl(link);
            // Where some programs show no URL, they show the place.
            event.setLocation(link);
        });
        event.setStatus(meeting.cancelled() ? Status.cancelled() : Status.confirmed());
        List<ICalProperty> times = new ArrayList<>();
        times.add(event.setDateStart(Date.from(plan.start())));
        times.add(event.setDateEnd(Date.from(plan.end())));
        plan.repeats().ifPresent(rule -> event.setRecurrenceRule(rule.recurrence()));
        if (!WrittenZone.isUtc(plan.zone())) {
            TimezoneAssignment zone = zones.get(plan.zone());
            times.forEach(time -> calendar.getTimezoneInfo().setTimezone(time, zone));
        }
        if (!reminder.isZero() && !meeting.cancelled()) {
            event.addAlarm(VAlarm.display(new Trigger(before(reminder), Related.START), plan.title()));
        }
        calendar.addEvent(event);
        return event;
    }

    private static biweekly.util.Duration before(Duration time) {
        return biweekly.util.Duration.builder()
                .prior(true)
                .minutes((int) time.toMinutes())
                .build();
    }

    /** The library writes a backslash before commas and semicolons of addresses, where RFC 5545 wants none. */
    private static String plain(URI link) {
        return link.toASCIIString().replace(",", "%2C").replace(";", "%3B");
    }

    private static Attendee attendee(Contact contact) {
        Attendee attendee = new Attendee(shown(contact), contact.email());
        attendee.setParticipationLevel(ParticipationLevel.REQUIRED);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }

    private static String shown(Contact contact) {
        return contact.name().isBlank() ? contact.email() : contact.name();
    }

    private static String written(ICalendar calendar) {
        // RFC 6868: a name may hold quotation marks.
        return FoldedLines.of(
                Biweekly.write(calendar).caretEncoding(true).foldLines(false).go());
    }
}
