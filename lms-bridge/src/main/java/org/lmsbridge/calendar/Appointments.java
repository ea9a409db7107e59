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

import java.time.Duration;
import java.util.Optional;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.Servers;
import org.lmsbridge.calendar.CourseMeeting.Kept;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.openmeetings.Calendar;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnreachableException;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.MeetingPlace;

/** Sees to it that OpenMeetings has as an appointment what the bridge has as a meeting. */
final class Appointments {
    private static final Duration AROUND = Duration.ofDays(1);

    /** OpenMeetings 2.0 keeps 255 characters, of which the mark takes 37. */
    private static final int LONGEST_DESCRIPTION = 200;

    private static final int LONGEST_LOCATION = 255;
    private static final String FIRST_TIME_ONLY =
            "OpenMeetings has the first time only; the others are in the iCalendar file";
    private static final String NO_ROOM = "The course has no room yet; a teacher has to open it first";

    private final CourseRooms rooms;
    private final Servers servers;

    Appointments(CourseRooms rooms, Servers servers) {
        this.rooms = rooms;
        this.servers = servers;
    }

    /**
     * The meeting with what OpenMeetings has of it from now on. Whatever OpenMeetings says, it is written into the
     * meeting and not thrown.
     *
     * @param asked whether OpenMeetings may have been asked for an appointment that is not known
     */
    CourseMeeting aligned(CourseMeeting meeting, boolean asked) {
        try {
            CourseMeeting found = asked && meeting.appointment().isEmpty() ? lookedFor(meeting) : meeting;
            if (meeting.cancelled()) {
                found.appointment().ifPresent(this::delete);
                return found.with(State.IN_STEP, Optional.empty(), Optional.empty());
            }
            return kept(found);
        } catch (OpenMeetingsException e) {
            return meeting.with(State.UNKNOWN, Optional.ofNullable(e.getMessage()), meeting.appointment());
        } catch (BridgeException e) {
            if (e.reason() != BridgeException.Reason.NO_SERVER) {
                throw e;
            }
            return meeting.with(State.UNKNOWN, Optional.ofNullable(e.getMessage()), meeting.appointment());
        }
    }

    private CourseMeeting kept(CourseMeeting meeting) {
        Optional<RoomPlace> place = place(meeting.course());
        if (place.isEmpty()) {
            return meeting.with(State.BRIDGE_ONLY, Optional.of(NO_ROOM), meeting.appointment());
        }
        if (meeting.appointment().isEmpty()) {
            return created(meeting, place.get());
        }
        Kept there = meeting.appointment().get();
        Optional<Appointment> read = there.server().equals(place.get().server()) ? read(there) : Optional.empty();
        boolean inRoom = read.flatMap(Appointment::room)
                .filter(room -> room.id().equals(place.get().room()))
                .isPresent();
        if (inRoom) {
            calendar(there.server()).update(read.get(), changed(read.get(), meeting));
            return inStep(meeting, there.server(), read.get());
        }
        // It cannot be read, or is gone, or is in a room that the course has no more: made anew, it is right.
        delete(there);
        return created(meeting.with(State.BRIDGE_ONLY, Optional.empty(), Optional.empty()), place.get());
    }

    private CourseMeeting created(CourseMeeting meeting, RoomPlace place) {
        try {
            Kept made = new Kept(
                    place.server(),
                    calendar(place.server()).create(fresh(meeting, place)).id(),
                    meeting.plan().start(),
                    meeting.plan().end());
            return meeting.with(State.IN_STEP, note(meeting), Optional.of(made));
        } catch (OpenMeetingsException e) {
            boolean surelyNot =
                    e instanceof RefusedException || (e instanceof UnreachableException lost && !lost.maybeProcessed());
            return meeting.with(
                    surelyNot ? State.BRIDGE_ONLY : State.UNKNOWN,
                    Optional.ofNullable(e.getMessage()),
                    Optional.empty());
        }
    }

    private static CourseMeeting inStep(CourseMeeting meeting, String server, Appointment read) {
        Kept there = new Kept(
                server, read.id(), meeting.plan().start(), meeting.plan().end());
        return meeting.with(State.IN_STEP, note(meeting), Optional.of(there));
    }

    private static Optional<String> note(CourseMeeting meeting) {
        return meeting.plan().repeats().map(rule -> FIRST_TIME_ONLY);
    }

    /** Asked once and not answered: what was made then bears the mark of the meeting. */
    private CourseMeeting lookedFor(CourseMeeting meeting) {
        return rooms.places(meeting.course()).stream()
                .map(RoomPlace::server)
                .distinct()
                .flatMap(server -> marked(meeting, server).stream())
                .findFirst()
                .map(there -> meeting.with(State.UNKNOWN, meeting.note(), Optional.of(there)))
                .orElse(meeting);
    }

    private Optional<Kept> marked(CourseMeeting meeting, String server) {
        MeetingPlan plan = meeting.plan();
        return calendar(server).between(plan.start().minus(AROUND), plan.end().plus(AROUND)).stream()
                .filter(found -> found.description().contains(mark(meeting)))
                .findFirst()
                .map(found -> new Kept(server, found.id(), plan.start(), plan.end()));
    }

    /** Empty also where it cannot be read: 2.0 to 3.0.3 never can, 3.0.4 to 3.0.7 not for some minutes. */
    private Optional<Appointment> read(Kept there) {
        try {
            return calendar(there.server())
                    .between(there.start().minus(AROUND), there.end().plus(AROUND))
                    .stream()
                    .filter(found -> found.id().equals(there.id()))
                    .findFirst();
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private void delete(Kept there) {
        calendar(there.server()).delete(there.id());
    }

    private AppointmentSettings fresh(CourseMeeting meeting, RoomPlace place) {
        return filled(AppointmentSettings.titled(meeting.plan().title()), meeting)
                .place(new MeetingPlace.InRoom(place.room()))
                .build();
    }

    private static AppointmentSettings changed(Appointment read, CourseMeeting meeting) {
        return filled(read.change().title(meeting.plan().title()), meeting).build();
    }

    private static AppointmentSettings.Builder filled(AppointmentSettings.Builder settings, CourseMeeting meeting) {
        MeetingPlan plan = meeting.plan();
        String location = plan.link().map(link -> link.toASCIIString()).orElse("");
        return settings.description(shortened(plan.description()) + "\n" + mark(meeting))
                .location(location.length() <= LONGEST_LOCATION ? location : "")
                .start(plan.start())
                .end(plan.end());
    }

    /** The part of the uid before the host: OpenMeetings 5 and later write some other characters differently. */
    private static String mark(CourseMeeting meeting) {
        int host = meeting.uid().indexOf('@');
        return host < 0 ? meeting.uid() : meeting.uid().substring(0, host);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_DESCRIPTION) {
            return text;
        }
        int end = LONGEST_DESCRIPTION - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private Optional<RoomPlace> place(CourseKey course) {
        return rooms.find(course)
                .flatMap(room -> rooms.places(course).stream()
                        .filter(place -> place.room().equals(room.room()))
                        .findFirst());
    }

    private Calendar calendar(String server) {
        return servers.named(server).calendar();
    }
}
