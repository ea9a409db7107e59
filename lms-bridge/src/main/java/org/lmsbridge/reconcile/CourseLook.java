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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lmsbridge.StoredRoom;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.reconcile.CourseWalk.Step;
import org.lmsbridge.reconcile.Difference.Kind;

/** Looks whether the room of one course is as the store says. Thread-safe. */
final class CourseLook {
    private final Map<String, OpenMeetings> servers;
    private final Clock clock;
    private final Unseen unseen;

    CourseLook(Map<String, OpenMeetings> servers, Clock clock, Unseen unseen) {
        this.servers = servers;
        this.clock = clock;
        this.unseen = unseen;
    }

    /** What differs; empty when nothing does, or when it cannot be seen. One request. */
    Optional<Difference> at(Step step) {
        StoredRoom row = step.row();
        if (unseen.isGivenUp(row.server())) {
            return Optional.empty();
        }
        OpenMeetings server = servers.get(row.server());
        if (server == null) {
            unseen.say("Rooms on the server '" + row.server() + "', which was not given");
            return Optional.empty();
        }
        try {
            return at(row, step.exists(), server);
        } catch (OpenMeetingsException e) {
            unseen.failed(row.server(), "The room of " + row.key(), e);
            return Optional.empty();
        }
    }

    private Optional<Difference> at(StoredRoom row, boolean exists, OpenMeetings server) {
        if (row.claim().filter(claim -> clock.instant().isBefore(claim.until())).isPresent()) {
            return Optional.empty();
        }
        Optional<Room> found = row.room().flatMap(server.rooms()::find);
        row.room().ifPresent(asked -> unseen.answered(row.server()));
        if (found.filter(room -> isForeign(row, room)).isPresent()) {
            unseen.say("Room " + row.room().orElseThrow() + " of " + row.key()
                    + " belongs to another system on OpenMeetings, it is left alone");
            return Optional.empty();
        }
        if (!exists) {
            return difference(Kind.DELETED_COURSE, row, found, List.of());
        }
        if (found.isEmpty()) {
            return difference(Kind.COURSE_WITHOUT_ROOM, row, found, List.of());
        }
        List<Change> changes = Comparison.changes(row, found.get().settings(), server);
        return changes.isEmpty() ? Optional.empty() : difference(Kind.CHANGED_ROOM, row, found, changes);
    }

    /** Whether OpenMeetings says that the number is of a room that another platform made. */
    static boolean isForeign(StoredRoom row, Room room) {
        return room.details()
                .externalType()
                .filter(type -> !type.isBlank() && !type.equals(row.externalId().type()))
                .isPresent();
    }

    private static Optional<Difference> difference(
            Kind kind, StoredRoom row, Optional<Room> found, List<Change> changes) {
        return Optional.of(new Difference(kind, row.server(), Optional.of(row), found, changes));
    }
}
