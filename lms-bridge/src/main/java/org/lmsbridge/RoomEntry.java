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

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.RolePolicy.Rights;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.JoinLink;
import org.lmsbridge.openmeetings.model.JoinRequest;
import org.lmsbridge.openmeetings.model.Person;
import org.lmsbridge.openmeetings.model.RoomId;

/** Lets people into the rooms of courses, or says why not. */
final class RoomEntry {
    /** Others may change the row at the same time, but not for ever. */
    private static final int MOST_WRITES = 20;

    private final RoomStore store;
    private final RemoteRooms servers;
    private final Now now;

    RoomEntry(RoomStore store, RemoteRooms servers, Now now) {
        this.store = store;
        this.servers = servers;
        this.now = now;
    }

    JoinLink link(StoredRoom row, Member who, Rights rights) {
        refuse(row, who, rights);
        RoomId room = row.room().orElseThrow();
        RemoteRooms.Server server = servers.of(row);
        JoinLink link = server.joins()
                .link(JoinRequest.toRoom(CourseNames.person(row.externalId(), who), room)
                        .withModerator(rights.moderates())
                        .withRecordingAllowed(rights.records() && row.settings().recordingAllowed())
                        .withLanguage(who.locale()
                                .map(locale -> Languages.id(locale, server.version()))
                                .orElse(Languages.ENGLISH)));
        if (rights.moderates()) {
            remember(row);
        }
        return link;
    }

    /** Throws what keeps somebody out now. */
    void refuse(StoredRoom row, Member who, Rights rights) {
        if (row.archived()) {
            throw archived(row.key());
        }
        if (rights.manages()) {
            return;
        }
        Waiting waiting = row.settings().entry().waiting();
        if (!row.open() && waiting == Waiting.NONE) {
            throw new BridgeException(
                    Reason.CLOSED, "The room of " + row.key() + " is closed; wait until a teacher opens it");
        }
        boolean unattended = waiting == Waiting.UNTIL_ENTERED && !rights.moderates() && !row.hasModerator();
        if (!row.open() || unattended) {
            throw waiting(row.key());
        }
        if (row.settings().entry().refusedWhenFull() && isFull(row) && !isInside(row, who)) {
            throw new BridgeException(
                    Reason.FULL,
                    "All " + row.settings().capacity() + " seats of the room of " + row.key()
                            + " are taken; wait until somebody leaves");
        }
    }

    private boolean isFull(StoredRoom row) {
        try {
            return servers.of(row).rooms().participants(row.room().orElseThrow())
                    >= row.settings().capacity();
        } catch (RefusedException e) {
            if (isNotTold(e)) {
                // OpenMeetings counts its seats itself; nobody is in a room that is gone.
                return false;
            }
            throw e;
        }
    }

    /** Whoever comes back after a lost connection is counted already. */
    private boolean isInside(StoredRoom row, Member who) {
        try {
            Person person = CourseNames.person(row.externalId(), who);
            return servers.of(row).rooms().people(row.room().orElseThrow()).stream()
                    .anyMatch(seen -> seen.externalId()
                            .map(person.externalId()::equals)
                            .orElseGet(() -> seen.firstName().equals(who.firstName())
                                    && seen.lastName().equals(who.lastName())));
        } catch (RefusedException e) {
            if (isNotTold(e)) {
                return false;
            }
            throw e;
        }
    }

    private static boolean isNotTold(RefusedException e) {
        return e.reason() == RefusedException.Reason.NOT_SUPPORTED || e.reason() == RefusedException.Reason.NOT_FOUND;
    }

    /** Also where nobody waits now and while the room is closed: the rule may change, and the room be opened. */
    private void remember(StoredRoom seen) {
        Instant at = now.get();
        Optional<StoredRoom> row = Optional.of(seen);
        for (int write = 0;
                write < MOST_WRITES
                        && row.filter(some -> !some.tellsOfModerator(at)).isPresent();
                write++) {
            if (store.replace(row.get().moderated(at), List.of()).isPresent()) {
                return;
            }
            row = store.find(seen.key());
        }
    }

    static BridgeException waiting(CourseKey key) {
        return new BridgeException(
                Reason.WAITING, "No teacher is in the room of " + key + " yet; ask again in a few seconds");
    }

    static BridgeException archived(CourseKey key) {
        return new BridgeException(
                Reason.ARCHIVED, "The course of " + key + " is archived; restore it before its room is used again");
    }
}
