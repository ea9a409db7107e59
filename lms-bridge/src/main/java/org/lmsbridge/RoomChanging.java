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
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.lmsbridge.BridgeException.Reason;
import org.lmsbridge.KeptRooms.Aligned;
import org.lmsbridge.MeetingEvent.What;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Changes, closes, archives and deletes rooms that exist: first on OpenMeetings, then in the store. */
final class RoomChanging {
    private static final Logger LOG = LoggerFactory.getLogger(RoomChanging.class);

    private final RoomStore store;
    private final RemoteRooms servers;
    private final RoomOpening opening;
    private final Function<CourseKey, CourseSettings> chosen;
    private final LeftRooms left;
    private final Now now;

    RoomChanging(
            RoomStore store,
            RemoteRooms servers,
            RoomOpening opening,
            Function<CourseKey, CourseSettings> chosen,
            LeftRooms left,
            Now now) {
        this.store = store;
        this.servers = servers;
        this.opening = opening;
        this.chosen = chosen;
        this.left = left;
        this.now = now;
    }

    /** The row of a course that has a room. */
    StoredRoom ready(CourseKey key) {
        return store.find(key).filter(row -> row.room().isPresent()).orElseThrow(() -> noRoom(key));
    }

    StoredRoom change(CourseKey key, UnaryOperator<CourseSettings> change, Patience patience) {
        while (true) {
            StoredRoom row = ready(key);
            if (row.archived()) {
                throw RoomEntry.archived(key);
            }
            CourseSettings was = row.settings();
            CourseSettings wanted = CourseNames.named(key, change.apply(was));
            Optional<Aligned> aligned = servers.of(row).rooms().change(row, wanted);
            // A room that is gone is made as wanted when it is opened again.
            CourseSettings kept = aligned.map(Aligned::settings).orElse(wanted);
            StoredRoom changed = row.changed(kept).changedByHand(byHand(row, wanted, kept));
            // Somebody who opens or closes the room at the same time must notice that it was put back.
            boolean putBack = aligned.filter(Aligned::changed).isPresent();
            if (!putBack && changed.equals(row)) {
                return row;
            }
            Optional<StoredRoom> saved = store.replace(changed, List.of());
            if (saved.isPresent()) {
                return saved.get();
            }
            patience.pause();
        }
    }

    private HandChanges byHand(StoredRoom row, CourseSettings wanted, CourseSettings kept) {
        Set<Setting> done = Setting.differing(row.settings(), wanted);
        done.removeAll(Setting.differing(wanted, kept));
        return done.isEmpty() ? row.byHand() : row.byHand().and(done, CourseNames.named(row.key(), chosenFor(row)));
    }

    private CourseSettings chosenFor(StoredRoom row) {
        try {
            return chosen.apply(row.key());
        } catch (BridgeException e) {
            if (e.reason() == Reason.NO_TEMPLATE) {
                // Whatever is chosen in its place is chosen later than the change.
                return row.settings();
            }
            throw e;
        }
    }

    StoredRoom close(CourseKey key, Member who, Patience patience) {
        while (true) {
            StoredRoom row = ready(key);
            left.close(row);
            if (!row.open()) {
                return row;
            }
            MeetingEvent event = event(row, What.CLOSED, who);
            Optional<StoredRoom> closed = store.replace(row.closed(event.at()), List.of(event));
            if (closed.isPresent()) {
                return closed.get();
            }
            patience.pause();
        }
    }

    StoredRoom archive(CourseKey key, Member who, Patience patience) {
        finishBegun(key, who, patience);
        while (true) {
            StoredRoom row = close(key, who, patience);
            if (row.archived()) {
                return row;
            }
            Optional<StoredRoom> archived = store.replace(row.archived(true), List.of(event(row, What.ARCHIVED, who)));
            if (archived.isPresent()) {
                return archived.get();
            }
            patience.pause();
        }
    }

    StoredRoom restore(CourseKey key, Member who, Patience patience) {
        if (store.find(key).filter(StoredRoom::archived).isPresent()) {
            finishBegun(key, who, patience);
        }
        while (true) {
            StoredRoom row = ready(key);
            if (!row.archived()) {
                return row;
            }
            Optional<StoredRoom> restored = store.replace(row.archived(false), List.of(event(row, What.RESTORED, who)));
            if (restored.isPresent()) {
                return restored.get();
            }
            patience.pause();
        }
    }

    StoredRoom delete(CourseKey key, Member who, Patience patience) {
        while (true) {
            StoredRoom row = store.find(key).orElseThrow(() -> noRoom(key));
            if (row.room().isEmpty() && left.isLost(row)) {
                LOG.warn("A room of {} may be on the server {}, which the bridge has no more", key, row.server());
                if (store.remove(row, List.of())) {
                    return row;
                }
                patience.pause();
                continue;
            }
            if (row.room().isEmpty()) {
                finishBegun(key, who, patience);
                continue;
            }
            left.delete(row);
            if (store.remove(row, List.of(event(row, What.DELETED, who)))) {
                return row;
            }
            patience.pause();
        }
    }

    /**
     * There may be a room on OpenMeetings that nobody knows the number of, also of an archived course whose number another
     * one got; it is found, or made, to be dealt with.
     */
    private void finishBegun(CourseKey key, Member who, Patience patience) {
        if (store.find(key).filter(row -> row.room().isEmpty()).isPresent()) {
            opening.remakeClosed(key, who, patience);
        }
    }

    private MeetingEvent event(StoredRoom row, What what, Member who) {
        return new MeetingEvent(row.key(), row.room().orElseThrow(), what, who.id(), row.following(now.get()));
    }

    static BridgeException noRoom(CourseKey key) {
        return new BridgeException(
                Reason.NO_ROOM, "The course " + key + " has no room yet; a teacher has to open it first");
    }
}
