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
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
import org.lmsbridge.calendar.CourseMeeting.Kept;
import org.lmsbridge.calendar.CourseMeeting.State;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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
    private static final int LONGEST_UID = 190;

    /** Longer than telling takes: looks, a deletion and a creation, each after a login. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** A meeting waits for its next try as long again as since it was changed, within these. */
    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(1);

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Logger LOG = LoggerFactory.getLogger(CourseMeetings.class);

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
        String uid = uid(course);
        CourseMeeting meeting = CourseMeeting.fresh(uid, course, plan, now(), now().plus(LEASE));
        // The intent comes first: should the answer of OpenMeetings be lost, the appointment is found by its mark.
        if (!store.insert(meeting)) {
            throw busy(uid);
        }
        return told(meeting, false);
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
     * The same for up to 100 meetings of a platform that are not in step and not over, for a timer on any number of
     * nodes. What cannot be told is tried again after one minute, then ever more rarely, at last once a day; one that
     * fails does not keep the others.
     *
     * @param instance host name of the platform
     * @return those that were tried, as they are now
     */
    public List<CourseMeeting> alignAll(String instance) {
        String host = CourseKey.of(instance, CourseKey.MAIN).instance();
        List<CourseMeeting> tried = new ArrayList<>();
        for (CourseMeeting meeting : store.outOfStep(host, now(), MOST_ALIGNED)) {
            if (meeting.isOver(now())) {
                store.replace(meeting.with(known(meeting), meeting.note(), meeting.appointment())
                        .due(CourseMeeting.NEVER));
            } else {
                tried.add(tried(meeting));
            }
        }
        return tried;
    }

    /**
     * Takes all meetings of a course off OpenMeetings and forgets them; for the end of a course, as in
     * {@code CourseLifecycle.alsoAtDeletion(meetings::courses, meetings::removeAll)}. May be repeated: what failed stays,
     * called off. Appointments that are not known are left in 2.0 to 3.0.3, which cannot be looked through.
     *
     * @throws BridgeException {@code BUSY} when somebody else is at one of them, {@code SERVER_DOWN}
     */
    public void removeAll(CourseKey course) {
        store.ofCourse(course).forEach(this::remove);
    }

    /** What has meetings in a course: the course itself, its sessions, groups and slots. Sends nothing. */
    public List<CourseKey> courses(String instance, String course) {
        CourseKey place = CourseKey.of(instance, course);
        return store.ofWholeCourse(place.instance(), place.course());
    }

    private void remove(CourseMeeting before) {
        if (before.isBeingTold(now())) {
            throw busy(before.uid());
        }
        CourseMeeting off = before.cancelled() ? before : before.calledOff(now());
        CourseMeeting intent = store.replace(off.toldUntil(now().plus(LEASE))).orElseThrow(() -> busy(before.uid()));
        try {
            appointments.forget(intent, before.isUncertain());
        } catch (OpenMeetingsException | BridgeException e) {
            CourseMeeting left = intent.with(State.UNKNOWN, Optional.ofNullable(e.getMessage()), intent.appointment());
            store.replace(left.due(next(left)));
            throw e;
        }
        if (!store.remove(intent)) {
            throw busy(before.uid());
        }
    }

    private CourseMeeting tried(CourseMeeting meeting) {
        try {
            return stored(meeting.course(), meeting.uid(), same -> same);
        } catch (OpenMeetingsException | BridgeException e) {
            LOG.warn("The meeting {} could not be aligned: {}", meeting.uid(), e.getMessage());
            return meeting.with(known(meeting), Optional.ofNullable(e.getMessage()), meeting.appointment());
        }
    }

    /** Nobody tells OpenMeetings of it, whatever the row says that was left by somebody who broke off. */
    private static State known(CourseMeeting meeting) {
        return meeting.state() == State.BEING_TOLD ? State.UNKNOWN : meeting.state();
    }

    private CourseMeeting stored(CourseKey course, String uid, Function<CourseMeeting, CourseMeeting> change) {
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            CourseMeeting before = find(course, uid)
                    .orElseThrow(() -> new BridgeException(
                            Reason.NO_MEETING, course + " has no meeting " + uid + "; list its meetings"));
            CourseMeeting wanted = change.apply(before);
            boolean same = wanted.equals(before);
            if (same && (before.state() == State.IN_STEP || before.isBeingTold(now()))) {
                return before;
            }
            if (before.isBeingTold(now())) {
                Optional<CourseMeeting> left = store.replace(wanted);
                if (left.isPresent()) {
                    return left.get();
                }
                continue;
            }
            Optional<CourseMeeting> intent = store.replace(wanted.toldUntil(now().plus(LEASE)));
            if (intent.isPresent()) {
                return told(intent.get(), before.isUncertain());
            }
        }
        throw busy(uid);
    }

    /** Tells OpenMeetings of a meeting, and of what is changed meanwhile, while the meeting is ours to tell. */
    private CourseMeeting told(CourseMeeting intent, boolean asked) {
        CourseMeeting telling = intent;
        boolean uncertain = asked;
        for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
            CourseMeeting aligned = appointments.aligned(telling, uncertain);
            Optional<CourseMeeting> written = store.replace(aligned.due(next(aligned)));
            if (written.isPresent()) {
                return written.get();
            }
            Optional<CourseMeeting> stored = store.find(intent.uid());
            boolean ours = stored.filter(now -> now.state() == State.BEING_TOLD)
                    .filter(now -> now.dueAt().equals(intent.dueAt()))
                    .isPresent();
            if (!ours) {
                return yielded(aligned, stored);
            }
            telling = stored.get().appointment().equals(telling.appointment())
                    ? stored.get().naming(aligned)
                    : yielded(aligned, stored);
            uncertain = aligned.state() == State.UNKNOWN;
        }
        throw busy(intent.uid());
    }

    /** The meeting as others have it meanwhile: an appointment of ours that they do not know of would be a second one. */
    private CourseMeeting yielded(CourseMeeting ours, Optional<CourseMeeting> stored) {
        Optional<Kept> made = ours.appointment();
        if (made.isEmpty() || stored.filter(now -> names(now, made.get())).isPresent()) {
            return stored.orElse(ours);
        }
        boolean unnamed = stored.filter(now -> now.appointment().isEmpty() && now.state() != State.IN_STEP)
                .isPresent();
        Optional<CourseMeeting> named = unnamed ? store.replace(stored.get().naming(ours)) : Optional.empty();
        if (named.isEmpty()) {
            appointments.drop(ours, made.get());
        }
        return named.or(() -> stored).orElse(ours);
    }

    private static boolean names(CourseMeeting meeting, Kept made) {
        return meeting.appointment()
                .filter(there -> Appointments.same(there, made))
                .isPresent();
    }

    private Instant next(CourseMeeting meeting) {
        if (meeting.state() == State.IN_STEP || meeting.isOver(now())) {
            return CourseMeeting.NEVER;
        }
        Duration since = Duration.between(meeting.changedAt(), now());
        Duration atLeast = since.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : since;
        return now().plus(atLeast.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : atLeast);
    }

    /** Its random part alone tells meetings apart; the host only has to fit. */
    private static String uid(CourseKey course) {
        String random = UUID.randomUUID() + "@";
        String host = course.instance();
        int from = Math.max(0, random.length() + host.length() - LONGEST_UID);
        boolean split = from > 0 && Character.isLowSurrogate(host.charAt(from));
        return random + host.substring(split ? from + 1 : from);
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
