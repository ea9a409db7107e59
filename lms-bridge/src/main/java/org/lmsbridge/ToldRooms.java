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
import org.lmsbridge.BridgeEvent.About;
import org.lmsbridge.BridgeEvent.RoomArchived;
import org.lmsbridge.BridgeEvent.RoomClosed;
import org.lmsbridge.BridgeEvent.RoomDeleted;
import org.lmsbridge.BridgeEvent.RoomLeft;
import org.lmsbridge.BridgeEvent.RoomOpened;
import org.lmsbridge.BridgeEvent.RoomReopened;
import org.lmsbridge.BridgeEvent.RoomRestored;
import org.lmsbridge.openmeetings.model.ExternalId;
import org.lmsbridge.openmeetings.model.RoomId;

/** A store that tells what was written into the history, after it was, and since when claims are there. */
final class ToldRooms implements RoomStore {
    private final RoomStore store;
    private final Events events;
    private final ClaimWatch claims;

    ToldRooms(RoomStore store, Events events, ClaimWatch claims) {
        this.store = store;
        this.events = events;
        this.claims = claims;
    }

    @Override
    public Optional<StoredRoom> find(CourseKey key) {
        Optional<StoredRoom> row = store.find(key);
        row.ifPresent(events::about);
        row.ifPresent(claims::saw);
        return row;
    }

    @Override
    public List<StoredRoom> list(String instance) {
        return store.list(instance);
    }

    @Override
    public List<StoredRoom> page(String instance, String after, int most) {
        return store.page(instance, after, most);
    }

    @Override
    public List<StoredRoom> openRooms(String instance, String after, int most) {
        return store.openRooms(instance, after, most);
    }

    @Override
    public List<StoredRoom> openedBy(String instance, String memberId, String after, int most) {
        return store.openedBy(instance, memberId, after, most);
    }

    @Override
    public long count(String instance) {
        return store.count(instance);
    }

    @Override
    public List<RoomId> roomNumbers(String server, long above, int most) {
        return store.roomNumbers(server, above, most);
    }

    @Override
    public Optional<StoredRoom> findByExternalId(ExternalId id) {
        return store.findByExternalId(id);
    }

    @Override
    public List<StoredRoom> listCourse(String instance, String course) {
        return store.listCourse(instance, course);
    }

    @Override
    public boolean insert(StoredRoom row) {
        events.about(row);
        return store.insert(row);
    }

    @Override
    public Optional<StoredRoom> replace(StoredRoom row, List<MeetingEvent> happened) {
        Optional<StoredRoom> written = store.replace(row, happened);
        if (written.isPresent()) {
            tell(row, happened);
        }
        return written;
    }

    @Override
    public boolean remove(StoredRoom row, List<MeetingEvent> happened) {
        boolean removed = store.remove(row, happened);
        if (removed) {
            tell(row, happened);
        }
        return removed;
    }

    @Override
    public long highestRoom(String server) {
        return store.highestRoom(server);
    }

    @Override
    public List<MeetingEvent> history(CourseKey key) {
        return store.history(key);
    }

    @Override
    public List<RoomPlace> places(CourseKey key) {
        return store.places(key);
    }

    @Override
    public Optional<StoredRoom> findByRoom(RoomPlace place) {
        return store.findByRoom(place);
    }

    @Override
    public void noteLeft(LeftRoom left) {
        store.noteLeft(left);
    }

    @Override
    public List<LeftRoom> leftRooms(CourseKey key) {
        return store.leftRooms(key);
    }

    @Override
    public List<LeftRoom> leftRoomsOn(String server) {
        return store.leftRoomsOn(server);
    }

    @Override
    public void forgetLeft(RoomPlace place) {
        store.forgetLeft(place);
    }

    @Override
    public List<RoomTenure> tenures(RoomPlace place) {
        return store.tenures(place);
    }

    @Override
    public List<CourseKey> coursesInHistory(String instance) {
        return store.coursesInHistory(instance);
    }

    @Override
    public List<MeetingEvent> historyOfMember(String instance, String memberId) {
        return store.historyOfMember(instance, memberId);
    }

    @Override
    public int forgetMember(String instance, String memberId) {
        return store.forgetMember(instance, memberId);
    }

    private void tell(StoredRoom row, List<MeetingEvent> happened) {
        events.about(row);
        for (MeetingEvent one : happened) {
            About about =
                    events.now().of(one.key()).on(row.server()).in(one.room()).by(one.memberId());
            events.tell(
                    switch (one.what()) {
                        case OPENED -> row.closedAt().isPresent() ? new RoomReopened(about) : new RoomOpened(about);
                        case CLOSED -> new RoomClosed(about);
                        case MOVED -> new RoomLeft(about);
                        case DELETED -> new RoomDeleted(about);
                        case ARCHIVED -> new RoomArchived(about);
                        case RESTORED -> new RoomRestored(about);
                    });
        }
    }
}
