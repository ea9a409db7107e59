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
package org.lmsbridge.reconcile;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.BridgeException;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.Member;
import org.lmsbridge.Progress;
import org.lmsbridge.Role;
import org.lmsbridge.RoomStore;
import org.lmsbridge.Servers;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the store knows with what is on OpenMeetings, and mends what differs: first a plan, which changes
 * nothing, then as much of it as is wanted. Thread-safe.
 *
 * <pre>{@code
 * Reconcile reconcile = Reconcile.of(rooms, store.rooms(), "campus.example").server(openMeetings).build();
 * Plan plan = reconcile.plan();
 * List<Outcome> outcomes = reconcile.apply(plan.only(difference -> !difference.kind().deletes()));
 * }</pre>
 *
 * <p>Costs one request for each course, and one for each room that no course has. Rooms of other platforms are never
 * touched. Which rooms there are 2.0 to 3.0 list for administrators; from 3.1 on no private room is listed, so numbers
 * are asked for one by one, within a bound. What could not be seen stands in {@link Inspection#unseen}.
 */
public final class Reconcile {
    private static final Logger LOG = LoggerFactory.getLogger(Reconcile.class);

    private final Builder parts;
    private final String instance;
    private final String ourType;
    private final Workers workers;

    private Reconcile(Builder parts) {
        this.parts = parts;
        CourseKey anyCourse = CourseKey.of(parts.instance, CourseKey.MAIN);
        instance = anyCourse.instance();
        ourType = parts.rooms.externalId(anyCourse).type();
        workers = new Workers(parts.atOnce);
    }

    /**
     * Starts with the rooms of a platform.
     *
     * @param store the one that the rooms are kept in
     * @param instance host of the platform
     */
    public static Builder of(CourseRooms rooms, RoomStore store, String instance) {
        return new Builder(rooms, store, instance);
    }

    /** What would be mended, and what could not be seen. Changes nothing; holds the differences, not the courses. */
    public Plan plan() {
        List<Difference> differences = new ArrayList<>();
        return new Plan(inspect(differences::add), differences);
    }

    /**
     * Like {@link #plan} for whoever does not want to hold the differences either: each is handed on when it is found.
     *
     * @throws OpenMeetingsException when more than 20 looks in a row have failed and there is no other server
     * @throws BridgeException {@code SERVER_DOWN} when that happened on each of several servers
     */
    public Inspection inspect(Consumer<Difference> found) {
        Unseen unseen = new Unseen(parts.servers.keySet(), parts.down);
        AtomicLong differences = new AtomicLong();
        Consumer<Difference> counted = difference -> {
            differences.incrementAndGet();
            found.accept(difference);
        };
        long courses = courses(unseen, counted);
        RoomLook look = new RoomLook(parts.store, ourType, unseen);
        StrayRooms strays = new StrayRooms(parts.store, look, workers, unseen, parts.firstNumber, parts.mostNumbers);
        long rooms = 0;
        for (Map.Entry<String, OpenMeetings> server : parts.servers.entrySet()) {
            try {
                rooms += strays.on(server.getKey(), server.getValue(), counted, parts.progress);
            } catch (OpenMeetingsException e) {
                unseen.giveUp(server.getKey(), e);
            }
        }
        if (parts.courses == null) {
            unseen.say("Rooms of deleted courses: nobody said which courses the platform still has");
        }
        return new Inspection(courses, rooms, differences.get(), unseen.givenUp(), unseen.sentences());
    }

    /**
     * Mends the differences of a plan, several at once, and deletes rooms when all else is mended. Each is looked at
     * again first, and left alone unless everything is still as planned; what fails does not keep the others. May be
     * repeated, with the same or a new plan.
     *
     * @return one outcome for each difference, in their order
     * @throws DeletionsRefusedException before anything is done, when the plan deletes more rooms than
     *     {@link Builder#mostDeletions} allows
     * @throws BridgeException {@code BUSY} when the thread is interrupted; what was under way has ended then
     */
    public List<Outcome> apply(Plan plan) {
        long deletions = plan.differences().stream()
                .filter(difference -> difference.kind().deletes())
                .count();
        held().require(deletions);
        Queue<Outcome> deleted = new ArrayDeque<>();
        Queue<Outcome> others = new ArrayDeque<>();
        apply(
                plan.differences().iterator(),
                plan.differences().size(),
                outcome -> (outcome.difference().kind().deletes() ? deleted : others).add(outcome));
        return plan.differences().stream()
                .map(difference -> (difference.kind().deletes() ? deleted : others).remove())
                .toList();
    }

    /**
     * Like {@link #apply(Plan)} for whoever holds neither differences nor outcomes. Only deletions are held, at most as
     * many as are allowed: they come last, and none of them when there are more, which turns out only when all else is
     * mended. What is done by then has been handed on, whatever this throws.
     */
    public void apply(Iterator<Difference> differences, long total, Consumer<Outcome> done) {
        RoomLook look = new RoomLook(parts.store, ourType, new Unseen(parts.servers.keySet(), Map.of()));
        Mending mending = new Mending(
                parts.rooms, parts.store, parts.servers, Optional.ofNullable(parts.courses), parts.who, look);
        HeldDeletions held = held();
        AtomicLong count = new AtomicLong();
        Consumer<Outcome> counted = outcome -> {
            done.accept(outcome);
            parts.progress.at(count.incrementAndGet(), total);
        };
        parts.progress.at(0, total);
        workers.each(held.others(differences), mending::mend, counted);
        workers.each(held.deletions(), mending::mend, counted);
    }

    private HeldDeletions held() {
        return new HeldDeletions(instance, parts.store.count(instance), parts.mostDeletions);
    }

    private long courses(Unseen unseen, Consumer<Difference> found) {
        CourseLook look = new CourseLook(parts.servers, parts.clock, unseen);
        long total = parts.store.count(instance);
        AtomicLong count = new AtomicLong();
        parts.progress.at(0, total);
        workers.each(
                new CourseWalk(parts.store, instance, Optional.ofNullable(parts.courses)), look::at, difference -> {
                    difference.ifPresent(found);
                    parts.progress.at(count.incrementAndGet(), total);
                });
        return count.get();
    }

    /** Collects what is compared and how. Not thread-safe. */
    public static final class Builder {
        /** Numbers that are asked for at most on each server that lists no rooms, unless said otherwise. */
        public static final int MOST_NUMBERS = 4096;

        /** Requests under way at once, unless said otherwise. */
        public static final int AT_ONCE = 16;

        private final CourseRooms rooms;
        private final RoomStore store;
        private final String instance;
        private final Map<String, OpenMeetings> servers = new LinkedHashMap<>();
        private final Map<String, String> down = new LinkedHashMap<>();
        private @Nullable Courses courses;
        private Member who = Member.of("reconcile", "reconcile", "", "", Role.TEACHER);
        private Progress progress = Progress.none();
        private Clock clock = Clock.systemUTC();
        private int atOnce = AT_ONCE;
        private long firstNumber = 1;
        private int mostNumbers = MOST_NUMBERS;
        private OptionalInt mostDeletions = OptionalInt.empty();

        private Builder(CourseRooms rooms, RoomStore store, String instance) {
            this.rooms = rooms;
            this.store = store;
            this.instance = instance;
        }

        /** The server, where there is only one. */
        public Builder server(OpenMeetings server) {
            return server(Servers.MAIN, server);
        }

        /** One of several servers, by the name that rows know it by. */
        public Builder server(String name, OpenMeetings server) {
            down.remove(name);
            servers.put(name, server);
            return this;
        }

        /** All servers that answer now; of the rooms on others the plan says that they were not seen. */
        public Builder servers(Servers value) {
            for (String name : value.names()) {
                try {
                    server(name, value.named(name));
                } catch (BridgeException e) {
                    LOG.warn("Not compared: {}", e.getMessage());
                    down.put(name, String.valueOf(e.getMessage()));
                }
            }
            return this;
        }

        /** Tells which courses still exist; without it rooms of deleted courses are not looked for. */
        public Builder courses(Courses value) {
            courses = value;
            return this;
        }

        /** In whose name rooms are made and deleted; must be allowed to manage rooms. */
        public Builder by(Member value) {
            who = value;
            return this;
        }

        /** Who hears how far it is; courses first, then rooms of each server. */
        public Builder progress(Progress value) {
            progress = value;
            return this;
        }

        /** What tells the time; the system's clock unless said otherwise. */
        public Builder clock(Clock value) {
            clock = value;
            return this;
        }

        /** Requests under way at once, 1 to 64; {@value #AT_ONCE} unless said otherwise. */
        public Builder atOnce(int value) {
            if (value < 1 || value > 64) {
                throw new IllegalArgumentException("1 to 64 requests at once, not " + value);
            }
            atOnce = value;
            return this;
        }

        /**
         * Which numbers are asked for, from 3.1 on.
         *
         * @param first lowest number
         * @param most how many numbers that no course has; {@value #MOST_NUMBERS} unless said otherwise
         */
        public Builder numbers(long first, int most) {
            if (first < 1 || most < 0) {
                throw new IllegalArgumentException(
                        "Rooms have numbers from 1 on, and no fewer than 0 can be asked for");
            }
            firstNumber = first;
            mostNumbers = most;
            return this;
        }

        /**
         * How many rooms may be deleted at once; unless said otherwise a tenth of the platform's rows, but at least 10,
         * and no more than there are rows. A wrong database or list of courses makes all rooms look like ones to
         * delete. A store without any row of the platform deletes nothing, whatever is said here.
         */
        public Builder mostDeletions(int value) {
            if (value < 0) {
                throw new IllegalArgumentException("No fewer than 0 rooms can be deleted, not " + value);
            }
            mostDeletions = OptionalInt.of(value);
            return this;
        }

        /**
         * Makes it; sends nothing.
         *
         * @throws BridgeException {@code SERVER_DOWN} when all servers are known to be down
         */
        public Reconcile build() {
            if (servers.isEmpty() && !down.isEmpty()) {
                throw Unseen.noServer(down, null);
            }
            if (servers.isEmpty()) {
                throw new IllegalStateException("Say what to compare with, with server(…)");
            }
            return new Reconcile(this);
        }
    }
}
