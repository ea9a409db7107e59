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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.Servers;
import org.lmsbridge.calendar.CourseMeeting.Asked;
import org.lmsbridge.calendar.CourseMeeting.Kept;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.openmeetings.Calendar;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.UnreachableException;
import org.lmsbridge.openmeetings.model.Appointment;
import org.lmsbridge.openmeetings.model.AppointmentSettings;
import org.lmsbridge.openmeetings.model.MeetingPlace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees to it that OpenMeetings has as an appointment what the bridge has as a meeting. */
final class Appointments {
    private static final Logger LOG = LoggerFactory.getLogger(Appointments.class);
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
            CourseMeeting found = asked ? lookedFor(meeting) : meeting;
            return meeting.cancelled() ? withdrawn(found) : kept(found);
        } catch (OpenMeetingsException e) {
            return meeting.with(State.UNKNOWN, Optional.ofNullable(e.getMessage()), meeting.appointment());
        } catch (BridgeException e) {
            if (e.reason() != Reason.NO_SERVER && e.reason() != Reason.SERVER_DOWN) {
                throw e;
            }
            boolean surelyNot = !asked && meeting.appointment().isEmpty();
            return meeting.with(
                    surelyNot ? State.BRIDGE_ONLY : State.UNKNOWN,
                    Optional.ofNullable(e.getMessage()),
                    meeting.appointment());
        }
    }

    /**
     * Takes away what OpenMeetings has of a meeting that is to be forgotten, and throws what keeps it from that. What
     * cannot be looked for (2.0 to 3.0.3) is left.
     */
    void forget(CourseMeeting meeting, boolean asked) {
        CourseMeeting found = meeting;
        if (asked) {
            try {
                found = lookedFor(meeting);
            } catch (RefusedException e) {
                LOG.warn("OpenMeetings may still have the meeting {}: {}", meeting.uid(), e.getMessage());
            }
        }
        withdrawn(found);
    }

    /** Deletes an appointment that nobody else will know of, as well as may be. */
    void drop(CourseMeeting meeting, Kept made) {
        try {
            calendar(made.server()).delete(made.id());
        } catch (OpenMeetingsException | BridgeException e) {
            LOG.warn(
                    "OpenMeetings has a second appointment, number {} on {}, of the meeting {}, and does not delete it: {}",
                    made.id(),
                    made.server(),
                    meeting.uid(),
                    e.getMessage());
        }
    }

    private CourseMeeting withdrawn(CourseMeeting meeting) {
        Optional<String> lost = lost(meeting);
        if (lost.isEmpty()) {
            meeting.appointment().ifPresent(this::delete);
        }
        return meeting.with(State.IN_STEP, lost, Optional.empty());
    }

    private CourseMeeting kept(CourseMeeting meeting) {
        Optional<RoomPlace> place = rooms.find(meeting.course()).map(room -> new RoomPlace(room.server(), room.room()));
        if (place.isEmpty()) {
            return meeting.with(State.BRIDGE_ONLY, Optional.of(NO_ROOM), meeting.appointment());
        }
        if (meeting.appointment().isEmpty()) {
            return created(meeting, place.get(), Optional.empty());
        }
        Optional<String> lost = lost(meeting);
        if (lost.isPresent()) {
            return created(meeting, place.get(), lost);
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
        return created(
                meeting.with(State.BRIDGE_ONLY, Optional.empty(), Optional.empty()), place.get(), Optional.empty());
    }

    /** What to say of an appointment on a server that the bridge has no more; empty when it has it. */
    private Optional<String> lost(CourseMeeting meeting) {
        return meeting.appointment()
                .map(Kept::server)
                .filter(server -> known(server).isEmpty())
                .map(server -> "The server " + server + " is not among those of the bridge any more; "
                        + "an appointment that it had is left there");
    }

    private CourseMeeting created(CourseMeeting meeting, RoomPlace place, Optional<String> lost) {
        try {
            Kept made = new Kept(
                    place.server(),
                    calendar(place.server()).create(fresh(meeting, place)).id(),
                    meeting.plan().start(),
                    meeting.plan().end());
            return meeting.with(State.IN_STEP, joined(lost, note(meeting)), Optional.of(made));
        } catch (OpenMeetingsException e) {
            boolean surelyNot =
                    e instanceof RefusedException || (e instanceof UnreachableException away && !away.maybeProcessed());
            return meeting.with(
                    surelyNot ? State.BRIDGE_ONLY : State.UNKNOWN,
                    joined(lost, Optional.ofNullable(e.getMessage())),
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

    private static Optional<String> joined(Optional<String> first, Optional<String> second) {
        return first.isPresent() && second.isPresent()
                ? Optional.of(first.get() + "; " + second.get())
                : first.or(() -> second);
    }

    /** Asked once and not answered: what was made then bears the mark of the meeting, and one of it is enough. */
    private CourseMeeting lookedFor(CourseMeeting meeting) {
        List<Kept> marked;
        try {
            marked = marked(meeting);
        } catch (RefusedException e) {
            if (meeting.appointment().isPresent()) {
                // It cannot be looked for, and is known by its number.
                return meeting;
            }
            throw e;
        }
        Optional<Kept> one = meeting.appointment()
                .filter(known -> marked.stream().anyMatch(found -> same(found, known)))
                .or(() -> marked.stream().findFirst());
        marked.stream().filter(found -> !same(found, one.orElse(found))).forEach(this::delete);
        return one.map(there -> meeting.with(State.UNKNOWN, meeting.note(), Optional.of(there)))
                .orElse(meeting);
    }

    static boolean same(Kept one, Kept other) {
        return one.server().equals(other.server()) && one.id().equals(other.id());
    }

    private List<Kept> marked(CourseMeeting meeting) {
        Asked times = meeting.times();
        Stream<String> places = rooms.places(meeting.course()).stream().map(RoomPlace::server);
        return Stream.concat(meeting.appointment().map(Kept::server).stream(), places)
                .distinct()
                .filter(server -> known(server).isPresent())
                .flatMap(server ->
                        calendar(server)
                                .between(
                                        times.start().minus(AROUND), times.end().plus(AROUND))
                                .stream()
                                .filter(found -> found.description().contains(mark(meeting)))
                                .map(found -> new Kept(
                                        server,
                                        found.id(),
                                        found.start().instant().orElse(times.start()),
                                        found.end().instant().orElse(times.end()))))
                .toList();
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

    /** Empty when the bridge has no such server any more. */
    private Optional<Calendar> known(String server) {
        try {
            return Optional.of(calendar(server));
        } catch (BridgeException e) {
            if (e.reason() == Reason.NO_SERVER) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private Calendar calendar(String server) {
        return servers.named(server).calendar();
    }
}
