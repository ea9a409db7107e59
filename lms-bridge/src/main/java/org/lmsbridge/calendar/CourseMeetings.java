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

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Servers;
import org.lmsbridge.calendar.CourseMeeting.State;

/**
 * Meetings of courses that have a date. Built once, shared by all threads; any number of nodes may share one store.
 *
 * <p>A meeting is kept by the bridge, and by OpenMeetings as an appointment of the account of the library, without
 * guests, so that OpenMeetings mails nobody but that account. Where OpenMeetings cannot, does not answer, or the course
 * has no room, the meeting is kept all the same and says why ({@link CourseMeeting#state}, {@link CourseMeeting#note}).
 * Nothing about people is kept: who takes part is told when the iCalendar file is written, see {@link MeetingFiles}.
 *
 * <p>Methods that change something throw {@link BridgeException}: {@code NOT_ALLOWED} unless the role manages rooms,
 * {@code NO_MEETING} where there is none, {@code BUSY} when others change the same meeting, {@code STORE_FAILED}.
 */
public final class CourseMeetings {
    private static final int MOST_TRIES = 5;
    private static final int MOST_ALIGNED = 100;

    private final CourseRooms rooms;
    private final MeetingStore store;
    private final Clock clock;
    private final Appointments appointments;

    private CourseMeetings(Builder parts, MeetingStore store) {
        rooms = parts.rooms;
        this.store = store;
        clock = parts.clock;
        appointments = new Appointments(rooms, parts.servers);
    }

    /**
     * Starts with the rooms and the servers that they are on, which stay the caller's.
     *
     * @param servers the same as the rooms', such as {@code Servers.only(server)}
     */
    public static Builder of(CourseRooms rooms, Servers servers) {
        return new Builder(rooms, servers);
    }

    /** Makes a meeting. Not repeatable: each call makes another one. */
    public CourseMeeting schedule(CourseKey course, Member who, MeetingPlan plan) {
        mustManage(course, who, "plan");
        String uid = UUID.randomUUID() + "@" + course.instance();
        CourseMeeting meeting = CourseMeeting.fresh(uid, course, plan, now());
        // The intent comes first: should the answer of OpenMeetings be lost, the appointment is found by its mark.
        if (!store.insert(meeting)) {
            throw busy(uid);
        }
        return written(appointments.aligned(meeting, false));
    }

    /** Changes a meeting; its uid stays, its sequence grows. May be repeated: what is so already is left alone. */
    public CourseMeeting change(CourseKey course, Member who, String uid, MeetingPlan plan) {
        mustManage(course, who, "change");
        return stored(course, uid, meeting -> {
            if (meeting.cancelled()) {
                throw new BridgeException(
                        Reason.NO_MEETING, "The meeting " + uid + " has been called off; plan another");
            }
            return meeting.plan().equals(plan) ? meeting : meeting.changed(plan, now());
        });
    }

    /** Calls a meeting off; it is kept, so that calendars can be told. May be repeated. */
    public CourseMeeting cancel(CourseKey course, Member who, String uid) {
        mustManage(course, who, "call off");
        return stored(course, uid, meeting -> meeting.cancelled() ? meeting : meeting.calledOff(now()));
    }

    /** Meetings of a course, also those that are over or called off, by their first beginning. Sends nothing. */
    public List<CourseMeeting> list(CourseKey course) {
        return store.ofCourse(course);
    }

    /** One meeting of a course; empty when there is none. Sends nothing. */
    public Optional<CourseMeeting> find(CourseKey course, String uid) {
        return store.find(uid).filter(meeting -> meeting.course().equals(course));
    }

    /**
     * Brings OpenMeetings into step with a meeting: makes, changes or deletes its appointment, after a look for one that
     * was made and not answered. Repeatable.
     */
    public CourseMeeting align(CourseKey course, Member who, String uid) {
        mustManage(course, who, "plan");
        return stored(course, uid, meeting -> meeting);
    }

    /**
     * The same for up to 100 meetings of a platform that are not in step, the oldest change first; for a timer.
     *
     * @param instance host name of the platform
     * @return them as they are now
     */
    public List<CourseMeeting> alignAll(String instance) {
        String host = CourseKey.of(instance, CourseKey.MAIN).instance();
        return store.outOfStep(host, MOST_ALIGNED).stream()
                .map(meeting -> stored(meeting.course(), meeting.uid(), same -> same))
                .toList();
    }

    private CourseMeeting stored(CourseKey course, String uid, Function<CourseMeeting, CourseMeeting> change) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            CourseMeeting before = find(course, uid)
                    .orElseThrow(() -> new BridgeException(
                            Reason.NO_MEETING, course + " has no meeting " + uid + "; list its meetings"));
            CourseMeeting wanted = change.apply(before);
            if (wanted.equals(before) && before.state() == State.IN_STEP) {
                return before;
            }
            boolean asked = before.state() == State.UNKNOWN;
            Optional<CourseMeeting> intent =
                    store.replace(wanted.with(State.UNKNOWN, wanted.note(), wanted.appointment()));
            if (intent.isPresent()) {
                return written(appointments.aligned(intent.get(), asked));
            }
        }
        throw busy(uid);
    }

    private CourseMeeting written(CourseMeeting aligned) {
        // Whoever changed the meeting meanwhile has the last word, and aligns it again.
        return store.replace(aligned).or(() -> store.find(aligned.uid())).orElse(aligned);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void mustManage(CourseKey course, Member who, String what) {
        if (!rooms.rightsOf(who).manages()) {
            throw new BridgeException(
                    Reason.NOT_ALLOWED,
                    "A " + who.role().name().toLowerCase(Locale.ROOT) + " may not " + what + " meetings of " + course
                            + "; ask a teacher");
        }
    }

    private static BridgeException busy(String uid) {
        return new BridgeException(Reason.BUSY, "Others change the meeting " + uid + " too; try again");
    }

    /** Collects how meetings are kept. Not thread-safe. */
    public static final class Builder {
        private final CourseRooms rooms;
        private final Servers servers;
        private @Nullable MeetingStore store;
        private Clock clock = Clock.systemUTC();

        private Builder(CourseRooms rooms, Servers servers) {
            this.rooms = rooms;
            this.servers = servers;
        }

        /** Where meetings are remembered; must be given. */
        public Builder store(MeetingStore value) {
            store = value;
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Makes it; sends nothing. */
        public CourseMeetings build() {
            return new CourseMeetings(
                    this, Objects.requireNonNull(store, "Say where meetings are remembered, with store(…)"));
        }
    }
}
