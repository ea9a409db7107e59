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
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.openmeetings.model.RoomId;

/**
 * Opens the room of a course: looks at its row, then finds, makes, changes or re-opens the room.
 *
 * <p>Every write to the store names the version of the row that it saw, so of several at once one wins and the others
 * look again. Between reading and writing no connection to the store is held, however long OpenMeetings takes.
 */
final class RoomOpening {
    private final RoomStore store;
    private final RemoteRooms servers;
    private final RoomMaking making;
    private final Now now;

    RoomOpening(RoomStore store, RemoteRooms servers, RoomMaking making, Now now) {
        this.store = store;
        this.servers = servers;
        this.making = making;
        this.now = now;
    }

    StoredRoom open(CourseKey key, Member who, CourseSettings wanted, Patience patience) {
        while (true) {
            Optional<StoredRoom> row = store.find(key);
            Optional<StoredRoom> opened = row.isEmpty() ? first(key, who, wanted) : again(row.get(), who, wanted);
            if (opened.isPresent()) {
                return opened.get();
            }
            patience.pause();
        }
    }

    /** Empty when another process came first. */
    private Optional<StoredRoom> first(CourseKey key, Member who, CourseSettings wanted) {
        List<StoredRoom> others = store.listCourse(key.instance(), key.course());
        // A course all of whose rooms are archived is over, and gets no room for one more group or slot.
        if (!others.isEmpty() && others.stream().allMatch(StoredRoom::archived)) {
            throw RoomEntry.archived(key);
        }
        return making.first(key, who, wanted);
    }

    /** Empty when another process came first. */
    private Optional<StoredRoom> again(StoredRoom row, Member who, CourseSettings wanted) {
        if (row.archived()) {
            throw RoomEntry.archived(row.key());
        }
        if (row.room().isEmpty()) {
            return making.afterOthers(row, who, wanted);
        }
        String home = servers.home(row);
        if (!home.equals(row.server())) {
            return making.moved(row, home, who, wanted);
        }
        RoomId room = row.room().get();
        Optional<CourseSettings> kept = servers.of(row).rooms().align(room, wanted, !row.open());
        return kept.isEmpty()
                ? making.anew(row, who, wanted)
                : saved(row, row.opened(room, kept.get(), now.get()), who);
    }

    private Optional<StoredRoom> saved(StoredRoom row, StoredRoom opened, Member who) {
        if (opened.equals(row)) {
            return Optional.of(row);
        }
        return store.replace(opened, row.open() ? List.of() : List.of(opening(opened, who)));
    }

    static MeetingEvent opening(StoredRoom row, Member who) {
        Instant at = row.openedAt().orElseThrow();
        return new MeetingEvent(row.key(), row.room().orElseThrow(), What.OPENED, who.id(), at);
    }
}
