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

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.lmsbridge.Progress;
import org.lmsbridge.RoomStore;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.RefusedException;
import org.lmsbridge.openmeetings.model.Room;
import org.lmsbridge.openmeetings.model.RoomId;
import org.lmsbridge.reconcile.RoomLook.Sight;

/** Finds the rooms on a server that should be of a course and are of none. */
final class StrayRooms {
    private final RoomStore store;
    private final RoomLook look;
    private final Workers workers;
    private final Unseen unseen;
    private final long first;
    private final int most;

    StrayRooms(RoomStore store, RoomLook look, Workers workers, Unseen unseen, long first, int most) {
        this.store = store;
        this.look = look;
        this.workers = workers;
        this.unseen = unseen;
        this.first = first;
        this.most = most;
    }

    /** Hands on what it finds; answers how many rooms there are that no course has. */
    long on(String name, OpenMeetings server, Consumer<Difference> found, Progress progress) {
        if (unseen.isGivenUp(name)) {
            return 0;
        }
        if (server.supports("rooms.list").works()) {
            try {
                return listed(name, server, found, progress);
            } catch (RefusedException e) {
                unseen.say("The list of rooms of the server '" + name + "' (" + e.getMessage()
                        + "): numbers were asked for one by one");
            }
        }
        return scanned(name, server, found, progress);
    }

    private long listed(String name, OpenMeetings server, Consumer<Difference> found, Progress progress) {
        KnownNumbers known = new KnownNumbers(store, name, 1);
        List<RoomId> ids = server.rooms().list().stream()
                .map(Room::id)
                .filter(id -> !known.contains(id.value()))
                .toList();
        AtomicLong count = new AtomicLong();
        return each(name, server, ids.iterator(), found, sight -> progress.at(count.incrementAndGet(), ids.size()));
    }

    private long scanned(String name, OpenMeetings server, Consumer<Difference> found, Progress progress) {
        long highest = store.highestRoom(name);
        NumberScan scan = new NumberScan(new KnownNumbers(store, name, first), first, highest, most);
        long rooms = each(name, server, scan, found, sight -> {
            scan.saw(sight.id(), sight.what() != Sight.What.NONE);
            progress.at(scan.done(), scan.expected());
        });
        progress.at(scan.done(), scan.done());
        if (!unseen.isGivenUp(name)) {
            unseen.say("Rooms of the server '" + name + "' " + seen(scan));
        }
        return rooms;
    }

    private String seen(NumberScan scan) {
        String before = first > 1 ? "below number " + first + ", and " : "";
        return scan.cut()
                ? before + "from number " + scan.nextNumber() + " on: " + most
                        + " were asked for one by one, since private rooms are not listed"
                : before + "behind " + NumberScan.GAP + " numbers without room, from number " + scan.nextNumber()
                        + " on: private rooms are not listed";
    }

    private long each(
            String name, OpenMeetings server, Iterator<RoomId> ids, Consumer<Difference> found, Consumer<Sight> heard) {
        AtomicLong rooms = new AtomicLong();
        workers.each(ids, id -> look.at(name, server, id), sight -> {
            rooms.addAndGet(sight.what() == Sight.What.ROOM ? 1 : 0);
            sight.difference().ifPresent(found);
            heard.accept(sight);
        });
        return rooms.get();
    }
}
