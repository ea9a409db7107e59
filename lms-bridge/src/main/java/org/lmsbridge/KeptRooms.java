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
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.lmsbridge.openmeetings.Legacy;
import org.lmsbridge.openmeetings.OpenMeetingsException;
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
    private final RoomScan scan;

    KeptRooms(Rooms rooms, Legacy legacy, Supplier<OpenMeetingsVersion> version) {
        this.rooms = rooms;
        this.legacy = legacy;
        this.version = version;
        scan = new RoomScan(rooms);
    }

    /** Makes the room, or finds it where OpenMeetings can look it up. */
    Room make(ExternalId id, CourseSettings wanted) {
        return rooms.findOrCreate(settings(id, wanted));
    }

    /**
     * Finds a room that may have been made before, or makes it.
     *
     * @param above the room has a higher number than this
     * @param known highest number that a course has
     */
    Room adopt(ExternalId id, CourseSettings wanted, long above, long known) {
        if (looksUp()) {
            return make(id, wanted);
        }
        return scan.find(id, above, known).orElseGet(() -> make(id, wanted));
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
        return (wish.open() ? align(room.id(), wanted, wanted, false) : alignClosed(room.id(), wanted, wanted))
                .orElseThrow(() -> new BridgeException(
                        BridgeException.Reason.BUSY,
                        "Room " + room.id() + " has been deleted on OpenMeetings just now; open the room again"));
    }

    /**
     * Sees to it that a room is open and as wanted; answers how it is then, or empty when there is no such room.
     *
     * @param was how it was when it was last looked at
     * @param closedByUs whether it must be opened even if OpenMeetings does not say that it is closed, as 3.0.4 to
     *     3.0.7 never do
     */
    Optional<CourseSettings> align(RoomId id, CourseSettings was, CourseSettings wanted, boolean closedByUs) {
        AtomicReference<RoomSettings> seen = new AtomicReference<>();
        Optional<RoomSettings> kept = writtenAsFarAsKept(id, wanted, false, seen);
        if (kept.isPresent()) {
            allowAgain(id, was, wanted);
        }
        boolean hidden = closedByUs && seen.get() != null && !seen.get().closed();
        if (kept.isPresent() && (kept.get().closed() || hidden)) {
            rooms.open(id);
        }
        return kept.map(settings -> course(settings, wanted));
    }

    /** Sees to it that a room is closed and as wanted; answers how it is then, or empty when there is no such room. */
    Optional<CourseSettings> alignClosed(RoomId id, CourseSettings was, CourseSettings wanted) {
        Optional<RoomSettings> kept = writtenAsFarAsKept(id, wanted, true, new AtomicReference<>());
        if (kept.isPresent()) {
            allowAgain(id, was, wanted);
        }
        // Whether a room is closed 3.0.4 to 3.0.7 never tell.
        if (kept.filter(settings -> !settings.closed()).isPresent()) {
            rooms.close(id);
        }
        return kept.map(settings -> course(settings, wanted));
    }

    /**
     * Changes in a room what is wanted otherwise than it was, and nothing else that OpenMeetings has; it stays closed if it
     * is. Answers how it is then, or empty when there is no such room.
     *
     * @throws RefusedException {@code NOT_SUPPORTED} where the version would lose a setting; the room stays as it is
     */
    Optional<CourseSettings> change(RoomId id, CourseSettings was, CourseSettings wanted, boolean closed) {
        Set<Setting> changes = Setting.differing(was, wanted);
        boolean recording = changes.contains(Setting.RECORDING_ALLOWED) || !tellsRecording();
        Optional<RoomSettings> kept = written(
                id,
                stored -> changedBy(changes, stored, Setting.taken(changes, course(stored, was), wanted), closed),
                stored -> recording ? wanted.recordingAllowed() : stored.recordingAllowed(),
                new AtomicReference<>());
        if (kept.isPresent()) {
            allowAgain(id, was, wanted);
        }
        // Whether a room is closed 3.0.4 to 3.0.7 never tell.
        if (closed && kept.filter(settings -> !settings.closed()).isPresent()) {
            rooms.close(id);
        }
        return kept.map(settings -> course(settings, wanted));
    }

    /** A room that the version cannot change stays as it is: better than none. */
    private Optional<RoomSettings> writtenAsFarAsKept(
            RoomId id, CourseSettings wanted, boolean closed, AtomicReference<RoomSettings> seen) {
        try {
            return written(
                    id,
                    stored -> same(stored, wanted) ? stored : changed(stored, wanted, closed),
                    stored -> wanted.recordingAllowed(),
                    seen);
        } catch (RefusedException e) {
            RoomSettings stored = seen.get();
            if (stored == null || e.reason() != Reason.NOT_SUPPORTED) {
                throw e;
            }
            LOG.warn("Room {} stays as it is: {}", id, e.getMessage());
            return Optional.of(stored);
        }
    }

    private Optional<RoomSettings> written(
            RoomId id,
            UnaryOperator<RoomSettings> change,
            Predicate<RoomSettings> recording,
            AtomicReference<RoomSettings> seen) {
        try {
            // The update reads the room first and writes nothing when nothing changes: no second reading here.
            RoomSettings told = rooms.update(id, stored -> {
                        seen.set(stored);
                        return change.apply(stored);
                    })
                    .settings();
            // Done, or refused: 3.0.4 to 3.0.7 never tell, and say yes always.
            return Optional.of(
                    told.toBuilder().recordingAllowed(recording.test(told)).build());
        } catch (RefusedException e) {
            // Only a room that could not even be read is gone: to make another one for any other reason would be one
            // too many.
            if (seen.get() == null && e.reason() == Reason.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
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

    void delete(RoomId id) {
        rooms.delete(id);
    }

    /** Deletes a room that turned out to be one too many; failing to must not hide that the course has its room. */
    void discard(RoomId id) {
        LOG.warn("Room {} is deleted again: its course got another one in the meantime", id);
        try {
            rooms.delete(id);
        } catch (OpenMeetingsException e) {
            LOG.warn("Room {} could not be deleted, delete it by hand: {}", id, e.getMessage());
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
