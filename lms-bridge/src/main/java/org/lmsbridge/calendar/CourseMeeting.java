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
        Instant createdAt,
        Instant changedAt,
        long version) {
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
        UNKNOWN
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

    /** A new meeting, of which OpenMeetings does not know. */
    static CourseMeeting fresh(String uid, CourseKey course, MeetingPlan plan, Instant now) {
        return new CourseMeeting(
                uid, course, plan, false, 0, State.UNKNOWN, Optional.empty(), Optional.empty(), now, now, 0);
    }

    /** The same with another plan. */
    CourseMeeting changed(MeetingPlan to, Instant now) {
        return new CourseMeeting(
                uid, course, to, cancelled, sequence + 1, state, note, appointment, createdAt, now, version);
    }

    /** The same called off. */
    CourseMeeting calledOff(Instant now) {
        return new CourseMeeting(
                uid, course, plan, true, sequence + 1, state, note, appointment, createdAt, now, version);
    }

    /** The same with what OpenMeetings has of it. */
    CourseMeeting with(State known, Optional<String> why, Optional<Kept> there) {
        return new CourseMeeting(
                uid, course, plan, cancelled, sequence, known, why, there, createdAt, changedAt, version);
    }

    /** The same under another version. */
    public CourseMeeting withVersion(long value) {
        return new CourseMeeting(
                uid, course, plan, cancelled, sequence, state, note, appointment, createdAt, changedAt, value);
    }
}
