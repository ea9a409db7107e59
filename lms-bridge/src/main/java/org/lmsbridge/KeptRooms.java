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
package org.lmsbridge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lmsbridge.Ownership.Verdict;
import org.lmsbridge.Servers.Call;
import org.lmsbridge.openmeetings.Legacy;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.RefusedException.Reason;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;
import org.lmsbridge.openmeetings.model.Participant;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.openmeetings.model.RoomSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes rooms on OpenMeetings what courses want, with as few requests as that takes: one to make a room, one to look
 * at a room that is as it should be, two to change or re-open one. In 2.0 to 3.0 changing takes some more.
 */
final class KeptRooms {
    private static final Logger LOG = LoggerFactory.getLogger(KeptRooms.class);

    /** From here until 3.1 nothing tells whether a room may be recorded. */
    private static final OpenMeetingsVersion FIRST_SILENT = OpenMeetingsVersion.parse("3.0.4");

    private static final OpenMeetingsVersion FIRST_BLIND = OpenMeetingsVersion.parse("3.1.0");
    private static final OpenMeetingsVersion FIRST_SEEING = OpenMeetingsVersion.parse("3.3.0");

    private final Rooms rooms;
    private final Legacy legacy;
    private final Supplier<OpenMeetingsVersion> version;
    private final Reported reported;
    private final RoomScan scan;
    private final Ownership ownership;

    /**
     * How a room is after it was seen to.
     *
     * @param settings as it is kept
     * @param changed whether anything had to be written; where a room was only to be changed, whether it was open or closed
     *     otherwise than its row says
     */
    record Aligned(CourseSettings settings, boolean changed) {}

    KeptRooms(Rooms rooms, Legacy legacy, Supplier<OpenMeetingsVersion> version, Reported reported) {
        this.rooms = rooms;
        this.legacy = legacy;
        this.version = version;
        this.reported = reported;
        scan = new RoomScan(rooms);
        ownership = new Ownership(version);
    }

    /** Makes the room, or finds it where OpenMeetings can look it up. */
    Room make(ExternalId id, CourseSettings wanted) {
        return reported.call(Call.MAKE, () -> rooms.findOrCreate(settings(id, wanted)));
    }

    /**
     * Finds a room that may have been made before, or makes it.
     *
     * @param above the room has a higher number than this
     * @param known highest number that a course has
     * @param progress told the highest number that was seen, each time one was looked at; what it throws ends the search
     */
    Room adopt(ExternalId id, CourseSettings wanted, long above, long known, LongConsumer progress) {
        if (looksUp()) {
            return make(id, wanted);
        }
        return scan.find(id, above, known, progress).orElseGet(() -> make(id, wanted));
    }

    /** 3.1 and 3.2 alone neither look rooms up by their external id nor create them by it. */
    private boolean looksUp() {
        OpenMeetingsVersion spoken = version.get();
        return !spoken.isAtLeast(FIRST_BLIND) || spoken.isAtLeast(FIRST_SEEING);
    }

    /** Sees to it that a room just made or found is as wanted; answers how it is then. */
    CourseSettings align(Room room, Wish wish) {
        CourseSettings wanted = wish.settings();
        if (wish.open() && same(room.settings(), wanted) && !room.closed()) {
            return wanted.withHiddenElements(room.settings().hiddenElements());
        }
        Optional<Aligned> aligned = wish.open()
                ? opened(room.id(), SeenRoom.any(), wanted, wanted, false)
                : closed(room.id(), SeenRoom.any(), wanted, wanted);
        return aligned.map(Aligned::settings)
                .orElseThrow(() -> new BridgeException(
                        BridgeException.Reason.BUSY,
                        "Room " + room.id() + " has been deleted on OpenMeetings just now; open the room again"));
    }

    /**
     * Sees to it that the room of a row is as wished; answers how it is then, or empty when there is no such room, or the
     * number is that of somebody else's.
     */
    Optional<Aligned> align(StoredRoom row, Wish wish) {
        RoomId id = row.room().orElseThrow();
        return wish.open()
                ? opened(id, certain(row), row.settings(), wish.settings(), !row.open())
                : closed(id, certain(row), row.settings(), wish.settings());
    }

    /** In doubt it is as good as gone: making a room anew finds it again by its external id. */
    private SeenRoom certain(StoredRoom row) {
        return new SeenRoom(stored -> ownership.of(row, stored) == Verdict.OURS);
    }

    /** In doubt OpenMeetings is asked for the room of that external id. */
    private SeenRoom found(StoredRoom row) {
        return new SeenRoom(stored -> switch (ownership.of(row, stored)) {
            case OURS -> true;
            case FOREIGN -> false;
            case UNSURE -> own(row).equals(row.room().orElseThrow());
        });
    }

    private RoomId own(StoredRoom row) {
        return make(row.externalId(), row.settings()).id();
    }

    /**
     * Sees to it that a room is open and as wanted.
     *
     * @param was how it was when it was last looked at
     * @param closedByUs whether it must be opened even if OpenMeetings does not say that it is closed, as 3.0.4 to
     *     3.0.7 never do
     */
    private Optional<Aligned> opened(
            RoomId id, SeenRoom seen, CourseSettings was, CourseSettings wanted, boolean closedByUs) {
        Optional<RoomSettings> kept = writtenAsFarAsKept(id, wanted, false, seen);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        allowAgain(id, was, wanted);
        boolean told = seen.stored().filter(RoomSettings::closed).isPresent();
        boolean shut = kept.get().closed() || (closedByUs && !told);
        if (shut) {
            rooms.open(id);
        }
        return Optional.of(new Aligned(course(kept.get(), wanted), shut || told || !isSame(seen, wanted)));
    }

    /** Sees to it that a room is closed and as wanted. */
    private Optional<Aligned> closed(RoomId id, SeenRoom seen, CourseSettings was, CourseSettings wanted) {
        Optional<RoomSettings> kept = writtenAsFarAsKept(id, wanted, true, seen);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        allowAgain(id, was, wanted);
        // Whether a room is closed 3.0.4 to 3.0.7 never tell.
        if (!kept.get().closed()) {
            rooms.close(id);
        }
        return Optional.of(new Aligned(course(kept.get(), wanted), true));
    }

    private boolean isSame(SeenRoom seen, CourseSettings wanted) {
        return seen.stored().filter(stored -> same(stored, wanted)).isPresent();
    }

    /**
     * Changes in the room of a row what is wanted otherwise than it was, and nothing else that OpenMeetings has; it stays
     * closed if it is. Answers how it is then, or empty when there is no such room, or the number is that of somebody
     * else's.
     *
     * @throws RefusedException {@code NOT_SUPPORTED} where the version would lose a setting; the room stays as it is
     */
    Optional<Aligned> change(StoredRoom row, CourseSettings wanted) {
        RoomId id = row.room().orElseThrow();
        CourseSettings was = row.settings();
        boolean closed = !row.open();
        Set<Setting> changes = Setting.differing(was, wanted);
        boolean recording = changes.contains(Setting.RECORDING_ALLOWED) || !tellsRecording();
        SeenRoom seen = found(row);
        Optional<RoomSettings> kept = written(
                id,
                stored -> changedBy(changes, stored, Setting.taken(changes, course(stored, was), wanted), closed),
                stored -> recording ? wanted.recordingAllowed() : stored.recordingAllowed(),
                seen);
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        allowAgain(id, was, wanted);
        // Whether a room is closed 3.0.4 to 3.0.7 never tell.
        boolean shut = closed && !kept.get().closed();
        if (shut) {
            rooms.close(id);
        }
        boolean otherwise =
                seen.stored().filter(stored -> stored.closed() != closed).isPresent();
        return Optional.of(new Aligned(course(kept.get(), wanted), shut || otherwise));
    }

    /** A room that the version cannot change stays as it is: better than none. */
    private Optional<RoomSettings> writtenAsFarAsKept(RoomId id, CourseSettings wanted, boolean closed, SeenRoom seen) {
        try {
            return written(
                    id,
                    stored -> same(stored, wanted) ? stored : changed(stored, wanted, closed),
                    stored -> wanted.recordingAllowed(),
                    seen);
        } catch (RefusedException e) {
            if (seen.stored().isEmpty() || e.reason() != Reason.NOT_SUPPORTED) {
                throw e;
            }
            LOG.warn("Room {} stays as it is: {}", id, e.getMessage());
            return seen.stored();
        }
    }

    private Optional<RoomSettings> written(
            RoomId id, UnaryOperator<RoomSettings> change, Predicate<RoomSettings> recording, SeenRoom seen) {
        try {
            // The update reads the room first and writes nothing when nothing changes: no second reading here.
            RoomSettings told = rooms.update(id, seen.guarding(change)).settings();
            if (seen.isForeign()) {
                LOG.warn("Room {} is that of {} by now, it is left alone", id, owner(told));
                return Optional.empty();
            }
            // Done, or refused: 3.0.4 to 3.0.7 never tell, and say yes always.
            return Optional.of(
                    told.toBuilder().recordingAllowed(recording.test(told)).build());
        } catch (RefusedException e) {
            // Only a room that could not even be read is gone: to make another one for any other reason would be one
            // too many.
            if (seen.stored().isEmpty() && e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static String owner(RoomSettings room) {
        return room.externalId().map(id -> id.type() + " " + id.id()).orElse("somebody else");
    }

    /** How many people are in a room. */
    int participants(RoomId id) {
        return rooms.occupancy(id).participants();
    }

    /** Who is in a room. */
    List<Participant> people(RoomId id) {
        return rooms.participants(id);
    }

    /** Turns students away; a room that is gone is as good as closed. */
    void close(RoomId id) {
        try {
            rooms.close(id);
        } catch (RefusedException e) {
            if (e.reason() != Reason.NOT_FOUND) {
                throw e;
            }
        }
    }

    /** The same for a room that perhaps is somebody else's by now. */
    void closeIfOf(RoomId id, ExternalId owner) {
        if (isOf(id, owner)) {
            close(id);
        }
    }

    /** Lets students into a room again that perhaps is gone, or somebody else's by now. */
    void openIfOf(RoomId id, ExternalId owner) {
        if (isOf(id, owner)) {
            rooms.open(id);
        }
    }

    private boolean isOf(RoomId id, ExternalId owner) {
        Optional<Room> room = rooms.find(id);
        return room.filter(found ->
                        found.externalId().filter(other -> !other.equals(owner)).isEmpty())
                .isPresent();
    }

    /** Deletes the room of a row; one that is gone, or somebody else's by now, is none of ours. */
    void delete(StoredRoom row) {
        RoomId id = row.room().orElseThrow();
        Optional<Room> room = rooms.find(id);
        if (room.isEmpty()) {
            return;
        }
        switch (ownership.of(row, room.get().settings())) {
            case OURS -> rooms.delete(id);
            case FOREIGN ->
                LOG.warn(
                        "Room {} is that of {} by now, it is left alone",
                        id,
                        owner(room.get().settings()));
            case UNSURE -> rooms.delete(own(row));
        }
    }

    /** Deletes a room that turned out to be one too many; in doubt it stays, for reconciling to find. */
    void discard(StoredRoom surplus) {
        RoomId id = surplus.room().orElseThrow();
        Optional<Room> room = rooms.find(id);
        // Perhaps long after it was made: the number may be somebody else's by now.
        if (room.filter(found -> ownership.of(surplus, found.settings()) == Verdict.OURS)
                .isPresent()) {
            LOG.warn("Room {} is deleted again: its course has another one", id);
            rooms.delete(id);
        }
    }

    private RoomSettings settings(ExternalId id, CourseSettings wanted) {
        return changed(RoomSettings.named("").externalId(id).build(), wanted, false);
    }

    private RoomSettings changed(RoomSettings stored, CourseSettings wanted, boolean closed) {
        RoomSettings changed = all(stored, wanted, closed);
        // Hiding and waiting is a service of newer versions, not a reason to have no room in older ones.
        boolean extras = !wanted.hiddenElements().isEmpty() || waits(wanted);
        return extras ? rooms.keepable(changed) : changed;
    }

    private RoomSettings changedBy(Set<Setting> changes, RoomSettings stored, CourseSettings wanted, boolean closed) {
        if (changes.contains(Setting.HIDDEN_ELEMENTS) || changes.contains(Setting.WAITING)) {
            return changed(stored, wanted, closed);
        }
        return all(stored, wanted, closed).toBuilder()
                .waitForModerator(stored.waitForModerator())
                .build();
    }

    private static RoomSettings all(RoomSettings stored, CourseSettings wanted, boolean closed) {
        return stored.toBuilder()
                .name(wanted.name().orElseThrow())
                .type(wanted.type())
                .capacity(wanted.capacity())
                .moderated(wanted.moderated())
                .recordingAllowed(wanted.recordingAllowed())
                .hiddenElements(wanted.hiddenElements())
                .waitForModerator(waits(wanted))
                .closed(closed)
                .build();
    }

    private boolean same(RoomSettings stored, CourseSettings wanted) {
        return changed(stored, wanted, stored.closed()).equals(stored);
    }

    /** Where a room is said to allow recording always, an update sees nothing that it would have to change. */
    private void allowAgain(RoomId id, CourseSettings was, CourseSettings wanted) {
        if (!was.recordingAllowed() && wanted.recordingAllowed() && !tellsRecording()) {
            legacy.setRoomProperty(id, "allowRecording", "true");
        }
    }

    private boolean tellsRecording() {
        OpenMeetingsVersion spoken = version.get();
        return !spoken.isAtLeast(FIRST_SILENT) || spoken.isAtLeast(FIRST_BLIND);
    }

    private static boolean waits(CourseSettings wanted) {
        return wanted.entry().waiting() == Waiting.UNTIL_ENTERED;
    }

    private static CourseSettings course(RoomSettings kept, CourseSettings wanted) {
        try {
            return new CourseSettings(
                    Optional.of(kept.name()),
                    kept.type(),
                    kept.capacity(),
                    kept.moderated(),
                    kept.recordingAllowed(),
                    kept.hiddenElements(),
                    wanted.entry());
        } catch (IllegalArgumentException e) {
            LOG.warn("OpenMeetings keeps a room in a way that no course can want: {}", e.getMessage());
            return wanted;
        }
    }
}
