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
package org.lmsbridge.chamilo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.CourseKey;
import org.lmsbridge.CourseRooms;
import org.lmsbridge.CourseSettings;
import org.lmsbridge.MeetingEvent;
import org.lmsbridge.RoomStore;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.chamilo.ImportReport.Remark;
import org.lmsbridge.chamilo.ImportStore.Taken;
import org.lmsbridge.chamilo.ImportStore.Taking;
import org.lmsbridge.chamilo.ImportStore.Write;
import org.lmsbridge.openmeetings.model.RoomId;

/** Takes the rows of one course after the other. Not thread-safe. */
final class CourseTaking {
    private static final int ATTEMPTS = 3;

    private final CourseRooms rooms;
    private final RoomStore store;
    private final ImportStore imports;
    private final String instance;
    private final String server;
    private final ZoneId zone;
    private final Instant now;
    private final Check check;
    private final List<Remark> remarks = new ArrayList<>();
    private final Set<Long> looked = new HashSet<>();
    private long taken;
    private long unchanged;

    CourseTaking(ChamiloImport.Builder parts, String instance, Instant now, Check check) {
        rooms = parts.rooms;
        store = parts.store;
        imports = parts.imports;
        server = parts.serverName;
        zone = parts.zone;
        this.instance = instance;
        this.now = now;
        this.check = check;
    }

    /** What has been taken so far. */
    ImportReport report() {
        return new ImportReport(taken + unchanged + refused(), taken, unchanged, remarks);
    }

    private long refused() {
        return remarks.stream().filter(remark -> !remark.taken()).count();
    }

    /** Takes all rows of one course and session, which are ordered by number. */
    void take(List<MeetingRow> group) {
        List<MeetingRow> fit = new ArrayList<>();
        for (MeetingRow row : group) {
            Optional<String> reason = unfit(row);
            reason.ifPresentOrElse(text -> remark(row, false, text), () -> fit.add(row));
        }
        if (fit.isEmpty()) {
            return;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (attempt(fit)) {
                return;
            }
        }
        fit.forEach(row -> remark(row, false, "somebody else writes the same course again and again"));
    }

    private static Optional<String> unfit(MeetingRow row) {
        if (row.course() < 1 || row.session() < 0) {
            return Optional.of("it is of no course");
        }
        if (row.room() < 1) {
            return Optional.of("it names no room");
        }
        boolean known = row.status() >= MeetingRow.CLOSED && row.status() <= MeetingRow.DELETED;
        return known ? Optional.empty() : Optional.of("its status " + row.status() + " means nothing");
    }

    private boolean attempt(List<MeetingRow> fit) {
        looked.clear();
        Map<Long, Taken> before =
                imports.taken(instance, fit.stream().map(MeetingRow::id).toList());
        List<MeetingRow> fresh = fit.stream()
                .filter(row -> !before.containsKey(row.id())
                        || !before.get(row.id()).digest().equals(row.digest()))
                .toList();
        CourseKey key = key(fit.get(0));
        Optional<StoredRoom> stored = store.find(key);
        List<Remark> found = new ArrayList<>();
        if (fresh.isEmpty()) {
            again(stored, fit, found);
            remarks.addAll(found);
            unchanged += fit.size();
            return true;
        }
        Optional<StoredRoom> wanted = current(fit).stream()
                .takeWhile(row -> fresh.contains(row) || isOurs(stored, fit, before))
                // what the bridge has deleted since stays deleted, whatever Chamilo writes into its row
                .takeWhile(row -> stored.isPresent() || !madeRoom(before.get(row.id())))
                .flatMap(row -> room(key, row, fit, found).stream())
                .findFirst();
        Write write = write(stored, wanted, fit, before, found);
        if (!imports.take(taking(fresh, before, write, row(key, stored, wanted, write), events(key, fresh, found)))) {
            return false;
        }
        again(stored, fit, found);
        remarks.addAll(found);
        taken += fresh.size();
        unchanged += fit.size() - fresh.size();
        return true;
    }

    /** Rooms go after they were taken, too: that of the course is looked at again, unless it was just now. */
    private void again(Optional<StoredRoom> stored, List<MeetingRow> fit, List<Remark> found) {
        Optional<RoomId> room =
                stored.filter(row -> row.server().equals(server)).flatMap(StoredRoom::room);
        fit.stream()
                .filter(row -> room.filter(id -> id.value() == row.room()).isPresent())
                .max(Comparator.comparing(MeetingRow::id))
                .filter(row -> looked.add(row.room()))
                .ifPresent(row -> check.again(row.room()).ifPresent(text -> found.add(remarked(row, true, text))));
    }

    /** The rows that say which room the course has, the likeliest first: open ones, then closed ones, the newest first. */
    private static List<MeetingRow> current(List<MeetingRow> fit) {
        return fit.stream()
                .filter(row -> row.status() != MeetingRow.DELETED)
                .sorted(Comparator.comparing((MeetingRow row) -> row.status() == MeetingRow.OPEN)
                        .thenComparing(MeetingRow::id)
                        .reversed())
                .toList();
    }

    private static boolean madeRoom(@Nullable Taken taken) {
        return taken != null && taken.version().isPresent();
    }

    /** Whether the course's row is as an import left it, untouched by the bridge since. */
    private static boolean isOurs(Optional<StoredRoom> stored, List<MeetingRow> fit, Map<Long, Taken> before) {
        Optional<Long> version =
                before.values().stream().flatMap(row -> row.version().stream()).max(Comparator.naturalOrder());
        // Versions begin anew with a new row, numbers of rooms never come again.
        return stored.filter(row -> version.equals(Optional.of(row.version())))
                .flatMap(StoredRoom::room)
                .filter(room -> fit.stream().anyMatch(row -> row.room() == room.value()))
                .isPresent();
    }

    private Write write(
            Optional<StoredRoom> stored,
            Optional<StoredRoom> wanted,
            List<MeetingRow> fit,
            Map<Long, Taken> before,
            List<Remark> found) {
        if (stored.isEmpty()) {
            return wanted.isPresent() ? Write.INSERT : Write.NOTHING;
        }
        if (isOurs(stored, fit, before)) {
            // a row that cannot be used takes no room away from the course
            Write gone = current(fit).isEmpty() ? Write.REMOVE : Write.NOTHING;
            return wanted.isPresent() ? Write.REPLACE : gone;
        }
        wanted.filter(row -> !row.room().equals(stored.get().room()))
                .ifPresent(row -> found.add(remarked(
                        current(fit).get(0), true, "the course has a room of its own here already; kept as history")));
        return Write.NOTHING;
    }

    private Optional<StoredRoom> room(CourseKey key, MeetingRow row, List<MeetingRow> fit, List<Remark> found) {
        RoomId id = new RoomId(row.room());
        boolean shared = store.roomNumbers(server, row.room() - 1, 1).contains(id)
                && store.find(key).flatMap(StoredRoom::room).filter(id::equals).isEmpty();
        if (shared) {
            found.add(remarked(row, true, "room " + id + " is that of another course already; kept as history"));
            return Optional.empty();
        }
        looked.add(row.room());
        Check.Seen seen = check.look(row.room());
        seen.remark().ifPresent(text -> found.add(remarked(row, true, text)));
        if (!seen.usable()) {
            return Optional.empty();
        }
        if (RoomOfRow.isUnfit(row.name())) {
            found.add(remarked(row, true, "its name is too long or has characters that no name may have"));
        }
        Instant first =
                fit.stream().map(this::createdAt).min(Comparator.naturalOrder()).orElse(now);
        return Optional.of(new StoredRoom(
                key,
                rooms.externalId(key),
                server,
                0,
                Optional.empty(),
                Optional.of(id),
                RoomOfRow.settings(row, seen.room()),
                row.status() == MeetingRow.OPEN,
                first,
                Optional.of(createdAt(row)),
                ChamiloTimes.read(row.closedAt(), zone)));
    }

    private StoredRoom row(CourseKey key, Optional<StoredRoom> stored, Optional<StoredRoom> wanted, Write write) {
        return switch (write) {
            case INSERT -> wanted.orElseThrow();
            case REPLACE ->
                wanted.orElseThrow().withVersion(stored.orElseThrow().version());
            default -> stored.orElseGet(() -> nowhere(key));
        };
    }

    /** Stands for a course that has nothing but a history. */
    private StoredRoom nowhere(CourseKey key) {
        return new StoredRoom(
                key,
                rooms.externalId(key),
                server,
                0,
                Optional.of(StoredRoom.Claim.over(0)),
                Optional.empty(),
                CourseSettings.defaults().withName(key.course()),
                false,
                now,
                Optional.empty(),
                Optional.empty());
    }

    private Taking taking(
            List<MeetingRow> fresh, Map<Long, Taken> before, Write write, StoredRoom row, List<MeetingEvent> events) {
        return new Taking(
                instance,
                fresh.stream().collect(Collectors.toMap(MeetingRow::id, MeetingRow::digest)),
                fresh.stream().map(MeetingRow::id).filter(before::containsKey).toList(),
                write,
                row,
                events);
    }

    private List<MeetingEvent> events(CourseKey key, List<MeetingRow> fresh, List<Remark> found) {
        List<MeetingEvent> events = new ArrayList<>();
        for (MeetingRow row : fresh) {
            if (ChamiloTimes.read(row.createdAt(), zone).isEmpty()) {
                found.add(remarked(row, true, "its date of creation cannot be read; that of the import stands for it"));
            }
            if (!ChamiloTimes.isAbsent(row.closedAt())
                    && ChamiloTimes.read(row.closedAt(), zone).isEmpty()) {
                found.add(remarked(row, true, "its date of closing cannot be read and is left out"));
            }
            events.addAll(MeetingHistory.of(key, row, createdAt(row), ChamiloTimes.read(row.closedAt(), zone)));
        }
        events.removeAll(store.history(key));
        return events;
    }

    private Instant createdAt(MeetingRow row) {
        return ChamiloTimes.read(row.createdAt(), zone).orElse(now);
    }

    private CourseKey key(MeetingRow row) {
        CourseKey course = CourseKey.of(instance, Long.toString(row.course()));
        return row.session() == 0 ? course : course.withSession(Long.toString(row.session()));
    }

    private void remark(MeetingRow row, boolean wasTaken, String reason) {
        remarks.add(remarked(row, wasTaken, reason));
    }

    private static Remark remarked(MeetingRow row, boolean wasTaken, String reason) {
        return new Remark(row.id(), row.course(), row.session(), row.room(), wasTaken, reason);
    }
}
