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
package org.lmsbridge.openmeetings.standin.world;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The calendars of all. */
public final class Appointments {
    private final Map<Long, Appointment> byId = new TreeMap<>();
    private final Clock clock;
    private long last;
    private long lastMember;

    Appointments(Clock clock) {
        this.clock = clock;
    }

    /** Makes an empty appointment with the next number. */
    public Appointment add() {
        return put(last + 1);
    }

    /** Makes an empty appointment with this number, in place of one that had it. */
    public Appointment put(long id) {
        Appointment appointment = new Appointment(id);
        appointment.put("inserted", clock.instant()).put("deleted", false);
        byId.put(id, appointment);
        last = Math.max(last, id);
        return appointment;
    }

    /** Invites somebody and gives the number of the invitation. */
    public long invite(Appointment appointment, Account account) {
        return invite(appointment, account, "");
    }

    /** The same with a time zone of the guest's. */
    public long invite(Appointment appointment, Account account, String zone) {
        appointment.invite(new Appointment.Member(++lastMember, account, zone));
        return lastMember;
    }

    /** The appointment of that number, unless there is none or it was deleted. */
    public @Nullable Appointment find(long id) {
        Appointment appointment = byId.get(id);
        return appointment == null || appointment.is("deleted") ? null : appointment;
    }

    /** The living appointments that fit, by their beginning. */
    public List<Appointment> all(Predicate<Appointment> fits) {
        return byId.values().stream()
                .filter(one -> !one.is("deleted") && fits.test(one))
                .sorted(Comparator.comparing(Appointments::start))
                .toList();
    }

    /** Those of a person that overlap a time. */
    public List<Appointment> during(long accountId, Instant from, Instant to) {
        return all(one -> one.concerns(accountId)
                && start(one).isBefore(to)
                && (one.moment("end") == null || !end(one).isBefore(from)));
    }

    /** The next one a person owns, or null. */
    public @Nullable Appointment next(long accountId) {
        return all(one -> one.number("ownerId") == accountId && start(one).isAfter(clock.instant())).stream()
                .findFirst()
                .orElse(null);
    }

    /** The first one in a room that fits, or null. */
    public @Nullable Appointment inRoom(long roomId, Predicate<Appointment> fits) {
        return all(one -> one.number("roomId") == roomId && fits.test(one)).stream()
                .findFirst()
                .orElse(null);
    }

    private static Instant start(Appointment one) {
        Instant start = one.moment("start");
        return start == null ? Instant.EPOCH : start;
    }

    private static Instant end(Appointment one) {
        Instant end = one.moment("end");
        return end == null ? start(one) : end;
    }

    /** Forgets all appointments. */
    public void clear() {
        byId.clear();
    }
}
