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
package org.lmsbridge.openmeetings.standin.axis2;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lmsbridge.openmeetings.standin.wire.Args;
import org.lmsbridge.openmeetings.standin.wire.Failure;
import org.lmsbridge.openmeetings.standin.world.Account;
import org.lmsbridge.openmeetings.standin.world.Room;
import org.lmsbridge.openmeetings.standin.world.World;

/** What was made for the Jabber plug-in. */
final class JabberActions {
    private final World world;
    private final Gate gate;
    private final RoomBeans beans;

    JabberActions(World world, Gate gate) {
        this.world = world;
        this.gate = gate;
        this.beans = new RoomBeans(world);
    }

    void addTo(Map<String, Action> actions) {
        actions.put("JabberService.getAvailableRooms", this::rooms);
        actions.put("JabberService.getUserCount", this::count);
    }

    private @Nullable Object rooms(Args args) {
        Account caller = world.sessions().caller(args.text("SID"));
        if (caller == null) {
            throw Failure.escaped(null);
        }
        List<Room> own = world.groups().of(caller).stream()
                .flatMap(group -> group.rooms().stream().sorted())
                .map(world.rooms()::find)
                .flatMap(Stream::ofNullable)
                .toList();
        boolean beanOfRoom = world.version().before(3, 0, 0);
        if (beanOfRoom && own.stream().anyMatch(room -> room.is(RoomQueries.READ_WITH_GROUPS))) {
            throw Failure.overflow();
        }
        String type = world.version().before(2, 1, 0) ? "Rooms" : beanOfRoom ? "Room" : "RoomDTO";
        Stream<Room> open = world.rooms().all().stream().filter(room -> room.is("isPublic"));
        return Stream.concat(open, own.stream())
                .map(room -> beans.room(type, room))
                .toList();
    }

    private Object count(Args args) {
        return gate.user(args) ? world.door().in(args.number("roomId")).size() : -1;
    }
}
