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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.lmsbridge.openmeetings.Joins;
import org.lmsbridge.openmeetings.OpenMeetings;
import org.lmsbridge.openmeetings.Recordings;
import org.lmsbridge.openmeetings.Rooms;
import org.lmsbridge.openmeetings.Users;
import org.lmsbridge.openmeetings.model.OpenMeetingsVersion;

/** What the bridge needs of each server, by the name of the server. */
final class RemoteRooms {
    /**
     * What is needed of one server.
     *
     * @param versions its version; the first call may ask the server
     * @param able whether it can do an operation of that name
     */
    record Server(
            KeptRooms rooms,
            Joins joins,
            Recordings recordings,
            Users users,
            Supplier<OpenMeetingsVersion> versions,
            Predicate<String> able) {
        static Server of(OpenMeetings server, Reported reported) {
            return of(server, reported, server.rooms(), server.joins(), server.recordings());
        }

        static Server of(OpenMeetings server, Reported reported, Rooms rooms, Joins joins, Recordings recordings) {
            return new Server(
                    new KeptRooms(rooms, server.legacy(), server::version, reported),
                    reported.joins(joins),
                    recordings,
                    server.users(),
                    server::version,
                    operation -> server.supports(operation).works());
        }

        OpenMeetingsVersion version() {
            return versions.get();
        }

        boolean supports(String operation) {
            return able.test(operation);
        }
    }

    private final Servers servers;
    private final Function<String, Server> found;

    RemoteRooms(Servers servers, Function<String, Server> found) {
        this.servers = servers;
        this.found = found;
    }

    static RemoteRooms on(Servers servers) {
        Map<OpenMeetings, Server> known = new ConcurrentHashMap<>();
        // Asked by name each time: whoever knows that a server is down says so instead.
        return new RemoteRooms(
                servers,
                name -> known.computeIfAbsent(
                        servers.named(name), server -> Server.of(server, new Reported(servers, name))));
    }

    /** Name of the server for a course that gets a room, of those that have not failed to make it. */
    String choose(CourseKey key, CourseSettings wanted, Set<String> failed) {
        return servers.choose(key, wanted, failed);
    }

    /** Name of the server on which the room of a row shall be when it is opened. */
    String home(StoredRoom row) {
        return servers.home(row);
    }

    /** The names of all servers. */
    Set<String> names() {
        return servers.names();
    }

    /** Has somebody told each time that a server is back, until that is done with it. */
    void whenBack(Predicate<String> then) {
        servers.whenBack(then);
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
