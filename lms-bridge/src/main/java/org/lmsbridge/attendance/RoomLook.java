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

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.attendance.Stretch.Kind;
import org.lmsbridge.attendance.Stretch.Place;

/**
 * What one look into one room does to the stretches that were running there: those still so are prolonged, others end,
 * new ones begin. Pure.
 */
final class RoomLook {
    /** Why nothing is known of a time in which nobody looked. */
    static final String NOT_POLLED = "NOT_POLLED";

    private final Place place;
    private final Instant openedAt;
    private Instant at;
    private final Duration silence;
    private final List<Stretch> before = new ArrayList<>();
    private final List<Stretch> changed = new ArrayList<>();

    /**
     * A look.
     *
     * @param running stretches from looks before, also of meetings before
     * @param openedAt when the meeting began
     * @param silence longest time between two looks of which something is known
     */
    RoomLook(Place place, List<Stretch> running, Instant openedAt, Instant at, Duration silence) {
        this.place = place;
        this.openedAt = openedAt;
        this.at = later(at, openedAt);
        this.silence = silence;
        for (Stretch one : running) {
            boolean ofThisMeeting = !one.from().isBefore(openedAt) && one.room().equals(place.room());
            if (ofThisMeeting) {
                before.add(one);
                // Where a clock was set back, or another node's runs ahead, time stands still until it is later again.
                this.at = later(this.at, one.until());
            } else {
                changed.add(one.ended());
            }
        }
    }

    /** The look did not succeed: what was so may be so still. */
    List<Stretch> failed(String reason) {
        Optional<Stretch> failing = running(Kind.UNKNOWN);
        changed.add(failing.map(stretch -> stretch.until(at))
                .orElseGet(() -> Stretch.unknown(place, reason, lastLook(), at)));
        return changed;
    }

    /** So many people are there, these among them if OpenMeetings tells. */
    List<Stretch> found(int people, Map<String, Who> inside) {
        boolean known = closeUnknown();
        Optional<Stretch> count = running(Kind.PEOPLE);
        if (count.isPresent() && count.get().people() == people && known) {
            changed.add(count.get().until(at));
        } else {
            count.ifPresent(stretch -> changed.add(end(stretch, known)));
            changed.add(Stretch.people(place, people, at));
        }
        persons(inside, known);
        return changed;
    }

    private void persons(Map<String, Who> inside, boolean known) {
        Map<String, Who> arrived = new HashMap<>(inside);
        for (Stretch person : before) {
            if (person.kind() == Kind.PERSON) {
                boolean there = arrived.remove(person.sign()) != null;
                changed.add(there ? person.until(at) : end(person, known));
            }
        }
        arrived.forEach((sign, who) -> changed.add(Stretch.person(place, sign, who, at)));
    }

    /** Marks a time about which nothing is known; answers whether all is known since the last look. */
    private boolean closeUnknown() {
        Optional<Stretch> failing = running(Kind.UNKNOWN);
        if (failing.isPresent()) {
            changed.add(failing.get().until(at).ended());
            return false;
        }
        if (Duration.between(lastLook(), at).compareTo(silence) <= 0) {
            return true;
        }
        changed.add(Stretch.unknown(place, NOT_POLLED, lastLook(), at).ended());
        return false;
    }

    private Stretch end(Stretch stretch, boolean known) {
        return known ? stretch.gone(at) : stretch.ended();
    }

    private Instant lastLook() {
        return running(Kind.PEOPLE).map(Stretch::until).orElse(openedAt);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private Optional<Stretch> running(Kind kind) {
        return before.stream().filter(one -> one.kind() == kind).findFirst();
    }
}
