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
import org.lmsbridge.KeptRooms.Aligned;
import org.lmsbridge.MeetingEvent.What;
import org.lmsbridge.openmeetings.OpenMeetingsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the room of a course: looks at its row, then finds, makes, changes or re-opens the room.
 *
 * <p>Every write to the store names the version of the row that it saw, so of several at once one wins and the others
 * look again. Between reading and writing no connection to the store is held, however long OpenMeetings takes.
 */
final class RoomOpening {
    private static final Logger LOG = LoggerFactory.getLogger(RoomOpening.class);

    private final RoomStore store;
    private final RemoteRooms servers;
    private final RoomMaking making;
    private final SurplusRooms surplus;
    private final Now now;

    RoomOpening(RoomStore store, RemoteRooms servers, RoomMaking making, SurplusRooms surplus, Now now) {
        this.store = store;
        this.servers = servers;
        this.making = making;
        this.surplus = surplus;
        this.now = now;
    }

    StoredRoom open(CourseKey key, Wanted wanted, Patience patience) {
        try {
            return opened(key, wanted, patience);
        } finally {
            surplus.settle();
        }
    }

    private StoredRoom opened(CourseKey key, Wanted wanted, Patience patience) {
        while (true) {
            Optional<StoredRoom> row = store.find(key);
            Wish wish = wanted.of(row);
            Optional<StoredRoom> opened = row.isEmpty() ? first(key, wish) : again(notArchived(row.get()), wish);
            if (opened.isPresent()) {
                return opened.get();
            }
            patience.pause();
        }
    }

    /** Sees to it that there is a room as the row says, open or closed as it was before it was lost. */
    StoredRoom remake(CourseKey key, Member who, Patience patience) {
        return remake(key, who, row -> !notArchived(row).wasClosed(), patience);
    }

    /** Sees to it that there is a room as the row says, also of a course that is archived, and that it is closed. */
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
        if (row.room().isEmpty()) {
            return making.afterOthers(row, wish);
        }
        String home = servers.home(row);
        return home.equals(row.server()) ? here(row, wish) : elsewhere(row, home, wish);
    }

    private static StoredRoom notArchived(StoredRoom row) {
        if (row.archived()) {
            throw RoomEntry.archived(row.key());
        }
        return row;
    }

    private Optional<StoredRoom> here(StoredRoom row, Wish wish) {
        Optional<Aligned> kept = servers.of(row).rooms().align(row, wish);
        if (kept.isEmpty()) {
            return making.anew(row, wish);
        }
        CourseSettings settings = kept.get().settings();
        StoredRoom ready =
                wish.open() ? row.opened(row.room().orElseThrow(), settings, now.get()) : row.changed(settings);
        return saved(row, ready.changedByHand(wish.byHand()), kept.get().changed(), wish.who());
    }

    /** A course whose new server fails stays where it is, and leaves another time. */
    private Optional<StoredRoom> elsewhere(StoredRoom row, String home, Wish wish) {
        try {
            return making.moved(row, home, wish);
        } catch (OpenMeetingsException | BridgeException failure) {
            Optional<StoredRoom> back = store.find(row.key())
                    .filter(now ->
                            now.server().equals(row.server()) && now.room().equals(row.room()));
            if (back.isEmpty()) {
                throw failure;
            }
            LOG.warn("The course {} stays on the server {}: {}", row.key(), row.server(), failure.getMessage());
            try {
                return here(back.get(), wish);
            } catch (OpenMeetingsException | BridgeException second) {
                failure.addSuppressed(second);
                throw failure;
            }
        }
    }

    /**
     * A row is written also when nothing differs in it but something had to be done on OpenMeetings: whoever is closing
     * the room at the same time must notice.
     */
    private Optional<StoredRoom> saved(StoredRoom row, StoredRoom ready, boolean changed, Member who) {
        if (!changed && ready.equals(row)) {
            return Optional.of(row);
        }
        return store.replace(ready, row.open() == ready.open() ? List.of() : List.of(opening(ready, who)));
    }

    static MeetingEvent opening(StoredRoom row, Member who) {
        Instant at = row.openedAt().orElseThrow();
        return new MeetingEvent(row.key(), row.room().orElseThrow(), What.OPENED, who.id(), at);
    }
}
