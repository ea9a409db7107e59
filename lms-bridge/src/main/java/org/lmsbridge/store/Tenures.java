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
package org.lmsbridge.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.RoomPlace;
import org.lmsbridge.RoomTenure;

/** Reads from what happened which courses had the room of a number, and when. Events come oldest first. */
final class Tenures {
    /** Who was in the room when its course left for another server may stay for so long. */
    private static final Duration STAYING = Duration.ofDays(1);

    private final RoomPlace place;
    private final Map<String, Instant> holders = new LinkedHashMap<>();
    private final Map<String, Told> told = new LinkedHashMap<>();

    Tenures(RoomPlace place) {
        this.place = place;
    }

    /** The course has the room now, and asked for its first one then. */
    boolean holds(String course, Instant since) {
        holders.put(course, since);
        return true;
    }

    /** Something happened to this room of a course, or to another one of it. */
    boolean happened(String course, RoomPlace where, What what, Instant at) {
        told.computeIfAbsent(course, key -> new Told()).add(where, what, at);
        return true;
    }

    List<RoomTenure> all() {
        List<RoomTenure> all = new ArrayList<>();
        Map<String, Instant> silent = new HashMap<>(holders);
        told.forEach((course, events) -> {
            events.end(holders.get(course));
            silent.remove(course);
            events.times.forEach(time -> all.add(new RoomTenure(course, time.from(), time.until())));
        });
        silent.forEach((course, since) -> all.add(new RoomTenure(course, since, Optional.empty())));
        all.sort(Comparator.comparing(RoomTenure::from));
        return all;
    }

    /** From when until when. */
    private record Time(Instant from, Optional<Instant> until) {}

    /** What is told of one course. */
    private final class Told {
        private final List<Time> times = new ArrayList<>();
        private boolean anything;
        private boolean sinceEver;
        private @Nullable Instant begun;
        private @Nullable Instant left;

        void add(RoomPlace where, What what, Instant at) {
            if (where.equals(place)) {
                here(what, at);
            } else if (what == What.OPENED && where.server().equals(place.server())) {
                // A course that got another room on the same server had lost this one.
                close(at);
            }
            anything = true;
        }

        private void here(What what, Instant at) {
            if (begun == null) {
                left = null;
                sinceEver |= !anything;
                // Whatever came before has been purged.
                begun = !anything && what != What.OPENED ? Instant.EPOCH : at;
            }
            if (what == What.DELETED) {
                close(at);
            } else if (what == What.MOVED) {
                left = at.plus(STAYING);
            }
        }

        private void close(Instant at) {
            if (begun != null) {
                times.add(new Time(begun, Optional.of(left != null && left.isBefore(at) ? left : at)));
                begun = null;
            }
        }

        void end(@Nullable Instant holdsSince) {
            if (begun != null) {
                times.add(new Time(begun, holdsSince == null ? Optional.ofNullable(left) : Optional.empty()));
                begun = null;
            } else if (holdsSince != null) {
                times.add(new Time(holdsSince, Optional.empty()));
            }
            if (holdsSince != null && sinceEver) {
                Time first = times.get(0);
                boolean unknown =
                        first.from().equals(Instant.EPOCH) && first.until().isEmpty();
                boolean earlier = unknown || holdsSince.isBefore(first.from());
                times.set(0, earlier ? new Time(holdsSince, first.until()) : first);
            }
        }
    }
}
