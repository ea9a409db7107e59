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

import java.time.Instant;
import java.util.Optional;
import org.lmsbridge.CourseKey;
import org.lmsbridge.openmeetings.model.AppointmentId;

/**
 * A meeting of a course, as the bridge keeps it.
 *
 * @param uid what calendars know it by, for ever; at most 190 characters
 * @param course whose it is
 * @param plan what was decided
 * @param cancelled whether it has been called off
 * @param sequence how often it has been changed; calendars believe the highest
 * @param state whether OpenMeetings has it as an appointment, too
 * @param note why OpenMeetings does not have it, or not all of it, a sentence; empty when there is nothing to say
 * @param appointment the appointment; empty when there is none, or none is known
 * @param asked the times with which OpenMeetings may have made an appointment that is not known; empty when there is no
 *     such appointment, or it is known
 * @param dueAt when {@link CourseMeetings#alignAll} tries again, at the earliest; while it is being told, when others may
 * @param createdAt when it was made
 * @param changedAt when it was changed last
 * @param version counts the writes
 */
public record CourseMeeting(
        String uid,
        CourseKey course,
        MeetingPlan plan,
        boolean cancelled,
        int sequence,
        State state,
        Optional<String> note,
        Optional<Kept> appointment,
        Optional<Asked> asked,
        Instant dueAt,
        Instant createdAt,
        Instant changedAt,
        long version) {
    /** When there is nothing to try again; stores keep milliseconds. */
    static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private static final int LONGEST_NOTE = 500;

    /** Cuts a note that is too long. */
    public CourseMeeting {
        note = note.map(CourseMeeting::shortened);
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_NOTE) {
            return text;
        }
        int end = LONGEST_NOTE - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** Whether OpenMeetings has a meeting as an appointment. */
    public enum State {
        /** It has it as it is here; a meeting that was called off it has no more. */
        IN_STEP,
        /** It does not have it, the bridge alone has. {@link CourseMeetings#align} tries again. */
        BRIDGE_ONLY,
        /** It may have it: it was asked, and its answer is not known. {@link CourseMeetings#align} finds out. */
        UNKNOWN,
        /** It is being told at this moment. What is changed meanwhile is told by whoever is at it, when that is done. */
        BEING_TOLD
    }

    /**
     * An appointment on OpenMeetings.
     *
     * @param server name of the server
     * @param id its number there
     * @param start when it begins there
     * @param end when it ends there
     */
    public record Kept(String server, AppointmentId id, Instant start, Instant end) {}

    /**
     * From when to when OpenMeetings has to be looked through.
     *
     * @param start the earliest beginning that it was asked for
     * @param end the latest end
     */
    public record Asked(Instant start, Instant end) {
        /** Both, and all between. */
        Asked and(Instant from, Instant to) {
            return new Asked(from.isBefore(start) ? from : start, to.isAfter(end) ? to : end);
        }
    }

    /** A new meeting, which OpenMeetings is told of until then. */
    static CourseMeeting fresh(String uid, CourseKey course, MeetingPlan plan, Instant now, Instant until) {
        return new CourseMeeting(
                        uid,
                        course,
                        plan,
                        false,
                        0,
                        State.BRIDGE_ONLY,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        now,
                        now,
                        now,
                        0)
                .toldUntil(until);
    }

    /** Whether OpenMeetings may have an appointment that is not known. */
    boolean isUncertain() {
        return state == State.UNKNOWN || state == State.BEING_TOLD;
    }

    /** Whether somebody tells OpenMeetings of it, who has not been at it for too long. */
    boolean isBeingTold(Instant now) {
        return state == State.BEING_TOLD && dueAt.isAfter(now);
    }

    /** Whether its last time is over. */
    boolean isOver(Instant now) {
        return !plan.lastEnd().isAfter(now);
    }

    /** All times at which an appointment of it may be. */
    Asked times() {
        return asked.or(() -> appointment.map(kept -> new Asked(kept.start(), kept.end())))
                .orElse(new Asked(plan.start(), plan.end()))
                .and(plan.start(), plan.end());
    }

    /** The same with another plan. */
    CourseMeeting changed(MeetingPlan to, Instant now) {
        return copy(to, cancelled, sequence + 1, state, note, appointment, asked, dueAt, now, version);
    }

    /** The same called off. */
    CourseMeeting calledOff(Instant now) {
        return copy(plan, true, sequence + 1, state, note, appointment, asked, dueAt, now, version);
    }

    /** The same, which OpenMeetings is told of until then; what it may have been asked for before is not forgotten. */
    CourseMeeting toldUntil(Instant end) {
        Optional<Asked> all = Optional.of(isUncertain() ? times() : new Asked(plan.start(), plan.end()));
        return copy(
                plan,
                cancelled,
                sequence,
                State.BEING_TOLD,
                note,
                appointment,
                appointment.isEmpty() ? all : Optional.empty(),
                end,
                changedAt,
                version);
    }

    /** The same with what OpenMeetings has of it. */
    CourseMeeting with(State known, Optional<String> why, Optional<Kept> there) {
        Optional<Asked> all = known == State.UNKNOWN && there.isEmpty() ? Optional.of(times()) : Optional.empty();
        return copy(plan, cancelled, sequence, known, why, there, all, dueAt, changedAt, version);
    }

    /** The same with the appointment that another knows, or may have asked for; all else stays. */
    CourseMeeting naming(CourseMeeting other) {
        Optional<Asked> all = other.appointment.isPresent() ? Optional.empty() : other.asked.or(() -> asked);
        return copy(plan, cancelled, sequence, state, note, other.appointment, all, dueAt, changedAt, version);
    }

    /** The same, to be tried again then. */
    CourseMeeting due(Instant at) {
        return copy(plan, cancelled, sequence, state, note, appointment, asked, at, changedAt, version);
    }

    /** The same under another version. */
    public CourseMeeting withVersion(long value) {
        return copy(plan, cancelled, sequence, state, note, appointment, asked, dueAt, changedAt, value);
    }

    private CourseMeeting copy(
            MeetingPlan decided,
            boolean off,
            int changes,
            State known,
            Optional<String> why,
            Optional<Kept> there,
            Optional<Asked> times,
            Instant due,
            Instant at,
            long number) {
        return new CourseMeeting(
                uid, course, decided, off, changes, known, why, there, times, due, createdAt, at, number);
    }
}
