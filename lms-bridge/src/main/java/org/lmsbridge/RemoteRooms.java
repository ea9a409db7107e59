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

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lmsbridge.openmeetings.Joins;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.Recordings;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** What the bridge needs of each server, by the name of the server. */
final class RemoteRooms {
    /** What is needed of one server. */
    record Server(KeptRooms rooms, Joins joins, Recordings recordings) {
        static Server of(Rooms rooms, Joins joins, Recordings recordings, Supplier<OpenMeetingsVersion> version) {
            return new Server(new KeptRooms(rooms, version), joins, recordings);
        }

        static Server of(OpenMeetings server) {
            return of(server.rooms(), server.joins(), server.recordings(), server::version);
        }
    }

    private final Function<CourseKey, String> choice;
    private final Function<String, Server> found;
    private final Function<StoredRoom, String> homes;

    RemoteRooms(
            Function<CourseKey, String> choice, Function<StoredRoom, String> homes, Function<String, Server> found) {
        this.choice = choice;
        this.homes = homes;
        this.found = found;
    }

    static RemoteRooms on(Servers servers) {
        Map<OpenMeetings, Server> known = new ConcurrentHashMap<>();
        // Asked by name each time: whoever knows that a server is down says so instead.
        return new RemoteRooms(
                servers::choose, servers::home, name -> known.computeIfAbsent(servers.named(name), Server::of));
    }

    /** Name of the server for a course that gets a room. */
    String choose(CourseKey key) {
        return choice.apply(key);
    }

    /** Name of the server on which the room of a row shall be when it is opened. */
    String home(StoredRoom row) {
        return homes.apply(row);
    }

    /** The server of that name. */
    Server named(String name) {
        return found.apply(name);
    }

    /** The server that a row's room is on, or is being made on. */
    Server of(StoredRoom row) {
        return named(row.server());
    }
}
