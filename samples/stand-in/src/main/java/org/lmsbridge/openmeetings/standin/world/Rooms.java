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
package org.lmsbridge.openmeetings.standin.world;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rooms, the eight of a fresh installation included. */
public final class Rooms {
    private static final Object[][] INSTALLED = {
        {"Public Interview Room", "INTERVIEW", 16L},
        {"Public Conference Room", "CONFERENCE", 32L},
        {"Public Video Only Room", "CONFERENCE", 32L},
        {"Public Video And Whiteboard Room", "CONFERENCE", 32L},
        {"Public Restricted Room", "PRESENTATION", 100L},
        {"Restricted room with microphone option set", "PRESENTATION", 100L},
        {"Conference room with microphone option set", "CONFERENCE", 32L},
        {"Private Conference Room", "CONFERENCE", 32L}
    };

    private final Map<Long, Room> byId = new TreeMap<>();
    private final Clock clock;
    private long last;
    private LongConsumer made = number -> {};

    Rooms(Clock clock) {
        this.clock = clock;
        for (Object[] row : INSTALLED) {
            Room room = add();
            room.put("name", row[0]).put("type", row[1]).put("capacity", row[2]);
            room.put("isPublic", !row[0].toString().startsWith("Private"));
            room.put("roomtypes_id", typeId(row[1].toString())).put("comment", "");
            room.put("allowUserQuestions", true).put("allowRecording", true);
        }
    }

    /** The number the Axis2 versions give a type. */
    public static long typeId(String type) {
        return switch (type) {
            case "PRESENTATION" -> 3;
            case "INTERVIEW" -> 4;
            default -> 1;
        };
    }

    /** Makes an empty room with the next number. */
    public Room add() {
        Room room = put(last + 1);
        made.accept(room.id());
        return room;
    }

    /** Has somebody told the number of each room that is made from now on. */
    public void whenMade(LongConsumer hears) {
        made = hears;
    }

    /** Makes an empty room with this number, in place of one that had it. */
    public Room put(long id) {
        Room room = new Room(id);
        room.put("starttime", clock.instant()).put("closed", false).put("deleted", false);
        byId.put(id, room);
        last = Math.max(last, id);
        return room;
    }

    /** The room of that number, unless there is none or it was deleted. */
    public @Nullable Room find(long id) {
        Room room = byId.get(id);
        return room == null || room.is("deleted") ? null : room;
    }

    /** The first living room that fits. */
    public @Nullable Room first(Predicate<Room> fits) {
        return all().stream().filter(fits).findFirst().orElse(null);
    }

    /** All living rooms by number. */
    public List<Room> all() {
        return byId.values().stream().filter(room -> !room.is("deleted")).toList();
    }

    /** All rooms by number, deleted ones too. */
    public List<Room> everything() {
        return new ArrayList<>(byId.values());
    }

    /** Forgets all rooms. */
    public void clear() {
        byId.clear();
    }
}
