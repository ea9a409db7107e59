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
import java.util.function.Predicate;
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

    StoredRoom open(CourseKey key, Wanted wanted, Patience patience) {
        while (true) {
            Optional<StoredRoom> row = store.find(key);
            Wish wish = wanted.of(row);
            Optional<StoredRoom> opened = row.isEmpty() ? first(key, wish) : again(row.get(), wish);
            if (opened.isPresent()) {
                return opened.get();
            }
            patience.pause();
        }
    }

    /** Sees to it that there is a room as the row says, open or closed as it was before it was lost. */
    StoredRoom remake(CourseKey key, Member who, Patience patience) {
        return remake(key, who, row -> !row.wasClosed(), patience);
    }

    /** Sees to it that there is a room as the row says, and that it is closed. */
    StoredRoom remakeClosed(CourseKey key, Member who, Patience patience) {
        return remake(key, who, row -> false, patience);
    }

    private StoredRoom remake(CourseKey key, Member who, Predicate<StoredRoom> open, Patience patience) {
        while (true) {
            StoredRoom row = store.find(key).orElseThrow(() -> RoomChanging.noRoom(key));
            Optional<StoredRoom> made = again(row, new Wish(who, row.settings(), row.byHand(), open.test(row)));
            if (made.isPresent()) {
                return made.get();
            }
            patience.pause();
        }
    }

    /** Empty when another process came first. */
    private Optional<StoredRoom> first(CourseKey key, Wish wish) {
        List<StoredRoom> others = store.listCourse(key.instance(), key.course());
        // A course all of whose rooms are archived is over, and gets no room for one more group or slot.
        if (!others.isEmpty() && others.stream().allMatch(StoredRoom::archived)) {
            throw RoomEntry.archived(key);
        }
        return making.first(key, wish);
    }

    /** Empty when another process came first. */
    private Optional<StoredRoom> again(StoredRoom row, Wish wish) {
        if (row.archived()) {
            throw RoomEntry.archived(row.key());
        }
        if (row.room().isEmpty()) {
            return making.afterOthers(row, wish);
        }
        String home = servers.home(row);
        if (!home.equals(row.server())) {
            return making.moved(row, home, wish);
        }
        RoomId room = row.room().get();
        KeptRooms remote = servers.of(row).rooms();
        Optional<CourseSettings> kept = wish.open()
                ? remote.align(room, row.settings(), wish.settings(), !row.open())
                : remote.alignClosed(room, row.settings(), wish.settings());
        if (kept.isEmpty()) {
            return making.anew(row, wish);
        }
        StoredRoom ready = wish.open() ? row.opened(room, kept.get(), now.get()) : row.changed(kept.get());
        return saved(row, ready.changedByHand(wish.byHand()), wish.who());
    }

    private Optional<StoredRoom> saved(StoredRoom row, StoredRoom ready, Member who) {
        if (ready.equals(row)) {
            return Optional.of(row);
        }
        return store.replace(ready, row.open() == ready.open() ? List.of() : List.of(opening(ready, who)));
    }

    static MeetingEvent opening(StoredRoom row, Member who) {
        Instant at = row.openedAt().orElseThrow();
        return new MeetingEvent(row.key(), row.room().orElseThrow(), What.OPENED, who.id(), at);
    }
}
