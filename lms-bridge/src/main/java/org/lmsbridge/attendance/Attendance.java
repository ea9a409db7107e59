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

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.Member;
import org.lmsbridge.RoomStore;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetings;

/**
 * The meetings of courses, and who was in them. OpenMeetings keeps no list of who was where: somebody has to look into
 * the open rooms again and again, which {@link #poll} does, called by the platform's scheduler or an
 * {@link AttendanceRunner}. Thread-safe; any number of nodes may call it, one looks.
 *
 * <pre>{@code
 * CourseRooms rooms = CourseRooms.on(server).store(store.rooms())
 *         .listener(LinkedMembers.in(store.attendance())).build();
 * Attendance attendance = Attendance.on(server).rooms(store.rooms()).store(store.attendance()).build();
 * attendance.poll("campus.example"); // once a minute
 * AttendanceReport report = attendance.report(attendance.meetings(algebra).get(0));
 * }</pre>
 *
 * <p>People are known in 2.0 to 3.0 by their names and from 4.0.6 on by the platform's own ids; 3.1 to 4.0.5 tell how
 * many there are, not who. Whoever cannot be matched to exactly one member who got a link is reported so.
 */
public final class Attendance {
    private static final Instant NEVER = Instant.ofEpochMilli(Long.MAX_VALUE);

    private final RoomStore rooms;
    private final AttendanceStore store;
    private final Poller poller;
    private final Clock clock;
    private final Duration reconnect;
    private final Duration every;

    private Attendance(Builder parts, RoomStore rooms, AttendanceStore store) {
        this.rooms = rooms;
        this.store = store;
        clock = parts.clock;
        every = parts.every;
        reconnect = parts.reconnect;
        poller = new Poller(parts.servers, rooms, store, clock, every, parts.atOnce);
    }

    /** Starts with the server on which the rooms are; it stays the caller's to close. */
    public static Builder on(OpenMeetings server) {
        return on(Servers.only(server));
    }

    /** Starts with several servers. */
    public static Builder on(Servers servers) {
        return new Builder(servers);
    }

    /**
     * Looks into the open rooms of a platform, a few at once: one request for each, none when nothing is open. A room
     * that cannot be looked into is no failure of the call. Once a server cannot be reached, or gave no usable answer
     * three times in a row, its other rooms are not asked for. May be called as often as one likes: within
     * {@code pollEvery} it is done once, by whoever comes first.
     *
     * @throws org.lmsbridge.BridgeException {@code STORE_FAILED}
     */
    public PollResult poll(String instance) {
        return poller.poll(CourseKey.of(instance, CourseKey.MAIN).instance());
    }

    /** The meetings of a course, oldest first. Sends nothing. */
    public List<Meeting> meetings(CourseKey key) {
        return Meeting.of(rooms.history(key));
    }

    /**
     * One meeting of a course; empty when there is none of that number. Numbers are for people: once the oldest
     * meetings have been purged the others have lower ones. Sends nothing.
     */
    public Optional<Meeting> meeting(CourseKey key, int number) {
        List<Meeting> all = meetings(key);
        return number >= 1 && number <= all.size() ? Optional.of(all.get(number - 1)) : Optional.empty();
    }

    /** One meeting of a course by the moment of its opening, which stays the same; empty when there is none. */
    public Optional<Meeting> meeting(CourseKey key, Instant openedAt) {
        return meetings(key).stream()
                .filter(one -> one.openedAt().equals(openedAt))
                .findFirst();
    }

    /** Who was in a meeting, as far as it was looked. Sends nothing. */
    public AttendanceReport report(Meeting meeting) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Stretch> stretches = store.stretches(meeting.key(), meeting.openedAt(), next(meeting));
        return new Accounting(meeting, stretches, now, reconnect, Poller.silence(every)).report();
    }

    /** When the next meeting began: where clocks are wrong looks may seem later than the closing, or than now. */
    private Instant next(Meeting meeting) {
        return meetings(meeting.key()).stream()
                .map(Meeting::openedAt)
                .filter(meeting.openedAt()::isBefore)
                .findFirst()
                .orElse(NEVER);
    }

    /**
     * Calls a member otherwise in all reports, say after a marriage. OpenMeetings itself takes the new names when the
     * member enters next. May be repeated. Sends nothing.
     *
     * @param instance host of the platform
     * @param member who it is, by the id, and the names from now on
     * @return in how many stretches of attendance the member was found
     * @throws org.lmsbridge.BridgeException {@code STORE_FAILED}
     */
    public int rename(String instance, Member member) {
        return store.rename(CourseKey.of(instance, CourseKey.MAIN).instance(), member);
    }

    /** How often to look. */
    public Duration pollEvery() {
        return every;
    }

    /** Collects how attendance is taken. Not thread-safe. */
    public static final class Builder {
        private static final Duration SHORTEST = Duration.ofSeconds(1);
        private static final int AT_ONCE = 8;
        private static final int MOST_AT_ONCE = 64;

        private final Servers servers;
        private @Nullable RoomStore rooms;
        private @Nullable AttendanceStore store;
        private Clock clock = Clock.systemUTC();
        private Duration every = Duration.ofMinutes(1);
        private Duration reconnect = Duration.ofMinutes(2);
        private int atOnce = AT_ONCE;

        private Builder(Servers servers) {
            this.servers = servers;
        }

        /** Where rooms are remembered; must be given. */
        public Builder rooms(RoomStore value) {
            rooms = value;
            return this;
        }

        /** Where attendance is remembered; must be given. */
        public Builder store(AttendanceStore value) {
            store = value;
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /**
         * How often it is looked into rooms, the same on all nodes; a minute unless said otherwise, a second at least.
         * Of a time between two looks that is longer than twice this nothing is known.
         */
        public Builder pollEvery(Duration value) {
            if (value.compareTo(SHORTEST) < 0) {
                throw new IllegalArgumentException("Rooms are looked into once a second at most, not every " + value);
            }
            every = value;
            return this;
        }

        /** Rooms looked into at once, 1 to 64; {@value #AT_ONCE} unless said otherwise. */
        public Builder atOnce(int value) {
            if (value < 1 || value > MOST_AT_ONCE) {
                throw new IllegalArgumentException("1 to 64 rooms at once, not " + value);
            }
            atOnce = value;
            return this;
        }

        /** Longest absence that counts as a lost connection, not as leaving; two minutes unless said otherwise. */
        public Builder mergeReconnects(Duration value) {
            if (value.isNegative()) {
                throw new IllegalArgumentException("An absence is not shorter than nothing");
            }
            reconnect = value;
            return this;
        }

        /** Sends nothing. */
        public Attendance build() {
            return new Attendance(
                    this,
                    Objects.requireNonNull(rooms, "Say where rooms are remembered, with rooms(…)"),
                    Objects.requireNonNull(store, "Say where attendance is remembered, with store(…)"));
        }
    }
}
