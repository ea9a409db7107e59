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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRoom;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the rooms of courses some time before their meetings begin, and closes them some time after the end. Immutable;
 * any number of threads and nodes may turn at the same time.
 *
 * <p>Nothing is remembered but what the store has anyway: a room is closed again when it was opened in the name of the
 * doorkeeper and no meeting of its course is on. So a meeting that was moved or called off ends as well, a room that a
 * teacher opened is the teacher's to close, and one that somebody closed during a meeting stays closed until the next.
 */
public final class MeetingDoors {
    private static final Logger LOG = LoggerFactory.getLogger(MeetingDoors.class);
    private static final Duration BEFORE = Duration.ofMinutes(10);
    private static final Duration AFTER = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int PAGE = 200;

    private final CourseRooms rooms;
    private final RoomStore rows;
    private final MeetingStore meetings;
    private final Member doorkeeper;
    private final Duration before;
    private final Duration after;
    private final Clock clock;

    private MeetingDoors(
            CourseRooms rooms,
            RoomStore rows,
            MeetingStore meetings,
            Member doorkeeper,
            Duration before,
            Duration after,
            Clock clock) {
        this.rooms = rooms;
        this.rows = rows;
        this.meetings = meetings;
        this.doorkeeper = doorkeeper;
        this.before = before;
        this.after = after;
        this.clock = clock;
    }

    /**
     * Rooms are open from 10 minutes before until 15 minutes after a meeting.
     *
     * @param rows where the rooms are kept
     * @param doorkeeper in whose name rooms are opened and closed, of a role that manages rooms; an id that no person has
     */
    public static MeetingDoors of(CourseRooms rooms, RoomStore rows, MeetingStore meetings, Member doorkeeper) {
        if (!rooms.rightsOf(doorkeeper).manages()) {
            throw new IllegalArgumentException("A doorkeeper manages rooms; give one the role of a teacher");
        }
        return new MeetingDoors(rooms, rows, meetings, doorkeeper, BEFORE, AFTER, Clock.systemUTC());
    }

    /** The same, opening rooms so long before a meeting, up to a day. */
    public MeetingDoors openBefore(Duration value) {
        return new MeetingDoors(rooms, rows, meetings, doorkeeper, checked(value), after, clock);
    }

    /** The same, closing rooms so long after a meeting, up to a day. */
    public MeetingDoors closeAfter(Duration value) {
        return new MeetingDoors(rooms, rows, meetings, doorkeeper, before, checked(value), clock);
    }

    /** The same by another clock. */
    public MeetingDoors clock(Clock value) {
        return new MeetingDoors(rooms, rows, meetings, doorkeeper, before, after, value);
    }

    private static Duration checked(Duration value) {
        if (value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("Doors are open for up to a day before and after a meeting");
        }
        return value;
    }

    /**
     * Opens what is to be open now, and closes what is to be closed; for a timer, once a minute, say. A course that fails
     * keeps no other, and is tried again at the next turn. Costs what {@link CourseRooms#open(CourseKey, Member)} and
     * {@link CourseRooms#close} cost for each room that is opened or closed, and nothing on OpenMeetings for others.
     *
     * @param instance host name of the platform
     * @throws BridgeException {@code STORE_FAILED}
     */
    public DoorTurn turn(String instance) {
        String host = CourseKey.of(instance, CourseKey.MAIN).instance();
        Instant now = clock.instant();
        Turn turn = new Turn();
        Map<CourseKey, Instant> on = on(host, now);
        on.forEach((course, since) -> {
            if (isShut(course, since)) {
                turn.tried(course, turn.opened, () -> rooms.open(course, doorkeeper));
            }
        });
        String last = "";
        List<StoredRoom> page;
        do {
            page = rows.openedBy(host, doorkeeper.id(), last, PAGE);
            for (StoredRoom row : page) {
                last = row.key().fingerprint();
                if (!on.containsKey(row.key())) {
                    turn.tried(row.key(), turn.closed, () -> rooms.close(row.key(), doorkeeper));
                }
            }
        } while (page.size() == PAGE);
        return new DoorTurn(turn.opened, turn.closed, turn.failed);
    }

    /** Courses whose doors are to be open, and since when; of several meetings at once, since that of the last. */
    private Map<CourseKey, Instant> on(String instance, Instant now) {
        Map<CourseKey, Instant> on = new LinkedHashMap<>();
        String last = "";
        List<CourseMeeting> page;
        do {
            page = meetings.around(instance, now.minus(after), now.plus(before), last, PAGE);
            for (CourseMeeting meeting : page) {
                last = meeting.uid();
                since(meeting.plan(), now).ifPresent(since -> on.merge(meeting.course(), since, MeetingDoors::later));
            }
        } while (page.size() == PAGE);
        return on;
    }

    private Optional<Instant> since(MeetingPlan plan, Instant now) {
        Duration length = Duration.between(plan.start(), plan.end());
        return plan.starts().stream()
                .filter(start -> !now.isBefore(start.minus(before)))
                .filter(start -> now.isBefore(start.plus(length).plus(after)))
                .map(start -> start.minus(before))
                .max(Instant::compareTo);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Whether the room of a course is to be opened: not when somebody has closed it since, or the course is over. */
    private boolean isShut(CourseKey course, Instant since) {
        Optional<CourseRoom> room = rooms.find(course);
        boolean asItShallBe = room.filter(found -> found.open()
                        || found.archived()
                        || found.closedAt().filter(at -> !at.isBefore(since)).isPresent())
                .isPresent();
        return !asItShallBe;
    }

    /** What has been done so far. */
    private static final class Turn {
        private final List<CourseKey> opened = new ArrayList<>();
        private final List<CourseKey> closed = new ArrayList<>();
        private final Map<CourseKey, RuntimeException> failed = new LinkedHashMap<>();

        void tried(CourseKey course, List<CourseKey> done, Runnable what) {
            try {
                what.run();
                done.add(course);
            } catch (OpenMeetingsException | BridgeException e) {
                LOG.warn("The doors of {} could not be turned: {}", course, e.getMessage());
                failed.put(course, e);
            }
        }
    }
}
